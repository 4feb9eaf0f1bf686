// Prints a sheet where frames within are strangers, as they are in a sandboxed frame: then the page around the
// calculator is a frame too and holds nothing else, so it is printed with the sheet in the calculator's place.
//
// Anywhere else the usual way is taken.

import { node } from "./screen.js";
import rules from "./sheet.css";
import { dress } from "./style.js";
import { print as usual } from "./usual.print.js";

/** On the screen nothing changes, also where the frame may not print. */
const PLACE = "@media screen{.award-paper{display:none}}@media print{award-calculator{display:none!important}}";

let gone = () => undefined;

/** Prints a copy of this element; `refused` is called where that is not allowed. */
export function print(root, sheet, refused) {
  if (!walled(root)) return usual(root, sheet, refused);
  gone();
  const paper = node("div", { class: "award-paper", lang: sheet.lang }, sheet);
  const undress = dress(document, `${PLACE}@media print{${rules}}`);
  gone = () => {
    paper.remove();
    undress();
  };
  sheet.hidden = false;
  document.body.append(paper);
  addEventListener("afterprint", gone, { once: true });
  window.print();
}

/** Whether a frame of ours would be a stranger's. */
function walled(root) {
  const frame = node("iframe", { width: "0", height: "0", frameborder: "0" });
  root.append(frame);
  const stranger = !frame.contentDocument;
  frame.remove();
  return stranger;
}
