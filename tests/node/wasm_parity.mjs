// The Wasm says what the native engine says. Asks what the native tests have written down in target/twin.jsonl.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { calculator, target } from "./support/dist.mjs";

const { decideMany, evaluate, parseMoney, policy } = await calculator();
const lines = readFileSync(new URL("twin.jsonl", target), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const applicants = lines.filter((line) => line.report);
const spellings = lines.filter((line) => "typed" in line);

// The same with the keys of every object in alphabetical order.
const inOrder = (_, value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, value[name]]))
    : value;
const digest = (report) => createHash("sha256").update(JSON.stringify(report, inOrder)).digest("hex");

test("the same applicants get the same reports, native and in the Wasm", (run) => {
  for (const { answers, options, report } of applicants) {
    assert.equal(digest(evaluate(answers, options)), report, `${JSON.stringify(answers)} ${JSON.stringify(options)}`);
  }
  run.diagnostic(`${applicants.length} applicants`);
  assert.ok(applicants.length >= 2000);
});

test("each decision has the verdicts and sums of the report", () => {
  for (const { answers, options } of applicants) {
    const { awards, total } = evaluate(answers, options);
    const [{ total: sums, ...ids }] = decideMany([answers], options);
    assert.deepEqual(sums, total);
    for (const verdict of ["likely", "possible", "unlikely"]) {
      assert.deepEqual(ids[verdict], awards.filter((award) => award.verdict === verdict).map(({ id }) => id), JSON.stringify(answers));
    }
  }
});

test("the notice is described alike, native and in the Wasm", () => {
  const described = lines.filter((line) => line.policy);
  for (const { options, policy: native } of described) assert.equal(digest(policy(options)), native, JSON.stringify(options));
  assert.equal(described.length, 3);
});

test("the same spellings mean the same sums, native and in the Wasm", (run) => {
  for (const { typed, unit, means } of spellings) {
    let said;
    try {
      said = parseMoney(typed, unit);
    } catch (error) {
      said = error.code;
    }
    assert.equal(said, means, `「${typed}」 ${unit}`);
  }
  run.diagnostic(`${spellings.length} spellings`);
  assert.ok(spellings.length >= 120);
});
