// Loads the program once for all elements of a page, when the first of them needs it. Where it comes from differs by
// build, see `#program` in package.json.

import type { Program } from "./glue.ts";
import type { LoadErrorCode } from "./wasm.ts";
import { fetchProgram } from "#program";

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

/**
 * Loads the program once per page. A failure is forgotten, so that the next call tries again. Rejects with a
 * `LoadFailure`; without a `code` the files could not be reached.
 */
export function loadProgram(): Promise<Program> {
  if (!current || timedOut) {
    const next = fetchProgram();
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
