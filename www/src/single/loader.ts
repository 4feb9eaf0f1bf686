// The program of the single script, which contains it. Where no Wasm module can run, the program as script is requested
// from the file beside this one.

import { start } from "generated/glue.js";
import bytes from "generated/module.wasm";
import { createElement } from "../dom.ts";
import type { Program, ScriptProgram } from "../glue.ts";
import { programFromScript, withFallback } from "../script-fallback.ts";
import { canRunWasm } from "../wasm.ts";
import { BASE, SCRIPT } from "./base.ts";

/** After this time visitors are told that something is wrong. */
const LOAD_TIMEOUT_MS = 10000;

let current: Promise<Program> | undefined;

/** Loads the program once per page. A failure is forgotten, so that the next call tries again. */
export function loadProgram(): Promise<Program> {
  if (!current) {
    current = load();
    current.catch(() => (current = undefined));
  }
  return current;
}

async function load(): Promise<Program> {
  try {
    if (canRunWasm()) return { glue: withFallback(start, scriptProgram), module: await WebAssembly.compile(bytes) };
  } catch (_) {
    // The device cannot compile it, for lack of memory for example.
  }
  return scriptProgram();
}

/** The same program as a classic script, because a sandboxed frame refuses modules. */
function scriptProgram(): Promise<Program> {
  return programFromScript(loadScript);
}

function loadScript(): Promise<ScriptProgram> {
  const script: HTMLScriptElement & { program?: ScriptProgram } = createElement("script", {});
  return new Promise<ScriptProgram>((resolve, reject) => {
    script.onload = () => resolve(script.program as ScriptProgram);
    script.onerror = reject;
    setTimeout(reject, LOAD_TIMEOUT_MS);
    // A page that gives this script's hash expects the same of what it loads.
    if (SCRIPT && SCRIPT.integrity) {
      script.crossOrigin = "";
      script.integrity = __SCRIPT__;
    }
    script.src = trustedAddress(new URL("./award-calculator.script.js?v=" + __HASH__, BASE).href);
    document.head.append(script);
  }).finally(() => script.remove());
}

/** Under Trusted Types a script's address needs a policy, which the page may refuse. */
function trustedAddress(address: string): string {
  if (!window.trustedTypes) return address;
  return window.trustedTypes.createPolicy("award-calculator", { __proto__: null, createScriptURL: (made) => made }).createScriptURL(address);
}
