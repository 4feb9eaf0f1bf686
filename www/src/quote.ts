// Values of the host, named in a message: shortened, on one line, and without calling getters.

import type { ErrorSentences } from "./error-sentences.ts";

/** Stands for a value that cannot be read without running the host's code. */
export const HIDDEN = Symbol();

/** At most this many characters of a text. */
const MOST = 40;

/** What could break a line, hide, or turn the direction of the words around it. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\uffff]/;

/** A value in a few words. */
export function quote(value: unknown, { kinds, array, characters }: Pick<ErrorSentences, "kinds" | "array" | "characters">): string {
  switch (typeof value) {
    case "string":
      return quoteText(value) + (value.length > MOST ? characters(value.length) : "");
    case "bigint":
      // Digits of long ones take long to work out.
      return "BigInt";
    case "symbol":
      return "Symbol";
    case "function":
      return kinds.function;
    case "object":
      return value === null ? "null" : quoteObject(value, kinds.object, array);
    default:
      return String(value);
  }
}

function quoteText(text: string): string {
  const shown = Array.from(text.slice(0, MOST), (character) => {
    const code = character.codePointAt(0) as number;
    return INVISIBLE.test(character) && code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : character;
  });
  // `JSON.stringify` escapes quotes and control characters.
  return JSON.stringify(shown.join("")).replace(/\\\\u/g, "\\u") .replace(/"$/, text.length > MOST ? "…\"" : "\"");
}

function quoteObject(value: object, object: string, array: (length: number) => string): string {
  try {
    const length = Array.isArray(value) ? own(value, "length") : undefined;
    return typeof length === "number" ? array(length) : object;
  } catch (_) {
    return object;
  }
}

/** The value of an own property; undefined where there is none, {@link HIDDEN} where it has a getter or a proxy throws. */
export function own(object: unknown, name: string): unknown {
  if (object === undefined || object === null) return undefined;
  try {
    const property = Object.getOwnPropertyDescriptor(object, name);
    return property && (Object.prototype.hasOwnProperty.call(property, "value") ? property.value : HIDDEN);
  } catch (_) {
    return HIDDEN;
  }
}
