// Asks for the very address of each script tag, and says why the script in it cannot run.

import type { Findings } from "./findings.ts";
import { shown, type Page, type ScriptTag } from "./page.ts";
import { preload, refusalOf, sourceOf } from "./policy.ts";
import { arrived, hasIntegrity, request, type Arrival } from "./request.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** What browsers run as a script, where the tag says nothing of a module. */
const NEVER_CLASSIC = /^(image|audio|video)\/|^text\/csv$/;
export const SCRIPT_TYPE = /^(text|application)\/(x-)?(java|ecma)script$/;

/** The line that a page needs. */
export const scriptLine = (address: string, single: boolean): string =>
  `<script ${single ? "defer" : 'type="module"'} src="${shown(address)}"></script>`;

/** Whether the element is defined. */
export const isDefined = (): boolean => Boolean(self.customElements && customElements.get("award-calculator"));

/** Checks all tags; gives the release that the first script names, as far as it can be read. */
export async function checkScriptTags(page: Page, findings: Findings): Promise<string | undefined> {
  const { tags, words, base } = page;
  const addresses = new Set(tags.map(({ address }) => address));
  if (addresses.size > 1) findings.bad(words.twice(Array.from(addresses, shown).join(" · ")));
  if (!tags.length && !isDefined() && page.element) {
    const single = Boolean(base && /\.single\.js/.test(base));
    const address = base ? new URL("./award-calculator.js", base).href : "/award-calculator/award-calculator.js";
    findings.bad(words.noScript, scriptLine(new URL(address, location.href).href, single));
  }
  const checks = tags.map((tag) => findings.whileWaiting(shown(tag.address), checkTag(tag, page, findings)));
  return (await Promise.all(checks)).find((release) => release !== undefined);
}

async function checkTag(tag: ScriptTag, page: Page, findings: Findings): Promise<string | undefined> {
  const { words } = page;
  const answer = await request(tag.address);
  if (arrived(answer)) {
    const before = findings.list.length;
    checkArrival(tag, answer, page, findings);
    if (findings.list.length === before && tag.integrity && !(await hasIntegrity(tag.address, tag.integrity))) {
      findings.bad(words.integrity(shown(tag.address)));
    }
    return (/\?v=(\w+)/.exec(answer.text) || [])[1];
  }
  // The script of this tag, or another one, may have run all the same.
  if (typeof answer === "object") {
    if (!tag.single || !isDefined()) findings.refusedFetches.push({ violation: answer.violation, sources: [sourceOf(tag.address)] });
  } else if (!isDefined() && (answer === "unreachable" || tag.cors)) {
    findings.bad(unreached(tag.address, answer, page));
  }
  return undefined;
}

/** Why nothing arrived. */
export function unreached(address: string, answer: "unreadable" | "unreachable", { words }: Page): string {
  const name = shown(address);
  if (location.protocol === "file:") return words.file;
  if (location.protocol === "https:" && address.startsWith("http:")) return words.mixed(name);
  if (self.origin === "null") return words.sandbox;
  return answer === "unreadable" ? words.cors(name, location.origin) : words.unreachable(name);
}

function checkArrival(tag: ScriptTag, answer: Arrival, page: Page, findings: Findings): void {
  const { words } = page;
  const name = shown(tag.address);
  if (!answer.ok) {
    findings.bad(words.scriptMissing(name, answer.status));
    const base = document.querySelector("base[href]");
    if (base) findings.hint(words.base(base.getAttribute("href") as string));
  } else if (/^\s*</.test(answer.text)) {
    findings.bad(words.scriptIsPage(name));
  } else if (tag.kind === "module" ? !SCRIPT_TYPE.test(answer.type) : NEVER_CLASSIC.test(answer.type)) {
    findings.bad(words.scriptType(name, answer.type));
  } else if (tag.kind === "unknown") {
    findings.bad(words.unknownType(tag.type), scriptLine(tag.address, tag.single));
  } else if (tag.kind === "classic" && /\bimport\.meta\b/.test(answer.text)) {
    findings.bad(words.notModule(name), scriptLine(tag.address, false));
  } else {
    checkCharset(name, answer, page, findings);
  }
}

/** A script that is said to be in another encoding than it is. */
export function checkCharset(name: string, { charset }: Arrival, { words }: Page, findings: Findings): void {
  if (charset && !/^utf-?8$/.test(charset)) findings.bad(words.charset(name, charset));
}

/** Where the script has not run: whether a policy refuses it. It is asked for as a script, and not run. */
export async function checkScriptPolicy(page: Page, findings: Findings): Promise<void> {
  for (const { address, nonce, single } of page.tags) {
    const needed = single ? [address] : [address, new URL("./award_calculator.js", address).href];
    for (const one of needed) {
      await preload("script", one, nonce);
      const violation = await refusalOf("script-src", one);
      if (violation) tellRefusal(violation, page.words.parts.script, [sourceOf(one), "'wasm-unsafe-eval'"], page, findings);
    }
  }
}
