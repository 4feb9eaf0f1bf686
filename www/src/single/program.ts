// The program of the single script, which contains it. Where no Wasm module can run, the program as script is requested
// from the file beside this one.

import { createElement } from "../dom.ts";
import { embeddedProgram } from "../embedded-program.ts";
import type { Program, ScriptProgram } from "../glue.ts";
import { BASE, SCRIPT } from "./base.ts";

export { fetchEnglish, fetchNotice } from "../embedded-program.ts";

/** After this time visitors are told that something is wrong. */
const LOAD_TIMEOUT_MS = 10000;

/** Compiles the module; the script is a classic one, because a sandboxed frame refuses modules. */
export const fetchProgram = (): Promise<Program> => embeddedProgram(loadScript);

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
    script.src = trustedAddress(new URL("./award-calculator.script.js" + __QUERY__, BASE).href);
    document.head.append(script);
  }).finally(() => script.remove());
}

/** Under Trusted Types a script's address needs a policy, which the page may refuse. */
function trustedAddress(address: string): string {
  if (!window.trustedTypes) return address;
  return window.trustedTypes.createPolicy("award-calculator", { __proto__: null, createScriptURL: (made) => made }).createScriptURL(address);
}
