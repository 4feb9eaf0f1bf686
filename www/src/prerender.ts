// The prerendered first question, shown while the program loads. It looks and reads like the real page and takes input,
// which is replayed on the real page afterwards.
//
// It knows the format of the prerendered tree (xtask/src/build/prerender.rs), not what the page says.

import { ATTRIBUTES, enumerated } from "./attributes.ts";
import { createElement } from "./dom.ts";
import { texts } from "./placeholder.ts";

/** An element as `[name, attributes, ...children]`; text as a string. */
type Tree = string | [name: string, attributes: Record<string, string>, ...children: Tree[]];

/** The prerendered pages of one language, by mode. */
type Pages = Record<"standard" | "elder", Tree>;

/** What a visitor did on a page. */
export interface CapturedInput {
  /** Selectors of what to click again. */
  clicked: string[];
  /** Selector of the focused element. */
  focused: string | false | null;
}

/** Complete addresses, so that bundlers of host pages find the files. */
const FILES: Record<"zh-CN" | "en", () => Promise<{ default: Pages }>> = {
  "zh-CN": () => import("./award-calculator.first.zh-CN.js" + __QUERY__),
  en: () => import("./award-calculator.first.en.js" + __QUERY__),
};

const CLICKED = "input:checked, details[open] > summary, [aria-busy]";

/** Loads the page in the language and mode that the element asks for now. */
export async function loadPrerender(element: Element): Promise<HTMLElement | undefined> {
  // The page is the first question of all notices together, not of the one that the host has chosen.
  if (element.getAttribute("policy") || (__SEVERAL__ && element.hasAttribute("notice"))) throw new Error("another question");
  const { default: pages } = await FILES[enumerated(element, "locale")]();
  const standalone = element.hasAttribute("standalone");
  const page = build(pages[enumerated(element, "mode")], standalone) as HTMLElement;
  if (standalone) page.classList.add("award-full-height");
  page.setAttribute("data-theme", enumerated(element, "theme"));
  page.addEventListener("click", ({ target }) => {
    const tool = (target as Element).closest(".award-tool");
    if (tool) toggle(element, tool.getAttribute("data-action") as "locale" | "mode");
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = page.querySelector("[type=submit]") as HTMLElement;
    if (next.hasAttribute("aria-busy")) return;
    next.setAttribute("aria-busy", "true");
    next.before(createElement("p", { class: "award-load-status", role: "status" }, texts(element).waiting));
  });
  return page;
}

/** Records what was done on a page. */
export function captureInput(page: HTMLElement): CapturedInput {
  const active = (page.getRootNode() as ShadowRoot).activeElement;
  return {
    clicked: Array.from(page.querySelectorAll(CLICKED), selectorOf),
    focused: active && page.contains(active) && selectorOf(active),
  };
}

/** Repeats on one page what was done on another. */
export function replayInput(page: HTMLElement, { clicked, focused }: CapturedInput): void {
  const focusTarget = focused && page.querySelector<HTMLElement>(focused);
  if (focusTarget) focusTarget.focus({ __proto__: null, preventScroll: true });
  for (const selector of clicked) {
    const found = page.querySelector<HTMLInputElement>(selector);
    if (found && !found.checked) found.click();
  }
}

function selectorOf(element: Element): string {
  const action = element.getAttribute("data-action");
  return element.id ? `[id="${element.id}"]` : action ? `[data-action="${action}"]` : element.localName;
}

/** Builds the page. On a page of its own the calculator's headings are one level higher. */
function build(tree: Tree, standalone: boolean): Element | string {
  if (typeof tree === "string") return tree;
  const [name, attributes, ...children] = tree;
  const level = standalone && /^h\d$/.test(name) ? "h" + (Number(name[1]) - 1) : name;
  return createElement(level, attributes, ...children.map((child) => build(child, standalone)));
}

/** Switches an attribute between its first two values. */
function toggle(element: Element, name: "locale" | "mode"): void {
  const [first, second] = ATTRIBUTES[name];
  element.setAttribute(name, enumerated(element, name) === first ? second : first);
}
