// What a host wants of a running calculator: its attributes, and where links to it lead.
//
// Comes with the glue. Knows names and values. Does not know what they change.

import { choice, warn } from "./settings.js";

/** Where share links lead: an absolute address, or undefined where sharing is not offered. */
export function shareAddress(element) {
  if (!element.hasAttribute("share")) return undefined;
  const usual = new URL("./index.html", import.meta.url).href;
  const given = element.getAttribute("share-url");
  if (given === null) return usual;
  try {
    const address = new URL(given, element.baseURI);
    if (/^https?:$/.test(address.protocol)) return address.href;
  } catch (_) {
    // Told below.
  }
  warn(`share-url="${given.slice(0, 40)}" is no address; ${usual} is taken`);
  return usual;
}

/** Whether the host says itself where and how to apply. */
export function hasApply(element) {
  return Array.from(element.children).some((child) => child.getAttribute("slot") === "apply");
}

/** What the view is to know anew when this attribute has changed: its name there, and the value. */
export function wish(element, name) {
  const known = name.startsWith("share") ? "share" : name;
  return [known, settings(element)[known]];
}

/** Everything the view starts with. */
export function settings(element) {
  return {
    locale: choice(element, "locale"),
    mode: choice(element, "mode"),
    theme: choice(element, "theme"),
    parameters: element.getAttribute("parameters") || undefined,
    share: shareAddress(element),
    standalone: element.hasAttribute("standalone"),
    version: __VERSION__,
    apply: hasApply(element),
  };
}
