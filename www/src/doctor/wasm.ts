// Whether the program may run as WebAssembly; otherwise the script that takes its place must arrive, and be allowed.

import { canRunWasm } from "../wasm.ts";
import type { Findings } from "./findings.ts";
import type { Page } from "./page.ts";
import { advise, refusalOf } from "./policy.ts";
import { arrived, request } from "./request.ts";

/** Checks it. */
export async function checkWasm(page: Page, release: string, findings: Findings): Promise<void> {
  const { words, base, tags } = page;
  if (canRunWasm()) return;
  const violation = await refusalOf("script-src", "wasm-eval");
  const sources = ["'self'", "'wasm-unsafe-eval'"];
  if (typeof WebAssembly === "object") findings.hint(words.wasmPolicy, violation ? advise(violation, sources).line : `script-src ${sources.join(" ")}`);
  else findings.hint(words.wasmNone);
  if (!base || !tags.length) return;
  const name = tags.some(({ single }) => single) ? "award-calculator.script.js" : "award_calculator_script.js";
  const answer = await request(new URL(`./${name}?v=${release}`, base).href);
  if (arrived(answer) && !answer.ok) findings.bad(words.missing(name, answer.status));
}

/** Under Trusted Types the single script needs a policy of its own to load the script that takes the program's place. */
export async function checkTrustedTypes({ element, words, tags }: Page, findings: Findings): Promise<void> {
  if (!element || element.state !== "fallback" || !window.trustedTypes || !tags.some(({ single }) => single)) return;
  try {
    window.trustedTypes.createPolicy("award-calculator", { __proto__: null, createScriptURL: (address) => address });
  } catch (_) {
    const violation = await refusalOf("trusted-types", "trusted-types-policy");
    if (!violation || /trusted-types[^;]*\s(award-calculator|\*)/.test(violation.policy)) return;
    findings.bad(words.policy("trusted-types", words.parts.script), advise(violation, ["award-calculator"]).line);
  }
}
