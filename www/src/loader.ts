// Fetches the program: one script and one compiled module for all elements of a page, requested by the first of them.

import type { GlueModule, Program } from "./glue.ts";
import { canRunWasm, type LoadErrorCode } from "./wasm.ts";

/** A failed load: a `LoadError`, whatever `fetch` or `import` threw, or a time-out whose load is still `pending`. */
export interface LoadFailure {
  code?: LoadErrorCode;
  pending?: Promise<Program>;
}

/** After this time visitors are told that something is wrong. */
const LOAD_TIMEOUT_MS = 10000;

/** The load in progress, or the finished one. */
let current: Promise<Program> | undefined;
/** Whether somebody has timed out waiting for `current`. It may still arrive, but a new request may be faster. */
let timedOut = false;
let attempts = 0;

/**
 * Loads the program once per page. A failure is forgotten, so that the next call tries again. Rejects with a
 * `LoadFailure`; without a `code` the files could not be reached.
 */
export function loadProgram(): Promise<Program> {
  if (!current || timedOut) {
    const next = fetchMatchingPair();
    // On a slow connection the earlier request is kept and may win.
    const loading = current ? Promise.race([current, next]) : next;
    current = loading;
    timedOut = false;
    loading.then(() => (timedOut = false), () => {
      if (current === loading) current = undefined;
    });
  }
  return withTimeout(current);
}

function withTimeout(loading: Promise<Program>): Promise<Program> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      timedOut = true;
      reject({ code: "timeout", pending: loading } satisfies LoadFailure);
    }, LOAD_TIMEOUT_MS);
    loading.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** A cache may hold one file of an earlier build; then both are requested once more under another address. */
async function fetchMatchingPair(): Promise<Program> {
  try {
    return await fetchPair();
  } catch (error) {
    if ((error as LoadFailure).code !== "mismatch") throw error;
    return fetchPair();
  }
}

async function fetchPair(): Promise<Program> {
  const attempt = attempts++;
  const request = () => fetchModule(attempt);
  const [glue, response] = await Promise.all([importGlue(attempt), request()]);
  return glue.assemble(glue, response, request);
}

/**
 * Browsers remember a failed import, so a retry needs another address. A page with an import map of hashes knows only the
 * first address.
 */
function importGlue(attempt: number): Promise<GlueModule> {
  return attempt && !__MODULE__
    ? import(retryAddress("./award_calculator.js", attempt))
    : import("./award_calculator.js?v=" + __HASH__);
}

/** Requests the module; undefined where it could not run or be fetched. */
async function fetchModule(attempt: number): Promise<Response | undefined> {
  if (!canRunWasm() || !self.fetch) return undefined;
  const address = attempt
    ? retryAddress("./award_calculator_bg.wasm", attempt)
    : new URL("./award_calculator_bg.wasm?v=" + __HASH__, import.meta.url).href;
  const options: RequestInit = { __proto__: null, credentials: "same-origin" };
  if (__MODULE__) options.integrity = __MODULE__;
  const response = await fetch(address, options);
  if (!response.ok) throw response;
  return response;
}

function retryAddress(name: string, attempt: number): string {
  return new URL(`${name}?v=${__HASH__}&again=${attempt}`, import.meta.url).href;
}
