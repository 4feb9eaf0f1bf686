// The calculator beside its peers on the same notice, in one run. First all must agree on made-up applicants; then it
// prints a line of JSON for each: evaluations a second and milliseconds from nothing to the first verdicts.
//
//   node compare.mjs             everything        node compare.mjs NAME --cold     one start of one
//
// A benchmark, never a test: nothing fails by being slow. It fails where two disagree.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { applicants } from "./rules.mjs";

const NAMES = ["ours", "publicodes", "json-rules-engine", "survey-core", "json-logic-js", "plain-javascript"];
const AGREED = 4000;
const MEASURED = 100;

const [only, cold] = process.argv.slice(2);
if (cold) {
  const begin = performance.now();
  const evaluate = await started(only);
  await evaluate(applicants(1)[0]);
  console.log(performance.now() - begin);
} else {
  const evaluators = {};
  for (const name of NAMES) evaluators[name] = await started(name);
  await agree(evaluators);
  for (const name of NAMES) {
    console.log(JSON.stringify({ name, agreed: AGREED, perSecond: await speed(evaluators[name]), cold: start(name) }));
  }
}

async function started(name) {
  return (await import(`./${name}.mjs`)).start();
}

async function agree(evaluators) {
  for (const applicant of applicants(AGREED)) {
    const said = await evaluators.ours(applicant);
    for (const name of NAMES) assert.deepEqual(await evaluators[name](applicant), said, `${name}: ${JSON.stringify(applicant)}`);
  }
}

async function speed(evaluate) {
  const many = applicants(MEASURED);
  await rounds(evaluate, many, 300);
  return rounds(evaluate, many, 2000);
}

async function rounds(evaluate, many, milliseconds) {
  const begin = performance.now();
  let count = 0;
  while (performance.now() - begin < milliseconds) {
    for (const applicant of many) await evaluate(applicant);
    count += many.length;
  }
  return Math.round((count * 1000) / (performance.now() - begin));
}

/** The median of seven starts, each in a process of its own. */
function start(name) {
  const once = () => Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, "--cold"]));
  return Array.from({ length: 7 }, once).sort((one, other) => one - other)[3];
}
