// Defines <award-calculator> once per page: of several copies of this script, the first one wins.

import { AwardCalculator } from "./element.ts";

if (self.customElements && !customElements.get("award-calculator")) customElements.define("award-calculator", AwardCalculator);

declare global {
  interface HTMLElementTagNameMap {
    "award-calculator": AwardCalculatorElement;
  }

  interface HTMLElementEventMap {
    /** The first page is shown and can be used. */
    "award-ready": CustomEvent<null>;
    /** Another page is shown. Events carry no numbers: a count of steps or awards would reveal answers. */
    "award-step": CustomEvent<null>;
    /** The result is shown; `element.report` holds it. */
    "award-result": CustomEvent<null>;
    /** The visitor or the host has cleared all answers. */
    "award-reset": CustomEvent<null>;
    /** `code` is a code of AnswerError, or `unreachable`, `timeout`, `mismatch`, `unsupported`, `crash`, `print`. */
    "award-error": CustomEvent<{ code: string }>;
  }

  interface AwardCalculatorElement extends AwardCalculator {}
}
