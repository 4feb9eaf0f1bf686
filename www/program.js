// The program: one script and one compiled module for all calculators of a page, fetched when the first one needs them.
//
// Knows addresses, caches and time. Does not know elements.

import { Trouble, agree, compile, runs } from "./module.js";

/** Nobody waits longer for a page to say what is wrong. */
const PATIENCE = 10000;

let current;
let attempts = 0;

/** The program, `{glue, module}`; a failure is forgotten, so that the next call tries again. */
export function program() {
  if (!current) {
    const loading = load();
    loading.catch(() => {
      if (current === loading) current = undefined;
    });
    current = loading;
  }
  return current;
}

async function load() {
  const controller = new AbortController();
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Trouble("timeout"));
      controller.abort();
    }, PATIENCE);
  });
  try {
    return await Promise.race([late, matching(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}

/** A cache may hold one of the two from an earlier build: then both are asked for once more under another address. */
async function matching(signal) {
  try {
    return await pair(signal);
  } catch (trouble) {
    if (trouble.code !== "mismatch") throw trouble;
    return pair(signal);
  }
}

async function pair(signal) {
  const attempt = attempts++;
  const [glue, module] = await Promise.all([script(attempt), binary(attempt, signal)]);
  if (!module) return glue.translated();
  agree(glue, module);
  return { glue, module };
}

async function script(attempt) {
  try {
    // Browsers remember that an import failed, hence the other address; where the page vouches for scripts, it does so
    // for the first address only.
    return await (attempt && !__MODULE__
      ? import(again("./award_calculator.js", attempt))
      : import("./award_calculator.js?v=" + __HASH__));
  } catch (_) {
    throw new Trouble("unreachable");
  }
}

/** The compiled module; nothing where none can run. */
async function binary(attempt, signal) {
  if (!runs()) return undefined;
  const address = attempt
    ? again("./award_calculator_bg.wasm", attempt)
    : new URL("./award_calculator_bg.wasm?v=" + __HASH__, import.meta.url).href;
  try {
    return await compile(() => ask(address, signal));
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble("unreachable");
  }
}

async function ask(address, signal) {
  // What is not said here, a page's own objects must not say.
  const wanted = { __proto__: null, signal, credentials: "same-origin" };
  if (__MODULE__) wanted.integrity = __MODULE__;
  const response = await fetch(address, wanted);
  if (!response.ok) throw new Trouble("unreachable");
  return response;
}

function again(name, attempt) {
  return new URL(`${name}?v=${__HASH__}&again=${attempt}`, import.meta.url).href;
}
