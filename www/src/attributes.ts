// The attributes of <award-calculator>: names, allowed values, defaults, and how they are read.
//
// The loader and the instance both import this module; each bundle keeps only the functions that it calls. The manifest
// (custom-elements.json) takes types and defaults from `ATTRIBUTES`.

import { defaultShareAddress } from "#share-address";

/**
 * Every observed attribute. An array lists the allowed values; the first one is the default. `false` marks a boolean
 * attribute and `null` a text, each of which is the default too.
 */
export const ATTRIBUTES = {
  // Lookups must not reach what a page has added to `Object.prototype`.
  __proto__: null,
  locale: ["zh-CN", "en"],
  mode: ["standard", "elder"],
  theme: ["light", "dark", "auto"],
  loading: ["lazy", "eager"],
  share: false,
  "share-url": null,
  parameters: null,
  policy: null,
  history: false,
  award: null,
} as const;

type Attributes = Omit<typeof ATTRIBUTES, "__proto__">;

/** The name of an observed attribute. */
export type AttributeName = keyof Attributes;

/** The name of an attribute with a fixed set of values. */
export type EnumeratedName = { [Name in AttributeName]: Attributes[Name] extends readonly string[] ? Name : never }[AttributeName];

/** The values of such an attribute. */
export type EnumeratedValue<Name extends EnumeratedName> = Attributes[Name][number];

/** What the program reads when it starts, see `look` in src/widget/js/mounted.rs. */
export interface WidgetSettings {
  locale: string;
  mode: string;
  theme: string;
  /** JSON. */
  parameters: string | undefined;
  /** Where share links lead; undefined where sharing is not offered. */
  share: string | undefined;
  standalone: boolean;
  version: string;
  /** Whom the letter is addressed to, where the host fills the slot `apply`; empty if it does not say. */
  apply: string | undefined;
  /** The award that alone is asked for. */
  award: string | undefined;
}

/** The value of an enumerated attribute, or its default. */
export function enumerated<Name extends EnumeratedName>(element: Element, name: Name): EnumeratedValue<Name> {
  const value = element.getAttribute(name);
  const allowed: readonly EnumeratedValue<Name>[] = ATTRIBUTES[name];
  return allowed.includes(value as EnumeratedValue<Name>) ? (value as EnumeratedValue<Name>) : (allowed[0] as EnumeratedValue<Name>);
}

/** Warns once on the console about a value that is not allowed. */
export function validate(name: AttributeName, value: string | null): void {
  const allowed: readonly string[] | false | null = ATTRIBUTES[name];
  if (allowed && value !== null && !allowed.includes(value)) {
    warn(`${name}="${value.slice(0, 40)}" is none of ${allowed}; ${allowed[0]} is taken`);
  }
}

/**
 * The payload of a share link in the page's address. It is read only where sharing is offered, and the address is never
 * written: it belongs to the host.
 */
export function linkInAddress(element: Element): string | undefined {
  const found = element.hasAttribute("share") && /[#&?]award=([\w.]*\w)/.exec(location.hash);
  return found ? found[1] : undefined;
}

/** The address of the policy file; null for the notice that the program is built with. */
export function policyAddress(element: Element): string | null {
  const given = element.getAttribute("policy");
  try {
    return given ? new URL(given, element.baseURI).href : null;
  } catch (_) {
    warn(`policy="${given}" is no address`);
    return given;
  }
}

/** Where share links lead: an absolute address, or undefined where sharing is not offered. */
export function shareAddress(element: Element): string | undefined {
  if (!element.hasAttribute("share")) return undefined;
  const usual = defaultShareAddress();
  const given = element.getAttribute("share-url");
  if (given === null) return usual;
  try {
    const address = new URL(given, element.baseURI);
    if (/^https?:$/.test(address.protocol)) return address.href;
  } catch (_) {
    // The warning below covers addresses that do not parse, too.
  }
  warn(`share-url="${given.slice(0, 40)}" is no address; ${usual} is taken`);
  return usual;
}

/** The id of the award that alone is asked for; on the standalone page its address may name it, too. */
export function awardAsked(element: Element): string | undefined {
  const named = element.hasAttribute("standalone") && /[?&]award=(\w+)/.exec(location.search);
  return element.getAttribute("award") || (named ? named[1] : undefined);
}

/** Everything the program reads when it starts. */
export function widgetSettings(element: Element): WidgetSettings {
  return {
    locale: enumerated(element, "locale"),
    mode: enumerated(element, "mode"),
    theme: enumerated(element, "theme"),
    parameters: element.getAttribute("parameters") || undefined,
    share: shareAddress(element),
    standalone: element.hasAttribute("standalone"),
    version: __VERSION__,
    apply: addressee(element),
    award: awardAsked(element),
  };
}

/** The setting that a changed attribute affects, with its new value. */
export function changedSetting(element: Element, name: string): [name: string, value: unknown] {
  const setting = (name.startsWith("share") ? "share" : name) as keyof WidgetSettings;
  return [setting, widgetSettings(element)[setting]];
}

/** Whom the letter is addressed to: `data-to` of the host's own text on where and how to apply. Undefined without such a text. */
function addressee(element: Element): string | undefined {
  const text = Array.from(element.children).find((child) => child.getAttribute("slot") === "apply");
  return text && (text.getAttribute("data-to") || "");
}

const warned = new Set<string>();

/** Writes a warning to the console, each text once per page. */
export function warn(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`<award-calculator>: ${text}`);
}
