// What a host may write in attributes, and what stands in for what it may not.
//
// Knows names and values. Does not know what they change.

/** Attributes with a fixed set of values; the first is the default. */
export const CHOICES = {
  locale: ["zh-CN", "en"],
  mode: ["standard", "elder"],
  theme: ["light", "dark", "auto"],
  loading: ["lazy", "eager"],
};

const warned = new Set();

/** The value of such an attribute, or its default. */
export function choice(element, name) {
  const value = element.getAttribute(name);
  return CHOICES[name].includes(value) ? value : CHOICES[name][0];
}

/** Says once on the console that a value is none of the known ones. */
export function check(name, value) {
  const known = CHOICES[name];
  if (known && value !== null && !known.includes(value)) {
    warn(`${name}="${value.slice(0, 40)}" is none of ${known.join(", ")}; ${known[0]} is taken`);
  }
}

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

function warn(text) {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`<award-calculator>: ${text}`);
}
