// Asks for the files beside the script, as the loader does: whether each arrives, as what, and of which release.

import type { Findings } from "./findings.ts";
import { shown, type Page } from "./page.ts";
import { preload, refusalOf, sourceOf } from "./policy.ts";
import { arrived, request, type Arrival } from "./request.ts";
import { checkCharset, SCRIPT_TYPE, unreached } from "./script-tags.ts";
import { tellRefusal } from "./tell-refusal.ts";

type Check = (answer: Arrival, name: string) => void;

/** Checks the files of the script that is included; a single script has none. */
export async function checkFiles(page: Page, release: string, findings: Findings): Promise<void> {
  const { words, base } = page;
  if (!base) return;
  const ask = (name: string, check: Check) => {
    const address = new URL(`./${name}?v=${release}`, base).href;
    return findings.whileWaiting(name, checkFile(address, name, check, page, findings));
  };
  const script = (marked: boolean): Check => (answer, name) => {
    if (!SCRIPT_TYPE.test(answer.type)) findings.bad(words.scriptType(name, answer.type));
    else if (marked && !answer.text.includes(release)) findings.bad(words.stale(name));
    checkCharset(name, answer, page, findings);
  };
  // A server sends both modules as the same type, which is told once.
  const module = (marked: boolean): Check => (answer, name) => {
    if (!answer.text.startsWith("\0asm")) findings.bad(words.missing(name, answer.type));
    else if (!answer.text.includes(release)) findings.bad(words.stale(name));
    else if (marked && answer.type !== "application/wasm") findings.hint(words.wasmType(answer.type));
  };
  // What another release's file holds the doctor cannot know.
  const data = (mark: string): Check => (answer, name) => {
    if (release === __HASH__ && !answer.text.includes(mark)) findings.bad(words.stale(name));
  };
  await Promise.all([
    ask("award_calculator.js", script(true)),
    ask("award-calculator.first.en.js", script(false)),
    ask("award_calculator_bg.wasm", module(true)),
    ask("award_calculator_late.wasm", module(false)),
    ask(`${__NOTICE__}.policy.json`, data(`"sums":[${__NOTICE_SUMS__}]`)),
    ask("award-calculator.en.json", data(release)),
    ask("award-calculator.css", (answer, name) => {
      if (answer.type !== "text/css") findings.bad(words.styleType(name, answer.type));
      checkCharset(name, answer, page, findings);
    }),
  ]);
  await checkStyleRelease(page, release, findings);
}

async function checkFile(address: string, name: string, check: Check, page: Page, findings: Findings): Promise<void> {
  const { words } = page;
  const answer = await request(address);
  if (typeof answer === "string") findings.bad(unreached(address, answer, page));
  else if (!arrived(answer)) findings.refusedFetches.push({ violation: answer.violation, sources: [sourceOf(address)] });
  else if (!answer.ok) findings.bad(words.missing(name, answer.status));
  else if (/\.(js|css|json)$/.test(name) && /^\s*</.test(answer.text)) findings.bad(words.fileIsPage(name));
  else check(answer, name);
}

/** The stylesheet names no release; its hash is known to the doctor, if the doctor is of the same release. */
async function checkStyleRelease({ words, base }: Page, release: string, findings: Findings): Promise<void> {
  if (release !== __HASH__ || !base || findings.some || findings.refusedFetches.length) return;
  const address = new URL(`./award-calculator.css?v=${release}`, base).href;
  const same = await fetch(address, { cache: "no-cache", credentials: "same-origin", integrity: __STYLE__ }).then(() => true, () => false);
  if (!same) findings.bad(words.stale("award-calculator.css"));
}

/** Whether the stylesheet applies in the shadow root, and if not, whether a policy refuses it. */
export async function checkStyle(page: Page, release: string, findings: Findings): Promise<void> {
  const { words, base, element, tags } = page;
  const root = element && element.shadowRoot;
  const view = root && root.querySelector(".award-frame");
  if (!view || getComputedStyle(view).display === "flex") return;
  const address = base && !tags.some(({ single }) => single) ? new URL(`./award-calculator.css?v=${release}`, base).href : "";
  if (address) {
    await preload("style", address, "");
    const violation = await refusalOf("style-src", address);
    if (violation) return tellRefusal(violation, words.parts.style, [sourceOf(address)], page, findings);
  }
  if (!findings.list.some(({ text }) => text.includes("award-calculator.css"))) findings.bad(words.styleGone(address ? shown(address) : ""));
}

/** Preload links that a page has kept from an earlier release. */
export function checkPreloads({ words }: Page, release: string, findings: Findings): void {
  for (const { href } of Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=preload], link[rel=modulepreload]"))) {
    const [, name, version] = /\/(award[-_]calculator[^/?]*)(?:\?v=(\w*))?$/.exec(href) || [];
    if (name && name !== "award-calculator.js" && version !== release) findings.hint(words.preload(name));
  }
}
