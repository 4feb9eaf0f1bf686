// A constructed stylesheet belongs to the document that made it: an element that moves to another document adds its
// stylesheet again.

import { AwardCalculator } from "./element.ts";
import { attachStylesheet } from "./embedded-stylesheet.ts";

AwardCalculator.prototype.adoptedCallback = function () {
  if (this.shadowRoot && this.ownerDocument.defaultView) attachStylesheet(this.shadowRoot);
};
