// What comes out is what the types promise: real reports are compiled as literals against api.d.ts.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { everybody, streamer } from "./support/applicants.mjs";
import { calculator, dist, target } from "./support/dist.mjs";

const { decideMany, evaluate, policy } = await calculator();
const home = new URL("node-types/", target);
const path = (name) => fileURLToPath(new URL(name, home));
const compiler = fileURLToPath(new URL("tools/npm/node_modules/typescript/bin/tsc", target));
const STRICT = ["--strict", "--noEmit", "--exactOptionalPropertyTypes", "--target", "es2018", "--module", "nodenext", "--skipLibCheck", "false"];

const share = (value, source) => ({ parameters: { hangzhou_share_threshold: source ? { value, source } : { value } } });
const reports = [
  ...["zh-CN", "en"].flatMap((locale) => everybody.map((applicant) => evaluate(applicant, { locale }))),
  evaluate(streamer, share("50", "示例")),
  evaluate(streamer, share("70")),
];
const policies = ["zh-CN", "en"].map((locale) => policy({ locale }));
const conditions = reports.flatMap(({ awards }) => awards.flatMap(({ conditions }) => conditions));

/** A record over a union fits only where it names each member and no other. */
const exactly = (type, values) => `const _: Record<${type}, true> = ${JSON.stringify(Object.fromEntries(values.map((value) => [value, true])))};`;
const literal = (type, value) => `const _: ${type} = ${JSON.stringify(value)};`;

function compile(...statements) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const name of ["api.d.ts", "award-calculator.d.ts"]) copyFileSync(new URL(name, dist), path(name));
  writeFileSync(path("package.json"), '{"type":"module"}');
  const names = "AnswerErrorCode, Answers, Calculator, Change, Condition, Decision, Fact, Award, Options, Policy, Question, Report, Role";
  const blocks = statements.map((statement) => `{\n${statement}\n}`).join("\n");
  writeFileSync(path("check.ts"), `import { AnswerError, load, type ${names.split(", ").join(", type ")} } from "./api.js";\nimport "./award-calculator.js";\n${blocks}\nexport {};\n`);
  try {
    execFileSync(process.execPath, [compiler, ...STRICT, path("check.ts")], { encoding: "utf8" });
    return "";
  } catch (error) {
    return error.stdout;
  }
}

const observed = (values) => [...new Set(values)].filter((value) => value !== undefined && value !== null);

test("reports and policies are what their types say, and the unions name what comes out and nothing else", () => {
  const [{ questions }] = policies;
  const complaints = compile(
    ...reports.map((report) => literal("Report", report)),
    ...policies.map((policy) => literal("Policy", policy)),
    ...decideMany(everybody).map((decision) => literal("Decision", decision)),
    exactly("Fact", questions.map(({ fact }) => fact)),
    exactly("Role", questions[0].choices.map(({ id }) => id)),
    exactly('Award["verdict"]', observed(reports.flatMap(({ awards }) => awards.map(({ verdict }) => verdict)))),
    exactly('NonNullable<Award["frequency"]>', observed(reports.flatMap(({ awards }) => awards.map(({ frequency }) => frequency)))),
    exactly('Condition["outcome"]', observed(conditions.map(({ outcome }) => outcome))),
    exactly('NonNullable<Condition["open"]>', observed(conditions.map(({ open }) => open))),
    exactly('Condition["basis"]', observed(conditions.map(({ basis }) => basis))),
  );
  assert.equal(complaints.slice(0, 2000), "");
});

test("every optional part of a condition occurs, and is left out elsewhere", () => {
  for (const name of ["open", "answer", "requiredValue", "answerValue", "gap", "source", "reading"]) {
    const present = conditions.filter((condition) => name in condition);
    assert.ok(present.length > 0 && present.length < conditions.length, name);
    assert.ok(present.every((condition) => typeof condition[name] === "string" && condition[name] !== ""), name);
  }
});

test("programs in TypeScript can be written against it", () => {
  const complaints = compile(
    'const calculator: Calculator = await load({ wasm: new URL("https://www.example.com/a.wasm") });\n' +
      'const answers: Answers = { roles: ["mcn"], annual_revenue: "120000000", well_known: "unsure", in_park: null };\n' +
      'const options: Options = { locale: "en", parameters: { hangzhou_share_threshold: { value: "30" } } };\n' +
      "const decisions: Decision[] = calculator.decideMany(new Set([answers]), options); const possible: string | null = decisions[0]!.total.possible;\n" +
      "const error: AnswerError | null = calculator.check(\"roles\", [possible], options);\n" +
      "const opened: Answers = calculator.decodeLink(calculator.encodeLink(answers)).answers; calculator.formatMoney(String(error), options); void opened;\n" +
      "const next: Fact | null = calculator.evaluateMany([answers], options)[0]!.next;\n" +
      "try { calculator.parseMoney(String(next), \"yi\", options); } catch (error) { if (error instanceof AnswerError) { const code: AnswerErrorCode = error.code; void code; } }",
    'const element = document.createElement("award-calculator"); element.mode = "elder"; element.answers = { roles: ["studio"] };\n' +
      'element.addEventListener("award-step", ({ detail }) => { const nothing: null = detail; void nothing; });',
  );
  assert.equal(complaints.slice(0, 2000), "");
});

test("what would be refused does not compile", () => {
  const wrong = [
    "const _: Answers = { annual_revenue: 120000000 };",
    'const _: Answers = { roles: ["actor"] };',
    "const _: Answers = { revenue: null };",
    'const _: Options = { locale: "zh" };',
    'const _: Fact = "revenue";',
    `const _: Report = ${JSON.stringify({ ...reports[0], extra: 1 })};`,
    `const _: Report = ${JSON.stringify({ ...reports[0], next: undefined })};`,
  ];
  const complaints = compile(...wrong);
  assert.equal(complaints.match(/error TS/g)?.length, wrong.length, complaints.slice(0, 2000));
});
