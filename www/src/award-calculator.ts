// Defines <award-calculator> once per page: of several copies of this script, the first one wins.

import { AwardCalculator } from "./element.ts";
import type { AwardCalculatorEventMap } from "./event-types.ts";

export type * from "./event-types.ts";

if (self.customElements && !customElements.get("award-calculator")) customElements.define("award-calculator", AwardCalculator);

declare global {
  interface HTMLElementTagNameMap {
    "award-calculator": AwardCalculatorElement;
  }

  // Every element, the document and the window.
  interface GlobalEventHandlersEventMap extends AwardCalculatorEventMap {}
  interface ShadowRootEventMap extends AwardCalculatorEventMap {}

  interface AwardCalculatorElement extends AwardCalculator {}
}
