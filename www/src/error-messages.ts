// What an `AnswerError` says: what is wrong, what was given, what would be right, and the nearest name.
//
// Part of the JavaScript API alone: a page with the element does not load it.

import type { Locale, Policy, Question } from "./api-types.ts";
import { errorSentences } from "./error-sentences.ts";
import type { ErrorSentences } from "./error-sentences.ts";
import { nearestName } from "./nearest-name.ts";
import { HIDDEN, own, quote } from "./quote.ts";
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
const PARAMETER = ["value", "source"];

/** Limits of the module. */
const LONGEST_TEXT = 64;
const LONGEST_LIST = 256;
const LONGEST_SOURCE = 500;

/** What people write for yes and no where `true` and `false` are meant. */
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false, "1": true, "0": false, 是: true, 否: false, 不是: false };

/** The message for a refusal; `policy` describes the notice in any language. */
export function messageOf(refusal: Refusal, call: Call, policy: Policy, locale: Locale): string {
  const { code, fact = "", message } = refusal;
  if (message) return filled(message, call.given);
  const words = errorSentences(locale);
  const question = policy.questions.find((question) => question.fact === fact);
  const answer = question ? answerOf(call.given, fact) : call.given;
  const takes = () => {
    const sentence = words.takes(fact, question ? expected(question, words) : call.name === "formatMoney" ? words.money : words.text);
    return blame(sentence, culprit(answer, code, question), words);
  };
  switch (code) {
    case "not_an_object":
      return about(notAnObject(refusal, call, policy, words), call.given, words);
    case "unknown_fact":
      return choose(words.unknownFact, refusal.fact === undefined ? call.given : fact, policy.questions.map(({ fact }) => fact), words);
    case "wrong_type":
      return takes() + (question ? correction(answer, question, words) : "");
    case "unknown_choice":
      return unknownChoice(answer, question as Question, words);
    case "bad_number":
      return takes() + (question && question.kind !== "money" ? "" : words.typed) + (question ? unsureMeant(answer, question, words) : "");
    case "out_of_range":
      return takes();
    case "too_long":
      if (fact) return blame(words.tooLong(fact), culprit(answer, code, question), words);
      return words.tooMany(call.name === "evaluateMany" ? "4,294,967,295" : "100,000,000");
    case "unreadable":
      if (refusal.brokenIterator) return words.brokenIterator;
      return call.name === "decodeLink" ? about(words.damaged, call.given, words) : words.unreadable(fact ? `“${fact}”` : words.answers);
    case "bad_option":
      return badOption(fact, call, policy, words);
  }
}

/** A sentence of an input field without its phrase marks, and with what is visible of what was typed. */
function filled(sentence: string, typed: unknown): string {
  const visible = String(typed).slice(0, 1000).replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, "");
  const seen = Array.from(visible.replace(/[\ud800-\udfff]/gu, "\ufffd"));
  return sentence.replace(/\|/g, "").replace("{}", () => seen.slice(0, 24).join("") + (seen.length > 24 ? "…" : ""));
}

/** A sentence and what was given, as far as that is known. */
function about(sentence: string, value: unknown, words: ErrorSentences): string {
  return value === HIDDEN ? sentence.slice(0, -1) + words.stop : sentence + words.given(quote(value, words));
}

/** What is wrong: an answer, or an item of a list. */
interface Culprit {
  value: unknown;
  /** The place in the list. */
  place?: number | undefined;
  /** The fact of the list. */
  fact?: string | undefined;
}

function blame(sentence: string, { value, place, fact }: Culprit, words: ErrorSentences): string {
  return place === undefined || value === HIDDEN ? about(sentence, value, words) : sentence + words.item(`${fact}[${place}]`, quote(value, words));
}

/** An answer that was refused, which is never undefined or null. */
function answerOf(given: unknown, fact: string): unknown {
  const answer = own(given, fact);
  return answer === undefined || answer === null ? HIDDEN : answer;
}

/** The answer, or the first item of its list that fits the code. */
function culprit(answer: unknown, code: Refusal["code"], question: Question | undefined): Culprit {
  const none = { value: answer, place: undefined, fact: undefined };
  if (!question || question.kind !== "roles" || !isList(answer)) return none;
  const length = own(answer, "length") as number;
  if (code === "too_long" && length > LONGEST_LIST) return none;
  const known = choicesOf(question);
  for (let place = 0; place < length && place < LONGEST_LIST; place++) {
    const value = own(answer, String(place));
    if (value === HIDDEN) break;
    const text = typeof value === "string";
    const bad = code === "wrong_type" ? !text : code === "too_long" ? text && isLonger(value, LONGEST_TEXT) : !known.includes(value as string);
    if (bad) return { value, place, fact: question.fact };
  }
  return { ...none, value: HIDDEN };
}

function unknownChoice(answer: unknown, question: Question, words: ErrorSentences): string {
  const known = choicesOf(question).concat(question.kind !== "roles" && question.unsure ? "unsure" : []);
  const bad = culprit(answer, "unknown_choice", question);
  return blame(words.unknownChoice(question.fact), bad, words) + meant(bad.value, known, words);
}

function notAnObject({ index }: Refusal, { name }: Call, { questions }: Policy, words: ErrorSentences): string {
  if (index === undefined && name === "evaluateMany") return words.notAnArray;
  if (index === undefined && name === "decideMany") return words.notIterable;
  return words.notAnObject(choicesOf(questions[0])[0] || "");
}

/** A name that does not exist, the nearest one that does, and all of them. Names are cut, so their length is not told. */
function choose(sentence: string, name: unknown, known: readonly string[], words: ErrorSentences): string {
  return about(sentence, name, { ...words, characters: () => "" }) + meant(name, known, words);
}

function meant(name: unknown, known: readonly string[], words: ErrorSentences): string {
  const near = typeof name === "string" ? nearestName(name, known) : undefined;
  return (near === undefined ? "" : words.meant(near)) + words.listed(known.join(words.between));
}

/** What a question takes. */
function expected(question: Question, words: ErrorSentences): string {
  const what = expectedKind(question, words);
  return question.unsure && question.kind !== "roles" ? words.orUnsure(what) : what;
}

function expectedKind({ kind, choices }: Question, words: ErrorSentences): string {
  const ids = (choices || []).map(({ id }) => `"${id}"`).join(words.between);
  switch (kind) {
    case "roles":
      return words.roles(ids);
    case "yes_no":
      return `true${words.between}false`;
    case "choice":
      return ids;
    case "money":
    case "percent":
      return words[kind];
    default:
      return words.number;
  }
}

/** How the same is written right, where that is plain. */
function correction(given: unknown, question: Question, words: ErrorSentences): string {
  const { kind, choices } = question;
  if (kind === "yes_no") {
    const text = typeof given === "string" || typeof given === "number" ? String(given) : "";
    return own(FLAGS, text) === undefined ? unsureMeant(given, question, words) : words.write(String(FLAGS[text]));
  }
  if (kind === "roles") return typeof given === "string" && choices && choices.some(({ id }) => id === given) ? words.write(`["${given}"]`) : "";
  const plain = typeof given === "number" && /^\d{1,15}(\.\d{1,2})?$/.test(String(given));
  return plain && kind !== "choice" ? words.write(`"${given}"`) : "";
}

function unsureMeant(given: unknown, { unsure }: Question, words: ErrorSentences): string {
  return unsure && typeof given === "string" && nearestName(given, ["unsure"]) ? words.meant('"unsure"') : "";
}

function badOption(name: string, { options, unit }: Call, { parameters }: Policy, words: ErrorSentences): string {
  const names = parameters.map(({ name }) => name);
  const set = own(options, "parameters");
  const locale = own(options, "locale");
  const one = own(set, name);
  const parameter = parameters.find((parameter) => parameter.name === name);
  // The locale is read before the thresholds, one of which may have any name.
  const localeFits = locale === undefined || locale === null || LOCALES.includes(locale as string);
  if (parameter && (one !== undefined || own(options, name) === undefined)) return badParameter(parameter, one === undefined ? HIDDEN : one, words);
  if (one !== undefined && (localeFits || name !== "locale")) return choose(words.unknownParameter, name, names, words);
  if (name === "locale") return locale === HIDDEN ? about(words.takes(name, LOCALES.join(words.between)), HIDDEN, words) : choose(words.locale, locale, LOCALES, words);
  if (name === "parameters") return about(words.parameters(names[0] || "name"), set, words);
  if (own(options, name) !== undefined) return choose(words.unknownOption, name, OPTIONS, words);
  if (name === "unit") return choose(words.unit, unit, UNITS, words);
  if (name === "options") return about(words.plainOptions, options, words);
  return choose(words.unknownParameter, name, names, words);
}

/** What is wrong with a threshold: a property that it does not have, its source, or its value. */
function badParameter({ name, upTo }: Policy["parameters"][number], given: unknown, words: ErrorSentences): string {
  const unknown = isList(given) ? undefined : namesOf(given).find((key) => !PARAMETER.includes(key));
  if (unknown !== undefined) return choose(words.unknownField(name), unknown, PARAMETER, words);
  const source = own(given, "source");
  if (source === HIDDEN) return about(words.parameter(name, upTo), HIDDEN, words);
  if (source !== undefined && source !== null && (typeof source !== "string" || isLonger(source, LONGEST_SOURCE))) return about(words.source(name), source, words);
  const value = own(given, "value");
  return about(words.parameter(name, upTo), value === undefined ? given : value, words);
}

function namesOf(given: unknown): string[] {
  try {
    return typeof given === "object" && given !== null ? Object.keys(given) : [];
  } catch (_) {
    return [];
  }
}

/** Whether a text has more bytes than this. */
const isLonger = (text: string, bytes: number): boolean => text.length > bytes || new TextEncoder().encode(text).length > bytes;

function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch (_) {
    // A proxy that was revoked.
    return false;
  }
}

function choicesOf(question: Question | undefined): string[] {
  return ((question && question.choices) || []).map(({ id }) => id);
}
