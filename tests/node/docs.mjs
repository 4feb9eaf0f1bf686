// The examples of docs/javascript-api.md run, and what stands behind `//` is what comes out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { calculator, dist, root } from "./support/dist.mjs";
import { complaints, project } from "./support/typescript.mjs";

const document = readFileSync(new URL("docs/javascript-api.md", root), "utf8");
const api = await import(new URL("api.js", dist));

/** The blocks of each section, by its heading. */
const sections = document.split(/^## /m).slice(1).map((section) => ({
  heading: section.split("\n", 1)[0],
  blocks: [...section.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code),
}));

/** A line with an expression and what it gives, or with a call and how it is refused. */
const CHECKED = /^(\s*)(?!const |let |import |yield |\})(\S.*);\s+\/\/ (?:(AnswerError, \w+)|("(?:[^"\\]|\\.)*"|true|false|null|\d+|\[.*\]|\{.*\}))/;

/** The block with its claims as calls of `gives` and `refuses`. */
function checked(code) {
  let claims = 0;
  const lines = code.split("\n").map((line) => {
    const [, indent, expression, refused, value] = CHECKED.exec(line) || [];
    if (expression === undefined) return line;
    claims++;
    return refused ? `${indent}refuses(() => ${expression}, "${refused.split(" ")[1]}");` : `${indent}gives(${expression}, ${value});`;
  });
  return { claims, code: lines.join("\n") };
}

const gives = (found, expected) => assert.deepEqual(found, expected);
const refuses = (act, code) => assert.throws(act, { name: "AnswerError", code });

/** Runs a block. What it loads from elsewhere comes from `dist/`. */
async function run(code) {
  const body = code
    .replace(/^import .*$/gm, "")
    .replaceAll("https://cdn.example/", dist.href)
    .replace(/const calculator = /, "const fresh = ");
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction("calculator", "load", "AnswerError", "gives", "refuses", body)(await calculator(), api.load, api.AnswerError, gives, refuses);
}

test("every example runs and gives what it says", async (run_) => {
  let count = 0;
  for (const { heading, blocks } of sections) {
    for (const block of blocks.filter((block) => !block.startsWith("{"))) {
      const { claims, code } = checked(block);
      count += claims;
      await run(code).catch((error) => assert.fail(`${heading}: ${error.message}\n${code}`));
    }
  }
  run_.diagnostic(`${count} claims`);
  assert.ok(count >= 35, `only ${count} claims`);
});

test("the example in TypeScript compiles, and without its types it does not", () => {
  const [example] = [...document.matchAll(/```ts\n(import .*?)```/gs)].map(([, code]) => code);
  const bare = example.replace(/: (Answers|Generator<Answers>)|as Decimal/g, "");
  const folder = project("documented", { "example.ts": example, "bare.ts": bare });
  assert.deepEqual(complaints(folder, ["example.ts"], { target: "ES2022" }), []);
  assert.equal(complaints(folder, ["bare.ts"], { target: "ES2022" }).length, 2);
});

test("the condition that is shown whole is one of a report", async () => {
  const [shown] = sections.flatMap(({ blocks }) => blocks.filter((block) => block.startsWith("{")));
  const { evaluate } = await calculator();
  const report = evaluate({ roles: ["mcn"], registered_in_hangzhou: true, annual_revenue: "120000000" });
  const condition = new Function(`return ${shown}`)();
  const award = report.awards.find(({ id }) => id === "scale_up");
  assert.deepEqual(award.conditions.find(({ fact }) => fact === condition.fact), condition);
});

test("every call has a section with an example", async () => {
  for (const call of ["load", ...Object.keys(await calculator())]) {
    const found = sections.filter(({ heading, blocks }) => heading.split(", ").includes(call) && blocks.length > 0);
    assert.equal(found.length, 1, call);
  }
});

test("a claim that does not hold is found", async () => {
  const { code, claims } = checked('calculator.formatMoney("0");    // "1 元"\ncalculator.formatMoney("0");    // AnswerError, bad_number: no');
  assert.equal(claims, 2);
  await assert.rejects(run(code.split("\n")[0]));
  await assert.rejects(run(code.split("\n")[1]));
});
