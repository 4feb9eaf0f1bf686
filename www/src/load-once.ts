// Loads something once for all elements of a page, and again after a failure.

import type { LoadErrorCode } from "./wasm.ts";

/** A failed load: a `LoadError`, whatever `fetch` or `import` threw, or a time-out whose load is still `pending`. */
export interface LoadFailure<Loaded = unknown> {
  /** `PolicyError` for a policy file that does not fit. */
  name?: string;
  code?: LoadErrorCode;
  pending?: Promise<Loaded>;
}

/** After this time visitors are told that something is wrong. */
const LOAD_TIMEOUT_MS = 10000;

/**
 * A function that loads once. A failure is forgotten, so that the next call tries again. It rejects with a `LoadFailure`;
 * without a `code` the files could not be reached.
 */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  /** The load in progress, or the finished one. */
  let current: Promise<Loaded> | undefined;
  /** Whether somebody has timed out waiting for `current`. It may still arrive, but a new request may be faster. */
  let timedOut = false;
  return () => {
    if (!current || timedOut) {
      const next = load();
      // On a slow connection the earlier request is kept and may win.
      const loading = current ? Promise.race([current, next]) : next;
      current = loading;
      timedOut = false;
      loading.then(() => (timedOut = false), () => {
        if (current === loading) current = undefined;
      });
    }
    const loading = current;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        timedOut = true;
        reject({ code: "timeout", pending: loading } satisfies LoadFailure<Loaded>);
      }, LOAD_TIMEOUT_MS);
      loading.then(resolve, reject).then(() => clearTimeout(timer));
    });
  };
}
