// Generates type declarations, the custom elements manifest and data for editors from the sources in www/src, and prints
// {file: content} as JSON. Public types come from TypeScript's own declaration emit; descriptions come from the JSDoc of
// the element's class, attribute values from `ATTRIBUTES`, and defaults of custom properties from the stylesheet.
//
//   node declarations.mjs WWW TOOLS VERSION

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createVsCodeCssData, createVsCodeHtmlData, createWebTypes } from "./editor-data.mjs";
import { createTypings } from "./typings.mjs";

const [www, tools, version] = process.argv.slice(2);
const { resolve } = createRequire(join(tools, "package.json"));
const { default: ts } = await import(pathToFileURL(resolve("typescript")));
const analyzer = await import(pathToFileURL(resolve("@custom-elements-manifest/analyzer")));

/** Declarations of further entries, each of which re-exports another: the globals must be declared only once. */
const ALIASES = {
  "index.d.ts": "api",
  "define.d.ts": "award-calculator",
  "inline.d.ts": "award-calculator",
  "award-calculator.inline.d.ts": "award-calculator",
  "award-calculator.integrity.d.ts": "award-calculator",
  "award-calculator.single.d.ts": "award-calculator",
};

const source = (name) => join(www, "src", name);
const manifest = createManifest();
const element = manifest.modules[0].declarations[0];
const declarations = createDeclarations();
const files = {
  ...declarations,
  ...createTypings(element, exportedTypes(declarations["api.d.ts"])),
  "embed-parent.d.ts": "/** The helper of frames; it exports nothing. */\nexport {};\n",
  "types-only.js": "// What is imported from here has types alone.\nexport {};\n",
  "custom-elements.json": json(manifest),
  "vscode.html-custom-data.json": json(createVsCodeHtmlData(element)),
  "vscode.css-custom-data.json": json(createVsCodeCssData(element)),
  "web-types.json": json(createWebTypes(element, version)),
};
console.log(JSON.stringify(files));

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The declarations that TypeScript emits for the public modules, joined into one file for each entry. */
function createDeclarations() {
  const { config, error } = ts.readConfigFile(join(www, "tsconfig.json"), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, www);
  const emit = { noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true };
  const program = ts.createProgram(fileNames, { ...options, ...emit });
  const emitted = {};
  const { diagnostics } = program.emit(undefined, (name, text) => (emitted[basename(name)] = text));
  if (diagnostics.length) throw new Error(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n"));
  return {
    "api.d.ts": joinDeclarations(...["api-types", "report-types", "policy-types", "answer-error", "policy-error", "policy-file-type", "api"].map((name) => emitted[`${name}.d.ts`])),
    "award-calculator.d.ts": joinDeclarations(
      "/** Importing this module defines `<award-calculator>`; it exports types alone. */\n",
      'import type { AnswerErrorCode, Answers, Locale, Report } from "./api.js";\n',
      emitted["element.d.ts"].replace("export declare class", "declare class"),
      emitted["event-types.d.ts"],
      emitted["award-calculator.d.ts"],
    ) + "\nexport type { AwardCalculator as AwardCalculatorElement };\n",
    ...Object.fromEntries(Object.entries(ALIASES).map(([name, original]) => [name, `export * from "./${original}.js";\n`])),
  };
}

/** The names of the types that a declaration exports. */
function exportedTypes(declaration) {
  return [...declaration.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
}

/** Joins declarations without the imports and exports between our own modules. */
function joinDeclarations(...parts) {
  const own = /^(import .* from "\.\/.*\.ts"|export (?:type \*|\{ .* \}) from "\.\/.*\.ts"|export \{\});\n/gm;
  return parts.map((part) => part.replace(own, "")).join("\n");
}

/** The manifest of the one module that a host imports. */
function createManifest() {
  const text = readFileSync(source("element.ts"), "utf8");
  const modules = [analyzer.ts.createSourceFile("element.ts", text, analyzer.ts.ScriptTarget.ES2018, true)];
  const { schemaVersion, readme, modules: [{ declarations }] } = analyzer.create({ modules });
  const path = "award-calculator.js";
  const declaration = completed(declarations.find(({ customElement }) => customElement));
  const definition = { kind: "custom-element-definition", name: declaration.tagName, declaration: { name: declaration.name, module: path } };
  return { schemaVersion, readme, modules: [{ kind: "javascript-module", path, declarations: [declaration], exports: [definition] }] };
}

/** Adds types and defaults, which the JSDoc leaves to the code. */
function completed({ members, attributes, cssProperties, ...declaration }) {
  const values = attributeValues();
  const stylesheet = readFileSync(join(www, "question-pages.css"), "utf8");
  const initial = (name) => new RegExp(`var\\(${name}, ([^;]+)\\);`).exec(stylesheet)?.[1];
  const complete = {
    ...declaration,
    attributes: attributes.map((attribute) => ({ ...attribute, ...typed(attribute, values[attribute.name]) })),
    members: members.map((member) => {
      const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
      if (attribute) return { ...member, ...typedProperty(member, values[attribute.name]) };
      return member.name === "version" ? { ...member, default: JSON.stringify(version) } : member;
    }),
    cssProperties: cssProperties.map(({ type, ...property }) => ({ ...property, syntax: type?.text, default: initial(property.name) })),
  };
  const entries = [...complete.attributes, ...complete.members, ...complete.cssProperties];
  for (const { name, description } of entries) if (!description) throw new Error(`element.ts does not describe ${name}`);
  for (const { name, syntax, default: value } of complete.cssProperties) {
    if (!value) throw new Error(`the stylesheet has no default for ${name}`);
    if (!syntax) throw new Error(`element.ts does not say what ${name} takes`);
  }
  for (const name of Object.keys(values)) if (!attributes.some((one) => one.name === name)) throw new Error(`element.ts does not describe ${name}`);
  return complete;
}

/** Allowed values, the default first; `false` and `null` are those of booleans and texts, which are absent by default. */
function typed({ type }, values) {
  if (Array.isArray(values)) return { type: { text: values.map((value) => `"${value}"`).join(" | ") }, default: values[0] };
  if (values === false || type?.text === "boolean") return { type: { text: "boolean" }, default: "false" };
  return { type: { text: "string" } };
}

/** The same for the property of an attribute; its default is an expression. */
function typedProperty(member, values) {
  const type = values === null ? member.type : typed(member, values).type;
  return { type, default: JSON.stringify(Array.isArray(values) ? values[0] : values) };
}

/** The value of `ATTRIBUTES`, read from its source. */
function attributeValues() {
  const { outputText } = ts.transpileModule(readFileSync(source("attributes.ts"), "utf8"), { compilerOptions: { target: "ES2018" } });
  const [, literal] = /ATTRIBUTES = (\{[^]*?\n\})/.exec(outputText);
  return Function(`return ${literal}`)();
}
