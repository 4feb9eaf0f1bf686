// How the look comes into the shadow root. The single script has its own way, `single/style.js`.

import { node } from "./screen.js";

/** Without its stylesheet the calculator is plain, yet of use. */
const PATIENCE = 4000;

/** Puts the stylesheet into the root; settles when it counts, or when nobody should wait for it any longer. */
export function style(root) {
  const address = new URL("./award-calculator.css?v=" + __HASH__, import.meta.url).href;
  const link = node("link", { rel: "stylesheet", crossorigin: "", href: address });
  if (__STYLE__) link.integrity = __STYLE__;
  root.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    setTimeout(resolve, PATIENCE);
  });
}
