// The look within the single script: handed over as an object, which every policy allows; as an element where the
// browser is too old for that.

import { node } from "./screen.js";
import text from "./style.css";

const sheets = new Map();

/** Puts the stylesheet into the root; it counts at once. */
export function style(root) {
  dress(root, text);
  return Promise.resolve();
}

/** Adds rules to a root or to the page; gives a way to take them back. */
export function dress(root, rules) {
  if (!root.adoptedStyleSheets || !CSSStyleSheet.prototype.replaceSync) {
    const element = node("style", {}, rules);
    (root.head || root).append(element);
    return () => element.remove();
  }
  const sheet = sheets.get(rules) || new CSSStyleSheet();
  if (!sheets.has(rules)) sheet.replaceSync(rules);
  sheets.set(rules, sheet);
  const others = () => Array.from(root.adoptedStyleSheets).filter((other) => other !== sheet);
  root.adoptedStyleSheets = [...others(), sheet];
  return () => {
    root.adoptedStyleSheets = others();
  };
}
