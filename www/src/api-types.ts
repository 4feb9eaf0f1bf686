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

/** A decimal number as a string: `"120000000"`, `"0.01"`. What comes out has its shortest form. */
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

/** A notice as data: everything needed to draw another front end, together with {@link Report.next}. */
export interface Policy {
  policy: Notice;
  /** All of them, verbatim. */
  clauses: { number: ClauseNumber; heading: string; text: string; awards: AwardId[] }[];
  awards: { id: AwardId; clause: ClauseNumber; title: string }[];
  /** In asking order. */
  questions: Question[];
  /**
   * What the notice leaves open and {@link Options.parameters} may set: a decimal above `over` and at most `upTo`, in the
   * unit of the fact that is compared with it.
   */
  parameters: { name: string; fact: Fact; over: Decimal; upTo: Decimal }[];
  /** What belongs beside questions and results, in the locale. */
  texts: PolicyTexts;
  /** How words of the notice are read. */
  readings: { id: string; clause: ClauseNumber; text: string }[];
}

/** Sentences of the page and of the policy file, in the locale. */
export interface PolicyTexts {
  /** What a result is not. Show it beside every result. */
  disclaimer: string;
  /** Whether several awards can be held together. Show it beside every sum over awards. */
  together: string;
  /** Where, when and with what one applies, or that the notice does not say. */
  apply: string;
  /** From when the notice applies. */
  inForce: string;
  /** Until when, or that this is not stated. */
  expiry: string;
  /** What a reader must know before anything else: that the notice ends on a day, or has been replaced. */
  warning?: string;
  /** The words for `true`, `false` and `"unsure"`, where a question has none of its own. */
  yes: string;
  no: string;
  unsure: string;
}

/** A question, and what it takes for an answer. */
export interface Question {
  fact: Fact;
  /** What an answer looks like, see {@link Answers}. `date` is reserved: no notice asks for one yet. */
  kind: "roles" | "yes_no" | "choice" | "money" | "percent" | "number" | "date";
  /** `元` or `CNY`, `%`, or what is counted. */
  unit?: string;
  text: string;
  /** Help. Where {@link Options.parameters} has set the threshold, how much it is and who has set it. */
  hint?: string;
  /** Why it is asked, beside the words of the clauses. */
  why?: string;
  /** Whether `"unsure"` is an answer. */
  unsure: boolean;
  /** The words for `true` and `false`, where those of {@link PolicyTexts} do not answer the question. */
  yes?: string;
  no?: string;
  /** Headings over groups of choices, where the list is long. */
  groups?: string[];
  choices?: QuestionChoice[];
  /** The clauses that use the answer. */
  clauses: ClauseNumber[];
}

/** What can be chosen. */
export interface QuestionChoice {
  id: string;
  label: string;
  /** A second line, which may be what tells two choices apart. */
  note?: string;
  /** Index of its heading among {@link Question.groups}. */
  group?: number;
}
