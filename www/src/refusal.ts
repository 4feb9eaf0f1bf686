// What is refused, before it becomes an `AnswerError`. Does not know how it is said.

import type { AnswerErrorCode } from "./answer-error.ts";

const CODES: readonly AnswerErrorCode[] = [
  "not_an_object", "unknown_fact", "wrong_type", "unknown_choice", "bad_number", "out_of_range", "too_long", "unreadable",
  "bad_option",
];

/** Answers or options that the module or a script refuses. */
export interface Refusal {
  code: AnswerErrorCode;
  fact?: string | undefined;
  index?: number | undefined;
  /** In words, where the module says it; `{}` stands for what was given. */
  message?: string | undefined;
  /** An iterator whose `next` is no function, or returns no object. */
  brokenIterator?: boolean | undefined;
  /** The answers that were refused, where they are not an argument of the call. */
  given?: unknown;
}

export const refuse = (code: AnswerErrorCode, given?: unknown, index?: number): Refusal => ({ code, given, index });

/** The refusal that was thrown. It may be an exception of the host's own code instead, so nothing is taken for granted. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  try {
    const prototype = Object.getPrototypeOf(thrown);
    // The module's own have none, so that no setter of a page is called.
    if (prototype !== Object.prototype && prototype !== null) return undefined;
    const { code, fact, index, message, brokenIterator, given } = { __proto__: null, ...(thrown as object) } as unknown as Refusal;
    return CODES.includes(code) ? { code, fact, index, message, brokenIterator, given } : undefined;
  } catch (_) {
    return undefined;
  }
}
