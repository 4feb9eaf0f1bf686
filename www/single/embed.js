// The calculator as the whole of a frame, embed.html: takes its wishes from the address after #, and tells the page
// around it how high it is and what happens, never what was answered.
//
// Anybody can make such an address and send it to somebody. What the result says was set by the page around, and where
// answers are led, is only taken from a page that is around.
//
// Knows messages. Does not know who listens: whatever is told may be heard by anybody.

import { warn } from "./settings.js";

const WISHES = ["locale", "mode", "theme", "parameters", "share", "share-url"];
/** Those that only a page around the frame may have. */
const FROM_AROUND = ["parameters", "share-url"];

/** The events that are passed on: their names, and the code of an error. Counts would tell answers. */
const TOLD = ["ready", "step", "result", "error"];

/** Sets up the page's one calculator. */
export function embed() {
  const element = document.querySelector("award-calculator");
  // A browser that knows no such elements shows what stands in the page.
  if (!element.shadowRoot) return;
  let id = "";
  const follow = () => {
    const address = new URLSearchParams(location.hash.slice(1));
    id = address.get("id") || "";
    for (const name of WISHES) {
      if (!address.has(name)) continue;
      if (may(name, address.get(name))) element.setAttribute(name, address.get(name));
      else warn(`${name} in the address of embed.html is left out: it counts only in a frame, share-url only with the frame's own server`);
    }
    document.documentElement.lang = element.locale;
  };
  const tell = (event, detail) => {
    if (framed()) parent.postMessage({ type: "award-calculator", v: 1, id, event, ...detail }, "*");
  };
  follow();
  addEventListener("hashchange", follow);
  for (const name of TOLD) {
    element.addEventListener(`award-${name}`, ({ detail }) => tell(name, name === "error" && { code: detail.code }));
  }
  element.shadowRoot.addEventListener("click", submit, true);
  watch(element, (height) => tell("height", { height }));
}

function framed() {
  return window.parent !== window;
}

/** Whether a wish is to be believed. */
function may(name, value) {
  return !FROM_AROUND.includes(name) || (framed() && (name !== "share-url" || isOurs(value)));
}

/** Whether an address leads to this very server. The origins of `data:` and of files are all alike, that of `blob:` is borrowed. */
function isOurs(value) {
  try {
    const { protocol, host, username, password } = new URL(value, location.href);
    return protocol === location.protocol && host === location.host && !username && !password;
  } catch (_) {
    return false;
  }
}

/** A sandbox without `allow-forms` swallows the submission of a form together with its event: that is ours to send. */
function submit(event) {
  const button = event.target.closest("[type=submit]");
  if (!button || !button.form) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event("submit", { __proto__: null, bubbles: true, cancelable: true }));
}

/** Calls back with each new height; one that is hidden, as while its sheet is printed, has none. */
function watch(element, changed) {
  let last = 0;
  const look = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === 0 || height === last) return;
    last = height;
    changed(height);
  };
  if (window.ResizeObserver) new ResizeObserver(look).observe(element);
  // Whoever listens may have come later than the first word.
  element.addEventListener("award-ready", () => {
    last = 0;
    look();
  });
  for (const name of ["award-step", "award-result"]) element.addEventListener(name, look);
}
