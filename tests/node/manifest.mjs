// The custom elements manifest and the data for editors describe the whole public interface of the element.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dist, root } from "./support/dist.mjs";

const read = (name, folder = dist) => readFileSync(new URL(name, folder), "utf8");
const [module] = JSON.parse(read("custom-elements.json")).modules;
const [element] = module.declarations;

const ATTRIBUTES = {
  locale: "zh-CN", mode: "standard", theme: "light", loading: "lazy", share: "false",
  "share-url": undefined, parameters: undefined, policy: undefined, history: "false", award: undefined, standalone: "false", notice: undefined, "data-doctor": "false",
};
const PROPERTIES = {
  locale: '"zh-CN"', mode: '"standard"', theme: '"light"', loading: '"lazy"', share: "false", shareUrl: "null", parameters: "null", policy: "null", history: "false", award: "null",
  answers: "undefined", report: "null", state: '"idle"', version: JSON.stringify(JSON.parse(read("package.json")).version),
};
const NAMES = {
  methods: ["reset", "focus", "print", "destroy"],
  events: ["award-ready", "award-step", "award-result", "award-reset", "award-error"],
  slots: ["", "apply", "footer"],
  cssParts: ["step", "heading", "button", "field", "error", "result", "award", "clause"],
  cssProperties: ["accent", "accent-text", "background", "text", "border", "error", "focus", "radius", "font-size", "font-family", "space"].map((name) => `--award-${name}`),
};

const defaults = (entries) => Object.fromEntries(entries.map((entry) => [entry.name, entry.default]));
const sorted = (entries) => entries.map(({ name }) => name).sort();
const members = (kind) => element.members.filter((member) => member.kind === kind);

test("the manifest names everything that a host may use, each with a description", () => {
  assert.equal(element.tagName, "award-calculator");
  assert.deepEqual(module.exports.map(({ kind, name }) => [kind, name]), [["custom-element-definition", "award-calculator"]]);
  assert.deepEqual(defaults(element.attributes), ATTRIBUTES);
  assert.deepEqual(defaults(members("field")), PROPERTIES);
  assert.deepEqual(sorted(members("method")), NAMES.methods.sort());
  for (const kind of ["events", "slots", "cssParts", "cssProperties"]) assert.deepEqual(sorted(element[kind]), NAMES[kind].sort());
  const { attributes, members: all, events, slots, cssParts, cssProperties } = element;
  for (const { name, description } of [...attributes, ...all, ...events, ...slots, ...cssParts, ...cssProperties]) assert.match(description ?? "", /\w.*\.$/s, name);
  for (const { name, default: value, syntax } of cssProperties) assert.ok(value && /^<[a-z-]+>#?$/.test(syntax), name);
  for (const { name, type } of [...attributes, ...members("field"), ...events]) assert.ok(type?.text, name);
  for (const { name, return: returned } of members("method")) assert.equal(returned?.type.text, "void", name);
  assert.deepEqual(events.filter(({ type }) => !/^CustomEvent</.test(type.text)), []);
});

test("each attribute that the sources list is described, and each of its values", () => {
  const [, list] = /ATTRIBUTES = \{([^]*?)\n\}/.exec(read("www/src/attributes.ts", root));
  const listed = [...list.matchAll(/^ {2}"?([a-z-]+)"?: (.*),$/gm)];
  assert.ok(listed.length >= 7);
  for (const [, name, values] of listed) {
    const { type } = element.attributes.find((attribute) => attribute.name === name);
    for (const [, value] of values.matchAll(/"([^"]+)"/g)) assert.ok(type.text.split(" | ").includes(`"${value}"`), `${name}=${value}`);
  }
});

test("editors are told what the manifest says", () => {
  const [tag] = JSON.parse(read("vscode.html-custom-data.json")).tags;
  assert.equal(tag.name, "award-calculator");
  assert.deepEqual(sorted(tag.attributes), sorted(element.attributes));
  assert.deepEqual(tag.attributes.find(({ name }) => name === "theme").values, [{ name: "light" }, { name: "dark" }, { name: "auto" }]);
  const styles = JSON.parse(read("vscode.css-custom-data.json"));
  assert.deepEqual(sorted(styles.properties), sorted(element.cssProperties));
  assert.deepEqual(sorted(styles.pseudoElements), element.cssParts.map(({ name }) => `::part(${name})`).sort());
  assert.match(styles.properties.find(({ name }) => name === "--award-radius").description, /8px/);
  const { version, contributions } = JSON.parse(read("web-types.json"));
  const manifest = JSON.parse(read("package.json"));
  assert.equal(version, manifest.version);
  assert.deepEqual([manifest.customElements, manifest["web-types"]], ["custom-elements.json", "web-types.json"]);
  const [{ name, attributes, slots, js, css }] = contributions.html.elements;
  assert.equal(name, "award-calculator");
  for (const [one, other] of [[attributes, element.attributes], [slots, element.slots], [js.properties, members("field")], [js.events, element.events], [css.parts, element.cssParts], [css.properties, element.cssProperties]]) {
    assert.deepEqual(sorted(one), sorted(other));
  }
});

test("a document for strangers lists the same, with the same defaults", () => {
  const rows = read("docs/embedding.md", root).split("\n").filter((line) => line.startsWith("|"));
  const row = (name) => rows.find((line) => line.split("|")[1].includes(`\`${name}\``));
  const all = [...element.attributes, ...element.events, ...element.cssParts, ...element.cssProperties, ...element.slots.filter(({ name }) => name)];
  assert.deepEqual(all.filter(({ name }) => !row(name)).map(({ name }) => name), []);
  for (const { name, default: value, syntax } of element.cssProperties) {
    if (!syntax.startsWith("<family")) assert.ok(row(name).includes(`\`${value}\``), name);
  }
});
