// Prints a sheet from a frame of its own: the page's own print would print the host.
//
// Knows frames. Does not know what is on the sheet.

import { node } from "./screen.js";
import { paper } from "./style.js";

/** Prints a copy of this element; `refused` is called where the page does not allow it. */
export function print(root, sheet, refused) {
  const frame = node("iframe", { width: "0", height: "0", frameborder: "0", tabindex: "-1", "aria-hidden": "true" });
  const gone = () => frame.remove();
  // Some browsers put a fresh document into a frame soon after it was made: only what is written then stays.
  frame.onload = () => {
    frame.onload = null;
    try {
      const view = frame.contentWindow;
      const page = view.document;
      page.title = sheet.title;
      page.documentElement.lang = sheet.lang;
      // The foot of every page is the style's; a style of one element is no inline style to a policy.
      page.documentElement.style.setProperty("--award-foot", JSON.stringify(sheet.getAttribute("data-foot")));
      page.body.append(sheet);
      sheet.hidden = false;
      view.onafterprint = gone;
      paper(page).then(() => view.print());
    } catch (_) {
      gone();
      refused();
    }
  };
  root.append(frame);
}
