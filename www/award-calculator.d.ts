/** Importing this module defines `<award-calculator>`; it exports nothing. */

import type { Answers, Locale, Report } from "./api.js";

declare global {
  interface HTMLElementTagNameMap {
    "award-calculator": AwardCalculatorElement;
  }

  interface HTMLElementEventMap {
    /** The first page stands. */
    "award-ready": CustomEvent<null>;
    /** Another page is shown. No event carries a number: how many steps or awards there are would tell answers. */
    "award-step": CustomEvent<null>;
    /** The result is shown; `element.report` holds it. */
    "award-result": CustomEvent<null>;
    "award-reset": CustomEvent<null>;
    /** A code of AnswerError, or `unreachable`, `timeout`, `mismatch`, `unsupported`, `crash`, `print`. */
    "award-error": CustomEvent<{ code: string }>;
  }

  interface AwardCalculatorElement extends HTMLElement {
    locale: Locale;
    mode: "standard" | "elder";
    theme: "light" | "dark" | "auto";
    loading: "lazy" | "eager";
    /** Whether a link and a QR code to resume are offered; then such a link in the page's address is read, too. */
    share: boolean;
    /** Where such links lead; `index.html` beside the script unless told. */
    shareUrl: string | null;
    /** JSON of `Options.parameters`. */
    parameters: string | null;
    /** Bad ones are ignored and fire `award-error`; nothing throws. A link that the visitor opened goes before what is set at the start. */
    answers: Answers | undefined;
    /** Null until the calculator is ready. */
    readonly report: Report | null;
    readonly state: "idle" | "loading" | "ready" | "fallback" | "error";
    readonly version: string;
    /** Forgets all answers and shows the first question. */
    reset(): void;
    focus(): void;
    print(): void;
    /** Forgets everything and gives all memory back. */
    destroy(): void;
  }
}

export {};
