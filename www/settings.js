// What a host may write in attributes with a fixed set of values, and what stands in for what it may not.
//
// Knows names and values. Does not know what they change.

/** Attributes with a fixed set of values; the first is the default. Nothing is inherited from the page's own objects. */
export const CHOICES = {
  __proto__: null,
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
    warn(`${name}="${value.slice(0, 40)}" is none of ${known}; ${known[0]} is taken`);
  }
}

/**
 * What a link of ours in the page's address holds. Read where links are offered, never written: the address is the
 * host's, and so is whatever else stands in it.
 */
export function arrived(element) {
  const found = element.hasAttribute("share") && /[#&?]award=([\w.]*\w)/.exec(location.hash);
  return found ? found[1] : undefined;
}

/** Says it once on the console. */
export function warn(text) {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`<award-calculator>: ${text}`);
}
