// Entry `award-calculator/define` of the npm package, and `award-calculator/inline`, which contains the program. Importing
// it where there is no page, as on a server, does nothing.
//
// `../package.json` maps `#program` and others to modules for the condition `bundled`, and for `inline` where they differ.

import { AwardCalculator } from "../element.ts";

if (typeof customElements === "object" && !customElements.get("award-calculator")) customElements.define("award-calculator", AwardCalculator);
