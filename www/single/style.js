// The look within the single script, which carries its stylesheet along.

import { dress } from "./dress.js";
import text from "./style.css";

/** Puts the stylesheet into the root; it counts at once. */
export function style(root) {
  dress(root, text);
  return Promise.resolve();
}
