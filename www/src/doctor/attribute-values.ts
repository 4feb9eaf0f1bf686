// The attributes of the element: values that are not allowed, and names that are probably misspelt.

import { ATTRIBUTES } from "../attributes.ts";
import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import { shown, type Page } from "./page.ts";
import { checkParameters } from "./parameters.ts";
import type { Words } from "./words-zh.ts";

const KNOWN = [...Object.keys(ATTRIBUTES), "notice", "standalone", "data-doctor"];

/** What people write for one of ours without misspelling anything. */
const OTHER_NAMES: Record<string, string | undefined> = { language: "locale", params: "parameters", thresholds: "parameters", "dark-mode": "theme", url: "share-url" };

/** Attributes that every element may have, and what frameworks write. */
const FOREIGN = /^(id|class|style|title|slot|lang|dir|hidden|part|role|tabindex|is|key|ref|nonce|inert|translate|draggable|itemprop|item\w+|on.*|aria-.*|data-.*|v-.*|ng-.*|_ng.*|x-.*|[^a-z].*)$/;

/** Checks every attribute of the element. */
export function checkAttributes(page: Page, findings: Findings): void {
  const { element, words } = page;
  if (!element) return;
  for (const { name, value } of Array.from(element.attributes)) {
    if (name === "parameters") checkParameters(value, words, findings);
    else if (name === "share-url") checkShareAddress(element, value, words, findings);
    else if (name in ATTRIBUTES) checkValue(name as keyof typeof ATTRIBUTES, value, words, findings);
    else checkName(name, words, findings);
  }
  checkShareDefault(element, page, findings);
}

function checkValue(name: keyof typeof ATTRIBUTES, value: string, words: Words, findings: Findings): void {
  const allowed: readonly string[] | false | null = ATTRIBUTES[name];
  if (!allowed || allowed.includes(value)) return;
  findings.bad(words.value(name, value, allowed), meant(name, value, allowed));
}

/** `zh` and `en-US` are the beginning of an allowed value, or begin with one. */
function meant(name: string, value: string, allowed: readonly string[]): string {
  const start = value.trim().toLowerCase().slice(0, 2);
  const begun = name === "locale" ? allowed.find((one) => start.length === 2 && one.toLowerCase().startsWith(start)) : undefined;
  return `${name}="${begun || nearest(value, allowed) || allowed[0]}"`;
}

function checkShareAddress(element: Element, value: string, words: Words, findings: Findings): void {
  if (!element.hasAttribute("share")) findings.hint(words.shareUrlAlone);
  try {
    if (/^https?:$/.test(new URL(value, element.baseURI).protocol)) return;
  } catch (_) {
    // Told below, too.
  }
  findings.bad(words.shareUrl(value));
}

/** Share links lead to the standalone page beside the script unless told otherwise, and that page has none of these settings. */
function checkShareDefault(element: Element, { tags, words }: Page, findings: Findings): void {
  const [tag] = tags;
  // What a bundler has put together, and the module with everything inside, lead to the page itself.
  if (!tag || /\.inline\.js/.test(tag.address) || element.hasAttribute("standalone")) return;
  if (!element.hasAttribute("share") || element.hasAttribute("share-url")) return;
  const lost = [
    element.getAttribute("locale") === "en" && "locale",
    element.getAttribute("parameters") && "parameters",
    Array.from(element.children).some((child) => child.getAttribute("slot") === "apply") && 'slot="apply"',
  ].filter(Boolean) as string[];
  const standalone = shown(new URL("./index.html", tag.address).href);
  if (lost.length) findings.hint(words.shareElsewhere(standalone, lost), `share-url="${location.href.replace(/#.*/, "")}"`);
}

function checkName(name: string, words: Words, findings: Findings): void {
  if (KNOWN.includes(name)) return;
  const close = nearest(name, [...KNOWN, ...Object.keys(OTHER_NAMES)]);
  if (!close || (FOREIGN.test(name) && close !== "data-doctor")) return;
  findings.bad(words.attribute(name, OTHER_NAMES[close] || close));
}
