// The class of <award-calculator>: its public attributes, properties and methods.

import type { Answers, Locale, Report } from "./api-types.ts";
import { ATTRIBUTES, enumerated, validate, type AttributeName, type EnumeratedName } from "./attributes.ts";
import { ElementController } from "./lifecycle.ts";
import { loadDoctorIfRequested } from "#doctor-loader";

/** Properties that a host may have set before this script ran. */
const PROPERTIES = [...Object.keys(ATTRIBUTES), "shareUrl", "answers"];

/** Outside the elements, so that hosts see only the public names. */
const controllers = new WeakMap<AwardCalculator, ElementController>();

/**
 * Asks a few questions and shows which awards of the notice an applicant is likely to receive, and why. Everything is
 * calculated in the visitor's browser.
 *
 * Importing the script defines the element. It fetches the program when it is about to be seen.
 *
 * @tagname award-calculator
 *
 * @attr {boolean} standalone - Present: the page holds nothing but the calculator, which then sets the page's title and
 *   language. Absent by default.
 * @attr {string} notice - In a build with several notices: the id of the one to calculate. All of them by default.
 * @attr {boolean} data-doctor - Present: says in the page, in plain words, what stands in the calculator's way. Absent by
 *   default.
 *
 * @fires {CustomEvent<null>} award-ready - The first page is shown and can be used.
 * @fires {CustomEvent<null>} award-step - Another page is shown. Events carry no numbers: a count of steps or awards would
 *   reveal answers.
 * @fires {CustomEvent<null>} award-result - The result is shown; `element.report` holds it.
 * @fires {CustomEvent<null>} award-reset - The visitor or the host has cleared all answers.
 * @fires {CustomEvent<AwardErrorDetail>} award-error - Something failed. `detail.code` is a code of AnswerError, or
 *   `unreachable`, `timeout`, `mismatch`, `unsupported`, `policy`, `crash`, `print`.
 *
 * @slot - Shown only before the script runs and in state `fallback`.
 * @slot apply - Where and how to apply, in the host's words and links. Replaces the calculator's own sentence.
 * @slot footer - Shown below every page of the calculator. Empty by default.
 *
 * @csspart step - A page with a question, or the review page.
 * @csspart heading - The heading of a page; it takes the focus when the page changes.
 * @csspart button - The buttons.
 * @csspart field - The fields: choices, texts and menus.
 * @csspart error - The error messages.
 * @csspart result - The page with the result.
 * @csspart award - One award of the result.
 * @csspart clause - The verbatim clause of an award.
 *
 * @cssprop {<color>} --award-accent - Colour of buttons, links and what is chosen.
 * @cssprop {<color>} --award-accent-text - Colour of text on the accent colour.
 * @cssprop {<color>} --award-background - Colour of the background.
 * @cssprop {<color>} --award-text - Colour of text.
 * @cssprop {<color>} --award-border - Colour of lines and borders.
 * @cssprop {<color>} --award-error - Colour of error messages.
 * @cssprop {<color>} --award-focus - Colour of the focus ring.
 * @cssprop {<length>} --award-radius - Radius of corners.
 * @cssprop {<length>} --award-font-size - Size of body text; all other sizes follow.
 * @cssprop {<family-name>#} --award-font-family - Font of everything.
 * @cssprop {<length>} --award-space - Unit of all distances.
 */
export class AwardCalculator extends HTMLElement {
  /**
   * Language of the calculator's own sentences; the notice is always quoted in Chinese.
   * @attr
   */
  declare locale: Locale;
  /**
   * `elder` shows larger type and larger targets (大字版). Visitors can switch it, too.
   * @attr
   */
  declare mode: "standard" | "elder";
  /**
   * Colours; `auto` follows the device.
   * @attr
   */
  declare theme: "light" | "dark" | "auto";
  /**
   * `lazy` fetches the program when the element comes near the viewport, `eager` at once.
   * @attr
   */
  declare loading: "lazy" | "eager";

  /** @internal */
  static get observedAttributes(): string[] {
    return Object.keys(ATTRIBUTES);
  }

  constructor() {
    super();
    controllers.set(this, new ElementController(this));
  }

  /** @internal */
  connectedCallback(): void {
    upgradeProperties(this);
    controllerOf(this).connect();
    loadDoctorIfRequested(this);
  }

  /** @internal */
  disconnectedCallback(): void {
    controllerOf(this).disconnect();
  }

  /** @internal */
  attributeChangedCallback(name: AttributeName, before: string | null, value: string | null): void {
    validate(name, value);
    if (before !== value) controllerOf(this).attributeChanged(name);
  }

  /**
   * Whether a link and a QR code to resume are offered; then such a link in the page's address is read, too.
   * @attr
   */
  get share(): boolean {
    return this.hasAttribute("share");
  }

  set share(offered: boolean) {
    writeAttribute(this, "share", offered ? "" : null);
  }

  /**
   * Where such links lead; `index.html` beside the script unless told, from the npm package the page itself.
   * @attr share-url
   */
  get shareUrl(): string | null {
    return this.getAttribute("share-url");
  }

  set shareUrl(address: string | null) {
    writeAttribute(this, "share-url", address);
  }

  /**
   * JSON of `Options.parameters`: what the notice leaves open. Nothing is set by default.
   * @attr
   */
  get parameters(): string | null {
    return this.getAttribute("parameters");
  }

  set parameters(parameters: string | null) {
    writeAttribute(this, "parameters", parameters);
  }

  /**
   * Address of the policy file of another notice (`cargo xtask compile` writes one). The notice that the calculator is
   * built with by default. Answers to one notice are none to another: changing it starts anew.
   * @attr
   */
  get policy(): string | null {
    return this.getAttribute("policy");
  }

  set policy(address: string | null) {
    writeAttribute(this, "policy", address);
  }

  /**
   * Whether the browser's back and forward go through the pages of the calculator. Each page is then an entry of the page's
   * history, which carries a number and never an answer.
   * @attr
   */
  get history(): boolean {
    return this.hasAttribute("history");
  }

  set history(kept: boolean) {
    writeAttribute(this, "history", kept ? "" : null);
  }

  /**
   * Id of an award: only what this one needs is asked, first. Every award by default.
   * @attr
   */
  get award(): string | null {
    return this.getAttribute("award");
  }

  set award(id: string | null) {
    writeAttribute(this, "award", id);
  }

  /**
   * What was answered. Bad answers are ignored and fire `award-error`; nothing throws. A link that the visitor opened goes
   * before what is set at the start.
   * @default undefined
   */
  get answers(): Answers | undefined {
    return controllerOf(this).getAnswers();
  }

  set answers(answers: Answers | undefined) {
    controllerOf(this).setAnswers(answers);
  }

  /**
   * The report on these answers. Null until the part of the program that makes it has come: soon after `award-ready`, and
   * before `award-result`.
   * @default null
   */
  get report(): Report | null {
    return controllerOf(this).call("report") || null;
  }

  /**
   * `error`: could not be loaded; the visitor can try again. `fallback`: does not run on this device.
   * @default "idle"
   */
  get state(): "idle" | "loading" | "ready" | "fallback" | "error" {
    return controllerOf(this).state;
  }

  /** The version of the script. */
  get version(): string {
    return __VERSION__;
  }

  /** Forgets all answers and shows the first question. */
  reset(): void {
    controllerOf(this).reset();
  }

  /** Moves the focus to the heading of the page that is shown. */
  override focus(): void {
    controllerOf(this).focus();
  }

  /** Prints the result. */
  print(): void {
    controllerOf(this).call("print");
  }

  /** Forgets everything and gives all memory back. */
  destroy(): void {
    controllerOf(this).destroy();
  }
}

for (const name of Object.keys(ATTRIBUTES) as EnumeratedName[]) {
  if (!ATTRIBUTES[name]) continue;
  Object.defineProperty(AwardCalculator.prototype, name, {
    __proto__: null,
    get(this: AwardCalculator) {
      return enumerated(this, name);
    },
    set(this: AwardCalculator, value: string | null) {
      writeAttribute(this, name, value);
    },
    configurable: true,
  });
}

function controllerOf(element: AwardCalculator): ElementController {
  return controllers.get(element) as ElementController;
}

/** Setting a property never throws, whatever the host assigns. */
function writeAttribute(element: AwardCalculator, name: string, value: string | null | undefined): void {
  try {
    if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  } catch (_) {
    controllerOf(element).emit("award-error", { code: "bad_option" });
  }
}

/** A property set before the element was defined hides the accessor of the class, so it is deleted and set again. */
function upgradeProperties(element: AwardCalculator): void {
  const properties = element as unknown as Record<string, unknown>;
  for (const name of PROPERTIES) {
    try {
      if (!Object.prototype.hasOwnProperty.call(element, name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    } catch (_) {
      controllerOf(element).emit("award-error", { code: "unreadable" });
    }
  }
}
