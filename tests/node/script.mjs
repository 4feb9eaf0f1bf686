// The program as script, for where nothing can be compiled, is the same program.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { dist, root } from "./support/dist.mjs";

const COUNT = process.env.AWARD_FULL ? 50_000 : 1_000;

/** What a process of its own finds, which may lack WebAssembly from the start. */
function found(prepare) {
  const program = `
    // Node's own fetch wants to compile something as soon as it is looked at.
    process.on("unhandledRejection", () => undefined);
    ${prepare}
    const { load } = await import(${JSON.stringify(new URL("api.js", dist).href)});
    const { applicants } = await import(${JSON.stringify(new URL("tests/node/support/generated.mjs", root).href)});
    const { createHash } = await import("node:crypto");
    const calculator = await load();
    const hash = createHash("sha256");
    let likely = 0;
    for (const locale of ["zh-CN", "en"]) {
      hash.update(JSON.stringify(calculator.policy({ locale })));
      for (const answers of applicants(calculator.policy().questions, ${COUNT})) {
        const report = calculator.evaluate(answers, { locale });
        likely += report.awards.filter(({ verdict }) => verdict === "likely").length;
        hash.update(JSON.stringify(report));
      }
      hash.update(JSON.stringify(calculator.decideMany(applicants(calculator.policy().questions, ${COUNT}), { locale })));
      for (const sum of ["120000000", "0.01"]) hash.update(calculator.formatMoney(sum, { locale }));
    }
    for (const answers of applicants(calculator.policy().questions, 50)) {
      hash.update(JSON.stringify(calculator.decodeLink(calculator.encodeLink(answers))));
    }
    for (const typed of ["1.2亿", "３，５００万元", "壹亿元整", "0.01"]) hash.update(calculator.parseMoney(typed));
    const refused = [{ roles: "mcn" }, { annual_revenue: "1e9" }, { hangzhou_share: "101" }, null];
    for (const answers of refused) {
      try { calculator.evaluate(answers); } catch ({ name, code, message }) { hash.update(name + code + message); }
    }
    console.log(JSON.stringify({ hash: hash.digest("hex"), likely, compiles: typeof WebAssembly === "object" }));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] }));
}

test(`script and Wasm report the same on ${COUNT} applicants in both languages`, () => {
  const wasm = found("");
  const script = found("delete globalThis.WebAssembly;");
  assert.deepEqual([wasm.compiles, script.compiles], [true, false]);
  assert.ok(wasm.likely > COUNT / 10, `${wasm.likely} likely awards`);
  assert.equal(script.hash, wasm.hash);
});

test("a page that may not run a module gets the script", () => {
  const refuse = "WebAssembly.Instance = class { constructor() { throw new WebAssembly.CompileError('refused by policy'); } };";
  assert.ok(found(refuse).likely > 0);
});
