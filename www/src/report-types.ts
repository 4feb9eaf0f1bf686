// Types of answers and reports. The build writes those that follow from the notice in the place of names in capitals.

/** A decimal number as a string: `"120000000"`, `"0.01"`. What comes out has its shortest form. */
export type Decimal = `${number}`;

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
   * In yuan: the lowest sums of likely awards, and the highest sums of possible ones; null where one of these has no
   * upper end. Meaningful only if awards can be held together. __TOGETHER__
   */
  total: { likely: Decimal; possible: Decimal | __NO_UPPER_END__ };
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
  /**
   * In yuan, over the tiers still reachable. Null where the notice states no sum. `atLeast`: the sums are floors;
   * `atMost`: they are ceilings, and less may be given. `highest` is null where nothing ends the sum. `terms`: how the sum
   * is calculated, in words of the locale.
   */
  amount: null | { atLeast: boolean; atMost: boolean; lowest: Decimal; highest: Decimal | null; terms?: string[] };
  /** `5_years` and the like: for so many years. */
  frequency: "once" | "yearly" | "three_years" | `${number}_years` | null;
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
