// What the shadow root shows before the program has arrived, and where it cannot run.

import { enumerated } from "./attributes.ts";
import { createElement } from "./dom.ts";

/** Builds one of the placeholders; `retry` is called by the button of the error placeholder. */
export type Placeholder = (element: Element, retry: () => void) => HTMLElement;

const TEXTS = {
  "zh-CN": {
    waiting: "正在准备测算，请稍等。",
    error: "测算没有打开，可能是网络不通。请再试一次。",
    policy: "测算用的数据有误，没有打开。请再试一次；还是不行，请告诉网站的管理人员。",
    retry: "再试一次",
    fallback: "这台设备上打不开测算。",
  },
  en: {
    waiting: "Getting ready. One moment, please.",
    error: "The calculator did not open. The network may be down. Please try again.",
    policy: "The calculator’s data is not right, so it did not open. Please try again; if that does not help, tell whoever runs this site.",
    retry: "Try again",
    fallback: "The calculator does not run on this device.",
  },
};

const ENGLISH = {
  waiting: "Getting the English words. One moment, please.",
  error: "The English words did not arrive. The network may be down. Please try again.",
};

/** About the height of the first question on a phone, in px. Reserving it keeps the host's content from jumping. */
const RESERVED_HEIGHT = 640;

/** Shown while the program loads. */
export const waitingPlaceholder: Placeholder = (element) => {
  const line = createElement("p", { class: "award-load-status", role: "status" }, texts(element).waiting);
  return frame(element, "loading", [line, reserveHeight()]);
};

/** Shown after a failed load, with a button to try again. */
export const errorPlaceholder: Placeholder = (element, retry) =>
  frame(element, "error", [...complaint(texts(element).error, texts(element).retry, retry), reserveHeight()]);

/** Shown where the policy file does not fit. */
export const policyPlaceholder: Placeholder = (element, retry) =>
  frame(element, "error", [...complaint(texts(element).policy, texts(element).retry, retry), reserveHeight()]);

/** Shown above the page, which is in Chinese still, while the English words are on their way, and where they have not arrived. */
export const englishPlaceholder: Record<"waiting" | "error", Placeholder> = {
  waiting: (element) => frame(element, "loading", [createElement("p", { class: "award-load-status", role: "status" }, ENGLISH.waiting)]),
  error: (element, retry) => frame(element, "error", complaint(ENGLISH.error, TEXTS.en.retry, retry)),
};

function complaint(text: string, label: string, retry: () => void): Element[] {
  const button = createElement("button", { type: "button", class: "award-button", part: "button", "data-action": "retry" }, label);
  button.addEventListener("click", retry);
  const line = createElement("p", { class: "award-load-status", part: "error", role: "alert" }, text);
  return [line, createElement("p", { class: "award-single-button" }, button)];
}

/** Shown where the program cannot run: one sentence, then the host's own light DOM. */
export const fallbackPlaceholder: Placeholder = (element) => {
  const line = createElement("p", { class: "award-load-status", role: "status" }, texts(element).fallback);
  return createElement("div", {}, frame(element, "fallback", [line]), createElement("slot", {}));
};

function frame(element: Element, state: string, children: Element[]): HTMLElement {
  const attributes = {
    class: "award-calculator notranslate",
    translate: "no",
    lang: enumerated(element, "locale"),
    "data-mode": enumerated(element, "mode"),
    "data-theme": enumerated(element, "theme"),
    "data-screen": state,
  };
  const body = createElement("div", { class: "award-body" }, ...children);
  return createElement("div", attributes, createElement("div", { class: "award-container" }, createElement("div", { class: "award-frame" }, body)));
}

/** An empty picture takes up room without any stylesheet. */
function reserveHeight(): Element {
  return createElement("svg", { width: 1, height: RESERVED_HEIGHT, "aria-hidden": "true" });
}

/** The texts in the element's language. */
export function texts(element: Element): (typeof TEXTS)["en"] {
  return TEXTS[enumerated(element, "locale")];
}
