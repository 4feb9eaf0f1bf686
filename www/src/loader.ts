// Loads the program and its data once for all elements of a page, when the first of them needs it. Where they come from
// differs by build, see `#program` in package.json.

import type { LoadErrorCode } from "./wasm.ts";
import { fetchEnglish, fetchNotice, fetchProgram } from "#program";

/** A failed load: a `LoadError`, whatever `fetch` or `import` threw, or a time-out whose load is still `pending`. */
export interface LoadFailure {
  /** `PolicyError` for a policy file that does not fit. */
  name?: string;
  code?: LoadErrorCode;
  pending?: Promise<unknown>;
}

/** After this time visitors are told that something is wrong. */
const LOAD_TIMEOUT_MS = 10000;

/**
 * Loads something once per page. A failure is forgotten, so that the next call tries again. Rejects with a `LoadFailure`;
 * without a `code` the files could not be reached.
 */
function loadOnce<Result>(fetch: () => Promise<Result>): () => Promise<Result> {
  /** The load in progress, or the finished one. */
  let current: Promise<Result> | undefined;
  /** Whether somebody has timed out waiting for `current`. It may still arrive, but a new request may be faster. */
  let timedOut = false;
  return () => {
    if (!current || timedOut) {
      const next = fetch();
      // On a slow connection the earlier request is kept and may win.
      const loading = current ? Promise.race([current, next]) : next;
      current = loading;
      timedOut = false;
      loading.then(() => (timedOut = false), () => {
        if (current === loading) current = undefined;
      });
    }
    return withTimeout(current, () => (timedOut = true));
  };
}

export const loadProgram = loadOnce(fetchProgram);
export const loadEnglish = loadOnce(fetchEnglish);

/** By address. */
const notices = new Map<string | null, () => Promise<unknown>>();

/** Loads the policy file at an address, or the one that the program was built with. */
export function loadNotice(address: string | null): Promise<unknown> {
  if (!notices.has(address)) notices.set(address, loadOnce(() => fetchNotice(address)));
  return (notices.get(address) as () => Promise<unknown>)();
}

function withTimeout<Result>(loading: Promise<Result>, onTimeout: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onTimeout();
      reject({ code: "timeout", pending: loading } satisfies LoadFailure);
    }, LOAD_TIMEOUT_MS);
    loading.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
