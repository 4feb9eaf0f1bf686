// Reads decisions from the module's memory. Equal ones are the same frozen object, and so are equal lists and sums: a
// million applicants have few different decisions, and what is shared takes no memory.
//
// The layout of the words is that of src/widget/js/decide.rs; the two change together.

import type { Decimal, Decision, Policy } from "./api-types.ts";

/** Verdicts in a word, two bits each. */
const VERDICTS = 16;
/** In place of the decimals of a sum: there is none. */
const NO_NUMBER = 0xffffffff;
/** Words of a sum: three of the number, and its decimals. */
const SUM = 4;

/** At most this many decisions are kept together. */
const CHUNK = 1 << 13;

/** The decisions that were read so far. */
export interface Decisions {
  count: number;
  /** Reads so many at an address. */
  read(address: number, count: number): void;
  all(): Decision[];
}

export function createDecisions({ awards }: Policy, memory: WebAssembly.Memory): Decisions {
  const sums = Math.ceil(awards.length / VERDICTS);
  const width = sums + 2 * SUM;
  const lists = new Map<string, string[]>();
  const totals = new Map<string, Decision["total"]>();

  const decode = (words: Uint32Array, at: number): Decision => {
    const by: [likely: string[], possible: string[], unlikely: string[]] = [[], [], []];
    awards.forEach(({ id }, place) => {
      const verdicts = words[at + Math.floor(place / VERDICTS)] as number;
      (by[(verdicts >>> (2 * (place % VERDICTS))) & 3] as string[]).push(id);
    });
    // By index: taking arrays apart calls `return`, which a page may have added to `Object.prototype`.
    const verdict = (place: 0 | 1 | 2) => shared(lists, by[place].join(), by[place]);
    const total = { likely: decimal(words, at + sums) as Decimal, possible: decimal(words, at + sums + SUM) };
    return Object.freeze({ likely: verdict(0), possible: verdict(1), unlikely: verdict(2), total: shared(totals, `${total.likely} ${total.possible}`, total) });
  };

  const { indexOf, values } = createCache(width, decode);
  // Which decision each applicant has. An array of the decisions themselves would be copied again and again as it grows.
  const chunks: Uint32Array[] = [];
  return {
    count: 0,
    read(address, count) {
      const words = new Uint32Array(memory.buffer, address, count * width);
      for (let at = 0; at < words.length; at += width) {
        const place = this.count++ % CHUNK;
        if (place === 0) chunks.push(new Uint32Array(CHUNK));
        (chunks[chunks.length - 1] as Uint32Array)[place] = indexOf(words, at);
      }
    },
    all() {
      const all = new Array<Decision>(this.count);
      for (let each = 0; each < this.count; each++) {
        const chunk = chunks[Math.floor(each / CHUNK)] as Uint32Array;
        all[each] = values[chunk[each % CHUNK] as number] as Decision;
      }
      return all;
    },
  };
}

/** The frozen value of this name: the one that is known, or this one from now on. */
function shared<Value extends object>(known: Map<string, Value>, name: string, value: Value): Value {
  const before = known.get(name);
  if (!before) known.set(name, Object.freeze(value));
  return before || value;
}

/** Decodes runs of `width` words once each, and numbers what comes out. */
function createCache<Value>(width: number, decode: (words: Uint32Array, at: number) => Value) {
  const values: Value[] = [];
  // The words of all values, and for each value the one before it with the same hash, or -1.
  let known = new Uint32Array(64 * width);
  const before: number[] = [];
  const latest = new Map<number, number>();

  const same = (index: number, words: Uint32Array, at: number): boolean => {
    const start = index * width;
    for (let place = 0; place < width; place++) if (known[start + place] !== words[at + place]) return false;
    return true;
  };

  const indexOf = (words: Uint32Array, at: number): number => {
    let hash = 0;
    for (let place = 0; place < width; place++) hash = (Math.imul(hash, 31) + (words[at + place] as number)) & 0x3fffffff;
    const found = latest.get(hash);
    const first = found === undefined ? -1 : found;
    for (let index = first; index >= 0; index = before[index] as number) if (same(index, words, at)) return index;
    const index = values.length;
    if ((index + 1) * width > known.length) {
      const larger = new Uint32Array(2 * known.length);
      larger.set(known);
      known = larger;
    }
    known.set(words.subarray(at, at + width), index * width);
    values.push(decode(words, at));
    before.push(first);
    latest.set(hash, index);
    return index;
  };
  return { indexOf, values };
}

/** A number of 96 bits as a canonical decimal; null where there is none. */
function decimal(words: Uint32Array, at: number): Decimal | null {
  const part = (place: number) => words[at + place] as number;
  const mid = part(1);
  const high = part(2);
  const scale = part(SUM - 1);
  if (scale === NO_NUMBER) return null;
  const digits = high || mid >= 0x200000 ? longInteger([high, mid, part(0)]) : String(mid * 0x100000000 + part(0));
  if (!scale) return digits as Decimal;
  const padded = digits.padStart(scale + 1, "0");
  const fraction = padded.slice(-scale).replace(/0+$/, "");
  return (padded.slice(0, -scale) + (fraction && `.${fraction}`)) as Decimal;
}

/** The digits of a number above 2⁵³, highest part first. */
function longInteger(left: [high: number, mid: number, low: number]): string {
  let digits = "";
  while (left.some(Boolean)) {
    let rest = 0;
    left.forEach((part, place) => {
      const value = rest * 0x100000000 + part;
      left[place] = Math.floor(value / 10);
      rest = value % 10;
    });
    digits = rest + digits;
  }
  return digits;
}
