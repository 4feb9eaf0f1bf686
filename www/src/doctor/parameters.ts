// The attribute `parameters`: the same checks as the program's (src/engine/settings.rs), with a reason for each.

import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import type { Words } from "./words-zh.ts";

/** In bytes. */
const LONGEST_SOURCE = 500;

/** Digits before and after the point, and the greatest value, by the kind of what is compared. */
const LIMITS = { percent: [3, 4, 100], money: [15, 2, Infinity], count: [15, 0, Infinity] } as const;

/** Checks the attribute's text. An empty one sets nothing. */
export function checkParameters(text: string, words: Words, findings: Findings): void {
  if (text === "") return;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (_) {
    return findings.bad(words.notJson(text.slice(0, 60)), example());
  }
  if (!isObject(given)) return findings.bad(words.notJson(text.slice(0, 60)), example());
  for (const [name, one] of Object.entries(given)) {
    const reason = refusal(name, one, words);
    if (reason) findings.bad(reason, example(name));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (name: string) => (__PARAMETERS__.find(([known]) => known === name) || [])[1];

/** How the attribute is written; with the name that was given, if there is such a threshold. */
function example(given?: string): string {
  const names = __PARAMETERS__.map(([name]) => name);
  const name = given && names.includes(given) ? given : (given && nearest(given, names)) || names[0];
  return name ? `parameters='{"${name}":{"value":"30"}}'` : "";
}

/** Why the program does not take one threshold. */
function refusal(name: string, one: unknown, words: Words): string | undefined {
  const kind = kindOf(name);
  if (!kind) return words.unknownThreshold(name, __PARAMETERS__.map(([known]) => known));
  if (!isObject(one)) return words.thresholdShape(name);
  const strange = Object.keys(one).find((field) => field !== "value" && field !== "source");
  if (strange) return words.thresholdField(name, strange);
  const { value, source } = one;
  if (typeof value !== "string") return words.thresholdText(name, JSON.stringify(value) || "–");
  if (!fits(value, kind)) return words.thresholdValue(name, value, kind === "percent");
  const ground = source === undefined || source === null ? "" : source;
  if (typeof ground !== "string" || new TextEncoder().encode(ground).length > LONGEST_SOURCE) return words.thresholdSource(name);
  return undefined;
}

/** A plain decimal above zero, without signs, separators and needless zeros in front. */
function fits(value: string, kind: keyof typeof LIMITS): boolean {
  const [digits, decimals, most] = LIMITS[kind];
  const [, whole, fraction] = /^(0|[1-9]\d*)(?:\.(\d+))?$/.exec(value) || [];
  if (whole === undefined || whole.length > digits || (fraction || "").length > decimals) return false;
  return Number(value) > 0 && Number(value) <= most;
}
