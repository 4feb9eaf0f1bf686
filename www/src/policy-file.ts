// A policy file: a compiled notice as data. Checks its form, and packs it for the program, which checks its contents.
//
// The writer is src/policy/file/mod.rs. Does not know what the rules mean, or where files come from.

import type { Bindings, EnglishFile, PackedPolicy } from "./glue.ts";
import { createPolicyError } from "./policy-error.ts";
import { own } from "./quote.ts";

/** The version that this program reads. */
const VERSION = 1;
/** How many check sums there are. */
const SUMS = 4;

/**
 * Packs a policy file, with English words from elsewhere where it holds none; without any it is in Chinese alone. Throws a
 * `PolicyError` for anything else.
 */
export function pack(file: unknown, english: EnglishFile | undefined): PackedPolicy {
  let packed: PackedPolicy | undefined;
  const version = own(file, "version");
  try {
    if (version === VERSION) packed = packParts(file, english);
  } catch (_) {
    // A proxy, for example.
  }
  if (!packed) throw createPolicyError(typeof version === "number" && version !== VERSION ? "wrong_version" : "bad_policy");
  return packed;
}

/** Gives an instance its notice and, where it is wanted, its English. Throws a `PolicyError` where the contents do not fit. */
export function setNotice(bindings: Pick<Bindings, "setNotice" | "setEnglish">, packed: PackedPolicy, english: EnglishFile | undefined): void {
  if (english) bindings.setEnglish(english.sentences.join("\0"));
  // By index: taking arrays apart calls what a page may have added to `Object.prototype`.
  if (!bindings.setNotice(packed[0], packed[1], packed[2], packed[3])) throw createPolicyError("bad_policy");
}

function packParts(file: unknown, english: EnglishFile | undefined): PackedPolicy | undefined {
  const sums = numbers(own(file, "sums"));
  const rules = numbers(own(file, "rules"));
  const words = text(own(file, "words"));
  const chinese = text(own(file, "chinese"));
  const inside = text(own(file, "english"));
  const apart = english && own(english.notices, String(own(file, "id")));
  const translated = inside || (apart ? text(apart) : inside);
  if (!sums || !rules || sums.length !== SUMS || words === undefined || chinese === undefined || inside === undefined) return undefined;
  return [Uint32Array.from(sums.concat(rules)), words, chinese, translated || undefined];
}

/** A copy of a list; undefined where that is no list or holds anything else. */
function list<Item>(given: unknown, fits: (item: unknown) => item is Item): Item[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const items: Item[] = [];
  for (let index = 0; index < given.length; index++) {
    const item = own(given, String(index));
    if (!fits(item)) return undefined;
    items.push(item);
  }
  return items;
}

const numbers = (given: unknown) => list(given, (item): item is number => typeof item === "number" && item >>> 0 === item);

/** A list of texts as one text, with U+0000 between them. */
function text(given: unknown): string | undefined {
  const texts = list(given, (item): item is string => typeof item === "string" && item.indexOf("\0") < 0);
  return texts && texts.join("\0");
}
