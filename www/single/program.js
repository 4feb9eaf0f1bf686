// The program within the single script: nothing is fetched, save where no module can run; then the program as script is
// asked for, which lies beside this one.

import { BASE, SCRIPT } from "./base.js";
import { begin } from "./glue.js";
import { Trouble, runs } from "./module.js";
import { begin as start } from "./running.js";
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
  if (!runs()) return translated();
  return { glue: { begin }, module: await WebAssembly.compile(bytes) };
}

/** The same program as script, slower: a classic one, since a sandboxed frame refuses modules. */
async function translated() {
  try {
    const script = node("script", {});
    const { factory, module } = await arrival(script);
    return { glue: { begin: (module, trapped) => start(factory, module, trapped) }, module };
  } catch (_) {
    throw new Trouble("unsupported");
  }
}

function arrival(script) {
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
  return window.trustedTypes.createPolicy("award-calculator", { createScriptURL: (made) => made }).createScriptURL(address);
}
