// The look as an object counts only in the page that made it: an element that is moved into a frame or another window
// takes it along.

import { AwardCalculator } from "./element.js";
import { style } from "./style.js";

AwardCalculator.prototype.adoptedCallback = function () {
  if (this.shadowRoot && this.ownerDocument.defaultView) style(this.shadowRoot);
};
