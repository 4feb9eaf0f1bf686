// A policy file: a compiled notice as data. Checks its form, and packs it for the program, which checks its contents.
//
// The writer is src/policy/file/mod.rs. Does not know what the rules mean, or where files come from.

import type { Bindings, EnglishFile, PackedPolicy } from "./glue.ts";
import { createPolicyError } from "./policy-error.ts";
import { own } from "./quote.ts";

/** The version that this program reads. */
const VERSION = 2;
/** How many check sums there are. */
const SUMS = 4;

/**
 * Packs a policy file that `JSON.parse` has made, with English words from elsewhere where it holds none; without any it is in
 * Chinese alone. Throws a `PolicyError` for anything else.
 */
export function pack(file: unknown, english: EnglishFile | undefined): PackedPolicy {
  const version = own(file, "version");
  if (typeof version === "number" && version !== VERSION) throw createPolicyError("wrong_version");
  const sums = numbers(own(file, "sums"));
  const rules = numbers(own(file, "rules"));
  const words = text(own(file, "words"));
  const chinese = text(own(file, "chinese"));
  const inside = text(own(file, "english"));
  const apart = english && text(own(english.notices, String(own(file, "id"))));
  if (version !== VERSION || !sums || sums.length !== SUMS || !rules || words === undefined || chinese === undefined || inside === undefined) {
    throw createPolicyError("bad_policy");
  }
  return [new Uint32Array(sums.concat(rules)), words, chinese, inside || apart || undefined];
}

/** Gives an instance its notice and, where it is wanted, its English. Throws a `PolicyError` where the contents do not fit. */
export function setNotice(bindings: Pick<Bindings, "setNotice" | "setEnglish">, packed: PackedPolicy, english: EnglishFile | undefined): void {
  if (english && !bindings.setEnglish(english.sentences.join("\0"))) throw createPolicyError("bad_policy");
  // By index: taking arrays apart calls what a page may have added to `Object.prototype`.
  if (!bindings.setNotice(packed[0], packed[1], packed[2], packed[3])) throw createPolicyError("bad_policy");
}

/** A list of numbers of 32 bits; undefined for anything else. */
const numbers = (list: unknown): number[] | undefined =>
  Array.isArray(list) && list.every((item: unknown) => typeof item === "number" && item >>> 0 === item) ? list : undefined;

/** A list of texts as one text, with U+0000 between them. */
const text = (list: unknown): string | undefined =>
  Array.isArray(list) && list.every((item) => typeof item === "string") ? list.join("\0") : undefined;
