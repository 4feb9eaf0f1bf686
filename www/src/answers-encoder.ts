// Encodes the answers of ordinary applicants into 32-bit words for the module: src/widget/js/decide.rs reads them.
//
// Ordinary: a plain object of known facts, each with an answer that its question takes. For anything else the encoder
// says so, and the module's own decoder, which is careful and slow, decides what is wrong. Nothing is refused here.

import type { Policy, Question } from "./api-types.ts";

/** Words of an answer: what it is, and two for a number or a set of choices. */
const ANSWER = 3;

/** Kinds of answers, in the second byte of the first word. */
const UNSURE = 1 << 8;
const YES = 2 << 8;
const NO = 3 << 8;
const CHOICE = 4 << 8;
const ROLES = 5 << 8;
const NUMBER = 6 << 8;

/** How many decimals a number has, in the third byte. */
const SCALE = 16;
const POWERS = [1, 10, 100, 1000, 10000] as const;

/** Longer lists of roles are left to the module. */
const MOST_ROLES = 64;

/** What a question takes. */
interface FactCode {
  index: number;
  kind: Question["kind"];
  /** By the identifier of a choice, its place. */
  choices: Map<string, number>;
  /** Digits before the point. */
  digits: number;
  decimals: number;
}

/** Writes the answers of one applicant at a place; returns the place after them, or -1 if they are not ordinary. */
export type EncodeAnswers = (answers: unknown, at: number) => number;

/** The most words that one applicant takes. */
export const wordsOfApplicant = ({ questions }: Policy): number => 1 + ANSWER * questions.length;

/** An encoder that writes into these words. */
export function createAnswersEncoder(policy: Policy, words: Uint32Array): EncodeAnswers {
  const facts = new Map(policy.questions.map((question, index) => [question.fact as string, factCode(question, index)]));

  const put = (at: number, head: number, low: number, high: number): number => {
    words[at] = head;
    words[at + 1] = low;
    words[at + 2] = high;
    return at + ANSWER;
  };

  const decimal = (text: string, { index, kind, digits, decimals }: FactCode, at: number): number => {
    let place = 0;
    let whole = 0;
    let digit = digitAt(text, 0);
    for (; digit >= 0 && place <= digits; digit = digitAt(text, ++place)) whole = whole * 10 + digit;
    if (place === 0 || place > digits || (place > 1 && digitAt(text, 0) === 0)) return -1;
    let scale = 0;
    let fraction = 0;
    if (place < text.length) {
      if (text[place] !== ".") return -1;
      for (digit = digitAt(text, ++place); digit >= 0 && scale < decimals; digit = digitAt(text, ++place), scale++) {
        fraction = fraction * 10 + digit;
      }
      if (scale === 0 || place < text.length) return -1;
    }
    if (kind === "percent" && (whole > 100 || (whole === 100 && fraction > 0))) return -1;
    // Up to 19 digits, which no float holds: the halves are multiplied one by one.
    const power = POWERS[scale] as number;
    const low = (whole % 0x100000000) * power + fraction;
    const high = Math.floor(whole / 0x100000000) * power + Math.floor(low / 0x100000000);
    return put(at, index | NUMBER | (scale << SCALE), low, high);
  };

  const roles = (list: unknown[], { index, choices }: FactCode, at: number): number => {
    const count = list.length;
    // A proxy may say any length.
    if (typeof count !== "number" || !(count <= MOST_ROLES)) return -1;
    let set = 0;
    for (let each = 0; each < count; each++) {
      const place = choices.get(list[each] as string);
      if (place === undefined) return -1;
      set |= 1 << place;
    }
    return set ? put(at, index | ROLES, set, 0) : at;
  };

  const text = (given: string, fact: FactCode, at: number): number => {
    if (fact.kind === "roles") return -1;
    if (given === "unsure") return put(at, fact.index | UNSURE, 0, 0);
    if (fact.kind !== "choice") return fact.digits ? decimal(given, fact, at) : -1;
    const place = fact.choices.get(given);
    return place === undefined ? -1 : put(at, fact.index | CHOICE, place, 0);
  };

  const answer = (given: unknown, fact: FactCode, at: number): number => {
    if (typeof given === "string") return text(given, fact, at);
    if (typeof given === "boolean") return fact.kind === "yes_no" ? put(at, fact.index | (given ? YES : NO), 0, 0) : -1;
    if (given === undefined || given === null) return at;
    return fact.kind === "roles" && Array.isArray(given) ? roles(given, fact, at) : -1;
  };

  return (answers, start) => {
    try {
      if (!isPlain(answers)) return -1;
      let at = start + 1;
      for (const name of Object.keys(answers)) {
        const fact = facts.get(name);
        at = fact ? answer(answers[name], fact, at) : -1;
        if (at < 0) return -1;
      }
      words[start] = (at - start - 1) / ANSWER;
      return at;
    } catch (_) {
      // A getter or a proxy that throws; the module says which.
      return -1;
    }
  };
}

function factCode({ kind, choices }: Question, index: number): FactCode {
  const digits = { __proto__: null, money: 15, percent: 3, number: 15 }[kind as string] || 0;
  const decimals = { __proto__: null, money: 2, percent: 4 }[kind as string] || 0;
  return { index, kind, digits, decimals, choices: new Map((choices || []).map(({ id }, place) => [id, place])) };
}

/** The digit at a place, or -1 where there is none. */
function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** A plain object of this realm; one of another is left to the module. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
