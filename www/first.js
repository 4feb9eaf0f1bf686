// The first question while the program is on its way: it looks, reads and ticks like the real one, which then takes
// over what was done to it.
//
// Knows the tree that the build drew, and how to do again on one page what was done on another. Does not know what
// the page says.

import { node, words } from "./screen.js";
import { CHOICES, choice } from "./settings.js";

/** Each by its own address, so that bundlers of host pages find them. */
const PAGES = {
  "zh-CN": () => import("./award-calculator.first.zh-CN.js?v=" + __HASH__),
  en: () => import("./award-calculator.first.en.js?v=" + __HASH__),
};

/** What was done to the page, as things to press again; and where the keyboard was. */
const PRESSED = "input:checked, details[open] > summary, [aria-busy]";

/** The page in the language and size that the element wants now. */
export async function first(element) {
  // What was drawn is the first question of all notices, not of the one that the host chose.
  if (__SEVERAL__ && element.hasAttribute("notice")) throw new Error("another question");
  const { default: pages } = await PAGES[choice(element, "locale")]();
  const standalone = element.hasAttribute("standalone");
  const page = grown(pages[choice(element, "mode")], standalone);
  if (standalone) page.classList.add("award-alone");
  page.setAttribute("data-theme", choice(element, "theme"));
  page.addEventListener("click", ({ target }) => {
    const tool = target.closest(".award-tool");
    if (tool) turn(element, tool.getAttribute("data-action"));
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = page.querySelector("[type=submit]");
    if (next.hasAttribute("aria-busy")) return;
    next.setAttribute("aria-busy", "true");
    next.before(node("p", { class: "award-wait", role: "status" }, words(element).waiting));
  });
  return page;
}

/** What was done to a page, for `redo`. */
export function done(page) {
  const active = page.getRootNode().activeElement;
  return {
    pressed: Array.from(page.querySelectorAll(PRESSED), selector),
    focus: active && page.contains(active) && selector(active),
  };
}

/** Does on another page what was done on the first one. */
export function redo(page, { pressed, focus }) {
  const at = focus && page.querySelector(focus);
  if (at) at.focus({ __proto__: null, preventScroll: true });
  for (const there of pressed) {
    const found = page.querySelector(there);
    if (found && !found.checked) found.click();
  }
}

function selector(node) {
  const action = node.getAttribute("data-action");
  return node.id ? `[id="${node.id}"]` : action ? `[data-action="${action}"]` : node.localName;
}

/** On a page of its own the calculator's headings stand one rank higher. */
function grown(part, standalone) {
  if (typeof part === "string") return part;
  const [name, attributes, ...children] = part;
  const rank = standalone && /^h\d$/.test(name) ? "h" + (name[1] - 1) : name;
  return node(rank, attributes, ...children.map((child) => grown(child, standalone)));
}

function turn(element, name) {
  const [one, other] = CHOICES[name];
  element.setAttribute(name, choice(element, name) === one ? other : one);
}
