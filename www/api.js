// The calculator for programs: in browsers and in Node, without any element and without touching the page.
//
// Knows how the module is found and how its refusals become errors. Does not know the notice.

import { agree, compile, runs } from "./module.js";
import { put, reader } from "./report.js";

const CODES = [
  "not_an_object", "unknown_fact", "wrong_type", "unknown_choice", "bad_number", "out_of_range", "too_long", "unreadable",
  "bad_option",
];

const STOPPED = {
  "zh-CN": "测算中途停止了，这一次没有结果；可以接着再算。",
  en: "The calculation stopped halfway and gave no result. The next call starts afresh.",
};

/** Answers or options that were refused. */
export class AnswerError extends Error {
  constructor({ code, fact, index, message }) {
    super(message);
    put(this, "name", "AnswerError");
    put(this, "code", code);
    if (fact !== undefined) put(this, "fact", fact);
    if (index !== undefined) put(this, "index", index);
  }
}

// Under its own name in whatever prints it: shortening the file takes the name of the class.
Object.defineProperty(AnswerError, "name", { __proto__: null, value: "AnswerError" });

/** Makes a calculator; see api.d.ts. */
export async function load(source) {
  const given = source === undefined || source === null ? undefined : source.wasm;
  const { glue, module } = await program(given);
  const exports = glue.default();
  const { memory } = await begun(exports, module);
  return calculator(new Instance(glue.default, module, { exports, read: reader(memory) }));
}

/**
 * Starts an instance, at once where that is allowed. The main thread of some browsers must wait; Node, where it waits,
 * does so for longer than all the rest takes.
 */
async function begun(exports, module) {
  try {
    return exports.initSync({ module });
  } catch (_) {
    return exports({ module_or_path: module });
  }
}

/** The program of Wasm; the same as script where the page, or the device, can run no module. */
async function program(given) {
  if (!runs()) return translated();
  const arrival = import("./award_calculator.js?v=" + __HASH__);
  const [glue, module] = await Promise.all([arrival, moduleOf(given === undefined ? usual() : given, arrival)]);
  // What has come and cannot be compiled, for lack of memory, say.
  if (!module) return translated();
  agree(glue, module);
  return { glue, module };
}

async function translated() {
  const glue = await import("./award_calculator_script.js?v=" + __HASH__);
  return { glue, module: glue.module };
}

function calculator(instance) {
  return Object.freeze({
    evaluate: (answers, options) => instance.call(({ exports, read }) => exports.evaluate(answers, options, read), options),
    evaluateMany: (many, options) => instance.call(({ exports, read }) => exports.evaluateMany(many, options, read), options),
    parseMoney: (text, unit, options) => instance.call(({ exports }) => exports.parseMoney(text, unit, options), options),
    policy: (options) => instance.call(({ exports }) => exports.policy(options), options),
  });
}

/** One running copy of the module; after a trap, another. */
class Instance {
  constructor(factory, module, begun) {
    this.factory = factory;
    this.module = module;
    this.begun = begun;
  }

  call(act, options) {
    try {
      return act(this.running());
    } catch (thrown) {
      const refused = refusal(thrown);
      // Whatever else comes out has left the instance in an unknown state.
      if (!refused) this.begun = undefined;
      throw new AnswerError(refused || { __proto__: null, code: "unreadable", message: STOPPED[language(options)] });
    }
  }

  running() {
    if (!this.begun) {
      const exports = this.factory();
      const { memory } = exports.initSync({ module: this.module });
      this.begun = { exports, read: reader(memory) };
    }
    return this.begun;
  }
}

// What a page has put into Object.prototype is none of it.
Object.setPrototypeOf(Instance.prototype, null);

/** What the module threw on purpose, read with care: a host's own exception may have come through in its place. */
function refusal(thrown) {
  try {
    if (Object.getPrototypeOf(thrown) !== Object.prototype) return undefined;
    const { code, fact, index, message } = { __proto__: null, ...thrown };
    return CODES.includes(code) && typeof message === "string" ? { code, fact, index, message } : undefined;
  } catch (_) {
    return undefined;
  }
}

function language(options) {
  try {
    return options.locale === "en" ? "en" : "zh-CN";
  } catch (_) {
    return "zh-CN";
  }
}

function usual() {
  return new URL("./award_calculator_bg.wasm?v=" + __HASH__, import.meta.url);
}

/** The compiled module of whatever was given; objects of another realm count too. */
async function moduleOf(source, glue) {
  switch (Object.prototype.toString.call(source)) {
    case "[object WebAssembly.Module]":
      return source;
    case "[object URL]":
      return source.protocol === "file:" ? WebAssembly.compile(await fileAt(source)) : fetched(source, glue);
    default:
      // Some engines refuse a DataView. What is no buffer is refused by all.
      return WebAssembly.compile(ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : source);
  }
}

async function fetched(source, glue) {
  const response = await ask(source);
  return compile(response, () => ask(source), (await glue).build);
}

async function ask(address) {
  const response = await fetch(address, { __proto__: null });
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return response;
}

/** Node fetches no files; bundlers for browsers must not look for its module, hence the name apart. */
async function fileAt(address) {
  const files = "node:fs/promises";
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
  return readFile(address);
}
