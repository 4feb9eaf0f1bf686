// Another notice than the one that was built: a policy file is taken whole or refused.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { mcn } from "./support/applicants.mjs";
import { dist, target } from "./support/dist.mjs";

const { load, PolicyError } = await import(new URL("api.js", dist));
const own = await load();
const NAME = "hangzhou-2020-137.policy.json";
const text = readFileSync(new URL(NAME, dist), "utf8");
const file = () => JSON.parse(text);

/** As `cargo xtask compile` writes it: with the English words inside. */
const whole = () => {
  const english = JSON.parse(readFileSync(new URL("award-calculator.en.json", dist), "utf8"));
  return { ...file(), english: english.notices["hangzhou-2020-137"] };
};

function agree(calculator) {
  for (const locale of ["zh-CN", "en"]) {
    for (const answers of [{}, mcn, { roles: ["streamer", "platform"], annual_revenue: "unsure" }]) {
      assert.deepEqual(calculator.evaluate(answers, { locale }), own.evaluate(answers, { locale }));
    }
    assert.deepEqual(calculator.policy({ locale }), own.policy({ locale }));
  }
}

test("the built notice comes from its file, as an object or from an address, and says the same", async () => {
  const server = createServer((_, response) => response.end(text));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = new URL(`http://127.0.0.1:${server.address().port}/any`);
  for (const policy of [file(), whole(), new URL(NAME, dist), address, undefined]) agree(await load({ policy }));
  server.close();
  server.closeAllConnections();
});

test("what a page does to the file afterwards changes nothing", async () => {
  const policy = file();
  const calculator = await load({ policy });
  policy.rules.fill(0);
  policy.words.length = 0;
  agree(calculator);
});

const refused = async (policy, code) => {
  const error = await load({ policy }).then(() => assert.fail(`taken: ${String(policy).slice(0, 40)}`), (error) => error);
  assert.ok(error instanceof PolicyError && error instanceof Error, String(error));
  assert.deepEqual([error.name, error.code], ["PolicyError", code]);
  assert.match(error.message, /policy file/);
};

test("an altered file is refused whole", async () => {
  const altered = (alter) => {
    const policy = whole();
    alter(policy);
    return policy;
  };
  for (const alter of [
    (policy) => (policy.rules[7] += 1),
    (policy) => policy.rules.pop(),
    (policy) => policy.rules.push(0),
    (policy) => (policy.rules[7] = -1),
    (policy) => (policy.rules[7] = 1.5),
    (policy) => (policy.rules[7] = "1"),
    (policy) => (policy.rules = {}),
    (policy) => (policy.words[4] += "的"),
    (policy) => (policy.chinese[4] = null),
    (policy) => policy.english.reverse(),
    (policy) => (policy.sums[2] ^= 1),
    (policy) => delete policy.words,
    (policy) => delete policy.english,
    (policy) => delete policy.sums,
    (policy) => delete policy.version,
  ]) await refused(altered(alter), "bad_policy");
});

test("what is no policy file is refused, whatever it is", async () => {
  const thrower = new Proxy({}, { getOwnPropertyDescriptor: () => assert.fail(), get: () => assert.fail() });
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  for (const policy of [null, "", "policy", 1, true, Symbol(), () => {}, [], {}, thrower, proxy, { ...file(), rules: proxy }]) {
    await refused(policy, "bad_policy");
  }
  const page = new URL("index.html", dist);
  await refused(page, "bad_policy");
  await assert.rejects(load({ policy: new URL("missing.json", dist) }), Error);
  await refused({ ...file(), get rules() { throw new Error("hidden"); } }, "bad_policy");
});

test("a file of another version is named as such", async () => {
  for (const version of [0, 1, 3, 1.5]) await refused({ ...file(), version }, "wrong_version");
});

test("after a refusal the next calculator is as good as any", async () => {
  await refused({}, "bad_policy");
  agree(await load());
});

test("a notice that was never built is calculated from its file", async () => {
  const policy = JSON.parse(readFileSync(new URL("compiler-wasm/lakeside.json", target), "utf8"));
  const calculator = await load({ policy });
  const { policy: about, awards, questions } = calculator.policy({ locale: "en" });
  assert.equal(about.id, "lakeside-2031-7");
  const { roles } = Object.fromEntries(questions.map(({ fact, choices }) => [fact, choices]));
  const report = calculator.evaluate({ roles: [roles[0].id] }, { locale: "en" });
  assert.deepEqual(report.awards.map(({ id }) => id), awards.map(({ id }) => id));
  assert.throws(() => calculator.evaluate({ annual_revenue: "1" , no_such_fact: true }), { code: "unknown_fact" });
  assert.equal(calculator.decideMany([{ roles: [roles[0].id] }]).length, 1);
});

// 就高不重复: of the award for the exhibition and that for settling the higher one alone counts.
test("a sum that nothing ends is null in a report, in a decision and in its total", async () => {
  const policy = JSON.parse(readFileSync(new URL("compiler-wasm/yungang.json", target), "utf8"));
  const calculator = await load({ policy });
  const rent = (settled) => ({ roles: ["company"], settled, area: "14500", rent: "unsure", increase: "0", visitors: "0", booths: "0" });
  for (const [settled, total] of [[true, { likely: "400000", possible: "1000000" }], ["unsure", { likely: "400000", possible: null }]]) {
    const report = calculator.evaluate({ ...rent(settled), national: "unsure" });
    const amount = report.awards.find(({ id }) => id === "rent").amount;
    assert.deepEqual(amount, { atLeast: false, atMost: true, lowest: "0", highest: null, terms: ["年租金（没填） × 最高 20%"] });
    assert.deepEqual(report.total, calculator.decideMany([{ ...rent(settled), national: "unsure" }])[0].total);
    assert.deepEqual(report.total, total);
  }
});

test("the calculator of another notice recovers from a trap with that notice", () => {
  const script = `
    import { readFileSync } from "node:fs";
    const { load } = await import(${JSON.stringify(new URL("api.js", dist).href)});
    const policy = JSON.parse(readFileSync(new URL(${JSON.stringify(new URL("compiler-wasm/lakeside.json", target).href)})));
    const calculator = await load({ policy });
    const dive = () => { try { dive(); } catch (_) { try { calculator.evaluate({}); } catch (_) {} } };
    dive();
    console.log(calculator.evaluate({}).policy.id);`;
  assert.equal(execFileSync(process.execPath, ["--input-type=module", "-e", script]).toString().trim(), "lakeside-2031-7");
});

test("the package has the notice under its name", async () => {
  const script = `
    const { load } = await import("award-calculator");
    for (const name of ["hangzhou-2020-137", "hangzhou-2020-137.policy.json"]) {
      const { default: policy } = await import("award-calculator/policies/" + name, { with: { type: "json" } });
      console.log((await load({ policy })).policy().policy.id);
    }`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: fileURLToPath(dist), stdio: ["ignore", "pipe", "ignore"] });
  assert.equal(said.toString().trim(), "hangzhou-2020-137\nhangzhou-2020-137");
});
