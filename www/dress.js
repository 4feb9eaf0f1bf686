// Adds rules as an object, which every content security policy allows; as an element where the browser is too old for
// that.

import { node } from "./screen.js";

const sheets = new Map();

/** Adds rules to a root or to a page; gives a way to take them back. */
export function dress(root, rules) {
  if (!root.adoptedStyleSheets || !CSSStyleSheet.prototype.replaceSync) {
    const element = node("style", {}, rules);
    (root.head || root).append(element);
    return () => element.remove();
  }
  const adopted = object(root, rules);
  const others = () => Array.from(root.adoptedStyleSheets).filter((other) => other !== adopted);
  root.adoptedStyleSheets = [...others(), adopted];
  return () => {
    root.adoptedStyleSheets = others();
  };
}

/** The rules as an object, one for all roots of this page; another page takes only objects of its own making. */
function object(root, rules) {
  const view = (root.ownerDocument || root).defaultView;
  const made = (view === window && sheets.get(rules)) || new view.CSSStyleSheet();
  if (made.cssRules.length === 0) made.replaceSync(rules);
  if (view === window) sheets.set(rules, made);
  return made;
}
