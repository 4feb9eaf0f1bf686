// Decisions on long lists: the verdicts and sums of `evaluate`, in batches, refused whole and in little memory.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import vm from "node:vm";
import { everybody, mcn } from "./support/applicants.mjs";
import { calculator, dist, root } from "./support/dist.mjs";
import { applicants } from "./support/generated.mjs";

const { decideMany, evaluate, policy } = await calculator();
const COUNT = process.env.AWARD_FULL ? 50_000 : 4_000;

const explode = () => {
  throw new Error("hostile");
};

/** The same from the report. */
function decided(answers, options) {
  const { awards, total } = evaluate(answers, options);
  const ids = (verdict) => awards.filter((award) => award.verdict === verdict).map(({ id }) => id);
  return { likely: ids("likely"), possible: ids("possible"), unlikely: ids("unlikely"), total: { ...total } };
}

/** Whether an error is ours, of this code and about the applicant at this place, if any. */
const refused = (code, index) => (error) => {
  assert.deepEqual([error.name, error.code, error.index], ["AnswerError", code, index]);
  return true;
};

const threshold = (value) => ({ parameters: { hangzhou_share_threshold: { value } } });

test(`verdicts and sums are those of evaluate, for ${COUNT} applicants under each threshold`, () => {
  for (const options of [undefined, { locale: "en" }, threshold("0.0001"), threshold("50"), threshold("100")]) {
    const list = [...applicants(policy().questions, COUNT, 2020), ...everybody];
    const decisions = decideMany(list, options);
    assert.equal(decisions.length, list.length);
    list.forEach((answers, index) => assert.deepEqual(decisions[index], decided(answers, options), JSON.stringify(answers)));
  }
});

test("every number that can be answered counts to its last digit", () => {
  const sums = ["0", "0.01", "0.1", "0.10", "99999999.99", "100000000", "100000000.00", "499999999.99", "500000000", "4294967295.99", "9007199254740.993".slice(0, -1), "999999999999999.99"];
  const shares = ["0", "0.0001", "29.9999", "30", "30.0000", "30.0001", "99.9999", "100", "100.0000"];
  const list = sums.flatMap((sum) => shares.map((share) => ({
    roles: ["streamer", "mcn"], settled_in_hangzhou: true, registered_in_hangzhou: true, in_national_top_100: true,
    annual_sales: sum, annual_revenue: sum, hangzhou_share: share,
  })));
  const options = threshold("30");
  assert.deepEqual(decideMany(list, options), list.map((answers) => decided(answers, options)));
});

test("an applicant who is not perfectly ordinary is decided on, too", () => {
  const unusual = [
    vm.runInNewContext(`(${JSON.stringify(mcn)})`), new Proxy({ ...mcn }, {}), { ...mcn, roles: new Proxy(["mcn"], {}) },
    { ...mcn, roles: Array(200).fill("mcn") }, Object.assign(Object.create(null), mcn), { ...mcn, [Symbol("roles")]: 1 },
    Object.defineProperty({ ...mcn }, "annual_sales", { value: 5, enumerable: false }),
    Object.defineProperty({ ...mcn }, "well_known", { get: () => "unsure", enumerable: true }), { ...mcn, in_park: null, park_level: undefined },
  ];
  assert.deepEqual(decideMany(unusual), unusual.map((answers) => decided(answers)));
  assert.deepEqual(decideMany([{}, { roles: [] }, { roles: null }]), [{}, {}, {}].map((answers) => decided(answers)));
});

test("any iterable is read once, in order, and only as far as it goes", () => {
  const list = [...applicants(policy().questions, 700)];
  const expected = decideMany(list);
  let read = 0;
  function* counted() {
    for (const answers of list) {
      read++;
      yield answers;
    }
  }
  assert.deepEqual(decideMany(counted()), expected);
  assert.equal(read, 700);
  assert.deepEqual(decideMany(new Set(list)), expected);
  for (const nobody of [[], new Set(), (function* () {})()]) assert.deepEqual(decideMany(nobody), []);
  for (const count of [1, 255, 256, 257, 512]) assert.deepEqual(decideMany(list.slice(0, count)), expected.slice(0, count));
});

test("an iterator that has ended is not asked again", () => {
  for (const count of [0, 1, 255, 256, 257]) {
    let asked = 0;
    const next = () => {
      assert.ok(asked <= count, "asked after its end");
      return { done: asked++ === count, value: mcn };
    };
    assert.equal(decideMany({ [Symbol.iterator]: () => ({ next }) }).length, count);
    assert.equal(asked, count + 1);
  }
});

test("a list of roles that lies about its length is refused as by evaluate", () => {
  for (const length of [Number.NaN, "1", undefined, Infinity]) {
    const lying = { ...mcn, roles: new Proxy(["mcn"], { get: (list, name) => (name === "length" ? length : list[name]) }) };
    assert.throws(() => evaluate(lying), { code: "too_long", fact: "roles" });
    assert.throws(() => decideMany([lying]), { code: "too_long", fact: "roles", index: 0 });
  }
});

test("equal decisions are one object, which nobody can change", () => {
  const [one, other, different] = decideMany([mcn, { ...mcn }, {}]);
  assert.equal(one, other);
  assert.notEqual(one, different);
  for (const part of [one, one.likely, one.possible, one.unlikely, one.total]) assert.ok(Object.isFrozen(part));
});

test("the error says which applicant was refused and why, and the list is closed", () => {
  let closed = 0;
  function* list(last) {
    try {
      for (let index = 0; index < 600; index++) yield mcn;
      yield last;
      yield mcn;
    } finally {
      closed++;
    }
  }
  const cases = [
    [null, "not_an_object", undefined], [[], "not_an_object", undefined], [{ salary: 1 }, "unknown_fact", "salary"], [{ annual_revenue: 5 }, "wrong_type", "annual_revenue"],
    [{ roles: ["king"] }, "unknown_choice", "roles"], [{ annual_revenue: "01" }, "bad_number", "annual_revenue"], [{ hangzhou_share: "100.0001" }, "out_of_range", "hangzhou_share"],
    [{ annual_revenue: "1".repeat(16) }, "out_of_range", "annual_revenue"], [{ annual_revenue: "1".repeat(99) }, "too_long", "annual_revenue"],
    [{ get well_known() { return explode(); } }, "unreadable", "well_known"],
  ];
  for (const [given, code, fact] of cases) {
    closed = 0;
    assert.throws(() => decideMany(list(given)), (error) => {
      assert.deepEqual([error.name, error.code, error.fact, error.index], ["AnswerError", code, fact, 600]);
      let alone;
      try {
        evaluate(given);
      } catch (thrown) {
        alone = thrown;
      }
      assert.deepEqual([error.code, error.fact, error.message], [alone.code, alone.fact, alone.message]);
      return true;
    });
    assert.equal(closed, 1);
    assert.deepEqual(decideMany([mcn]), [decided(mcn)]);
  }
});

test("what is no list, or throws or lies while it is read, is refused", () => {
  for (const list of [undefined, null, 5, "mcn", true, {}, mcn, () => {}, Promise.resolve([]), (async function* () {})(), { [Symbol.iterator]: 5 }, { [Symbol.iterator]: () => 5 }]) {
    assert.throws(() => decideMany(list), refused("not_an_object", undefined));
  }
  const iterable = (iterator) => ({ [Symbol.iterator]: () => iterator });
  const unreadable = [
    [{ get [Symbol.iterator]() { return explode(); } }, undefined], [{ [Symbol.iterator]: explode }, undefined],
    [iterable({ next: explode }), 0], [iterable({ next: () => 5 }), 0], [iterable({}), 0], [iterable({ next: () => ({ get done() { return explode(); } }) }), 0],
    [(function* () { yield mcn; yield mcn; explode(); })(), 2], [Object.defineProperty([mcn, mcn], 1, { get: explode }), 1],
  ];
  for (const [list, index] of unreadable) assert.throws(() => decideMany(list), refused("unreadable", index));
  assert.throws(() => decideMany(iterable({ next: () => ({ value: 5 }), return: explode })), { code: "not_an_object", index: 0 });
  assert.throws(() => decideMany((function* () { throw { code: "bad_number", message: "a lie" }; })()), { code: "unreadable", index: 0 });
  assert.throws(() => decideMany(new Map([[mcn, mcn]])), { code: "not_an_object", index: 0 });
});

test("options are refused before anything is read, and read once", () => {
  const untouched = { get [Symbol.iterator]() { return explode(); } };
  assert.throws(() => decideMany(untouched, { locale: "fr" }), refused("bad_option", undefined));
  const options = threshold("50");
  function* spiteful() {
    for (let index = 0; index < 600; index++) {
      options.parameters.hangzhou_share_threshold.value = "-1";
      yield mcn;
    }
  }
  assert.equal(decideMany(spiteful(), options).length, 600);
});

test("a list may ask the calculator itself while it is read", () => {
  function* asking() {
    for (const answers of applicants(policy().questions, 600)) {
      evaluate(answers);
      decideMany([answers]);
      yield answers;
    }
  }
  assert.deepEqual(decideMany(asking()), decideMany([...applicants(policy().questions, 600)]));
});

test("a million applicants of a generator need little memory", () => {
  const program = `
    const { load } = await import(${JSON.stringify(new URL("api.js", dist).href)});
    const { applicants } = await import(${JSON.stringify(new URL("tests/node/support/generated.mjs", root).href)});
    const { decideMany, policy } = await load();
    const decisions = decideMany(applicants(policy().questions, 1_000_000));
    console.log(JSON.stringify([decisions.length, new Set(decisions).size]));`;
  // V8 ends the process when what is kept does not fit.
  const output = execFileSync(process.execPath, ["--max-old-space-size=64", "--input-type=module", "-e", program], { encoding: "utf8" });
  const [count, different] = JSON.parse(output);
  assert.equal(count, 1_000_000);
  assert.ok(different < 100_000, `${different} different decisions`);
});
