// What the page holds: the element, the script tags that include the calculator, and the language to speak.

import { ENGLISH } from "./words-en.ts";
import { CHINESE, type Words } from "./words-zh.ts";

/** The element, which is not defined where the script did not run. */
export type MaybeDefined = HTMLElement & Partial<Pick<AwardCalculatorElement, "state" | "version">>;

/** How a script tag is run, by its `type`. */
export type ScriptKind = "module" | "classic" | "unknown";

/** A tag that includes the calculator's script. */
export interface ScriptTag {
  /** Absolute. */
  address: string;
  kind: ScriptKind;
  /** The attribute `type`. */
  type: string;
  /** Whether the script holds everything and needs no other file. */
  single: boolean;
  integrity: string;
  nonce: string;
  /** Whether the server must allow this page to read the script. */
  cors: boolean;
}

/** The page as it was when the doctor began. */
export interface Page {
  element: MaybeDefined | null;
  tags: ScriptTag[];
  frames: HTMLIFrameElement[];
  /** Where the other files lie; undefined where a bundler has put the page together. */
  base: string | undefined;
  words: Words;
}

/** The doctor's own script tag; none where it was imported. Known only while the script first runs. */
const OWN_TAG = document.currentScript as HTMLScriptElement | null;

/** Our entries by the end of their address. */
const ENTRY = /award-calculator(\.single|\.integrity|\.inline)?\.js(?![\w.-])/;
const SCRIPT_TYPE = /^((text|application)\/(x-)?(java|ecma)script)?$/;

/** Reads the page; it must have been parsed to its end. */
export function readPage(): Page {
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  const elements = all("award-calculator") as MaybeDefined[];
  const element = elements.find((one) => one.hasAttribute("data-doctor")) || elements[0] || null;
  const scripts = (all("script") as HTMLScriptElement[]).filter((script) => !script.noModule);
  const tags = scripts.reduce<ScriptTag[]>((found, script) => found.concat(readTag(script)), []);
  const [first] = tags;
  const own = OWN_TAG && OWN_TAG.src;
  const speaker = (element && element.getAttribute("locale")) || document.documentElement.lang;
  return {
    element,
    tags,
    frames: (all("iframe[data-award-calculator]") as HTMLIFrameElement[]).filter(({ src }) => src),
    base: (first && first.address) || own || undefined,
    words: /^en/i.test(speaker) ? ENGLISH : CHINESE,
  };
}

/** A tag of ours: by its own address, or by an import in its text. */
function readTag(script: HTMLScriptElement): ScriptTag[] {
  const type = script.type.trim().toLowerCase();
  const kind = type === "module" ? "module" : SCRIPT_TYPE.test(type) ? "classic" : "unknown";
  const { integrity, nonce } = script;
  const tag = (address: string) => ({
    address,
    kind,
    type,
    single: /\.(single|inline)\.js/.test(address),
    integrity: script.src ? integrity : "",
    nonce: nonce || "",
    cors: kind === "module" || script.crossOrigin !== null,
  }) as const;
  if (script.src) return ENTRY.test(script.src) ? [tag(script.src)] : [];
  return kind === "module" ? imports(script.text).map(tag) : [];
}

/** What an inline module imports of ours, as far as its address is written out. */
function imports(text: string): string[] {
  const found = text.match(/["'](\.{0,2}\/|https?:)[^"'\s]*["']/g) || [];
  const addresses = found.map((quoted) => quoted.slice(1, -1)).filter((address) => ENTRY.test(address));
  return addresses.map((address) => new URL(address, document.baseURI).href);
}

/** An address as it is said: without the server if that is the page's own. */
export function shown(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return origin === location.origin ? pathname + search : origin + pathname + search;
}
