// The error class of the JavaScript API.

/** What is wrong; the message says it in words. */
export type AnswerErrorCode =
  | "not_an_object"
  | "unknown_fact"
  | "wrong_type"
  | "unknown_choice"
  | "bad_number"
  | "out_of_range"
  | "too_long"
  | "unreadable"
  | "bad_option";

/** An own property, even if a page has added a setter of that name to `Object.prototype`. */
const define = (error: Error, name: string, value: unknown): void => {
  Object.defineProperty(error, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
};

/**
 * What a refusal says beside its message.
 * @internal
 */
type Refused = { code: AnswerErrorCode; fact?: string | undefined; index?: number | undefined };

/** Answers or options that were refused; nothing was done, and the next call works. */
export class AnswerError extends Error {
  declare readonly name: "AnswerError";
  declare readonly code: AnswerErrorCode;
  /** The fact concerned, or the unknown name, the option or the argument. */
  declare readonly fact?: string;
  /** The place in the list given to {@link Calculator.evaluateMany} or {@link Calculator.decideMany}. */
  declare readonly index?: number;
  /** What is wrong, what was given, what would be right and which name was probably meant, in the locale. */
  declare readonly message: string;

  private constructor({ code, fact, index }: Refused, message: string) {
    super(message);
    define(this, "name", "AnswerError");
    define(this, "code", code);
    if (fact !== undefined) define(this, "fact", fact);
    if (index !== undefined) define(this, "index", index);
  }
}

// Minifying renames the class, but messages must show its own name.
Object.defineProperty(AnswerError, "name", { __proto__: null, value: "AnswerError" });

/**
 * To callers the constructor is private.
 * @internal
 */
export const createError = (refusal: Refused, message: string): AnswerError =>
  new (AnswerError as unknown as new (refusal: Refused, message: string) => AnswerError)(refusal, message);
