// The prerendered first question, shown while the program loads. It looks and reads like the real page and takes input,
// which is replayed on the real page afterwards.
//
// It knows the format of the prerendered tree (xtask/src/build/prerender.rs), not what the page says.

import { ATTRIBUTES, awardAsked, enumerated } from "./attributes.ts";
import { createElement } from "./dom.ts";
import { texts } from "./placeholder.ts";

type Mode = "standard" | "elder";

/** An element as `[name, attributes, ...children]`, or a text, or one for each mode. */
export type Tree = string | Record<Mode, string> | [name: string, attributes: Record<string, string>, ...children: Tree[]];

/** What a visitor did on a page. */
export interface CapturedInput {
  /** Selectors of what to click again. */
  clicked: string[];
  /** Selector of the focused element. */
  focused: string | false | null;
}

/** Most visitors begin in Chinese, so that page is part of this script. */
const PAGES: Record<"zh-CN" | "en", () => Tree | Promise<Tree>> = {
  "zh-CN": () => __FIRST_PAGE__,
  // A complete address, so that bundlers of host pages find the file.
  en: () => import("./award-calculator.first.en.js" + __QUERY__).then((script: { default: Tree }) => script.default),
};

const CLICKED = "input:checked, details[open] > summary, [aria-busy]";

/** Loads the page in the language and mode that the element asks for now. */
export async function loadPrerender(element: Element): Promise<HTMLElement | undefined> {
  // The page is the first question of all notices together, not of the one that the host has chosen.
  if (element.getAttribute("policy") || awardAsked(element) || (__SEVERAL__ && element.hasAttribute("notice"))) throw new Error("another question");
  const tree = await PAGES[enumerated(element, "locale")]();
  const standalone = element.hasAttribute("standalone");
  const mode = enumerated(element, "mode");
  const page = build(tree, mode, standalone) as HTMLElement;
  if (standalone) page.classList.add("award-full-height");
  page.setAttribute("data-mode", mode);
  page.setAttribute("data-theme", enumerated(element, "theme"));
  page.addEventListener("click", ({ target }) => {
    const tool = (target as Element).closest(".award-tool");
    if (tool) toggle(element, tool.getAttribute("data-action") as "locale" | "mode");
    const way = (target as Element).closest(".award-way");
    if (way) wait(way);
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    wait(next);
  });
  const next = page.querySelector("[type=submit]") as HTMLElement;
  const wait = (pressed: Element) => {
    if (page.querySelector("[aria-busy]")) return;
    pressed.setAttribute("aria-busy", "true");
    next.before(createElement("p", { class: "award-load-status", role: "status" }, texts(element).waiting));
  };
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
function build(tree: Tree, mode: Mode, standalone: boolean): Element | string {
  if (!Array.isArray(tree)) return typeof tree === "string" ? tree : tree[mode];
  const [name, attributes, ...children] = tree;
  const level = standalone && /^h\d$/.test(name) ? "h" + (Number(name[1]) - 1) : name;
  return createElement(level, attributes, ...children.map((child) => build(child, mode, standalone)));
}

/** Switches an attribute between its first two values. */
function toggle(element: Element, name: "locale" | "mode"): void {
  const [first, second] = ATTRIBUTES[name];
  element.setAttribute(name, enumerated(element, name) === first ? second : first);
}
