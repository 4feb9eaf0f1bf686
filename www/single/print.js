// Prints a sheet where frames within are strangers, as they are in a sandboxed frame: then the page around the
// calculator is a frame too and holds nothing else, so it is printed with the sheet in the calculator's place.
//
// Anywhere else the usual way is taken.

import { dress } from "./dress.js";
import { node } from "./screen.js";
import { attempt, look, print as usual } from "./usual.print.js";

/** On the screen nothing changes, also where the frame may not print. */
const PLACE = "@media screen{.award-paper{display:none}}@media print{award-calculator{display:none!important}}";

let gone = () => undefined;

/** Prints a copy of this element; `refused` is called where nothing came of it. */
export function print(root, sheet, refused) {
  if (!walled(root)) return usual(root, sheet, refused);
  gone();
  // In a root of its own, because the page has the look of the screen; what paper itself is like, only a page can say.
  const paper = node("div", { class: "award-paper" });
  const inner = paper.attachShadow({ __proto__: null, mode: "open" });
  sheet.hidden = false;
  inner.append(sheet);
  dress(inner, look);
  const undress = dress(document, `${PLACE}@media print{${look}}`);
  gone = () => {
    paper.remove();
    undress();
  };
  document.body.append(paper);
  attempt(window, gone, refused);
}

/** Whether a frame of ours would be a stranger's. */
function walled(root) {
  const frame = node("iframe", { width: "0", height: "0", frameborder: "0" });
  root.append(frame);
  const stranger = !frame.contentDocument;
  frame.remove();
  return stranger;
}
