// Decodes values of each kind from the module's memory: a buffer of 32-bit fields, some of which are addresses of texts.
//
// The encoder of these kinds is src/widget/js/encode.rs. What a report holds is generated: report-readers.ts. Texts and
// parts that are the same in every report are decoded once and then kept.

/** In place of the first field of a value: there is none. */
const NONE = 0xffffffff;
/** Bit of a length: the next field holds a number instead of an address. */
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

/** The part of an object that is the same in every report; optional properties without a value are null. */
export type Fixed<T> = { [Name in keyof T]?: object extends Pick<T, Name> ? T[Name] | null : T[Name] };

type Span = [start: number, end: number];

/**
 * Creates the functions that decode one value after the other, beginning at the address that `start` is given. `assigned`
 * are the names of the properties that are assigned to objects.
 */
export function createFieldReader(memory: WebAssembly.Memory, assigned: string[]) {
  const decoder = new TextDecoder();
  // Both by address.
  const texts = new Map<number, CachedText>();
  const parts = new Map<number, unknown>();
  let buffer: ArrayBuffer;
  let bytes: Uint8Array;
  let fields: Uint32Array;
  let next: number;
  /** Whether the page has added properties of these names to `Object.prototype`, whose setters would be called. */
  let polluted: boolean;

  const start = (at: number) => {
    polluted = assigned.some((name) => name in Object.prototype);
    // Growing the memory replaces its buffer.
    if (buffer !== memory.buffer) {
      buffer = memory.buffer;
      bytes = new Uint8Array(buffer);
      fields = new Uint32Array(buffer);
    }
    next = at >>> 2;
  };

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

  const decodeText = (): string => {
    const how = field();
    const at = field();
    if (how >= TRANSIENT) return decodeShort(at, how);
    if (how < MARKED && how >= NUMBER) return decimal(at, how);
    const first = texts.get(at);
    for (let cached = first; cached; cached = cached.next) if (cached.how === how) return cached.text;
    const made = { how, text: decode(at, how), next: first };
    texts.set(at, made);
    return made.text;
  };

  /** Where the type is a union of texts, the encoder writes no others. */
  const text = decodeText as <Text extends string = string>() => Text;

  /** Whether there is a value; if not, skips what stands in its place. */
  const present = () => {
    if (fields[next] !== NONE) return true;
    next++;
    return false;
  };

  const flag = () => field() === 1;
  const choice = <Name>(names: readonly Name[]) => names[field()] as Name;
  const span = (): Span => [field(), field()];
  const nullable = <Value>(read: () => NonNullable<Value>): Value | null => (present() ? read() as Value : null);

  const list = <Item>(read: () => Item) => {
    const length = field();
    const made = new Array<Item>(length);
    for (let index = 0; index < length; index++) made[index] = read();
    return made;
  };

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

  /** Prepares an object for assignments, and finishes it. Defining each property instead takes three times as long. */
  const begin = <T extends object>(object: T): T => (polluted ? Object.setPrototypeOf(object, null) as T : object);
  const end = <T extends object>(object: T): T => (polluted ? Object.setPrototypeOf(object, Object.prototype) as T : object);

  return { start, present, flag, choice, text, span, nullable, list, part, begin, end };
}

export const copySpan = (span: Span): Span => span.slice() as Span;
