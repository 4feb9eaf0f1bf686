// Type declarations with which the templates of frameworks know the element, from the custom elements manifest.
//
// Each augments a framework's own table of elements. `props.d.ts` holds what they share. A framework that is not
// installed must not be an error where several are augmented together, hence `@ts-ignore` in the files for JSX.

/** The declaration files, by name. `apiTypes` are the names that `api.d.ts` exports. */
export function createTypings(element, apiTypes) {
  return {
    "props.d.ts": createProps(element, apiTypes),
    "jsx.d.ts": createJsx(element),
    "react.d.ts": createReact(element),
    "solid.d.ts": createSolid(element),
    "preact.d.ts": createPreact(element),
    "vue.d.ts": createVue(element),
    "svelte.d.ts": createSvelte(element),
  };
}

/** A documentation comment, indented like what follows it. */
function comment({ description, default: initial }) {
  const lines = [...description.split("\n"), ...(initial === undefined ? [] : [`@default ${initial}`])];
  return lines.length === 1 ? `  /** ${lines[0]} */\n` : `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n`;
}

/** An optional member. */
const member = (entry, type) => `${comment(entry)}  ${/^\w+$/.test(entry.name) ? entry.name : `"${entry.name}"`}?: ${type} | undefined;\n`;

const block = (head, members) => `${head} {\n${members.join("")}}\n`;

/** What every framework needs: the attributes, the properties that may be set, and the listeners. */
function createProps({ tagName, attributes, members, events }, apiTypes) {
  const properties = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
  const used = apiTypes.filter((name) => properties.some(({ type }) => new RegExp(`\\b${name}\\b`).test(type.text)));
  // Null removes an attribute, whether it is written or set by its property.
  const nullable = (type) => (type.endsWith(" | null") ? type : `${type} | null`);
  const written = ({ type: { text } }) => nullable(text === "boolean" ? "Present" : text);
  const set = ({ type: { text }, attribute }) => (attribute ? nullable(text) : text.replace(" | undefined", ""));
  return [
    `// What the typings for frameworks share: how <${tagName}> is written in a template.\n`,
    `import type { ${used.join(", ")} } from "./api.js";\nimport type { AwardCalculatorEvent } from "./award-calculator.js";\n`,
    "/** The value of a boolean attribute where it is present. `false` is none: most frameworks write it, and present is what counts. */\nexport type Present = true | \"\";\n",
    block("/** The attributes, for frameworks that write attributes. */\nexport interface AwardCalculatorAttributes", attributes.map((attribute) => member(attribute, written(attribute)))),
    block("/** The properties that may be set. */\nexport interface AwardCalculatorProperties", properties.map((property) => member(property, set(property)))),
    "/** For frameworks that set a property where the element has one, and write an attribute otherwise. */\nexport type AwardCalculatorProps = AwardCalculatorProperties & Omit<AwardCalculatorAttributes, keyof AwardCalculatorProperties>;\n",
    block("/** The listeners by the events' names. */\nexport interface AwardCalculatorListeners", events.map((event) => member(event, `((event: AwardCalculatorEvent<"${event.name}">) => void) | null`))),
    "/** The listeners under names that begin with a prefix. */\nexport type Prefixed<Prefix extends string> = { [Name in keyof AwardCalculatorListeners as `${Prefix}${Name}`]?: AwardCalculatorListeners[Name] };\n",
  ].join("\n");
}

const PROPS = 'import type { AwardCalculatorProps, Prefixed } from "./props.js";\n';

/** The augmentation of a framework's table of elements in `namespace JSX`. */
function intrinsic(module, tagName, type) {
  return `// @ts-ignore The framework may be absent.\ndeclare module "${module}" {\n  namespace JSX {\n    interface IntrinsicElements {\n      "${tagName}": ${type};\n    }\n  }\n}\n`;
}

function createReact({ tagName }) {
  return `// <${tagName}> in React: attributes up to React 18; properties and listeners, too, from React 19.

// @ts-ignore The framework may be absent.
import type { ClassAttributes, HTMLAttributes } from "react";
// @ts-ignore
import type * as React from "react";
import type { AwardCalculatorElement } from "./award-calculator.js";
import type { AwardCalculatorAttributes, AwardCalculatorProps, Prefixed } from "./props.js";

type Common = ClassAttributes<AwardCalculatorElement> & HTMLAttributes<AwardCalculatorElement> & { class?: string | undefined };

/** React 18 writes attributes, \`className\` as \`classname\`: use \`class\`. Listeners are added through a reference to the element. */
export type AwardCalculatorReact18Props = Omit<Common, "className"> & AwardCalculatorAttributes;

export type AwardCalculatorReact19Props = Common & AwardCalculatorProps & Prefixed<"on">;

/** \`use\` came with React 19. */
export type AwardCalculatorReactProps = typeof React extends { use: unknown } ? AwardCalculatorReact19Props : AwardCalculatorReact18Props;

${intrinsic("react", tagName, "AwardCalculatorReactProps")}`;
}

function createSolid({ tagName, attributes, members }) {
  const written = attributes.map(({ name }) => `"${name}"`).join(" | ");
  const flags = attributes.filter(({ type }) => type.text === "boolean").map(({ name }) => `"${name}"`).join(" | ");
  const set = members.filter(({ kind, readonly }) => kind === "field" && !readonly).map(({ name }) => `"${name}"`).join(" | ");
  return `// <${tagName}> in Solid, which sets properties; \`attr:\`, \`bool:\` and \`prop:\` choose.

// @ts-ignore The framework may be absent.
import type { JSX } from "solid-js";
import type { AwardCalculatorElement } from "./award-calculator.js";
import type { AwardCalculatorAttributes, AwardCalculatorProperties, AwardCalculatorProps, Prefixed } from "./props.js";

export type AwardCalculatorSolidProps = JSX.HTMLAttributes<AwardCalculatorElement> & AwardCalculatorProps & Prefixed<"on:"> & Prefixed<"on"> &
  { [Name in ${written} as \`attr:\${Name}\`]?: AwardCalculatorAttributes[Name] } &
  { [Name in ${flags} as \`bool:\${Name}\`]?: boolean | undefined } &
  { [Name in ${set} as \`prop:\${Name}\`]?: AwardCalculatorProperties[Name] };

${intrinsic("solid-js", tagName, "AwardCalculatorSolidProps")}`;
}

function createPreact({ tagName }) {
  return `// <${tagName}> in Preact, which sets properties where the element has them.

// @ts-ignore The framework may be absent.
import type { ClassAttributes, HTMLAttributes } from "preact";
import type { AwardCalculatorElement } from "./award-calculator.js";
${PROPS}
export type AwardCalculatorPreactProps = ClassAttributes<AwardCalculatorElement> & HTMLAttributes<AwardCalculatorElement> & AwardCalculatorProps & Prefixed<"on">;

${intrinsic("preact", tagName, "AwardCalculatorPreactProps")}`;
}

function createJsx({ tagName }) {
  return `// <${tagName}> in every JSX: that of React, Preact and Solid where they are installed, and the global namespace \`JSX\`,
// which React had before its version 19.

import type {} from "./react.js";
import type {} from "./preact.js";
import type {} from "./solid.js";
${PROPS}
/** For JSX of no particular framework. */
export type AwardCalculatorJsxProps = AwardCalculatorProps & Prefixed<"on"> & {
  key?: unknown;
  ref?: unknown;
  children?: unknown;
  id?: unknown;
  class?: unknown;
  className?: unknown;
  style?: unknown;
  slot?: unknown;
  hidden?: unknown;
};

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "${tagName}": AwardCalculatorJsxProps;
    }
  }
}
`;
}

function createVue({ tagName, events }) {
  const handler = (name) => `on${`-${name}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
  return `// <${tagName}> in the templates of Vue 3.

import type { HTMLAttributes, ReservedProps } from "vue";
import type { AwardCalculatorElement } from "./award-calculator.js";
import type { AwardCalculatorListeners, AwardCalculatorProps } from "./props.js";

/** Listeners, under the names that Vue gives them: \`@award-result\` is \`onAwardResult\`. */
export interface AwardCalculatorVueListeners {
${events.map(({ name }) => `  ${handler(name)}?: AwardCalculatorListeners["${name}"];\n`).join("")}}

export type AwardCalculatorVueComponent = new () => AwardCalculatorElement & {
  /** Exists in types only. */
  $props: HTMLAttributes & ReservedProps & AwardCalculatorProps & AwardCalculatorVueListeners;
};

declare module "vue" {
  interface GlobalComponents {
    "${tagName}": AwardCalculatorVueComponent;
  }
}
`;
}

function createSvelte({ tagName }) {
  return `// <${tagName}> in the templates of Svelte 4 and 5.

import type { HTMLAttributes } from "svelte/elements";
import type { AwardCalculatorElement } from "./award-calculator.js";
${PROPS}
export type AwardCalculatorSvelteProps = HTMLAttributes<AwardCalculatorElement> & AwardCalculatorProps & Prefixed<"on"> & Prefixed<"on:">;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "${tagName}": AwardCalculatorSvelteProps;
  }
}
`;
}
