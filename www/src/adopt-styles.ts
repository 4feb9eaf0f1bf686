// Adds CSS as a constructed stylesheet, which every content security policy allows; as a <style> element in browsers that
// have none.

import { createElement } from "./dom.ts";

const sheets = new Map<string, CSSStyleSheet>();

/** Whether a root takes constructed stylesheets. */
export const canAdopt = (root: ShadowRoot | Document): boolean =>
  "adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype;

/** Adds CSS to a shadow root or a document, once; returns a function that removes it. */
export function adoptStyles(root: ShadowRoot | Document, css: string): () => void {
  if (canAdopt(root)) {
    const sheet = adoptConstructed(root, css);
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }
  const same = ({ textContent }: Element) => textContent === css;
  const element = Array.from(root.querySelectorAll("style")).find(same) || createElement("style", {}, css);
  ((root as Document).head || root).append(element);
  return () => element.remove();
}

/**
 * The same where the root takes them. One sheet is shared by all roots of this document; another document accepts only
 * sheets of its own window.
 */
export function adoptConstructed(root: ShadowRoot | Document, css: string): CSSStyleSheet {
  const view = (root.ownerDocument || (root as Document)).defaultView as Window & typeof globalThis;
  let sheet = view === window ? sheets.get(css) : undefined;
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    if (view === window) sheets.set(css, sheet);
  }
  root.adoptedStyleSheets = Array.from(root.adoptedStyleSheets).filter((other) => other !== sheet).concat(sheet);
  return sheet;
}
