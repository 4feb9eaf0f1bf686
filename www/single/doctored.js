// Calls the doctor where a page asks for it: a script of its own, beside the single one.

import { node } from "./screen.js";

let called;

/** For an element with `data-doctor`. */
export function doctored(element) {
  if (called || !element.hasAttribute("data-doctor")) return;
  called = true;
  document.head.append(node("script", { src: new URL("./doctor.js?v=" + __HASH__, import.meta.url).href }));
}
