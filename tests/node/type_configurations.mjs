// The declarations compile however a project is set up: ways of resolving modules, versions of TypeScript, with and
// without the DOM. Declarations are always checked, too (`skipLibCheck: false`).

import assert from "node:assert/strict";
import { test } from "node:test";
import { complaints, lines, project, typescript } from "./support/typescript.mjs";

const WAYS = [{ module: "Node16" }, { module: "NodeNext" }, { module: "ESNext", moduleResolution: "Bundler" }];
const NOTHING = { elsewhere: [], refused: [], accepted: [] };

const ENTRIES = ["index", "api", "define", "inline", "award-calculator", "award-calculator.inline", "award-calculator.integrity", "award-calculator.single"];
const BOTH = `import { load, type Calculator } from "award-calculator";
import "award-calculator/define";
import type { AwardCalculatorElement } from "award-calculator/define";
const calculator: Calculator = await load();
const element: AwardCalculatorElement | null = document.querySelector("award-calculator");
calculator.evaluate(element?.answers ?? {});
`;

test("every way of resolving modules, and every entry at once: what is global is declared once", () => {
  const entries = ENTRIES.map((name) => `import type {} from "./node_modules/award-calculator/${name}.js";\n`).join("");
  const folder = project("ways", { "both.ts": BOTH, "entries.ts": `${entries}document.createElement("award-calculator").reset();\n` });
  for (const way of WAYS) assert.deepEqual(complaints(folder, ["both.ts", "entries.ts"], { ...way, target: "ES2022" }), [], JSON.stringify(way));
});

test("TypeScript 5.0 reads the declarations", async () => {
  const older = await typescript("typescript-5.0");
  assert.match(older.version, /^5\.0\./);
  const folder = project("older", { "both.ts": BOTH });
  for (const way of [WAYS[0], WAYS[2]]) assert.deepEqual(complaints(folder, ["both.ts"], { ...way, target: "ES2022" }, older), [], JSON.stringify(way));
});

const SOURCES = {
  right: ["new ArrayBuffer(8)", "new Uint8Array(8)", "new DataView(new ArrayBuffer(8))", "undefined"],
  wrong: ['"./a.wasm"', "8", "true", "[1]", "null", "() => {}", '{ href: "https://www.example.com/" }'],
};
const wasm = (values) => values.map((value) => `load({ wasm: ${value} });`);

test("the API needs no DOM", () => {
  const head = 'import { load, type Answers } from "award-calculator"; export const answers: Answers = { in_park: true };';
  const { source, judge } = lines(head, wasm(SOURCES.right), wasm(SOURCES.wrong));
  const folder = project("bare", { "check.ts": source });
  for (const way of WAYS) assert.deepEqual(judge("check.ts", complaints(folder, ["check.ts"], { ...way, lib: ["ES2020"] })), NOTHING, JSON.stringify(way));
  const said = complaints(project("bare-check", { "check.ts": "document.title;\n" }), ["check.ts"], { lib: ["ES2020"] });
  assert.equal(said.length, 1, "there is a DOM after all");
});

test("in Node, files and addresses of Node are sources", () => {
  const head = 'import { readFile } from "node:fs/promises"; import { load } from "award-calculator";';
  const right = wasm(['new URL("https://www.example.com/a.wasm")', 'await readFile("a.wasm")', ...SOURCES.right]);
  const { source, judge } = lines(head, right, wasm(SOURCES.wrong));
  const folder = project("node", { "check.ts": source }, { "@types/node": "@types/node", "undici-types": "undici-types" });
  assert.deepEqual(judge("check.ts", complaints(folder, ["check.ts"], { lib: ["ES2022"], target: "ES2022", types: ["node"] })), NOTHING);
});

test("in a page, modules and addresses of the page are sources", () => {
  const head = 'import { load } from "award-calculator";';
  const right = wasm(['new URL("a.wasm", location.href)', "new WebAssembly.Module(new Uint8Array(8))", ...SOURCES.right]);
  const wrong = wasm(["location", "new Response()", 'document.createElement("a")', ...SOURCES.wrong]);
  const { source, judge } = lines(head, right, wrong);
  assert.deepEqual(judge("check.ts", complaints(project("page", { "check.ts": source }), ["check.ts"])), NOTHING);
});

test("the element is known by its name, and its events wherever they can be listened to", () => {
  const head = 'import "award-calculator/define"; import type { AwardCalculatorEvent, AwardCalculatorEventMap, AwardErrorCode } from "award-calculator/define"; const element = document.createElement("award-calculator");';
  const listeners = (target) => ({
    right: [
      `${target}.addEventListener("award-result", ({ detail }) => { const nothing: null = detail; void nothing; });`,
      `${target}.addEventListener("award-error", ({ detail }) => { const code: AwardErrorCode = detail.code; void code; });`,
    ],
    wrong: [`${target}.addEventListener("award-step", ({ detail }) => detail.remaining);`, `${target}.addEventListener("award-error", ({ detail }) => detail.code === "nothing");`],
  });
  const targets = ["element", "document", "window", "document.body", 'document.createElement("iframe")', "(document.body.getRootNode() as ShadowRoot)"].map(listeners);
  const right = [
    ...targets.flatMap(({ right }) => right),
    'element.mode = "elder"; element.answers = { roles: ["studio"] }; element.answers = undefined; element.shareUrl = null; element.share = false;',
    "element.reset(); element.focus(); element.print(); element.destroy();",
    "const verdict: \"likely\" | \"possible\" | \"unlikely\" | undefined = element.report?.awards[0]?.verdict; void verdict;",
    'const shown = (event: AwardCalculatorEvent<"award-result">) => event.currentTarget.report; element.onclick = () => shown;',
    "const named: keyof AwardCalculatorEventMap = \"award-ready\"; void named;",
  ];
  const wrong = [
    ...targets.flatMap(({ wrong }) => wrong),
    'element.mode = "big";', 'element.locale = "zh";', 'element.answers = { in_park: "perhaps" };', "element.report = null;", 'element.state = "ready";', 'element.version = "1";', "element.parameters = {};",
  ];
  const { source, judge } = lines(head, right, wrong);
  assert.deepEqual(judge("check.ts", complaints(project("element", { "check.ts": source }), ["check.ts"])), NOTHING);
});
