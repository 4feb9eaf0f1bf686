// The program: one script and one compiled module for all calculators of a page, fetched when the first one needs them.
//
// Knows addresses, caches and time. Does not know elements.

import { runs } from "./module.js";

/** Nobody waits longer for a page to say what is wrong. */
const PATIENCE = 10000;

/** What is on its way, or has come. */
let current;
/** Whether somebody has waited for it in vain: it may still come, but something else may come sooner. */
let late;
let attempts = 0;

/**
 * The program, `{glue, module}`; a failure is forgotten, so that the next call tries again. What has a `code` says it:
 * `timeout`, `mismatch`, `unsupported`; anything else could not be reached.
 */
export function program() {
  if (!current || late) {
    const next = matching();
    // On a slow line what has come so far is not thrown away.
    const loading = current ? Promise.race([current, next]) : next;
    current = loading;
    late = false;
    loading.then(() => (late = false), () => {
      if (current === loading) current = undefined;
    });
  }
  return patiently(current);
}

/** Says after a while that it has not come, and what still may. */
function patiently(loading) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late = true;
      reject({ code: "timeout", coming: loading });
    }, PATIENCE);
    loading.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** A cache may hold one of the two from an earlier build: then both are asked for once more under another address. */
async function matching() {
  try {
    return await pair();
  } catch (trouble) {
    if (trouble.code !== "mismatch") throw trouble;
    return pair();
  }
}

async function pair() {
  const attempt = attempts++;
  const ask = () => binary(attempt);
  const [glue, response] = await Promise.all([script(attempt), ask()]);
  return glue.assemble(glue, response, ask);
}

/** Browsers remember that an import failed, hence the other address; a page that vouches for scripts knows but the first. */
function script(attempt) {
  return attempt && !__MODULE__
    ? import(again("./award_calculator.js", attempt))
    : import("./award_calculator.js?v=" + __HASH__);
}

/** The module on its way; nothing where none can run or be fetched. */
async function binary(attempt) {
  if (!runs() || !self.fetch) return undefined;
  const address = attempt
    ? again("./award_calculator_bg.wasm", attempt)
    : new URL("./award_calculator_bg.wasm?v=" + __HASH__, import.meta.url).href;
  // What is not said here, a page's own objects must not say.
  const wanted = { __proto__: null, credentials: "same-origin" };
  if (__MODULE__) wanted.integrity = __MODULE__;
  const response = await fetch(address, wanted);
  if (!response.ok) throw response;
  return response;
}

function again(name, attempt) {
  return new URL(`${name}?v=${__HASH__}&again=${attempt}`, import.meta.url).href;
}
