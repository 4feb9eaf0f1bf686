// Prints a sheet from an iframe of its own, because printing the page would print the host.

import { adoptStyles } from "./adopt-styles.ts";
import { createElement } from "./dom.ts";

/** A browser that prints fires an event: most at once, iOS a little later. */
const PRINT_TIMEOUT_MS = 1000;

/** The styles that a sheet brings along, so that printing needs no network. */
export const stylesOf = (sheet: HTMLElement): string => sheet.getAttribute("data-css") as string;

/** Prints this sheet; `refused` is called if nothing was printed. */
export function print(root: ShadowRoot, sheet: HTMLElement, refused: () => void): void {
  const left = root.querySelector("iframe");
  if (left) left.remove();
  // An empty `srcdoc` is a document in standards mode. A blank page would be in quirks mode, and writing into one needs a
  // Trusted Types policy.
  const empty = window.trustedTypes ? trustedTypes.emptyHTML : "";
  const frame = createElement("iframe", { width: "0", height: "0", frameborder: "0", tabindex: "-1", "aria-hidden": "true", srcdoc: empty });
  const remove = () => frame.remove();
  frame.onload = () => {
    frame.onload = null;
    try {
      const view = frame.contentWindow as Window;
      const page = view.document;
      page.title = sheet.title;
      page.documentElement.lang = sheet.lang;
      // The footer of each page is drawn by the stylesheet. Setting a property from script is no inline style to a
      // content security policy.
      page.documentElement.style.setProperty("--award-foot", JSON.stringify(sheet.getAttribute("data-foot")));
      adoptStyles(page, stylesOf(sheet));
      page.body.append(sheet);
      sheet.hidden = false;
      // Browsers postpone printing while the page is loading.
      setTimeout(() => printWindow(view, remove, refused));
    } catch (_) {
      remove();
      refused();
    }
  };
  root.append(frame);
}

/** Prints a window; calls `refused` if that throws or no sign of printing follows. */
export function printWindow(view: Window, done: () => void, refused: () => void): void {
  const timeout = setTimeout(refused, PRINT_TIMEOUT_MS);
  const began = () => clearTimeout(timeout);
  view.addEventListener("beforeprint", began);
  view.addEventListener("afterprint", () => {
    began();
    done();
  });
  try {
    view.print();
  } catch (_) {
    began();
    done();
    refused();
  }
}
