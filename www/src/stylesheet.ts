// The styles of an element. The loader contains those of the question pages; the program brings the others. Browsers
// without constructed stylesheets link the whole stylesheet. Other builds contain it (`embedded-stylesheet.ts`).

import { adoptConstructed, canAdopt } from "./adopt-styles.ts";
import { createElement } from "./dom.ts";

/** The element is usable without its stylesheet, so waiting for it is limited. */
const STYLESHEET_TIMEOUT_MS = 4000;

/** What has arrived so far, in the order of the cascade. */
const parts = new Set([__FIRST_STYLES__]);

/** Takes in the styles that the program brings; `attachStylesheet` then adds them, too. */
export const addStyles = (css: string): void => void parts.add(css);

/** Adds to a root what it lacks of the styles; resolves when they apply, have failed, or after the time-out. */
export function attachStylesheet(root: ShadowRoot): Promise<unknown> {
  if (canAdopt(root)) {
    parts.forEach((css) => adoptConstructed(root, css));
    return Promise.resolve();
  }
  if (root.querySelector("link")) return Promise.resolve();
  const address = new URL("./award-calculator.css" + __QUERY__, import.meta.url).href;
  const link = createElement("link", { rel: "stylesheet", crossorigin: "", href: address });
  if (__STYLE__) link.integrity = __STYLE__;
  root.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    setTimeout(resolve, STYLESHEET_TIMEOUT_MS);
  });
}
