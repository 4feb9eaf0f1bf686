// Which elements and attributes of HTML our pages, and the calculator's own, are made of, by their paths in
// browser-compat-data. Does not know which of them are old enough.

import { data, lacking } from "./floor.mjs";

/** Attributes of one kind of element, wherever they stand. */
const ATTRIBUTES = new Map();
for (const element of Object.values(data.html.elements)) {
  for (const [name, feature] of Object.entries(element)) {
    if (feature.__compat) ATTRIBUTES.set(name, [...(ATTRIBUTES.get(name) || []), feature]);
  }
}

/** Tells `used` of every name in a page. */
export function page(text, used) {
  for (const [, name] of text.matchAll(/<([a-z][a-z0-9]*)[\s>]/g)) used.add(["html", "elements", name]);
  for (const [tag] of text.matchAll(/<[a-z][^>]*>/g)) {
    for (const [, name] of tag.matchAll(/\s([a-z][a-z-]*)(?==|\s|>)/g)) attribute(name, used);
  }
}

/** Tells `used` of every word in a source that might be an element's or an attribute's name. */
export function view(text, used) {
  for (const [, name] of text.matchAll(/"([a-z][a-z0-9-]*)"/g)) {
    used.add(["html", "elements", name]);
    attribute(name, used);
  }
}

/** New when there is no old one of that name. */
function attribute(name, used) {
  used.add(["html", "global_attributes", name]);
  const found = ATTRIBUTES.get(name) || [];
  const engines = found.map((feature) => lacking(feature));
  if (engines.length && !data.html.global_attributes[name] && engines.every((without) => without.length)) used.newer.set(`attribute ${name}`, engines[0]);
}
