// Links the stylesheet in a shadow root. Other builds contain it (`embedded-stylesheet.ts`).

import { createElement } from "./dom.ts";

/** The element is usable without its stylesheet, so waiting for it is limited. */
const STYLESHEET_TIMEOUT_MS = 4000;

/** Adds the stylesheet to a root; resolves when it has loaded or failed, or after the time-out. */
export function attachStylesheet(root: ShadowRoot): Promise<unknown> {
  const address = new URL("./award-calculator.css" + __QUERY__, import.meta.url).href;
  const link = createElement("link", { rel: "stylesheet", crossorigin: "", href: address });
  if (__STYLE__) link.integrity = __STYLE__;
  root.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    setTimeout(resolve, STYLESHEET_TIMEOUT_MS);
  });
}
