// Adds CSS as a constructed stylesheet, which every content security policy allows; as a <style> element in browsers that
// have none.

import { createElement } from "./dom.ts";

const sheets = new Map<string, CSSStyleSheet>();

/** Adds CSS to a shadow root or a document; returns a function that removes it. */
export function adoptStyles(root: ShadowRoot | Document, css: string): () => void {
  if (!root.adoptedStyleSheets || !CSSStyleSheet.prototype.replaceSync) {
    const element = createElement("style", {}, css);
    ((root as Document).head || root).append(element);
    return () => element.remove();
  }
  const adopted = constructedSheet(root, css);
  const others = () => Array.from(root.adoptedStyleSheets).filter((other) => other !== adopted);
  root.adoptedStyleSheets = [...others(), adopted];
  return () => {
    root.adoptedStyleSheets = others();
  };
}

/** One sheet is shared by all roots of this document; another document accepts only sheets of its own window. */
function constructedSheet(root: ShadowRoot | Document, css: string): CSSStyleSheet {
  const view = (root.ownerDocument || (root as Document)).defaultView as Window & typeof globalThis;
  const sheet = (view === window && sheets.get(css)) || new view.CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(css);
  if (view === window) sheets.set(css, sheet);
  return sheet;
}
