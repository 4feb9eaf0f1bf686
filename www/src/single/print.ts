// Printing where the browser treats an iframe of ours as cross-origin, as in a sandboxed frame. The page around the
// calculator is a frame then and holds nothing else, so it is printed with the sheet in place of the calculator.
// Everywhere else the usual way is taken.

import { adoptStyles } from "../adopt-styles.ts";
import { createElement } from "../dom.ts";
import { print as printInFrame, printWindow, stylesOf } from "../print.ts";

/** Hides the sheet on the screen, also if printing is refused. */
const SWAP_CSS = "@media screen{.award-print-host{display:none}}@media print{award-calculator{display:none!important}}";

let remove = () => {};

/** Prints this sheet; `refused` is called if nothing was printed. */
export function print(root: ShadowRoot, sheet: HTMLElement, refused: () => void): void {
  if (!isFrameOpaque(root)) return printInFrame(root, sheet, refused);
  remove();
  // A shadow root keeps the page's styles for the screen off the sheet; `@page` rules work only in the document.
  const paper = createElement("div", { class: "award-print-host" });
  const inner = paper.attachShadow({ __proto__: null, mode: "open" });
  sheet.hidden = false;
  inner.append(sheet);
  const styles = stylesOf(sheet);
  adoptStyles(inner, styles);
  const removeStyles = adoptStyles(document, `${SWAP_CSS}@media print{${styles}}`);
  remove = () => {
    paper.remove();
    removeStyles();
  };
  document.body.append(paper);
  printWindow(window, remove, refused);
}

/** Whether the document of a new iframe is out of reach. */
function isFrameOpaque(root: ShadowRoot): boolean {
  const frame = createElement("iframe", { width: "0", height: "0", frameborder: "0" });
  root.append(frame);
  const opaque = !frame.contentDocument;
  frame.remove();
  return opaque;
}
