// The JavaScript API, for browsers and Node: no element, and no access to the page.
//
// The public types are in api-types.ts; the build joins the declarations of both files into api.d.ts.

import type { AnswerErrorCode, Answers, Calculator, Locale, Options, Source } from "./api-types.ts";
import type { ApiGlue } from "./api-program.ts";
import type { Bindings, GlueFactory, ReportReader } from "./glue.ts";
import { put } from "./report-decoder.ts";
import { createReportReader } from "./report-readers.ts";
import { assertSameBuild, canRunWasm, compile } from "./wasm.ts";
import { defaultSource, importGlue, importScript } from "#api-program";

export type * from "./api-types.ts";

const CODES: readonly AnswerErrorCode[] = [
  "not_an_object", "unknown_fact", "wrong_type", "unknown_choice", "bad_number", "out_of_range", "too_long", "unreadable",
  "bad_option",
];

const INTERRUPTED: Record<Locale, string> = {
  "zh-CN": "测算中途停止了，这一次没有结果；可以接着再算。",
  en: "The calculation stopped halfway and gave no result. The next call starts afresh.",
};

/** What the module says about answers or options that it refuses. */
interface Refusal {
  code: AnswerErrorCode;
  fact?: string | undefined;
  index?: number | undefined;
  message: string;
}

/** Answers or options that were refused; nothing was done, and the next call works. */
export class AnswerError extends Error {
  declare readonly name: "AnswerError";
  declare readonly code: AnswerErrorCode;
  /** The fact concerned, or the unknown name, or the option. */
  declare readonly fact?: string;
  /** The place in the list given to {@link Calculator.evaluateMany}. */
  declare readonly index?: number;
  /** What is wrong, in the locale. */
  declare readonly message: string;

  private constructor({ code, fact, index, message }: Refusal) {
    super(message);
    put(this, "name", "AnswerError");
    put(this, "code", code);
    if (fact !== undefined) put(this, "fact", fact);
    if (index !== undefined) put(this, "index", index);
  }
}

// Minifying renames the class, but messages must show its own name.
Object.defineProperty(AnswerError, "name", { __proto__: null, value: "AnswerError" });

/** To callers the constructor is private. */
const createError = (refusal: Refusal): AnswerError =>
  new (AnswerError as unknown as new (refusal: Refusal) => AnswerError)(refusal);

/** A program and what is needed to start it. */
type Loaded = { glue: Pick<ApiGlue, "default">; module: WebAssembly.Module };

/** A started instance. */
interface Running {
  bindings: Bindings;
  read: ReportReader;
}

/**
 * Compiles the module and makes a calculator. Several are independent of each other.
 *
 * `source.wasm` is the module, its bytes, or where to find it; without it, the file beside `api.js` is taken.
 * Rejects when the module cannot be read, or belongs to another build than `api.js`.
 */
export async function load(source?: Source): Promise<Calculator> {
  const given = source === undefined || source === null ? undefined : source.wasm;
  const { glue, module } = await loadProgram(given);
  const bindings = glue.default();
  const { memory } = await start(bindings, module);
  return createCalculator(new Instance(glue.default, module, { bindings, read: createReportReader(memory) }));
}

/**
 * Starts an instance, synchronously where that is allowed: the main thread of some browsers refuses. In Node the
 * asynchronous way takes longer than everything else together.
 */
async function start(bindings: Bindings, module: WebAssembly.Module) {
  try {
    return bindings.initSync({ module });
  } catch (_) {
    return bindings({ module_or_path: module });
  }
}

/** The Wasm program, or the program as script where the page or the device cannot run Wasm. */
async function loadProgram(given: Source["wasm"]): Promise<Loaded> {
  if (!canRunWasm()) return loadScriptProgram();
  const pendingGlue = importGlue();
  const source = given === undefined ? await defaultSource() : given;
  const [glue, module] = await Promise.all([pendingGlue, compileSource(source, pendingGlue)]);
  // It has arrived and cannot be compiled, for lack of memory for example.
  if (!module) return loadScriptProgram();
  assertSameBuild(glue, module);
  return { glue, module };
}

async function loadScriptProgram(): Promise<Loaded> {
  const glue = await importScript();
  return { glue, module: glue.module };
}

function createCalculator(instance: Instance): Calculator {
  return Object.freeze<Calculator>({
    evaluate: (answers, options) => instance.call(({ bindings, read }) => bindings.evaluate(answers, options, read), options),
    evaluateMany: (many: readonly Answers[], options) => instance.call(({ bindings, read }) => bindings.evaluateMany(many, options, read), options),
    parseMoney: (text, unit, options) => instance.call(({ bindings }) => bindings.parseMoney(text, unit, options), options),
    policy: (options) => instance.call(({ bindings }) => bindings.policy(options), options),
  });
}

/** One instance of the module, replaced after a trap. The build shortens names that begin with an underscore. */
class Instance {
  private _factory: GlueFactory;
  private _module: WebAssembly.Module;
  private _running: Running | undefined;

  constructor(factory: GlueFactory, module: WebAssembly.Module, running: Running) {
    this._factory = factory;
    this._module = module;
    this._running = running;
  }

  call<Result>(act: (running: Running) => Result, options: Options | undefined): Result {
    try {
      return act(this._run());
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      // After any other exception the state of the instance is unknown.
      if (!refusal) this._running = undefined;
      throw createError(refusal || { code: "unreadable", fact: undefined, index: undefined, message: INTERRUPTED[localeOf(options)] });
    }
  }

  private _run(): Running {
    if (!this._running) {
      const bindings = this._factory();
      const { memory } = bindings.initSync({ module: this._module });
      this._running = { bindings, read: createReportReader(memory) };
    }
    return this._running;
  }
}

// Properties that are not set yet must not be read from what a page has added to `Object.prototype`.
Object.setPrototypeOf(Instance.prototype, null);

/** The refusal that the module threw. It may be an exception of the host's own code instead, so nothing is taken for granted. */
function refusalOf(thrown: unknown): Refusal | undefined {
  try {
    if (Object.getPrototypeOf(thrown) !== Object.prototype) return undefined;
    const { code, fact, index, message } = { __proto__: null, ...(thrown as object) } as unknown as Refusal;
    return CODES.includes(code) && typeof message === "string" ? { code, fact, index, message } : undefined;
  } catch (_) {
    return undefined;
  }
}

function localeOf(options: Options | undefined): Locale {
  try {
    return (options as Options).locale === "en" ? "en" : "zh-CN";
  } catch (_) {
    return "zh-CN";
  }
}

/** Compiles whatever was given, which may be an object of another realm. */
async function compileSource(source: NonNullable<Source["wasm"]>, glue: Promise<ApiGlue>): Promise<WebAssembly.Module | undefined> {
  switch (Object.prototype.toString.call(source)) {
    case "[object WebAssembly.Module]":
      return source as WebAssembly.Module;
    case "[object URL]":
      return (source as URL).protocol === "file:" ? WebAssembly.compile(await readFileAt(source as URL)) : fetchModule(source as URL, glue);
    default:
      // Some engines refuse a DataView. Anything that is no buffer is refused by all of them.
      return WebAssembly.compile(ArrayBuffer.isView(source) ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength) : (source as ArrayBuffer));
  }
}

async function fetchModule(address: URL, glue: Promise<ApiGlue>): Promise<WebAssembly.Module | undefined> {
  const response = await request(address);
  return compile(response, () => request(address), (await glue).build);
}

async function request(address: URL): Promise<Response> {
  const response = await fetch(address, { __proto__: null });
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return response;
}

/** Node's `fetch` reads no files. No bundler for browsers can know the name, so none looks for the module. */
async function readFileAt(address: URL): Promise<BufferSource> {
  const name = address.protocol.replace("file", "node") + "fs/promises";
  const { readFile } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name);
  return readFile(address);
}
