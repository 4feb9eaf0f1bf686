// What one element shows in its shadow root: a placeholder, the prerendered first question or the widget's view, at most
// one at a time, above the slot `footer`.
//
// It knows neither the program nor answers.

import { createElement } from "./dom.ts";
import { englishPlaceholder, waitingPlaceholder, type Placeholder } from "./placeholder.ts";
import type { CapturedInput } from "./prerender.ts";
import { captureInput, loadPrerender, replayInput } from "#prerender";
import { addStyles, attachStylesheet } from "#stylesheet";

/** The build shortens names that begin with an underscore, also those of methods that the lifecycle calls. */
export class Display {
  /** Settles when the stylesheet has loaded or failed. */
  _stylesheet: Promise<unknown> | undefined;
  private _element: HTMLElement;
  private _retry: () => void;
  private _startsAtFirstQuestion: () => boolean;
  private _footer: HTMLElement | undefined;
  private _status: HTMLElement | undefined;
  private _prerender: HTMLElement | undefined;
  /** The placeholder that is shown, if no page is. */
  _placeholder: Placeholder | undefined;
  /** Identifies the latest request for a prerendered page. */
  private _request: object | undefined;
  /** What the visitor did on the prerendered page. */
  private _input: CapturedInput | undefined;

  constructor(element: HTMLElement, retry: () => void, startsAtFirstQuestion: () => boolean) {
    this._element = element;
    this._retry = retry;
    this._startsAtFirstQuestion = startsAtFirstQuestion;
  }

  _root(): ShadowRoot {
    return this._element.shadowRoot as ShadowRoot;
  }

  /** Attaches the root, with what to show at first. */
  _setUp(): void {
    const root = this._element.shadowRoot || this._element.attachShadow({ __proto__: null, mode: "open" });
    clear(root);
    this._attachStylesheet();
    root.addEventListener("submit", preventSubmission);
    this._footer = createElement("slot", { name: "footer" });
    root.append(this._footer);
    this._showWaiting();
  }

  _tearDown(): void {
    this._placeholder = this._prerender = this._request = undefined;
    clear(this._root());
  }

  /** Adds what the root lacks of the styles: at first, when the program has brought more, and in another document. */
  _attachStylesheet(): void {
    if (this._element.ownerDocument.defaultView) this._stylesheet = attachStylesheet(this._root());
  }

  /** Takes in styles that the program has brought. */
  _addStyles(css: string): void {
    addStyles(css);
    this._attachStylesheet();
  }

  /** Shows that something is loading in the place of another placeholder, then the first question once it has arrived. */
  _showWaiting(): void {
    this._showPlaceholder(waitingPlaceholder);
    this._showPrerender();
  }

  _showPlaceholder(placeholder: Placeholder): void {
    this._show(placeholder(this._element, this._retry));
    this._placeholder = placeholder;
  }

  /** Draws again what depends on attributes; the view does so itself. */
  _redraw(): void {
    if (this._prerender) this._showPrerender();
    else if (this._placeholder) this._showPlaceholder(this._placeholder);
  }

  /** Begins anew with the prerendered page, whether it is shown or on its way; what was done on it is forgotten. */
  _restartPrerender(): void {
    this._input = undefined;
    if (!this._prerender && this._placeholder !== waitingPlaceholder) return;
    this._prerender = undefined;
    this._showWaiting();
  }

  /** Inserts a view, which is shown later. */
  _insert(view: HTMLElement): void {
    this._root().insertBefore(view, this._footer as HTMLElement);
  }

  /** Repeats on a page what was done on the prerendered one. */
  _replay(page: HTMLElement): void {
    if (this._input) replayInput(page, this._input);
    this._input = undefined;
  }

  /** The prerendered page is the first question, so it is not shown to visitors who start elsewhere. */
  private async _showPrerender(): Promise<void> {
    const request = (this._request = {});
    if (!this._startsAtFirstQuestion()) return;
    const page = await Promise.all([loadPrerender(this._element), this._stylesheet]).then(([page]) => page, () => undefined);
    if (!page || request !== this._request || !(this._prerender || this._placeholder === waitingPlaceholder)) return;
    this._show(page);
    this._prerender = page;
    if (this._input) replayInput(page, this._input);
  }

  /** Says above the page how it stands with the English words; nothing once they are there. */
  _tellEnglish(status?: "waiting" | "error", retry = () => {}): void {
    if (this._status) this._status.remove();
    this._status = status && englishPlaceholder[status](this._element, retry);
    if (this._status) this._root().insertBefore(this._status, this._root().querySelector("div"));
  }

  /** Shows a page in the place of what was shown before. */
  _show(page: HTMLElement): void {
    if (this._prerender) this._input = captureInput(this._prerender);
    for (const child of Array.from(this._root().children)) {
      if (!/^(link|style)$/.test(child.localName) && child !== this._footer && child !== page) child.remove();
    }
    if (page.parentNode !== this._root()) this._insert(page);
    this._placeholder = this._prerender = undefined;
  }
}

// Properties that are not set yet must not be read from what a page has added to `Object.prototype`.
Object.setPrototypeOf(Display.prototype, null);

/**
 * A form that a script of the page has cloned has none of the program's listeners, and would send the answers to the
 * page's server.
 */
const preventSubmission = (event: Event) => event.preventDefault();

const clear = (root: ShadowRoot) => (root.textContent = "");
