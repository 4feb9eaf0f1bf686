// What an `AnswerError` says: what is wrong, what was given, what would be right, and the nearest name.
//
// Part of the JavaScript API alone: a page with the element does not load it.

import type { Locale, Policy, Question } from "./api-types.ts";
import { errorSentences } from "./error-sentences.ts";
import type { ErrorSentences } from "./error-sentences.ts";
import { nearestName } from "./nearest-name.ts";
import { own, quote } from "./quote.ts";
import type { Refusal } from "./refusal.ts";

/** A call that was refused. */
export interface Call {
  name: "evaluate" | "evaluateMany" | "decideMany" | "parseMoney" | "formatMoney" | "check" | "encodeLink" | "decodeLink" | "policy";
  /** The answers, the list of them, the text or the sum. */
  given?: unknown;
  unit?: unknown;
  options?: unknown;
}

const LOCALES = ["zh-CN", "en"];
const UNITS = ["yuan", "wan", "yi"];
const OPTIONS = ["locale", "parameters"];

/** What people write for yes and no where `true` and `false` are meant. */
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false, "1": true, "0": false, 是: true, 否: false, 不是: false };

/** The message for a refusal; `policy` describes the notice in any language. */
export function messageOf(refusal: Refusal, call: Call, policy: Policy, locale: Locale): string {
  const { code, fact = "" } = refusal;
  const words = errorSentences(locale);
  const question = policy.questions.find((question) => question.fact === fact);
  const answer = question ? own(call.given, fact) : call.given;
  const given = (value: unknown) => words.given(quote(value, words));
  const takes = () => words.takes(fact, question ? expected(question, words) : call.name === "formatMoney" ? words.money : words.text) + given(answer);
  switch (code) {
    case "not_an_object":
      return notAnObject(refusal, call, policy, words) + given(call.given);
    case "unknown_fact":
      return words.unknownFact + choose(fact, policy.questions.map(({ fact }) => fact), words);
    case "wrong_type":
      return takes() + (question ? correction(answer, question, words) : "");
    case "unknown_choice": {
      const known = choicesOf(question);
      return words.unknownChoice(fact) + choose(Array.isArray(answer) ? firstOther(answer, known) : answer, known, words);
    }
    case "bad_number":
      return takes() + (question && question.kind !== "money" ? "" : words.typed);
    case "out_of_range":
      return takes();
    case "too_long":
      return fact ? words.tooLong(fact) + given(answer) : words.tooMany;
    case "unreadable":
      return call.name === "decodeLink" ? words.damaged + given(call.given) : words.unreadable(fact ? `“${fact}”` : words.answers);
    case "bad_option":
      return badOption(fact, call, policy, words);
  }
}

function notAnObject({ index }: Refusal, { name }: Call, { questions }: Policy, words: ErrorSentences): string {
  if (index === undefined && name === "evaluateMany") return words.notAnArray;
  if (index === undefined && name === "decideMany") return words.notIterable;
  const [role = ""] = choicesOf(questions[0]);
  return words.notAnObject(role);
}

/** A name that does not exist, the nearest one that does, and all of them. */
function choose(name: unknown, known: readonly string[], words: ErrorSentences): string {
  const near = typeof name === "string" ? nearestName(name, known) : undefined;
  return words.given(quote(name, words)) + (near === undefined ? "" : words.meant(near)) + words.listed(known.join(words.between));
}

/** What a question takes. */
function expected({ kind, choices }: Question, words: ErrorSentences): string {
  const ids = (choices || []).map(({ id }) => `"${id}"`).join(words.between);
  switch (kind) {
    case "roles":
      return words.roles(ids);
    case "yes_no":
      return words.orUnsure(`true${words.between}false`);
    case "choice":
      return words.orUnsure(ids);
    case "money":
    case "percent":
      return words[kind];
    default:
      return words.number;
  }
}

/** How the same is written right, where that is plain. */
function correction(given: unknown, { kind, choices }: Question, words: ErrorSentences): string {
  if (kind === "yes_no") {
    const text = typeof given === "string" || typeof given === "number" ? String(given) : "";
    return own(FLAGS, text) === undefined ? "" : words.write(String(FLAGS[text]));
  }
  if (kind === "roles") return typeof given === "string" && choices && choices.some(({ id }) => id === given) ? words.write(`["${given}"]`) : "";
  const plain = typeof given === "number" && /^\d{1,15}(\.\d{1,2})?$/.test(String(given));
  return plain && kind !== "choice" ? words.write(`"${given}"`) : "";
}

function badOption(name: string, { options, unit }: Call, { parameters }: Policy, words: ErrorSentences): string {
  const given = (value: unknown) => words.given(quote(value, words));
  const names = parameters.map(({ name }) => name);
  const set = own(options, "parameters");
  const parameter = parameters.find((parameter) => parameter.name === name);
  if (name === "unit") return words.unit + choose(unit, UNITS, words);
  if (name === "options") return words.plainOptions + given(options);
  if (name === "locale") return words.locale + choose(own(options, name), LOCALES, words);
  if (name === "parameters") return words.parameters(names[0] || "name") + given(set);
  if (parameter) {
    const one = own(set, name);
    const value = own(one, "value");
    return words.parameter(name, parameter.upTo) + given(value === undefined ? one : value);
  }
  return own(options, name) === undefined ? words.unknownParameter + choose(name, names, words) : words.unknownOption + choose(name, OPTIONS, words);
}

function choicesOf(question: Question | undefined): string[] {
  return ((question && question.choices) || []).map(({ id }) => id);
}

/** The first item that is no known choice. */
function firstOther(list: unknown[], known: readonly string[]): unknown {
  try {
    return list.find((item) => typeof item !== "string" || !known.includes(item));
  } catch (_) {
    return undefined;
  }
}
