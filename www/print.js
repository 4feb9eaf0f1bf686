// Prints a sheet from a frame of its own: the page's own print would print the host.
//
// Knows frames. Does not know what is on the sheet.

import { node } from "./screen.js";

/** Prints this page; `refused` is called where the host's policy does not allow it. */
export function print(root, html, refused) {
  const attributes = { width: "0", height: "0", frameborder: "0", tabindex: "-1", "aria-hidden": "true", title: "print" };
  const frame = node("iframe", attributes);
  root.append(frame);
  try {
    const page = frame.contentDocument;
    const sheet = new DOMParser().parseFromString(html, "text/html");
    page.replaceChild(page.adoptNode(sheet.documentElement), page.documentElement);
    frame.contentWindow.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow.print();
  } catch (_) {
    frame.remove();
    refused();
  }
}
