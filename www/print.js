// Prints a sheet from a frame of its own: the page's own print would print the host.
//
// Knows frames. Does not know what is on the sheet.

import { dress } from "./dress.js";
import { node } from "./screen.js";

/** The style of the printed sheet: it comes with this script, so printing needs no network. */
export const look = __SHEET__;

/** In milliseconds. A browser that prints says so by an event: most at once, iOS soon after. */
const PATIENCE = 1000;

/** Prints a copy of this element; `refused` is called where nothing came of it. */
export function print(root, sheet, refused) {
  const left = root.querySelector("iframe");
  if (left) left.remove();
  // An empty `srcdoc` is a page in standards mode; a blank page, or one written into, would be in quirks mode or needs a
  // Trusted Types policy.
  const empty = window.trustedTypes ? trustedTypes.emptyHTML : "";
  const frame = node("iframe", { width: "0", height: "0", frameborder: "0", tabindex: "-1", "aria-hidden": "true", srcdoc: empty });
  const gone = () => frame.remove();
  frame.onload = () => {
    frame.onload = null;
    try {
      const view = frame.contentWindow;
      const page = view.document;
      page.title = sheet.title;
      page.documentElement.lang = sheet.lang;
      // The foot of every page is the style's; a style of one element is no inline style to a policy.
      page.documentElement.style.setProperty("--award-foot", JSON.stringify(sheet.getAttribute("data-foot")));
      dress(page, look);
      page.body.append(sheet);
      sheet.hidden = false;
      // A page that is still loading would put printing off.
      setTimeout(() => attempt(view, gone, refused));
    } catch (_) {
      gone();
      refused();
    }
  };
  root.append(frame);
}

/** Prints a window; `refused` is called where that throws, or where no sign of printing follows. */
export function attempt(view, gone, refused) {
  const late = setTimeout(refused, PATIENCE);
  const began = () => clearTimeout(late);
  view.addEventListener("beforeprint", began);
  view.addEventListener("afterprint", () => {
    began();
    gone();
  });
  try {
    view.print();
  } catch (_) {
    began();
    gone();
    refused();
  }
}
