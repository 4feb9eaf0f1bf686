// Names that the build fills in, modules that it generates, and declarations that TypeScript's DOM library lacks.

/** The crate's version. */
declare const __VERSION__: string;
/** Hash of glue, Wasm and stylesheet. */
declare const __HASH__: string;
/** What follows the name of every file that a page requests: `?v=` and that hash. Empty in what bundlers read. */
declare const __QUERY__: string;
/** The thresholds that the notice leaves open, and what each is compared with; only for the doctor. */
declare const __PARAMETERS__: readonly (readonly [name: string, kind: "percent" | "money" | "count"])[];
/** The identifier of the notice that the program is built with. */
declare const __NOTICE__: string;
/** The check sums in its policy file, joined by commas. */
declare const __NOTICE_SUMS__: string;
/** The check sum of the English words, see `fetch-program.ts`. */
declare const __ENGLISH_SUM__: number;
/** Subresource integrity of that file and of the English words; empty as `__MODULE__`. */
declare const __NOTICE_INTEGRITY__: string;
declare const __ENGLISH_INTEGRITY__: string;
/** Whether the build holds several notices. */
declare const __SEVERAL__: boolean;
/** Subresource integrity of the Wasm modules; empty in every entry but `award-calculator.integrity.js`. */
declare const __MODULE__: string;
declare const __LATE__: string;
/** Subresource integrity of the stylesheet; empty as above, but known to the doctor. */
declare const __STYLE__: string;
/** Subresource integrity of the wasm2js build, for the single script. */
declare const __SCRIPT__: string;
/** The minified styles of the question pages, in the loader. */
declare const __FIRST_STYLES__: string;
/** The prerendered first page in the default language; the loader contains it. */
declare const __FIRST_PAGE__: import("./prerender.ts").Tree;

/** Placeholders in `api.d.ts`: the build writes the types that follow from the notice in their place. */
type __FACTS__ = string;
type __ROLES__ = string;
type __AWARD_IDS__ = string;
type __CLAUSES__ = string;
type __ANSWERS__ = { roles?: readonly string[] | null };
type __NO_UPPER_END__ = null;
type __CHANGES__ = { fact: string; to: string };

declare module "generated/glue.js" {
  const factory: import("./glue.ts").GlueFactory;
  export default factory;
  export const start: import("./glue.ts").StartInstance;
}

/** The module as text, see `embedded-bytes.ts`. */
declare module "generated/module.js" {
  const text: string;
  export default text;
}

/** The notice and the English words as text, see `embedded-bytes.ts`. */
declare module "generated/data.js" {
  const text: string;
  export default text;
}

declare module "generated/style.css" {
  const text: string;
  export default text;
}

// Options for the browser are objects without a prototype, so that a page's additions to `Object.prototype` are not read
// as options. TypeScript takes `__proto__: null` in a literal for a property, hence these declarations.
interface AddEventListenerOptions {
  __proto__?: null;
}
interface EventInit {
  __proto__?: null;
}
interface FocusOptions {
  __proto__?: null;
}
interface IntersectionObserverInit {
  __proto__?: null;
}
interface MutationObserverInit {
  __proto__?: null;
}
interface PropertyDescriptor {
  __proto__?: null;
}
interface RequestInit {
  __proto__?: null;
}
interface ShadowRootInit {
  __proto__?: null;
}

/** Trusted Types, as far as they are used here. */
interface TrustedTypePolicyFactory {
  readonly emptyHTML: string;
  createPolicy(
    name: string,
    rules: { __proto__?: null; createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}
declare var trustedTypes: TrustedTypePolicyFactory;
interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory;
}
