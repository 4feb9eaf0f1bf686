// The calculator as the only content of a frame (embed.html). It takes attributes from the fragment of the address and
// tells the parent page its height and its events, never answers.
//
// Anybody can construct such an address and send it. So what the result says (`parameters`) and where answers lead
// (`share-url`) are taken from the fragment only inside a frame.
//
// Messages go to whoever frames this page, so they must not contain anything private.

import { ATTRIBUTES, warn } from "../attributes.ts";
import type { EventDetail } from "../glue.ts";

/** Everything but `loading`: in a frame the calculator always loads at once. */
const FRAGMENT_ATTRIBUTES = Object.keys(ATTRIBUTES).filter((name) => name !== "loading");
const ONLY_IN_A_FRAME = ["parameters", "share-url"];

/** Events that the parent is told of. Only errors have a detail, their code. */
const FORWARDED_EVENTS = ["ready", "step", "result", "error"];

/** Sets up the page's one calculator. */
export function embed(): void {
  const element = document.querySelector("award-calculator") as AwardCalculatorElement;
  // Without custom elements the browser shows the light DOM.
  if (!element.shadowRoot) return;
  let id = "";
  const readFragment = () => {
    const fragment = new URLSearchParams(location.hash.slice(1));
    id = fragment.get("id") || "";
    for (const name of FRAGMENT_ATTRIBUTES) {
      const value = fragment.get(name);
      if (value === null) continue;
      if (isAllowed(name, value)) element.setAttribute(name, value);
      else warn(`${name} in the address of embed.html is left out: it counts only in a frame, share-url only with the frame's own server`);
    }
    document.documentElement.lang = element.locale;
  };
  const post = (event: string, detail?: { code: string } | { height: number } | false) => {
    if (isFramed()) parent.postMessage({ type: "award-calculator", v: 1, id, event, ...detail }, "*");
  };
  readFragment();
  addEventListener("hashchange", readFragment);
  for (const name of FORWARDED_EVENTS) {
    element.addEventListener(`award-${name}`, (event) => {
      const { detail } = event as CustomEvent<EventDetail>;
      post(name, name === "error" && { code: (detail as { code: string }).code });
    });
  }
  element.shadowRoot.addEventListener("click", submitForm, true);
  observeHeight(element, (height) => post("height", { height }));
}

function isFramed(): boolean {
  return window.parent !== window;
}

function isAllowed(name: string, value: string): boolean {
  return !ONLY_IN_A_FRAME.includes(name) || (isFramed() && (name !== "share-url" || isOwnServer(value)));
}

/**
 * Whether an address leads to this very server. Origins cannot be compared: those of `data:` and `file:` are all "null",
 * and `blob:` has that of its creator.
 */
function isOwnServer(value: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(value, location.href);
    return protocol === location.protocol && host === location.host && !username && !password;
  } catch (_) {
    return false;
  }
}

/** A sandbox without `allow-forms` suppresses the submit event along with the submission, so it is dispatched here. */
function submitForm(event: Event): void {
  const button = (event.target as Element).closest<HTMLButtonElement>("[type=submit]");
  if (!button || !button.form) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event("submit", { __proto__: null, bubbles: true, cancelable: true }));
}

/** Reports each new height; an element that is hidden, as while its sheet is printed, has none. */
function observeHeight(element: HTMLElement, changed: (height: number) => void): void {
  let last = 0;
  const measure = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === 0 || height === last) return;
    last = height;
    changed(height);
  };
  if (window.ResizeObserver) new ResizeObserver(measure).observe(element);
  // The parent's listener may have been added after the first message.
  element.addEventListener("award-ready", () => {
    last = 0;
    measure();
  });
  for (const name of ["award-step", "award-result"]) element.addEventListener(name, measure);
}
