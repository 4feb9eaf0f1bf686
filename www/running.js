// An instance at work in a page: how it begins, how its end is noticed, and what only a running one can ask for.
//
// Comes with the glue, so that the loader stays small. Does not know what is kept when an instance dies.

import { guardDom } from "./dom-guard.js";
import { guarded } from "./guard.js";
import { print } from "./print.js";
import { rehearse } from "./rehearsal.js";
import { reader } from "./report.js";
import { arrived, choice, warn } from "./settings.js";
import { guardTaps } from "./taps.js";
import { settings, wish } from "./wishes.js";

/** In milliseconds: how long a page that nobody sees waits for a picture that never comes. */
const UNSEEN = 100;
/** What draws the first piece of a page within so long will have drawn the rest before anybody notices. */
const PROMPT = 50;
/** And if not, then not for longer than this. */
const PATIENT = 90;
/** WeChat prints nothing, and gives no sign of that. */
const WECHAT = /MicroMessenger/i;

/**
 * Starts an instance of the program; `trapped` hears of its end.
 * Gives what draws it: into an empty element, for the page that the loader describes. What that gives also takes in
 * what the host `wants` after a change.
 */
export async function begin(factory, module, trapped) {
  let begun;
  let heed;
  let unrehearse = () => {};
  let unwatch = () => {};
  const dom = {};
  const deaf = () => {
    unrehearse();
    unwatch();
    if (dom.guard) dom.guard.end();
    removeEventListener("hashchange", heed);
  };
  const glue = factory((exports) => guarded(exports, (error) => {
    deaf();
    // Before that, whoever waits for the beginning hears of it.
    if (begun) trapped(error);
  }));
  const { memory } = await glue({ module_or_path: module });
  begun = true;
  const read = reader(memory);
  return (view, page) => {
    const { element } = page;
    enclose(element);
    const seen = { settings: settings(element), link: arrived(element) };
    const opened = { link: seen.link };
    const able = abilities(page, view, opened, dom, (name, ...values) => mounted[name](...values));
    refuseLines(view, (id, text) => mounted.paste(id, text));
    const mounted = glue.mount(view, { ...page, ...able, ...seen });
    const wants = (name) => mounted.set(...wish(element, name));
    unwatch = watchChildren(element, page, () => wants("apply"));
    unrehearse = rehearse(glue.mount, { ...page, ...seen });
    // A link that is opened in the page that stands there already only changes the address.
    // The same link again, as when somebody comes back from an anchor of the page, is not another one.
    heed = () => {
      const link = arrived(element);
      if (!link || link === opened.link) return;
      opened.link = link;
      mounted.set("link", link);
    };
    addEventListener("hashchange", heed);
    return {
      __proto__: mounted,
      wants,
      report: () => mounted.report(read),
      destroy() {
        unrehearse(true);
        deaf();
        mounted.destroy();
      },
    };
  };
}

/** Notices what the host says of how to apply, added or taken away; gives a way to stop that. */
function watchChildren(element, { now }, changed) {
  if (!self.MutationObserver) return () => {};
  const observer = new MutationObserver(() => now(quietly(changed)));
  observer.observe(element, { __proto__: null, childList: true });
  return () => observer.disconnect();
}

/** What an instance throws when it traps, its guard has told already. */
function quietly(act) {
  return () => {
    try {
      act();
    } catch (_) {
      // Told.
    }
  };
}

/** What passes between page and element, both ways; adding a listener once more changes nothing. */
function enclose(element) {
  const root = element.shadowRoot;
  for (const name of ["keydown", "keypress", "keyup"]) root.addEventListener(name, keep);
  root.addEventListener("pointerdown", touch);
  element.addEventListener("click", pass);
}

/**
 * What is typed into a field is no shortcut of the page. Its scripts see the calculator as the target, not a field: they
 * would swallow the figures, or put them into a search field of theirs.
 */
function keep(event) {
  const plain = String(event.key).length < 2 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && /^(text|textarea|select-one)$/.test(event.target.type)) event.stopPropagation();
}

/** Browsers make one line of several that are pasted, and so one number of two: `paste` says whether to refuse them. */
function refuseLines(view, paste) {
  const heed = (event) => {
    const { target, clipboardData, dataTransfer } = event;
    const brought = clipboardData || dataTransfer;
    if (target.type === "text" && brought && paste(target.id, brought.getData("text"))) event.preventDefault();
  };
  view.addEventListener("paste", heed);
  view.addEventListener("drop", heed);
}

/** What the finger lies on. */
let touched;

function touch({ target }) {
  touched = target.closest("a, button, input, label, select, summary, textarea");
}

/**
 * Libraries that make clicks out of touches (FastClick, scrollers) take the whole calculator for what was touched: here
 * it becomes a click on what was. They do not hear of it: they would stop a click that they have not made.
 */
function pass(event) {
  const control = touched && (touched.control || touched);
  touched = undefined;
  if (event.isTrusted || !control || event.composedPath()[0] !== event.currentTarget) return;
  control.focus();
  control.dispatchEvent(new MouseEvent("click", { __proto__: null, bubbles: true, cancelable: true, detail: 1 }));
}

/** What the view asks of the page. It is answered later, never from within its call. */
function abilities({ element, now, refused, emit, keep }, view, opened, dom, call) {
  let pressed = Date.now();
  let allowed = PROMPT;
  view.addEventListener("click", () => {
    pressed = Date.now();
    allowed = PROMPT;
  }, true);
  const set = (name) => (value) => now(() => element.setAttribute(name, value));
  const told = (...what) => () => now(quietly(() => call(...what)));
  return {
    keep,
    turned: guardTaps(view),
    restore: (drawing) => dom.guard && dom.guard.restore(drawing),
    emit(name, detail) {
      if (name === "award-reset") opened.link = undefined;
      if (detail && detail.code === "bad_option") warn("parameters do not fit, and are left out");
      if (name === "award-ready" && element.hasAttribute("standalone")) painted(() => speak(view, choice(element, "locale")));
      emit(name, detail);
      // Only then it stands where it stays.
      if (name === "award-ready" && self.MutationObserver) now(() => (dom.guard = guardDom(view)));
    },
    setMode: set("mode"),
    setLocale: (locale) => {
      set("locale")(locale);
      if (element.hasAttribute("standalone")) painted(() => speak(view, locale));
    },
    copy: (text) => copy(text).then(told("copied", true), told("copied", false)),
    // A quick device draws a page in one go; a slow one shows what there is, and goes on between pictures.
    soon() {
      allowed = Date.now() - pressed < allowed && PATIENT;
      if (allowed) told("goOn")();
      else painted(told("goOn"));
    },
    print(sheet) {
      const wechat = WECHAT.test(navigator.userAgent);
      const unprinted = () => {
        now(refused);
        told("unprinted", wechat)();
      };
      if (wechat) unprinted();
      else print(element.shadowRoot, sheet.cloneNode(true), unprinted);
    },
  };
}

/** A page of our own speaks the language that was chosen in its title, too. */
function speak(view, locale) {
  document.title = view.querySelector(".award-name").textContent;
  document.documentElement.lang = locale;
}

/** Does something after the next picture. A page that nobody sees paints none, and waits no longer than `UNSEEN`. */
function painted(act) {
  let late = setTimeout(once, UNSEEN);
  if (self.requestAnimationFrame) requestAnimationFrame(() => setTimeout(once));
  function once() {
    if (late) act();
    clearTimeout(late);
    late = 0;
  }
}

/** Copies a text; fails where the page may not, or where there is no clipboard to write to. */
async function copy(text) {
  await navigator.clipboard.writeText(text);
}
