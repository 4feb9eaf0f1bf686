// The lifecycle of one element: idle, loading, ready, and recovery from failed loads and crashes.
//
// It knows when the program is needed and what outlives an instance. It knows neither questions nor answers.

import type { Answers } from "./api-types.ts";
import { enumerated, linkInAddress, policyAddress } from "./attributes.ts";
import { Display } from "./display.ts";
import { createElement } from "./dom.ts";
import { fetchMissingEnglish, lacksEnglish, wantsEnglish } from "./english.ts";
import type { EventDetail, InstanceHost, MountedWidget, Notice, Program } from "./glue.ts";
import { Kept } from "./kept.ts";
import type { LoadFailure } from "./load-once.ts";
import { loadEnglish, loadNotice, loadProgram } from "./loader.ts";
import { errorPlaceholder, fallbackPlaceholder, policyPlaceholder } from "./placeholder.ts";
import { codeOf } from "./wasm.ts";
import { whenVisible } from "./when-visible.ts";

/** Two crashes within this time lead to the state `fallback`. */
const CRASH_WINDOW_MS = 60000;
/** A view that has not fired `award-ready` by then never will; it counts as crashed. */
const READY_TIMEOUT_MS = 3000;

export type State = "idle" | "loading" | "ready" | "fallback" | "error";

/** Controls one element, which delegates everything to it. The build shortens names that begin with an underscore. */
export class ElementController {
  state: State = "idle";
  private _element: HTMLElement;
  private _display: Display;
  /** Generation counter; results of older generations are ignored. */
  private _generation = 0;
  /** Times of crashes within `CRASH_WINDOW_MS`. */
  private _crashes: number[] = [];
  /** Whether the shadow root is set up. */
  private _active?: boolean;
  private _stopObserving: (() => void) | undefined;
  private _widget: MountedWidget | undefined;
  /** What the instance was started with. */
  private _notice: Notice | undefined;
  /** Whether `award-ready` has been fired; it is not fired again after a crash. */
  private _announced?: boolean;
  private _focusWhenReady?: boolean;
  private _kept = new Kept();

  constructor(element: HTMLElement) {
    this._element = element;
    this._display = new Display(element, () => this._retry(), () => this._kept._isEmpty() && !linkInAddress(element));
  }

  /** The element has been inserted into a document, or has only been moved. */
  connect(): void {
    // Constructed stylesheets stay in the document that made them.
    if (this._active) return this._display._attachStylesheet();
    try {
      this._display._setUp();
    } catch (_) {
      // Without a shadow root the light DOM is shown. If there is one, the cause is a `blob:` address, against which
      // relative addresses cannot be resolved.
      this.state = "fallback";
      const root = this._element.shadowRoot;
      if (root) root.append(fallbackPlaceholder(this._element, () => {}));
      return;
    }
    this._active = true;
    if (enumerated(this._element, "loading") === "eager") this.start();
    else this._stopObserving = whenVisible(this._element, () => this.start());
  }

  /** The element has been removed from its document, or is only being moved. */
  disconnect(): void {
    defer(() => this._element.isConnected || this._stop());
  }

  /** Releases everything, the answers too. */
  destroy(): void {
    this._stop();
    this.reset();
    const root = this._element.shadowRoot;
    if (root) root.append(createElement("slot", {}));
  }

  /** Loads the program and shows it; also the way on after an error. */
  async start(): Promise<void> {
    const generation = this._enter("loading");
    if (this._display._placeholder) this._display._showWaiting();
    try {
      const english = wantsEnglish(this._element) ? loadEnglish() : undefined;
      const parts = await Promise.all([loadProgram(), loadNotice(policyAddress(this._element)), english, this._display._stylesheet]);
      if (generation === this._generation) await this._mount(parts[0], { file: parts[1], english: parts[2] }, generation);
    } catch (error) {
      if (generation === this._generation) this._handleLoadFailure(error as LoadFailure);
    }
  }

  /** Calls the widget, if there is one. An exception means that its instance has trapped. */
  call<Name extends keyof MountedWidget>(
    name: Name,
    ...values: Parameters<MountedWidget[Name]>
  ): ReturnType<MountedWidget[Name]> | undefined {
    const generation = this._generation;
    if (!this._widget) return undefined;
    try {
      return (this._widget as unknown as Record<Name, (...values: unknown[]) => ReturnType<MountedWidget[Name]>>)[name](...values);
    } catch (error) {
      this._handleCrash(error, generation);
      return undefined;
    }
  }

  attributeChanged(name: string): void {
    if (name === "loading") {
      if (this._active && this.state === "idle" && enumerated(this._element, name) === "eager") this.start();
    } else if (name === "policy") {
      this._replaceNotice();
    } else {
      if (name === "locale") this._display._tellEnglish();
      if (name === "locale" && lacksEnglish(this._element, this._notice)) this._fetchEnglish(this._notice);
      else this.call("hostChanged", name);
      this._saveSnapshot();
      this._display._redraw();
    }
  }

  /** The words may arrive when the element speaks Chinese again, or has another notice. */
  private _fetchEnglish(notice: Notice): void {
    const areLacking = () => notice === this._notice && lacksEnglish(this._element, notice);
    fetchMissingEnglish(this._display, areLacking, (english) => {
      notice.english = english;
      this.call("addEnglish", english);
      this.call("hostChanged", "locale");
      this._saveSnapshot();
    });
  }

  /** Answers to one notice are none to another. */
  private _replaceNotice(): void {
    if (!this._active || this.state === "idle") return;
    this.reset();
    this.call("destroy");
    this._widget = this._notice = undefined;
    this._announced = false;
    this._display._showWaiting();
    this.start();
  }

  /**
   * Sets answers from the host; before the program has arrived they wait for it. Frameworks set an equal object whenever
   * they render: that must not take back what the visitor has answered since.
   */
  setAnswers(answers: Answers | undefined): void {
    const news = this._kept._isNews(answers);
    if (this._widget) {
      if (!news) return;
      this.call("setAnswers", answers as Answers);
      this._saveSnapshot();
    } else if (answers) {
      this._kept._replace(answers);
      this._display._restartPrerender();
    }
  }

  getAnswers(): Answers | undefined {
    return this._widget ? this.call("answers") : this._kept._answers;
  }

  reset(): void {
    this._kept._clear();
    this._display._restartPrerender();
    this.call("reset");
  }

  focus(): void {
    this._focusWhenReady = !this._widget;
    if (this._widget) this.call("focus");
    else if (this._active && this.state === "idle") this.start();
  }

  emit(name: string, detail?: EventDetail): void {
    this._element.dispatchEvent(new CustomEvent(name, { __proto__: null, bubbles: true, composed: true, detail }));
  }

  /** Enters a state and begins a new generation. */
  private _enter(state: State): number {
    if (this._stopObserving) this._stopObserving();
    this._stopObserving = undefined;
    this.state = state;
    return ++this._generation;
  }

  /** Saves where the visitor is, for the next instance. */
  private _saveSnapshot(): void {
    const snapshot = this.call("place");
    if (snapshot) this._kept._save(snapshot, this.call("answers"));
  }

  private async _mount({ glue, module }: Program, notice: Notice, generation: number): Promise<void> {
    // Hidden until it is ready, because two pages at once would make the layout jump.
    const view = createElement("div", { hidden: "" });
    const mount = await glue.start(module, notice, (error) => this._handleCrash(error, generation));
    if (generation !== this._generation) return;
    this._notice = notice;
    if (lacksEnglish(this._element, notice)) return void this.start(); // The language was changed meanwhile.
    try {
      this._display._attachStylesheet();
      this._display._insert(view);
      this._widget = mount(view, this._createHost(view, generation));
      setTimeout(() => this.state === "loading" && this._handleCrash(new Error("not drawn"), generation), READY_TIMEOUT_MS);
    } catch (error) {
      view.remove();
      this._handleCrash(error, generation);
    }
  }

  /** What the instance sees of the page. Its calls are answered in a later microtask, never while it is running. */
  private _createHost(view: HTMLElement, generation: number): InstanceHost {
    const now = (callback: () => void) => defer(() => generation === this._generation && callback());
    return {
      ...this._kept._startingPoint(),
      element: this._element,
      now,
      emit: (name, detail) => now(() => this._handleEvent(view, name, detail)),
      keep: () => generation === this._generation && this._saveSnapshot(),
      addStyles: (css) => this._display._addStyles(css),
      refused: () => this.emit("award-error", { code: "print" }),
    };
  }

  private _handleEvent(view: HTMLElement, name: string, detail: EventDetail): void {
    const recovered = name === "award-ready" && this._announced;
    if (name === "award-ready") this._showView(view);
    if (name === "award-error") this._kept._forgetHostContent();
    this._saveSnapshot();
    if (!recovered) this.emit(name, detail);
  }

  private _showView(view: HTMLElement): void {
    this.state = "ready";
    this._announced = true;
    view.hidden = false;
    this._display._show(view);
    if (this._focusWhenReady) this.call("focus");
    this._display._replay(view);
    this._focusWhenReady = false;
  }

  private _handleLoadFailure(failure: LoadFailure): void {
    const code = failure.name === "PolicyError" ? "policy" : codeOf(failure);
    const unsupported = code === "unsupported";
    const generation = this._enter(unsupported ? "fallback" : "error");
    this._display._showPlaceholder(unsupported ? fallbackPlaceholder : code === "policy" ? policyPlaceholder : errorPlaceholder);
    this.emit("award-error", { code });
    // After a time-out the load goes on; when it succeeds, the calculator opens by itself.
    if (failure.pending) failure.pending.then(() => void (generation === this._generation && this.start()), () => {});
  }

  /** An instance that has trapped is never used again; the next one starts from the latest snapshot. */
  private _handleCrash(error: unknown, generation: number): void {
    if (generation !== this._generation) return;
    const now = Date.now();
    this._crashes = [...this._crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    this._widget = undefined;
    this._generation++;
    if (!this._active) return;
    console.error(error);
    this._focusWhenReady = this._focusWhenReady || Boolean(this._display._root().activeElement);
    this.emit("award-error", { code: "crash" });
    // A listener may have removed the element.
    if (!this._active) return;
    if (this._crashes.length < 2) {
      this.start();
    } else {
      this._enter("fallback");
      this._display._showPlaceholder(fallbackPlaceholder);
    }
  }

  private _retry(): void {
    this._focusWhenReady = true;
    this.start();
  }

  private _stop(): void {
    if (!this._active) return;
    this._active = false;
    this._saveSnapshot();
    this.call("destroy");
    this._enter("idle");
    this._widget = this._notice = undefined;
    this._announced = false;
    this._display._tearDown();
  }
}

// Properties that are not set yet must not be read from what a page has added to `Object.prototype`.
Object.setPrototypeOf(ElementController.prototype, null);

const defer = (callback: () => void) => Promise.resolve().then(callback);
