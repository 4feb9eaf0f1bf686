// A tag that was never closed: HTML knows no self-closing elements of this kind, so what follows becomes its content, which
// is not shown.

import type { Findings } from "./findings.ts";
import type { Page } from "./page.ts";

/** What no page writes into the element on purpose. */
const REST_OF_A_PAGE = "script, header, footer, nav, main, aside, h1, form, iframe, award-calculator";

/** More than anybody says for the case that the calculator does not run. */
const MOST_CHILDREN = 6;

/** Checks whether the element holds the rest of the page. */
export function checkMarkup({ element, words }: Page, findings: Findings): void {
  if (!element || !isLast(element)) return;
  const own = Array.from(element.children).filter((child) => !child.hasAttribute("slot"));
  const foreign = element.querySelector(REST_OF_A_PAGE);
  if (foreign || own.length > MOST_CHILDREN) findings.bad(words.notClosed(describe(foreign || (own[0] as Element))), written(element));
}

/** Nothing can follow a tag that was never closed: its parent ends with it. */
function isLast(element: Element): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === Node.ELEMENT_NODE || (next.nodeType === Node.TEXT_NODE && (next.nodeValue || "").trim())) return false;
  }
  return true;
}

/** The tag as it should be written. */
function written(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => (value ? ` ${name}='${value}'` : ` ${name}`));
  return `<award-calculator${attributes.join("")}></award-calculator>`;
}

/** A tag with what tells it from others. */
export function describe(node: Element): string {
  const name = node.getAttribute("class");
  return `<${node.localName}${node.id ? ` id="${node.id}"` : name ? ` class="${name}"` : ""}>`;
}
