// The typings for frameworks, compiled against the frameworks' own types: what is right is accepted, each mistake refused.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { complaints as complaintsOf, frameworks, lines, project, shipped } from "./support/typescript.mjs";

const JSX_TYPINGS = ["jsx", "react", "preact", "solid"];
const NOTHING = { elsewhere: [], refused: [], accepted: [] };

// Everywhere.
const RIGHT = [
  "<award-calculator />;",
  '<award-calculator locale="en" mode="elder" theme="auto" loading="eager" id="award" class="wide" />;',
  '<award-calculator share share-url="https://www.example.com/" parameters="{}" notice="a" history award="a" data-doctor />;',
  '<award-calculator><p slot="apply">words</p></award-calculator>;',
];
const WRONG = [
  '<award-calculator locale="zh" />;',
  "<award-calculator locale={1} />;",
  '<award-calculator mode="big" />;',
  '<award-calculator theme="black" />;',
  '<award-calculator loading="soon" />;',
  '<award-calculator share="yes" />;',
  "<award-calculator share-url={1} />;",
  "<award-calculator parameters={{}} />;",
  '<award-calculator data-doctor="loud" />;',
  '<award-calculator lokale="en" />;',
  "<award-calculator report={null} />;",
  '<award-calculators locale="en" />;',
];
// Where properties are set and events can be listened to.
const PROPERTIES = {
  right: [
    "<award-calculator share={false} shareUrl={null} />;",
    '<award-calculator answers={{ roles: ["mcn"], in_park: "unsure" }} />;',
  ],
  wrong: [
    '<award-calculator answers={{ in_park: "perhaps" }} />;',
    '<award-calculator answers={{ roles: ["actor"] }} />;',
    "<award-calculator shareUrl={1} />;",
    '<award-calculator state="ready" />;',
  ],
};
const events = (on) => ({
  right: [
    `<award-calculator ${on}award-result={({ currentTarget }) => currentTarget.report?.awards.length} />;`,
    `<award-calculator ${on}award-error={({ detail }) => { const code: "unreachable" | string = detail.code; void code; }} />;`,
    `<award-calculator ${on}award-step={({ detail }) => { const nothing: null = detail; void nothing; }} />;`,
  ],
  wrong: [
    `<award-calculator ${on}award-error={({ detail }) => detail.reason} />;`,
    `<award-calculator ${on}award-error={({ detail }) => detail.code === "nothing"} />;`,
    `<award-calculator ${on}award-result={({ detail }) => detail.count} />;`,
    `<award-calculator ${on}award-result="show()" />;`,
  ],
});

/** Judges lines of JSX in a project in which these packages are installed. */
function judged(name, typings, { head = "", right, wrong, packages, options }) {
  const { source, judge } = lines(`import "award-calculator/${typings}"; ${head}`, right, wrong, "export {};");
  return judge("check.tsx", complaintsOf(project(name, { "check.tsx": source }, packages), ["check.tsx"], options));
}

const both = (...parts) => ({ right: parts.flatMap(({ right }) => right), wrong: parts.flatMap(({ wrong }) => wrong) });
const everywhere = { right: RIGHT, wrong: WRONG };
const reactTypes = (major) => ({ "@types/react": `types-react-${major}` });

const REFERENCE = {
  head: 'import { createRef } from "react"; import type { AwardCalculatorElement } from "award-calculator/define";',
  right: ["<award-calculator ref={createRef<AwardCalculatorElement>()} key=\"a\" />;"],
  wrong: ["<award-calculator ref={createRef<HTMLInputElement>()} />;"],
};

test("React 18 writes attributes: no objects, no listeners, no false", () => {
  const only = { right: REFERENCE.right, wrong: [...REFERENCE.wrong, "<award-calculator share={false} />;", '<award-calculator className="a" />;', "<award-calculator answers={{}} />;", "<award-calculator shareUrl=\"https://www.example.com/\" />;"] };
  for (const [typings, jsx] of [["react", "react-jsx"], ["jsx", "react"]]) {
    const head = `${REFERENCE.head} import * as React from "react"; void React;`;
    assert.deepEqual(judged("react-18", typings, { ...both(everywhere, only), head, packages: reactTypes(18), options: { jsx } }), NOTHING, typings);
  }
});

test("React 19 sets properties and listens", () => {
  const code = both(everywhere, PROPERTIES, events("on"), REFERENCE);
  for (const [typings, options] of [["react", { module: "Node16" }], ["jsx", { module: "ESNext", moduleResolution: "Bundler" }]]) {
    const all = { ...code, head: REFERENCE.head, packages: reactTypes(19), options: { jsx: "react-jsx", ...options } };
    assert.deepEqual(judged("react-19", typings, all), NOTHING, typings);
  }
});

test("Preact, both versions", () => {
  const code = both(everywhere, PROPERTIES, events("on"));
  for (const [typings, preact] of [["preact", "preact"], ["preact", "preact-10"], ["jsx", "preact"]]) {
    const options = { jsx: "react-jsx", jsxImportSource: "preact" };
    assert.deepEqual(judged(preact, typings, { ...code, packages: { preact }, options }), NOTHING, `${typings} ${preact}`);
  }
});

test("Solid, which lets one choose between attribute and property", () => {
  const chosen = {
    right: ['<award-calculator attr:share-url="https://www.example.com/" attr:locale="en" bool:standalone={false} prop:answers={{ roles: ["mcn"] }} />;'],
    wrong: ['<award-calculator attr:locale="zh" />;', "<award-calculator bool:standalone={1} />;", '<award-calculator prop:answers={{ in_park: "perhaps" }} />;', "<award-calculator prop:report={null} />;"],
  };
  const code = both(everywhere, PROPERTIES, events("on:"), chosen);
  for (const typings of ["solid", "jsx"]) {
    const options = { jsx: "preserve", jsxImportSource: "solid-js" };
    assert.deepEqual(judged("solid", typings, { ...code, packages: { "solid-js": "solid-js" }, options }), NOTHING, typings);
  }
});

test("JSX of no framework", () => {
  const options = { jsx: "preserve" };
  const head = "declare global { namespace JSX { interface IntrinsicElements { p: { slot?: string; children?: unknown } } } }";
  assert.deepEqual(judged("jsx", "jsx", { ...both(everywhere, PROPERTIES, events("on")), head, packages: {}, options }), NOTHING);
});

test("a framework that is not installed is no error, however strictly declarations are checked", () => {
  for (const typings of JSX_TYPINGS) {
    const said = complaintsOf(project("none", { "check.ts": `import "award-calculator/${typings}";\n` }), ["check.ts"]);
    assert.deepEqual(said, [], typings);
  }
});

/** Runs a framework's own checker; what it prints. */
function run(program, folder, ...options) {
  try {
    return execFileSync(process.execPath, [fileURLToPath(new URL(program, frameworks)), ...options], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    return error.stdout;
  }
}

const TSCONFIG = (types, more) => JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, target: "ES2020", module: "ESNext", moduleResolution: "Bundler", lib: ["ES2020", "DOM"], types, verbatimModuleSyntax: true },
  ...more,
});

test("templates of Vue", () => {
  const right = [
    "<award-calculator />",
    '<award-calculator locale="en" mode="elder" share share-url="https://www.example.com/" class="a" data-doctor />',
    '<award-calculator :share="false" :answers="{ roles: [\'mcn\'], in_park: \'unsure\' }" :share-url="null" />',
    '<award-calculator @award-result="({ currentTarget }) => void currentTarget.report?.awards" />',
    '<award-calculator @award-error="({ detail }) => void detail.code" @click="() => {}" />',
  ];
  const wrong = [
    '<award-calculator locale="zh" />',
    '<award-calculator :mode="1" />',
    '<award-calculator :answers="{ in_park: \'perhaps\' }" />',
    '<award-calculator :share-url="1" />',
    '<award-calculator @award-error="({ detail }) => void detail.reason" />',
    '<award-calculator @award-result="({ currentTarget }) => void currentTarget.reports" />',
  ];
  const { source, judge } = lines('<script setup lang="ts"></script><template><div>', right, wrong, "</div></template>");
  const tsconfig = TSCONFIG(["award-calculator/vue"], { vueCompilerOptions: { strictTemplates: true }, include: ["*.vue"] });
  const folder = project("vue", { "Check.vue": source, "tsconfig.json": tsconfig }, { vue: "vue", typescript: "typescript" });
  const said = run("vue-tsc/bin/vue-tsc.js", folder, "--pretty", "false");
  const complaints = [...said.matchAll(/^(\S+)\((\d+),\d+\): (.*)$/gm)].map(([, file, line, text]) => `${file}:${line}: ${text}`);
  assert.deepEqual(judge("Check.vue", complaints), NOTHING, said);
});

test("templates of Svelte", () => {
  const right = [
    "<award-calculator></award-calculator>",
    '<award-calculator locale="en" mode="elder" share share-url="https://www.example.com/" class="a" data-doctor></award-calculator>',
    '<award-calculator share={false} answers={{ roles: ["mcn"], in_park: "unsure" }} shareUrl={null}></award-calculator>',
    "<award-calculator onaward-result={({ currentTarget }) => currentTarget.report?.awards}></award-calculator>",
    "<award-calculator onaward-error={({ detail }) => detail.code} onclick={() => {}}></award-calculator>",
  ];
  const wrong = [
    '<award-calculator locale="zh"></award-calculator>',
    "<award-calculator mode={1}></award-calculator>",
    '<award-calculator lokale="en"></award-calculator>',
    '<award-calculator answers={{ in_park: "perhaps" }}></award-calculator>',
    "<award-calculator onaward-error={({ detail }) => detail.reason}></award-calculator>",
    "<award-calculator onaward-result={({ currentTarget }) => currentTarget.reports}></award-calculator>",
  ];
  const older = {
    right: ["<award-calculator on:award-result={({ currentTarget }) => currentTarget.report?.awards}></award-calculator>"],
    wrong: ["<award-calculator on:award-error={({ detail }) => detail.reason}></award-calculator>"],
  };
  const script = '<script lang="ts"></script>';
  // Svelte does not let one component write listeners both ways.
  const [now, before] = [lines(script, right, wrong), lines(script, older.right, older.wrong)];
  const tsconfig = TSCONFIG(["award-calculator/svelte"], { include: ["*.svelte"] });
  const files = { "Check.svelte": now.source, "Older.svelte": before.source, "tsconfig.json": tsconfig };
  const folder = project("svelte", files, { svelte: "svelte", typescript: "typescript" });
  const said = run("svelte-check/bin/svelte-check", folder, "--output", "machine", "--threshold", "error", "--tsconfig", "tsconfig.json");
  const complaints = [...said.matchAll(/ERROR "([^"]+)" (\d+):\d+ (.*)$/gm)].map(([, file, line, text]) => `${file}:${line}: ${text}`);
  const about = (name) => complaints.filter((text) => text.startsWith(name));
  assert.match(said, /COMPLETED/);
  assert.deepEqual(now.judge("Check.svelte", about("Check")), NOTHING, said);
  assert.deepEqual(before.judge("Older.svelte", about("Older")), NOTHING, said);
  assert.equal(about("Check").length + about("Older").length, complaints.length, said);
});

test("each typing is an entry of the package, and running it does nothing", async () => {
  const { exports, files } = JSON.parse(shipped("package.json"));
  assert.ok(files.includes("*.d.ts"));
  for (const name of [...JSX_TYPINGS, "vue", "svelte"]) {
    assert.deepEqual(exports[`./${name}`], { types: `./${name}.d.ts`, default: "./types-only.js" });
    assert.match(readFileSync(new URL(`${name}.d.ts`, new URL("../../dist/", import.meta.url)), "utf8"), /"award-calculator"/);
  }
  assert.deepEqual(Object.keys(await import(new URL("../../dist/types-only.js", import.meta.url))), []);
});
