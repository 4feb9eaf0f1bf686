// Defines <award-calculator>, once a page: of two copies of this script the first one counts.

import { AwardCalculator } from "./element.js";

if (self.customElements && !customElements.get("award-calculator")) customElements.define("award-calculator", AwardCalculator);
