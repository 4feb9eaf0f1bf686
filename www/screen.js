// What stands in the shadow root before the program does, and where it cannot.
//
// Knows words and nodes. Does not know why the program is not there.

import { choice } from "./settings.js";

const WORDS = {
  "zh-CN": {
    waiting: "正在准备测算，请稍等。",
    error: "测算没有打开，可能是网络不通。请再试一次。",
    retry: "再试一次",
    fallback: "这台设备上打不开测算。",
  },
  en: {
    waiting: "Getting ready. One moment, please.",
    error: "The calculator did not open. The network may be down. Please try again.",
    retry: "Try again",
    fallback: "The calculator does not run on this device.",
  },
};

/** About the height of the first question on a phone, in px: what comes below does not jump. */
const RESERVED = 640;

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = /^(svg|path)$/;

/** The calm line while the program comes. */
export function waiting(element) {
  const line = node("p", { class: "award-wait", role: "status" }, words(element).waiting);
  return screen(element, "loading", [line]);
}

/** What went wrong, and the way on. */
export function failed(element, retry) {
  const text = words(element);
  const button = node("button", { type: "button", class: "award-button", part: "button", "data-action": "retry" }, text.retry);
  button.addEventListener("click", retry);
  const line = node("p", { class: "award-wait", part: "error", role: "alert" }, text.error);
  return screen(element, "error", [line, node("p", { class: "award-start" }, button)]);
}

/** One sentence, and what the host itself has to say. */
export function fallback(element) {
  const line = node("p", { class: "award-wait", role: "status" }, words(element).fallback);
  return node("div", {}, frame(element, "fallback", [line]), node("slot", {}));
}

function screen(element, state, children) {
  return frame(element, state, [...children, reserve()]);
}

function frame(element, state, children) {
  const attributes = {
    class: "award-calculator notranslate",
    translate: "no",
    lang: choice(element, "locale"),
    "data-mode": choice(element, "mode"),
    "data-theme": choice(element, "theme"),
    "data-screen": state,
  };
  const body = node("div", { class: "award-body" }, ...children);
  return node("div", attributes, node("div", { class: "award-container" }, node("div", { class: "award-frame" }, body)));
}

/** A picture of nothing takes room without a style and before the stylesheet has come. */
function reserve() {
  return node("svg", { width: 1, height: RESERVED, "aria-hidden": "true" });
}

/** The words in the element's language. */
export function words(element) {
  return WORDS[choice(element, "locale")];
}

/** An element with attributes and children, made without any markup. */
export function node(name, attributes, ...children) {
  const made = SHAPES.test(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}
