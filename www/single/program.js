// The program within the single script: nothing is fetched, save where no module can run; then the program as script is
// asked for, which lies beside this one.

import { BASE, SCRIPT } from "./base.js";
import { begin } from "./glue.js";
import { runs } from "./module.js";
import { fromScript, orElse } from "./otherwise.js";
import { node } from "./screen.js";
import bytes from "./module.wasm";

/** Nobody waits longer for a page to say what is wrong. */
const PATIENCE = 10000;

let current;

/** The program, `{glue, module}`; a failure is forgotten, so that the next call tries again. */
export function program() {
  if (!current) {
    current = load();
    current.catch(() => (current = undefined));
  }
  return current;
}

async function load() {
  try {
    if (runs()) return { glue: orElse(begin, translated), module: await WebAssembly.compile(bytes) };
  } catch (_) {
    // The device cannot: it has no memory for it, say.
  }
  return translated();
}

/** The same program as script, slower: a classic one, since a sandboxed frame refuses modules. */
function translated() {
  return fromScript(arrival);
}

function arrival() {
  const script = node("script", {});
  return new Promise((resolve, reject) => {
    script.onload = () => resolve(script.program);
    script.onerror = reject;
    setTimeout(reject, PATIENCE);
    // Who vouches for this script vouches for that one too.
    if (SCRIPT && SCRIPT.integrity) {
      script.crossOrigin = "";
      script.integrity = __SCRIPT__;
    }
    script.src = trusted(new URL("./award-calculator.script.js?v=" + __HASH__, BASE).href);
    document.head.append(script);
  }).finally(() => script.remove());
}

/** Where a page wants to know who makes addresses of scripts, it is told; it may refuse. */
function trusted(address) {
  if (!window.trustedTypes) return address;
  return window.trustedTypes.createPolicy("award-calculator", { __proto__: null, createScriptURL: (made) => made }).createScriptURL(address);
}
