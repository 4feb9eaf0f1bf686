/**
 * The award calculator for programs, in browsers and in Node 18 or newer.
 *
 * ```js
 * import { load } from "award-calculator";
 * const calculator = await load();
 * const report = calculator.evaluate({ roles: ["__ROLE__"] });
 * report.awards.find((award) => award.id === "__AWARD__").verdict; // "likely", "possible" or "unlikely"
 * ```
 * Money is a canonical decimal string of yuan wherever it stands (`"120000000"`, `"0.01"`), never a float.
 */

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
}

export interface Calculator {
  /** The report on one applicant. Throws {@link AnswerError}. */
  evaluate(answers: Answers, options?: Options): Report;
  /** The reports on many applicants; the error's `index` says which one was refused. Throws {@link AnswerError}. */
  evaluateMany(answers: readonly Answers[], options?: Options): Report[];
  /**
   * Reads a sum as people type it, such as `1.2亿`, `３，５００万元` or `CNY 120 million`, in yuan. `unit` is meant where
   * none is typed; a currency is no unit. Throws {@link AnswerError} for what cannot be read with certainty, with the
   * reason in `options.locale`.
   */
  parseMoney(text: string, unit?: Unit, options?: Options): Decimal;
  /** Everything needed to draw another front end. Throws {@link AnswerError} for bad options. */
  policy(options?: Options): Policy;
}

/** A canonical decimal number as a string: `"120000000"`, `"0.01"`. */
export type Decimal = `${number}`;

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

/** What is asked, in asking order. */
export type Fact = __FACTS__;

/** Who is asking. */
export type Role = __ROLES__;

/** What can be granted, in the order of the notice. */
export type AwardId = __AWARD_IDS__;

/** The number of a clause, as printed. */
export type ClauseNumber = __CLAUSES__;

/** What an applicant says. Absent, undefined or null: not answered yet. `"unsure"`: the applicant does not know. */
export type Answers = __ANSWERS__;

export interface Report {
  policy: Notice;
  /** All __AWARDS__, in the order of the notice. */
  awards: Award[];
  /** Provisions that concern these roles and grant nothing, verbatim. */
  related: { clause: ClauseNumber; text: string }[];
  /**
   * In yuan: the lowest sums of likely awards, and the highest sums of possible ones. Meaningful only if awards can be
   * held together. __TOGETHER__
   */
  total: { likely: Decimal; possible: Decimal };
  /** Unanswered facts that can still change a verdict or a sum, in asking order. */
  relevant: Fact[];
  /** The first of them. */
  next: Fact | null;
}

export interface Notice {
  id: "__ID__";
  document: "__DOCUMENT__";
  title: string;
  issuer: string;
  issued: "__ISSUED__";
  inForce: "__IN_FORCE__";
}

export type Verdict = "likely" | "possible" | "unlikely";

export interface Award {
  id: AwardId;
  /** The number of its clause, such as `__CLAUSE__`. */
  clause: ClauseNumber;
  title: string;
  verdict: Verdict;
  /** In yuan, over the tiers still reachable; `atLeast`: the sums are floors. Null where the notice states no sum. */
  amount: null | { atLeast: boolean; lowest: Decimal; highest: Decimal };
  frequency: "once" | "yearly" | "three_years" | null;
  /** What the authority weighs, in the notice's words. */
  judgement: string[];
  /** What is given in kind, in the notice's words. */
  benefits: string[];
  /** The same in the locale. */
  judgementText: string[];
  benefitsText: string[];
  /** One for roles, and one for each further fact of the award. */
  conditions: Condition[];
  /**
   * The fewest answers that would have to be different for everything an answer can settle to be met, or for the next
   * tier. Empty: nothing the applicant can do, only the notice's silence remains. Null: likely at the top tier, ruled
   * out by the roles, or no roles.
   */
  nearest: Change[] | null;
  /** The clause, verbatim. */
  text: string;
}

export interface Condition {
  fact: Fact;
  outcome: "met" | "unmet" | "open";
  /** Why it is open. */
  open?: "unanswered" | "unsure" | "notice";
  /** What the answer rests on: a fact, an authority's recognition, the applicant's own judgement. */
  basis: "fact" | "recognised" | "self";
  clause: ClauseNumber;
  /** The words that decide, verbatim. */
  quote: string;
  /** Where they stand in the clause's text, in UTF-16 units. */
  at: [start: number, end: number][];
  /** In words of the locale. */
  required: string;
  answer?: string;
  /** Canonical: yes, no, identifiers joined by `,`, decimals, unsure. */
  requiredValue?: string;
  answerValue?: string;
  /** How far a known threshold lies above the given number, in yuan or percentage points. */
  gap?: Decimal;
  /** Who set the parameter that decided, and on what ground. */
  source?: string;
  /** An identifier of {@link Policy.readings}. */
  reading?: string;
}

/**
 * One answer that would have to be different, and what it would have to be: `yes`, `no`, the identifier of a choice, a
 * number to reach at least, or `>0` where the notice sets no threshold.
 */
export type Change = __CHANGES__;

export interface Policy {
  policy: Notice;
  /** All of them, verbatim. */
  clauses: { number: ClauseNumber; heading: string; text: string; awards: AwardId[] }[];
  awards: { id: AwardId; clause: ClauseNumber; title: string }[];
  /** In asking order. */
  questions: Question[];
  /** How words of the notice are read. */
  readings: { id: string; clause: ClauseNumber; text: string }[];
}

export interface Question {
  fact: Fact;
  kind: "roles" | "yes_no" | "choice" | "money" | "percent" | "number";
  unit?: string;
  text: string;
  hint?: string;
  choices?: { id: string; label: string }[];
  /** The clauses that use the answer. */
  clauses: ClauseNumber[];
}

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
