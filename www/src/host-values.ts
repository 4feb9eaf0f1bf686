// Reads values of the host, whose getters and proxies may throw.

import { refuse } from "./refusal.ts";

/** Runs the host's code; whatever it throws means that something could not be read. */
export function read<Result>(act: () => Result, given: unknown, index?: number): Result {
  try {
    return act();
  } catch (_) {
    throw refuse("unreadable", given, index);
  }
}
