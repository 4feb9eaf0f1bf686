// Creates DOM nodes without parsing any markup.

type Attributes = Record<string, string | number>;

const SVG = "http://www.w3.org/2000/svg";
const SVG_NAMES = /^(svg|path)$/;

/** Creates an element with attributes and children; `svg` and `path` get the SVG namespace. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name];
export function createElement(name: string, attributes: Attributes, ...children: (Node | string)[]): Element;
export function createElement(name: string, attributes: Attributes, ...children: (Node | string)[]): Element {
  const element = SVG_NAMES.test(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] as string);
  element.append(...children);
  return element;
}
