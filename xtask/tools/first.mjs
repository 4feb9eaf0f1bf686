// Draws the first question at build time, by the program itself in a document of linkedom's, and writes it as a tree
// that the loader can put up before the program has arrived: `[name, attributes, ...children]`, text as strings.
//
//   node first.mjs GLUE WASM DATA TOOLS   prints {locale: tree} as JSON; where the modes differ, a text is {mode: text}

import { pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const [glue, wasm, data, tools] = process.argv.slice(2);
const { parseHTML } = createRequire(join(tools, "package.json"))("linkedom");

const { document } = parseHTML("<!doctype html><html><body></body></html>");
// The program asks of each thing whether it is what it should be; here there is but one document.
const everything = { [Symbol.hasInstance]: () => true };
for (const name of ["Window", "Document", "Element", "HTMLElement", "Node", "Text", "ShadowRoot", "HTMLInputElement"]) {
  globalThis[name] = everything;
}
Object.defineProperty(document, "currentScript", { value: null });
globalThis.document = document;
globalThis.window = { document };
// An uncaught error would print the whole glue, which is one line.
process.on("uncaughtException", (error) => {
  console.error(error.stack);
  process.exit(1);
});

const { default: factory } = await import(pathToFileURL(glue).href);
const module = await WebAssembly.compile(await readFile(wasm));
const { notice, english } = JSON.parse(await readFile(data));
const pages = {};
for (const locale of ["zh-CN", "en"]) {
  const [standard, elder] = await Promise.all(["standard", "elder"].map((mode) => drawn({ locale, mode, theme: "light", version: "" })));
  // The loader sets both of these from the element's attributes.
  for (const [, attributes] of [standard, elder]) delete attributes["data-mode"], delete attributes["data-theme"];
  pages[locale] = merged(standard, elder);
}
console.log(JSON.stringify(pages));

async function drawn(settings) {
  const root = document.createElement("div");
  document.body.append(root);
  const instance = factory();
  await instance({ module_or_path: module });
  instance.setEnglish(english.sentences.join("\0"));
  const rules = Uint32Array.from([...notice.sums, ...notice.rules]);
  const [words, chinese, translated] = [notice.words, notice.chinese, english.notices[notice.id]].map((list) => list.join("\0"));
  if (!instance.setNotice(rules, words, chinese, translated)) throw new Error("the notice does not fit");
  await new Promise((ready) => {
    const host = { element: root, settings, answers: undefined, place: undefined, emit: (name) => name === "award-ready" && ready() };
    instance.mount(root, host);
  });
  return tree(root.firstElementChild);
}

/** One tree of the pages of both modes, which differ in a few texts only. */
function merged(standard, elder) {
  if (JSON.stringify(standard) === JSON.stringify(elder)) return standard;
  if (typeof standard === "string" && typeof elder === "string") return { standard, elder };
  if (!Array.isArray(standard) || standard.length !== elder.length) throw new Error("the modes differ in more than texts");
  return standard.map((part, index) => merged(part, elder[index]));
}

function tree(node) {
  if (node.nodeType === 3) return node.data;
  const attributes = {};
  for (const { name, value } of node.attributes) attributes[name] = value;
  const children = Array.from(node.childNodes).filter((child) => child.nodeType === 1 || (child.nodeType === 3 && child.data));
  return [node.localName, attributes, ...children.map(tree)];
}
