/** Importing this module defines `<award-calculator>`; it exports nothing. */

import type { Answers, Locale, Report } from "./api.js";

declare global {
  interface HTMLElementTagNameMap {
    "award-calculator": AwardCalculatorElement;
  }

  interface HTMLElementEventMap {
    /** The first page stands. */
    "award-ready": CustomEvent<{}>;
    /** Another page is shown: its number, and how many questions may follow at most. */
    "award-step": CustomEvent<{ index: number; remaining: number }>;
    /** The result is shown: how many awards of each verdict. */
    "award-result": CustomEvent<{ likely: number; possible: number; unlikely: number }>;
    "award-reset": CustomEvent<{}>;
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
