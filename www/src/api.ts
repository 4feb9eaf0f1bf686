// The JavaScript API, for browsers and Node: no element, and no access to the page.
//
// The public types are in answer-error.ts and api-types.ts; the build joins their declarations with those of this file
// into api.d.ts.

import { createError } from "./answer-error.ts";
import type { AnswerError } from "./answer-error.ts";
import type { ApiGlue } from "./api-program.ts";
import type { Address, Calculator, Locale, Options, Policy, Source } from "./api-types.ts";
import { decideMany } from "./decide-many.ts";
import { evaluateMany } from "./evaluate-many.ts";
import { messageOf } from "./error-messages.ts";
import type { Call } from "./error-messages.ts";
import { errorSentences } from "./error-sentences.ts";
import { ASK } from "./glue.ts";
import type { Bindings, EnglishFile, GlueFactory, InstanceExports, PackedPolicy, ReportReader } from "./glue.ts";
import { sharesState } from "./late-module.ts";
import { createPolicyError } from "./policy-error.ts";
import { pack, setNotice } from "./policy-file.ts";
import { own } from "./quote.ts";
import { refusalOf, refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { createReportReader } from "./report-readers.ts";
import { assertSameBuild, canRunWasm, compile } from "./wasm.ts";
import { defaultEnglish, defaultNotice, defaultSource, importGlue, importScript } from "#api-program";

export { AnswerError } from "./answer-error.ts";
export { PolicyError } from "./policy-error.ts";
export type * from "./api-types.ts";

/** A program. */
type Loaded = { glue: Pick<ApiGlue, "default">; module: WebAssembly.Module };

/** What is needed to start an instance. */
interface Parts {
  factory: GlueFactory;
  module: WebAssembly.Module;
  policy: PackedPolicy;
  english: EnglishFile;
}

/** A started instance. */
interface Running {
  bindings: Bindings;
  memory: WebAssembly.Memory;
  read: ReportReader;
}

/**
 * Compiles the module and makes a calculator. Several are independent of each other.
 *
 * `source.wasm` is the module, its bytes, or where to find it; without it, the file beside `api.js` is taken. So it is with
 * `source.policy`, the policy file. Rejects when a file cannot be read, when the module belongs to another build than
 * `api.js`, and with a {@link PolicyError} when the policy file does not fit.
 */
export async function load(source?: Source): Promise<Calculator> {
  const given: Source = source === undefined || source === null ? {} : source;
  const loaded = await Promise.all([loadProgram(given.wasm), loadPolicy(given.policy)]);
  const { glue, module } = loaded[0];
  const parts: Parts = { factory: glue.default, module, ...loaded[1] };
  const bindings = glue.default();
  const { memory } = await start(bindings, module);
  return createCalculator(new Instance(parts, running(parts, bindings, memory)));
}

/** An instance that has its notice. */
function running({ policy, english }: Parts, bindings: Bindings, memory: WebAssembly.Memory): Running {
  setNotice(bindings, policy, english);
  return { bindings, memory, read: createReportReader(memory) };
}

/** The policy, and the words of the second language. */
async function loadPolicy(given: Source["policy"]): Promise<Pick<Parts, "policy" | "english">> {
  const source = given === undefined ? defaultNotice() : isAddress(given) ? given : undefined;
  const files = await Promise.all([source && readData(source), readData(defaultEnglish())]);
  const english = files[1] as EnglishFile;
  // What was given is not waited for: that would call its `then`.
  const policy = pack(source ? files[0] : plain(given), english);
  if (policy[3] === undefined) throw createPolicyError("bad_policy");
  return { policy, english };
}

/** A copy of a host's object as JSON has it; undefined where that fails, as with a proxy that throws. */
function plain(given: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(given) || "null");
  } catch (_) {
    return undefined;
  }
}

/** Whether something is an address, perhaps of another realm. */
function isAddress(given: unknown): given is URL {
  try {
    return Object.prototype.toString.call(given) === "[object URL]";
  } catch (_) {
    // A proxy that throws.
    return false;
  }
}

/** Data of this package, or what is at an address. */
async function readData(given: Address | Promise<unknown>): Promise<unknown> {
  const source = await given;
  if (!isAddress(source)) return source;
  const bytes = source.protocol === "file:" ? await readFileAt(source) : await (await request(source)).arrayBuffer();
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (_) {
    // Text that is no JSON is no policy file.
    return undefined;
  }
}

/**
 * Starts an instance, synchronously where that is allowed: the main thread of some browsers refuses. In Node the
 * asynchronous way takes longer than everything else together.
 */
async function start(bindings: Bindings, module: WebAssembly.Module): Promise<InstanceExports> {
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
  const loaded = await Promise.all([pendingGlue, compileSource(source, pendingGlue)]);
  // By index: taking arrays apart calls `return`, which a page may have added to `Object.prototype`.
  const glue = loaded[0];
  const module = loaded[1];
  // It has arrived and cannot be compiled, for lack of memory for example.
  if (!module) return loadScriptProgram();
  assertSameBuild(glue, module);
  // The first of the two modules that pages fetch is not all of the program.
  if (given !== undefined && sharesState(module)) return loadProgram(undefined);
  return { glue, module };
}

async function loadScriptProgram(): Promise<Loaded> {
  const glue = await importScript();
  return { glue, module: glue.module };
}

function createCalculator(instance: Instance): Calculator {
  const call: Instance["call"] = (given, act) => instance.call(given, act);
  return Object.freeze<Calculator>({
    evaluate: (answers, options) =>
      call({ name: "evaluate", given: answers, options }, ({ bindings, read }) => bindings.ask(ASK.evaluate, answers, options, read)),
    evaluateMany: (many, options) =>
      call({ name: "evaluateMany", given: many, options }, ({ bindings, read }) => evaluateMany(bindings, read, many, options)),
    decideMany: (many, options) =>
      call({ name: "decideMany", given: many, options }, ({ bindings, memory }) => decideMany(bindings, memory, describe(bindings), many, options)),
    parseMoney: (text, unit, options) =>
      call({ name: "parseMoney", given: text, unit, options }, ({ bindings }) => bindings.ask(ASK.parseMoney, text, options, unit)),
    formatMoney: (yuan, options) =>
      call({ name: "formatMoney", given: yuan, options }, ({ bindings }) => bindings.ask(ASK.formatMoney, yuan, options)),
    check: (fact, answer, options) => instance.check(fact, answer, options),
    encodeLink: (answers) =>
      call({ name: "encodeLink", given: answers }, ({ bindings }) => bindings.ask(ASK.encodeLink, answers)),
    decodeLink: (text) =>
      call({ name: "decodeLink", given: text }, ({ bindings }) => bindings.ask(ASK.decodeLink, payloadOf(text))),
    policy: (options) => call({ name: "policy", options }, ({ bindings }) => ordinary(describe(bindings, options))),
  });
}

/** The description of the notice, whose objects have no prototype. */
const describe = ({ ask }: Bindings, options?: Options): Policy => ask(ASK.policy, undefined, options);

/** Data with the usual prototypes; the module makes objects without one, so that no setter of a page is called. */
function ordinary<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null) return data;
  if (!Array.isArray(data)) Object.setPrototypeOf(data, Object.prototype);
  Object.keys(data).forEach((name) => ordinary(data[name as keyof Data]));
  return data;
}

/** What follows `award=` in an address or a message; else the text itself. Longer ones are none of ours. */
function payloadOf(text: string): string {
  if (typeof text !== "string") return text;
  const found = /[#&?]award=([\w.]*\w)/.exec(text);
  return (found ? (found[1] as string) : text.trim()).slice(0, 999);
}

/** One instance of the module, replaced after a trap. The build shortens names that begin with an underscore. */
class Instance {
  private _parts: Parts;
  private _running: Running | undefined;

  constructor(parts: Parts, running: Running) {
    this._parts = parts;
    this._running = running;
  }

  call<Result>(call: Call, act: (running: Running) => Result): Result {
    try {
      return act(this._run());
    } catch (thrown) {
      throw this._error(thrown, call);
    }
  }

  check(fact: string, answer: unknown, options: Options | undefined): AnswerError | null {
    // What is no text is no fact, whatever it would become as the name of a property.
    const named = typeof fact === "string";
    const answers = named ? { __proto__: null, [fact]: answer } : { __proto__: null };
    try {
      this._run().bindings.ask(ASK.canonical, answers, options);
      if (!named) throw refuse("unknown_fact");
      return null;
    } catch (thrown) {
      return this._error(thrown, { name: "check", given: named ? answers : fact, options });
    }
  }

  private _error(thrown: unknown, call: Call): AnswerError {
    const refusal = refusalOf(thrown);
    const locale = localeOf(call.options);
    if (refusal) {
      return createError(refusal, messageOf(refusal, refused(refusal, call), describe(this._run().bindings), locale));
    }
    // After any other exception the state of the instance is unknown.
    this._running = undefined;
    return createError({ code: "unreadable" }, errorSentences(locale).interrupted);
  }

  private _run(): Running {
    if (!this._running) {
      const { factory, module } = this._parts;
      const bindings = factory();
      this._running = running(this._parts, bindings, bindings.initSync({ module }).memory);
    }
    return this._running;
  }
}

// Properties that are not set yet must not be read from what a page has added to `Object.prototype`.
Object.setPrototypeOf(Instance.prototype, null);

/** The call with the answers of the applicant that was refused. */
function refused({ index, given }: Refusal, call: Call): Call {
  return given === undefined && index === undefined ? call : { ...call, given };
}

function localeOf(options: unknown): Locale {
  return own(options, "locale") === "en" ? "en" : "zh-CN";
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
