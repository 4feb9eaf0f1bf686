// Verdicts and sums on long lists of applicants: answers cross to the module in batches, and equal decisions are one object.
//
// The layout of the words is that of src/widget/js/decide.rs; the two change together.

import { createAnswersEncoder, wordsOfApplicant } from "./answers-encoder.ts";
import type { Answers, Decision, Options, Policy } from "./api-types.ts";
import { createDecisions } from "./decision-reader.ts";
import { ASK } from "./glue.ts";
import type { Bindings } from "./glue.ts";
import { read } from "./host-values.ts";
import { refusalOf, refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** At most this many applicants in a batch. */
const BATCH = 256;
/** At most this many in a call, because a source may be endless. */
const MOST = 100_000_000;

/** Decides on all applicants. Throws a {@link Refusal}. */
export function decideMany(
  { ask }: Bindings, memory: WebAssembly.Memory, policy: Policy, many: Iterable<Answers>, options: Options | undefined,
): Decision[] {
  const words = new Uint32Array(1 + BATCH * wordsOfApplicant(policy));
  const encode = createAnswersEncoder(policy, words);
  const decisions = createDecisions(policy, memory);
  let source: Source | undefined;
  let failure: { thrown: unknown } | undefined;

  /** Writes the next applicants; returns the place after them. */
  const fill = (from: Source): number => {
    let at = 1;
    let count = 0;
    for (; count < BATCH && from.advance(); count++) {
      try {
        at = encodeOne(from.value, decisions.count + count, at);
      } catch (thrown) {
        from.close();
        throw thrown;
      }
    }
    words[0] = count;
    return at;
  };

  const encodeOne = (given: unknown, index: number, at: number): number => {
    if (index >= MOST) throw refuse("too_long", many, index);
    let after = encode(given, at);
    if (after >= 0) return after;
    try {
      // What is not ordinary goes through the module's decoder, which refuses it or makes it ordinary.
      after = encode(ask(ASK.canonical, given), at);
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      throw refusal ? { ...refusal, given, index } : thrown;
    }
    // Not even so: the page has replaced what the encoder relies on.
    if (after < 0) throw refuse("unreadable", given, index);
    return after;
  };

  ask(ASK.decideMany, undefined, options, (answersAt, decisionsAt) => {
    let end = 1;
    try {
      decisions.read(decisionsAt, words[0] as number);
      source = source || openSource(many);
      end = fill(source);
    } catch (thrown) {
      failure = { thrown };
      words[0] = 0;
    }
    // Not before: the host's code may have made the memory grow.
    new Uint32Array(memory.buffer, answersAt, end).set(words.subarray(0, end));
  });
  if (failure) throw failure.thrown;
  return decisions.all();
}

/** Where applicants come from: the host's own iterator, which may throw or lie. */
interface Source {
  value: unknown;
  /** Whether there is one more. */
  advance(): boolean;
  close(): void;
}

function openSource(many: Iterable<Answers>): Source {
  if (!isObject(many)) throw refuse("not_an_object", many);
  const open = read(() => many[Symbol.iterator], many);
  if (typeof open !== "function") throw refuse("not_an_object", many);
  const iterator = read(() => open.call(many), many);
  if (!isObject(iterator)) throw refuse("not_an_object", many);
  const next = read(() => iterator.next, many);
  let index = 0;
  let ended = false;
  return {
    value: undefined,
    advance() {
      // An iterator that has ended is not asked again: it may start afresh.
      if (ended) return false;
      if (typeof next !== "function") throw brokenIterator(many, index);
      const step = read(() => next.call(iterator), many, index);
      if (!isObject(step)) throw brokenIterator(many, index);
      ended = Boolean(read(() => step.done, many, index));
      if (!ended) this.value = read(() => step.value, many, index++);
      return !ended;
    },
    close() {
      try {
        if (iterator.return) iterator.return();
      } catch (_) {
        // The refusal is what counts.
      }
    },
  };
}

const brokenIterator = (many: unknown, index: number): Refusal => ({ ...refuse("unreadable", many, index), brokenIterator: true });

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
