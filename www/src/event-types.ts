// The events of <award-calculator>, as hosts see them.

import type { AnswerErrorCode } from "./answer-error.ts";

/** Each event by its name. All of them bubble and cross shadow roots. */
export interface AwardCalculatorEventMap {
  /** The first page is shown and can be used. */
  "award-ready": CustomEvent<null>;
  /** Another page is shown. Events carry no numbers: a count of steps or awards would reveal answers. */
  "award-step": CustomEvent<null>;
  /** The result is shown; `element.report` holds it. */
  "award-result": CustomEvent<null>;
  /** The visitor or the host has cleared all answers. */
  "award-reset": CustomEvent<null>;
  /** Something failed. */
  "award-error": CustomEvent<AwardErrorDetail>;
}

/** What an event says. */
export interface AwardErrorDetail {
  readonly code: AwardErrorCode;
}

/**
 * Why something failed: the calculator could not be started or printed, its policy file does not fit, or the page has set
 * bad answers or parameters.
 */
export type AwardErrorCode = AnswerErrorCode | "unreachable" | "timeout" | "mismatch" | "unsupported" | "policy" | "crash" | "print";

/** An event on the element itself. */
export type AwardCalculatorEvent<Name extends keyof AwardCalculatorEventMap = keyof AwardCalculatorEventMap> =
  AwardCalculatorEventMap[Name] & { readonly currentTarget: AwardCalculatorElement };
