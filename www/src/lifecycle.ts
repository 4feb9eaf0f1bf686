// The lifecycle of one element: idle, loading, ready, and recovery from failed loads and crashes.
//
// It knows when the program is needed and what outlives an instance. It knows neither questions nor answers.

import type { Answers } from "./api-types.ts";
import { enumerated, linkInAddress, policyAddress } from "./attributes.ts";
import { Display } from "./display.ts";
import { createElement } from "./dom.ts";
import type { EventDetail, InstanceHost, MountedWidget, Notice, Program, Snapshot, StartingPoint } from "./glue.ts";
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

/**
 * Controls one element, which delegates everything to it.
 *
 * The build shortens names that begin with an underscore.
 */
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

  // What outlives an instance. A snapshot includes the answers.
  private _snapshot: Snapshot | undefined;
  private _answers: Answers | undefined;
  /** What the host has set last, as text. */
  private _hostContent: string | undefined;
  /** What to start with if the program refuses these answers. */
  private _previous: StartingPoint | undefined;

  constructor(element: HTMLElement) {
    this._element = element;
    this._display = new Display(element, () => this._retry(), () => !(this._answers || this._snapshot || linkInAddress(element)));
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
      const english = this._wantsEnglish() ? loadEnglish() : undefined;
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
      const fetching = name === "locale" && this._lacksEnglish();
      if (name === "locale") this._display._tellEnglish();
      if (fetching) this._fetchEnglish();
      else this.call("hostChanged", name);
      this._saveSnapshot();
      this._display._redraw();
    }
  }

  private _wantsEnglish(): boolean {
    return enumerated(this._element, "locale") === "en";
  }

  private _lacksEnglish(): boolean {
    return Boolean(this._notice && !this._notice.english && this._wantsEnglish());
  }

  /** Goes on in Chinese until the English words have arrived, and says so. */
  private async _fetchEnglish(): Promise<void> {
    const notice = this._notice as Notice;
    const current = () => notice === this._notice && this._lacksEnglish();
    this._display._tellEnglish("waiting");
    try {
      const english = await loadEnglish();
      if (!current()) return;
      notice.english = english;
      this.call("addEnglish", english);
      this.call("hostChanged", "locale");
      this._display._tellEnglish();
      this._saveSnapshot();
    } catch (_) {
      if (current()) this._display._tellEnglish("error", () => this._fetchEnglish());
    }
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
    const content = contentOf(answers);
    if (this._widget && content && content === this._hostContent) return;
    this._hostContent = content;
    if (this._widget) {
      this.call("setAnswers", answers as Answers);
      this._saveSnapshot();
    } else if (answers) {
      // Only the program can tell whether they are valid; if not, what was there before still holds.
      this._previous = this._startingPoint();
      this._answers = answers;
      this._snapshot = undefined;
      this._display._restartPrerender();
    }
  }

  getAnswers(): Answers | undefined {
    return this._widget ? this.call("answers") : this._answers;
  }

  reset(): void {
    this._answers = this._snapshot = this._previous = this._hostContent = undefined;
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
    if (!snapshot) return;
    this._snapshot = snapshot;
    this._answers = this.call("answers");
  }

  private async _mount({ glue, module }: Program, notice: Notice, generation: number): Promise<void> {
    // Hidden until it is ready, because two pages at once would make the layout jump.
    const view = createElement("div", { hidden: "" });
    const mount = await glue.start(module, notice, (error) => this._handleCrash(error, generation));
    if (generation !== this._generation) return;
    this._notice = notice;
    // The language was changed meanwhile.
    if (this._lacksEnglish()) return void this.start();
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
      ...this._startingPoint(),
      element: this._element,
      now,
      emit: (name, detail) => now(() => this._handleEvent(view, name, detail)),
      keep: () => generation === this._generation && this._saveSnapshot(),
      refused: () => this.emit("award-error", { code: "print" }),
    };
  }

  private _startingPoint(): StartingPoint {
    return {
      answers: this._snapshot ? undefined : this._answers,
      place: this._snapshot,
      page: this._previous,
    };
  }

  private _handleEvent(view: HTMLElement, name: string, detail: EventDetail): void {
    const recovered = name === "award-ready" && this._announced;
    if (name === "award-ready") this._showView(view);
    // Answers that were refused are told each time.
    if (name === "award-error") this._hostContent = undefined;
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

/** Answers as text; undefined where that fails. */
function contentOf(answers: Answers | undefined): string | undefined {
  try {
    return JSON.stringify(answers);
  } catch (_) {
    return undefined;
  }
}

const defer = (callback: () => void) => Promise.resolve().then(callback);
