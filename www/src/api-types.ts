/**
 * The award calculator for programs, in browsers and in Node 18 or newer.
 *
 * ```js
 * import { load } from "award-calculator";
 * const calculator = await load();
 * const report = calculator.evaluate({ roles: ["__ROLE__"] });
 * report.awards.find((award) => award.id === "__AWARD__").verdict; // "likely", "possible" or "unlikely"
 * ```
 * Money is a decimal string of yuan wherever it stands (`"120000000"`, `"0.01"`), never a float.
 */

import type { AnswerError } from "./answer-error.ts";
import type { PolicyFile } from "./policy-file-type.ts";
import type { Policy } from "./policy-types.ts";
import type { Answers, AwardId, Decimal, Fact, Report } from "./report-types.ts";

export type * from "./policy-file-type.ts";
export type * from "./policy-types.ts";
export type * from "./report-types.ts";

// These declarations need neither TypeScript's DOM library nor the types of Node: `CompiledModule` takes the place of
// `WebAssembly.Module`, and `Address` that of `URL`.

/** A `WebAssembly.Module`. It has no properties of its own, so this only keeps out what has some. */
export interface CompiledModule {
  readonly href?: never;
}

/** A `URL`. */
export interface Address {
  readonly href: string;
  readonly protocol: string;
  readonly searchParams: object;
}

export interface Source {
  /** The bytes of the module, the compiled module, or where to fetch it. */
  wasm?: ArrayBuffer | ArrayBufferView | CompiledModule | Address | undefined;
  /**
   * Another notice than the one that the calculator was built with: the policy file that `cargo xtask compile` writes, or
   * where to fetch it. The types of answers and awards are those of the notice that was built.
   */
  policy?: PolicyFile | Address | undefined;
}

export interface Calculator {
  /**
   * The report on one applicant. Throws {@link AnswerError}.
   *
   * ```js
   * calculator.evaluate({ roles: ["__ROLE__"] }, { locale: "en" }).next; // the fact to ask for next
   * ```
   */
  evaluate(answers: Answers, options?: Options): Report;
  /** The reports on many applicants; the error's `index` says which one was refused. Throws {@link AnswerError}. */
  evaluateMany(answers: readonly Answers[], options?: Options): Report[];
  /**
   * Verdicts and sums alone on a long list of applicants: the same as {@link evaluate} finds, hundreds of thousands a
   * second. `answers` is an array or any other iterable, such as a generator; it is read once and closed on an error.
   * Decisions that are equal are one frozen object, so a million of them need little memory.
   *
   * Throws {@link AnswerError}; its `index` says which applicant was refused. `not_an_object` without an index: this is
   * no iterable. `unreadable`: the iterable threw. `too_long`: more than 100,000,000 applicants.
   *
   * ```js
   * calculator.decideMany([{ roles: ["__ROLE__"] }])[0].likely; // ids of awards
   * ```
   */
  decideMany(answers: Iterable<Answers>, options?: Options): Decision[];
  /**
   * Reads a sum as people type it, such as `1.2亿`, `３，５００万元` or `CNY 120 million`, in yuan. `unit` is meant where
   * none is typed; a currency is no unit. Throws {@link AnswerError} for what cannot be read with certainty, with the
   * reason in `options.locale`.
   */
  parseMoney(text: string, unit?: Unit, options?: Options): Decimal;
  /**
   * A sum as the page writes it. `yuan` is a decimal that is also an answer, as {@link parseMoney} returns it; anything else throws
   * {@link AnswerError}.
   *
   * ```js
   * calculator.formatMoney("120000000"); // "1.2 亿元"
   * calculator.formatMoney("120000000", { locale: "en" }); // "CNY 120 million"
   * ```
   */
  formatMoney(yuan: string, options?: Options): string;
  /**
   * Whether an answer fits its question: null if it does, else the error that {@link evaluate} would throw. Never throws:
   * an unknown fact and bad options are returned, too. An answer that is absent or null fits every question.
   *
   * ```js
   * const error = calculator.check("roles", ["__ROLE__"]); // null
   * ```
   */
  check(fact: Fact, answer: unknown, options?: Options): AnswerError | null;
  /**
   * Answers as a short text that can follow `#award=` in the address of a page with the calculator. It holds the answers
   * themselves; whoever has it can read them. Throws {@link AnswerError} for answers that do not fit.
   *
   * ```js
   * const link = `https://example.com/#award=${calculator.encodeLink({ roles: ["__ROLE__"] })}`;
   * ```
   */
  encodeLink(answers: Answers): string;
  /**
   * The answers of such a text, of an address or of a message with `#award=` in it. `changed`: the link was made for
   * another edition of the notice, or not every answer fits any more; those that do not are left out. Throws
   * {@link AnswerError} with `unreadable` for a link that was cut short or altered. Numbers have their shortest form, and
   * roles the order of the notice.
   *
   * ```js
   * const { answers, changed } = calculator.decodeLink(calculator.encodeLink({ roles: ["__ROLE__"] }));
   * ```
   */
  decodeLink(text: string): { answers: Answers; changed: boolean };
  /** Everything needed to draw another front end, in the locale. Throws {@link AnswerError} for bad options. */
  policy(options?: Options): Policy;
}

/** Verdicts and sums on one applicant. Frozen, and shared by all applicants with the same decision. */
export interface Decision {
  /** Ids of the awards whose conditions are all met, in the order of the notice. */
  likely: AwardId[];
  /** Ids of those of which something is still open. */
  possible: AwardId[];
  /** Ids of those of which a condition is not met. */
  unlikely: AwardId[];
  /**
   * In yuan: the lowest sums of likely awards, and the highest sums of possible ones; null where one of these has no
   * upper end. Meaningful only if awards can be held together, see {@link Report.total}.
   */
  total: { likely: Decimal; possible: Decimal | null };
}

export type Unit = "yuan" | "wan" | "yi";
export type Locale = "zh-CN" | "en";

export interface Options {
  /** The language of our own sentences; the notice is always quoted in Chinese. `zh-CN` unless told. */
  locale?: Locale | undefined;
  /** What the notice leaves open: __MEASURES__. */
  parameters?: { [name: string]: Parameter } | undefined;
}

export interface Parameter {
  value: Decimal;
  /** Who set it and on what ground; shown beside what it decides. */
  source?: string | null | undefined;
}
