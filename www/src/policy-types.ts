// Types of what `policy()` returns.

import type { AwardId, ClauseNumber, Decimal, Fact, Notice } from "./report-types.ts";

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
