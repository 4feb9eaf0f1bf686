// Runs one instance of the program in a page: starts it, detects its end, and provides what it asks of the browser.
// Bundled with the glue, so that the loader stays small. What outlives an instance is the lifecycle's concern.

import { changedSetting, enumerated, linkInAddress, warn, widgetSettings } from "./attributes.ts";
import { guardDom, type DomGuard } from "./dom-guard.ts";
import { guardAgainstDoubleTaps } from "./double-tap-guard.ts";
import type { EnglishFile, GlueFactory, InstanceHost, LateModule, LateParts, MountedWidget, MountWidget, Notice, Widget, WidgetHost } from "./glue.ts";
import { lateAdder } from "./late-module.ts";
import type { LoadFailure } from "./load-once.ts";
import { keepHistory } from "./page-history.ts";
import { pack, setNotice } from "./policy-file.ts";
import { createReportReader } from "./report-readers.ts";
import { guardExports } from "./trap-guard.ts";
import { codeOf } from "./wasm.ts";
import { warmUp } from "./warm-up.ts";
import { print } from "#print";

/** How long to wait for an animation frame; a hidden page never gets one. */
const FRAME_TIMEOUT_MS = 100;
/** A device that draws the first part of a page within this time draws the rest at once, too. */
const FAST_START_MS = 50;
/** Until this time the drawing goes on without a pause. */
const FAST_TOTAL_MS = 90;
/** WeChat's browser cannot print, and fires no event that says so. */
const WECHAT = /MicroMessenger/i;

/** Shared between the parts of one instance. */
interface InstanceState {
  /** The latest share link that was opened. */
  link: string | undefined;
  domGuard: DomGuard | undefined;
}

/** What the program asks of the page, beside what the lifecycle answers itself. */
type Abilities = Omit<WidgetHost, "pageTurned" | "settings" | "link" | "element" | "answers" | "place" | "page" | "whole">;

/** A method of the widget with its arguments. */
type Call = { [Name in keyof Widget]: [name: Name, ...values: Parameters<Widget[Name]>] }[keyof Widget];
type CallWidget = (...call: Call) => void;

/**
 * Starts an instance of the program; `onTrap` is called when it traps. Resolves to a function that draws the widget into
 * an empty element.
 */
export async function startInstance(
  factory: GlueFactory,
  module: WebAssembly.Module,
  notice: Notice,
  onTrap: (error: unknown) => void,
  late?: LateModule | LateParts,
): Promise<MountWidget> {
  let started = false;
  let followLink: (() => void) | undefined;
  let stopWarmUp: (early?: true) => void = () => {};
  let stopObserving = () => {};
  let endHistory = () => {};
  const state: InstanceState = { link: undefined, domGuard: undefined };
  const disconnect = () => {
    stopWarmUp();
    stopObserving();
    endHistory();
    if (state.domGuard) state.domGuard.end();
    removeEventListener("hashchange", followLink as () => void);
  };
  const glue = factory((exports) => guardExports(exports, (error) => {
    disconnect();
    // Before that, the rejected promise reports it.
    if (started) onTrap(error);
  }));
  const exports = await glue({ module_or_path: module });
  setNotice(glue, pack(notice.file, notice.english), notice.english);
  started = true;
  let added = () => {};
  const second = late && "load" in late ? (late as LateModule) : undefined;
  const addLate = second ? lateAdder(second, exports, () => added()) : () => Promise.resolve();
  let whole = !second;
  // After a crash it is there already.
  if (second && second.module) await addLate().then(() => (whole = true), () => {});
  const readReport = createReportReader(exports.memory);
  return (view, host) => {
    const { element } = host;
    addBoundaryListeners(element);
    const initial = { settings: widgetSettings(element), link: linkInAddress(element) };
    state.link = initial.link;
    const call: CallWidget = (name, ...values: unknown[]) => {
      (widget[name] as (...values: unknown[]) => unknown)(...values);
    };
    const addStyles = () => late && late.styles && host.addStyles(late.styles);
    addStyles();
    added = () => {
      addStyles();
      host.now(ignoringTraps(() => call("lateCame", false)));
    };
    const abilities = createAbilities(host, view, state, call, addLate);
    refusePastedLines(view, (id, text) => widget.paste(id, text));
    const pages = keepHistory(element, (direction, position) => ignoringTraps(() => call("set", direction, String(position)))());
    endHistory = pages.end;
    const widget = glue.mount(view, { ...host, ...abilities, ...initial, whole, pageTurned: pages.turned });
    const hostChanged = (name: string) => {
      widget.set(...changedSetting(element, name));
      if (name === "locale" && element.hasAttribute("standalone")) afterPaint(() => setPageLanguage(view, enumerated(element, name)));
    };
    stopObserving = observeChildren(element, host, () => hostChanged("apply"));
    stopWarmUp = warmUp(glue.mount, { ...host, ...initial }, addLate);
    // Opening a link to the page that is already open only fires `hashchange`. The same link again, for example after
    // following an anchor and coming back, must not reset the answers.
    followLink = () => {
      const link = linkInAddress(element);
      if (!link || link === state.link) return;
      state.link = link;
      // The browser has made an entry for it already.
      pages.quietly(() => widget.set("link", link));
    };
    addEventListener("hashchange", followLink);
    return {
      __proto__: widget,
      hostChanged,
      addEnglish(english: EnglishFile) {
        setNotice(glue, pack(notice.file, english), english);
        widget.set("notice", undefined);
      },
      report: () => widget.report(readReport),
      destroy() {
        stopWarmUp(true);
        disconnect();
        widget.destroy();
      },
    } as unknown as MountedWidget;
  };
}

/** Observes the host's children, which may fill the slot `apply`; returns a function that stops. */
function observeChildren(element: HTMLElement, { now }: InstanceHost, changed: () => void): () => void {
  if (!self.MutationObserver) return () => {};
  const observer = new MutationObserver(() => now(ignoringTraps(changed)));
  observer.observe(element, { __proto__: null, childList: true });
  return () => observer.disconnect();
}

/** The trap guard has already reported what an instance throws. */
function ignoringTraps(call: () => void): () => void {
  return () => {
    try {
      call();
    } catch (_) {
      // Already reported.
    }
  };
}

/** Adds the listeners between page and element. Adding one again, after a crash, changes nothing. */
function addBoundaryListeners(element: HTMLElement): void {
  const root = element.shadowRoot as ShadowRoot;
  for (const name of ["keydown", "keypress", "keyup"] as const) root.addEventListener(name, keepTyping as EventListener);
  root.addEventListener("pointerdown", rememberTouched);
  element.addEventListener("click", redirectClick);
}

/**
 * Keeps typing from the page's keyboard shortcuts. Outside the shadow root the target is the element, not a field, so the
 * page cannot tell that somebody is typing.
 */
function keepTyping(event: KeyboardEvent): void {
  const plain = String(event.key).length < 2 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (plain && /^(text|textarea|select-one)$/.test((event.target as HTMLInputElement).type)) event.stopPropagation();
}

/** Browsers join pasted lines, which makes one number of two. `paste` decides whether to refuse the text. */
function refusePastedLines(view: HTMLElement, paste: (id: string, text: string) => boolean): void {
  const listener = (event: Event) => {
    const target = event.target as HTMLInputElement;
    const data = (event as ClipboardEvent).clipboardData || (event as DragEvent).dataTransfer;
    if (target.type === "text" && data && paste(target.id, data.getData("text"))) event.preventDefault();
  };
  view.addEventListener("paste", listener);
  view.addEventListener("drop", listener);
}

/** The control under the latest pointerdown. */
let touched: HTMLElement | null | undefined;

function rememberTouched({ target }: Event): void {
  touched = (target as Element).closest<HTMLElement>("a, button, input, label, select, summary, textarea");
}

/**
 * Libraries that synthesise clicks from touches (FastClick, scrollers) see only the element as the target. Such a click is
 * dispatched again on the control that was touched. The new click does not bubble out of the shadow root, because those
 * libraries would stop a click that they have not made.
 */
function redirectClick(event: Event): void {
  const control = touched && ((touched as HTMLLabelElement).control || touched);
  touched = undefined;
  if (event.isTrusted || !control || event.composedPath()[0] !== event.currentTarget) return;
  control.focus();
  control.dispatchEvent(new MouseEvent("click", { __proto__: null, bubbles: true, cancelable: true, detail: 1 }));
}

/** What the program asks of the page. It is answered later, never while the program is running. */
function createAbilities(
  { element, now, refused, emit, keep }: InstanceHost,
  view: HTMLElement,
  state: InstanceState,
  call: CallWidget,
  addLate: () => Promise<void>,
): Abilities {
  let clicked = Date.now();
  let allowed = FAST_START_MS;
  view.addEventListener("click", () => {
    clicked = Date.now();
    allowed = FAST_START_MS;
  }, true);
  const setAttribute = (name: string) => (value: string) => now(() => element.setAttribute(name, value));
  const later = (...message: Call) => () => now(ignoringTraps(() => call(...message)));
  return {
    keep,
    turned: guardAgainstDoubleTaps(view),
    restore: (drawing) => state.domGuard && state.domGuard.restore(drawing),
    emit(name, detail) {
      if (name === "award-reset") state.link = undefined;
      if (detail && detail.code === "bad_option") warn("parameters or award do not fit, and are left out");
      if (name === "award-ready" && element.hasAttribute("standalone")) afterPaint(() => setPageLanguage(view, enumerated(element, "locale")));
      emit(name, detail);
      // The last request of a visit. Only visitors who need it are told when it fails.
      if (name === "award-ready") addLate().catch(() => {});
      // The view is at its final place only after that event.
      if (name === "award-ready" && self.MutationObserver) now(() => (state.domGuard = guardDom(view)));
    },
    setMode: setAttribute("mode"),
    fetchLate: () => void addLate().catch((failure: LoadFailure) => {
      now(() => emit("award-error", { code: codeOf(failure) }));
      later("lateCame", true)();
    }),
    setLocale: setAttribute("locale"),
    copy: (text) => copy(text).then(later("copied", true), later("copied", false)),
    // A fast device draws a page in one go; a slow one shows the first part and continues between frames.
    soon() {
      allowed = Date.now() - clicked < allowed ? FAST_TOTAL_MS : 0;
      if (allowed) later("goOn")();
      else afterPaint(later("goOn"));
    },
    print(sheet) {
      const inWeChat = WECHAT.test(navigator.userAgent);
      const unprinted = () => {
        now(refused);
        later("unprinted", inWeChat)();
      };
      if (inWeChat) unprinted();
      else print(element.shadowRoot as ShadowRoot, sheet.cloneNode(true) as HTMLElement, unprinted);
    },
  };
}

/** The standalone page follows the language of the calculator in its title, too. */
function setPageLanguage(view: HTMLElement, locale: string): void {
  document.title = (view.querySelector(".award-header-title") as Element).textContent as string;
  document.documentElement.lang = locale;
}

/** Runs a callback after the next frame, or after `FRAME_TIMEOUT_MS` in a page that is not visible. */
function afterPaint(callback: () => void): void {
  let timeout = setTimeout(once, FRAME_TIMEOUT_MS);
  if (self.requestAnimationFrame as unknown) requestAnimationFrame(() => setTimeout(once));
  function once() {
    if (timeout) callback();
    clearTimeout(timeout);
    timeout = 0;
  }
}

/** Copies a text; rejects where the page may not, or where there is no clipboard. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
