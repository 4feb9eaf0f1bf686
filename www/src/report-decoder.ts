// Decodes a report from the module's memory: a buffer of 32-bit fields, some of which are addresses of texts.
//
// The order of the fields is that of the encoder, src/widget/js/encode.rs; the two change together. Texts and parts that
// are the same in every report are decoded once and then kept.

import type { Award, Change, Condition, Decimal, Fact, Notice, Report } from "./api-types.ts";
import type { ReportReader } from "./glue.ts";

// By the number that stands for them.
const VERDICTS = ["likely", "possible", "unlikely"] as const;
const OUTCOMES = ["met", "unmet", "open"] as const;
const OPEN_REASONS = [undefined, "unanswered", "unsure", "notice"] as const;

/** In place of a length or a count: there is no value. */
const NONE = 0xffffffff;
/** Bit of a length: the field holds a number instead of an address. */
const NUMBER = 0x20000000;
/** Bit of a length: the text holds phrase marks, which are to be removed. */
const MARKED = 0x40000000;
/** Bit of a length: the text is freed after this report, so it must not be kept by its address. */
const TRANSIENT = 0x80000000;
/** The phrase mark, `|`. */
const MARK = 124;

/** A decoded text, by its length with bits. Texts at the same address form a list. */
interface CachedText {
  how: number;
  text: string;
  next: CachedText | undefined;
}

/** The part of a condition that does not depend on answers. */
type ConditionTexts = Pick<Condition, "fact" | "basis" | "clause" | "quote" | "at" | "required"> &
  Record<"requiredValue" | "source" | "reading", string | undefined>;

/** The part of an award that does not depend on answers. */
type AwardTexts = Omit<Award, "verdict" | "amount" | "conditions" | "nearest">;

/** Creates the function that the module calls with the address of a report. */
export function createReportReader(memory: WebAssembly.Memory): ReportReader {
  const decoder = new TextDecoder();
  // Both by address.
  const texts = new Map<number, CachedText>();
  const parts = new Map<number, unknown>();
  let buffer: ArrayBuffer;
  let bytes: Uint8Array;
  let fields: Uint32Array;
  let next: number;

  const field = () => fields[next++] as number;
  const byte = (at: number) => bytes[at] as number;

  const decode = (at: number, how: number) => {
    const end = at + (how & (NUMBER - 1));
    const text = decoder.decode(bytes.subarray(at, end));
    return how & MARKED ? text.split("|").join("") : text;
  };

  /** Decodes a short transient text; a call of the decoder would take longer. */
  const decodeShort = (at: number, how: number) => {
    const end = at + (how & (NUMBER - 1));
    let text = "";
    for (let place = at; place < end; ) {
      let letter = byte(place++);
      if (letter >= 0xf0) return decode(at, how);
      if (letter >= 0xe0) letter = ((letter & 15) << 12) | ((byte(place++) & 63) << 6) | (byte(place++) & 63);
      else if (letter >= 0x80) letter = ((letter & 31) << 6) | (byte(place++) & 63);
      if (letter !== MARK || !(how & MARKED)) text += String.fromCharCode(letter);
    }
    return text;
  };

  /** A number below 2⁵³ as a canonical decimal. */
  const decimal = (low: number, how: number) => {
    const digits = String((how & 0x1fffff) * 0x100000000 + low);
    const decimals = (how >>> 24) & 31;
    if (!decimals) return digits;
    const padded = digits.padStart(decimals + 1, "0");
    return padded.slice(0, -decimals) + "." + padded.slice(-decimals);
  };

  const optionalText = (): string | undefined => {
    const at = field();
    const how = field();
    if (how === NONE) return undefined;
    if (how >= TRANSIENT) return decodeShort(at, how);
    if (how < MARKED && how >= NUMBER) return decimal(at, how);
    const first = texts.get(at);
    for (let cached = first; cached; cached = cached.next) if (cached.how === how) return cached.text;
    const made = { how, text: decode(at, how), next: first };
    texts.set(at, made);
    return made.text;
  };

  /** A text that is always there; where the type is a union of texts, the encoder writes no others. */
  const text = optionalText as <Text extends string = string>() => Text;

  const optionalList = <Item>(read: () => Item): Item[] | null => {
    const length = field();
    if (length === NONE) return null;
    const made = new Array<Item>(length);
    for (let index = 0; index < length; index++) made[index] = read();
    return made;
  };

  const list = optionalList as <Item>(read: () => Item) => Item[];

  /** A part at an address of its own, which is valid as long as the instance; at address 0 the part itself follows. */
  const part = <Part>(read: () => Part): Part => {
    const at = field();
    if (!at) return read();
    let made = parts.get(at) as Part | undefined;
    if (!made) {
      const after = next;
      next = at >>> 2;
      made = read();
      parts.set(at, made);
      next = after;
    }
    return made;
  };

  const amount = (): Award["amount"] => {
    const atLeast = field();
    return atLeast === NONE ? null : { atLeast: atLeast === 1, lowest: text(), highest: text() };
  };
  const span = (): [start: number, end: number] => [field(), field()];
  const change = (): Change => ({ fact: text<Fact>(), to: text() });
  const related = () => ({ clause: text(), text: text() });
  const copySpan = ([start, end]: [start: number, end: number]): [start: number, end: number] => [start, end];

  const conditionTexts = (): ConditionTexts => ({
    fact: text<Fact>(),
    basis: text<Condition["basis"]>(),
    clause: text(),
    quote: text(),
    at: list(span),
    required: text(),
    requiredValue: optionalText(),
    source: optionalText(),
    reading: optionalText(),
  });

  const condition = (): Condition => {
    const texts = part(conditionTexts);
    const state = field();
    // `put` adds the missing properties one by one, in the order in which they are documented.
    const made = { fact: texts.fact, outcome: OUTCOMES[state & 3] } as Condition;
    if (state & 12) put(made, "open", OPEN_REASONS[(state >> 2) & 3]);
    put(made, "basis", texts.basis);
    put(made, "clause", texts.clause);
    put(made, "quote", texts.quote);
    put(made, "at", texts.at.map(copySpan));
    put(made, "required", texts.required);
    const answered = state & 16;
    if (answered) put(made, "answer", text());
    if (texts.requiredValue !== undefined) put(made, "requiredValue", texts.requiredValue);
    if (answered) put(made, "answerValue", text());
    if (state & 32) put(made, "gap", text<Decimal>());
    if (texts.source !== undefined) put(made, "source", texts.source);
    if (texts.reading !== undefined) put(made, "reading", texts.reading);
    return made;
  };

  const awardTexts = (): AwardTexts => ({
    id: text(),
    clause: text(),
    title: text(),
    frequency: text<NonNullable<Award["frequency"]>>() || null,
    judgement: list(text),
    benefits: list(text),
    judgementText: list(text),
    benefitsText: list(text),
    text: text(),
  });

  const award = (): Award => {
    const texts = part(awardTexts);
    return {
      id: texts.id,
      clause: texts.clause,
      title: texts.title,
      verdict: VERDICTS[field()] as Award["verdict"],
      amount: amount(),
      frequency: texts.frequency,
      judgement: texts.judgement.slice(),
      benefits: texts.benefits.slice(),
      judgementText: texts.judgementText.slice(),
      benefitsText: texts.benefitsText.slice(),
      conditions: list(condition),
      nearest: optionalList(change),
      text: texts.text,
    };
  };

  const policy = (): Notice => ({
    id: text<Notice["id"]>(), document: text<Notice["document"]>(), title: text(),
    issuer: text(), issued: text<Notice["issued"]>(), inForce: text<Notice["inForce"]>(),
  });

  return (at) => {
    // Growing the memory replaces its buffer.
    if (buffer !== memory.buffer) {
      buffer = memory.buffer;
      bytes = new Uint8Array(buffer);
      fields = new Uint32Array(buffer);
    }
    next = at >>> 2;
    const report: Report = {
      policy: policy(),
      awards: list(award),
      related: list(related),
      total: { likely: text(), possible: text() },
      relevant: list(text<Fact>),
      next: null,
    };
    if (report.relevant.length) report.next = report.relevant[0] as Fact;
    return report;
  };
}

/** Adds an own property to an object, even if a page has added a setter of that name to `Object.prototype`. */
export function put<T extends object, Name extends keyof T & string>(object: T, name: Name, value: T[Name] | undefined): void {
  if (name in object) Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  else object[name] = value as T[Name];
}
