// Bad and hostile answers: each is refused by its code, nothing is half done, and the next call works.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import vm from "node:vm";
import { mcn } from "./support/applicants.mjs";
import { calculator, dist } from "./support/dist.mjs";

const { decideMany, decodeLink, encodeLink, evaluate, evaluateMany, policy } = await calculator();
const { load } = await import(new URL("api.js", dist));
const expected = evaluate(mcn);

afterEach(() => assert.deepEqual(evaluate(mcn), expected));

const explode = () => {
  throw new Error("hostile");
};
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const refuses = (answers, code, fact) => {
  const check = (error) => {
    assert.deepEqual([error.name, error.code, error.fact], ["AnswerError", code, fact]);
    assert.ok(error instanceof Error && error.message.length > 3);
    return true;
  };
  assert.throws(() => evaluate(answers), check);
};

test("answers must be a plain object", () => {
  class Applicant {}
  const others = [undefined, null, 1, "mcn", true, 1n, Symbol("mcn"), () => {}, [], new Applicant(), new Date(), new Map(), new Proxy([], {}), Object.create({})];
  for (const answers of others) refuses(answers, "not_an_object", undefined);
});

test("a fact must be one of the notice's", () => {
  refuses({ role: ["mcn"] }, "unknown_fact", "role");
  refuses({ constructor: true }, "unknown_fact", "constructor");
  refuses(JSON.parse('{"__proto__":{"roles":["mcn"]}}'), "unknown_fact", "__proto__");
});

test("an answer must be of its question's type", () => {
  for (const value of [120000000, 120000000n, Number.NaN, new String("1"), {}, [], () => "1", Symbol("1"), new Date(), true]) {
    refuses({ annual_revenue: value }, "wrong_type", "annual_revenue");
  }
  for (const value of ["yes", 1, {}]) refuses({ well_known: value }, "wrong_type", "well_known");
  for (const value of ["mcn", true, "unsure", { 0: "mcn", length: 1 }, new Set(["mcn"])]) refuses({ roles: value }, "wrong_type", "roles");
  refuses({ roles: ["mcn", 1] }, "wrong_type", "roles");
  refuses({ roles: Array(3) }, "wrong_type", "roles");
  refuses({ demonstration_level: true }, "wrong_type", "demonstration_level");
});

test("a choice must be one that is offered", () => {
  refuses({ roles: ["mcn", "toString"] }, "unknown_choice", "roles");
  refuses({ demonstration_level: "national" }, "unknown_choice", "demonstration_level");
  refuses({ base_in_hangzhou: "" }, "unknown_choice", "base_in_hangzhou");
});

test("a number must be canonical", () => {
  for (const value of ["", " 1", "1 ", "01", "1.", ".5", "+1", "-1", "1e9", "1,000", "1_000", "0x10", "１", "1.234", "NaN", "1.2亿"]) {
    refuses({ annual_revenue: value }, "bad_number", "annual_revenue");
  }
  refuses({ hangzhou_share: "60%" }, "bad_number", "hangzhou_share");
  refuses({ hangzhou_share: "0.12345" }, "bad_number", "hangzhou_share");
});

test("a number must be one that can be", () => {
  refuses({ hangzhou_share: "100.0001" }, "out_of_range", "hangzhou_share");
  refuses({ hangzhou_share: "101" }, "out_of_range", "hangzhou_share");
  refuses({ annual_revenue: "1" + "0".repeat(15) }, "out_of_range", "annual_revenue");
  assert.equal(evaluate({ ...mcn, annual_revenue: "9".repeat(15) + ".99" }).awards.length, 12);
});

test("nothing endless is read", () => {
  refuses({ annual_revenue: "1".repeat(10_000_000) }, "too_long", "annual_revenue");
  refuses({ demonstration_level: "municipal".repeat(1_000_000) }, "too_long", "demonstration_level");
  refuses({ roles: Array(1_000_000).fill("mcn") }, "too_long", "roles");
  refuses({ roles: ["m".repeat(10_000_000)] }, "too_long", "roles");
  const long = "x".repeat(10_000_000);
  assert.throws(() => evaluate({ [long]: true }), (error) => error.code === "unknown_fact" && error.fact.length <= 64 && error.message.length < 500);
});

test("whatever throws while it is read is unreadable", () => {
  refuses({ get well_known() { return explode(); } }, "unreadable", "well_known");
  refuses({ roles: new Proxy(["mcn"], { get: explode }) }, "unreadable", "roles");
  refuses({ roles: Object.defineProperty(["mcn"], 0, { get: explode }) }, "unreadable", "roles");
  refuses(revoked({}), "unreadable", undefined);
  refuses({ roles: revoked([]) }, "unreadable", "roles");
  for (const trap of ["ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"]) {
    refuses(new Proxy({ ...mcn }, { [trap]: explode }), "unreadable", undefined);
  }
  refuses(new Proxy({ well_known: true }, { get: explode }), "unreadable", "well_known");
});

test("a thrown lie is no refusal of ours", () => {
  const lie = { code: "bad_number", fact: "lie", message: "lie" };
  const liar = { get well_known() { throw lie; } };
  refuses(liar, "unreadable", "well_known");
  refuses({ get well_known() { throw revoked({}); } }, "unreadable", "well_known");
});

test("a proxy that answers honestly is as good as what it stands for", () => {
  assert.deepEqual(evaluate(new Proxy({ ...mcn }, {})), expected);
  assert.deepEqual(evaluate({ ...mcn, roles: new Proxy(["mcn"], {}) }), expected);
});

test("objects of another realm and without a prototype are plain too", () => {
  const foreign = vm.runInNewContext(`(${JSON.stringify(mcn)})`);
  assert.deepEqual(evaluate(foreign), expected);
  assert.deepEqual(evaluate(Object.assign(Object.create(null), mcn)), expected);
});

test("only own enumerable properties are answers", () => {
  const hidden = Object.defineProperty({ ...mcn }, "annual_sales", { value: 5, enumerable: false });
  assert.deepEqual(evaluate(hidden), expected);
  assert.deepEqual(evaluate({ ...mcn, [Symbol("roles")]: 1 }), expected);
  try {
    Object.prototype.annual_revenue = "1";
    Object.prototype.locale = "en";
    assert.deepEqual(evaluate({ ...mcn }, {}), expected);
    assert.deepEqual(evaluate({ roles: ["mcn"] }).relevant.includes("annual_revenue"), true);
  } finally {
    delete Object.prototype.annual_revenue;
    delete Object.prototype.locale;
  }
});

test("a polluted prototype does not change what comes out", () => {
  try {
    for (const name of ["code", "fact", "get", "value", "enumerable", "toJSON"]) {
      Object.defineProperty(Object.prototype, name, { __proto__: null, value: "polluted", configurable: true, writable: true });
    }
    assert.deepEqual(evaluate(mcn), expected);
    assert.throws(() => evaluate({ annual_revenue: 1 }), { code: "wrong_type", fact: "annual_revenue" });
  } finally {
    for (const name of ["code", "fact", "get", "value", "enumerable", "toJSON"]) delete Object.prototype[name];
  }
});

test("a report calls no setter that a page has added to Object.prototype, and its objects are ordinary ones", () => {
  const streamer = { roles: ["streamer"], annual_sales: "5", hangzhou_share: "60" };
  const expected = evaluate(streamer);
  const names = [...new Set(JSON.stringify(expected).match(/"\w+"(?=:)/g))].map((name) => name.slice(1, -1));
  assert(["open", "basis", "answer", "requiredValue", "gap"].every((name) => names.includes(name)));
  const called = [];
  let report;
  try {
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, { __proto__: null, set: () => called.push(name), get: () => undefined, configurable: true });
    }
    report = evaluate(streamer);
  } finally {
    for (const name of names) delete Object.prototype[name];
  }
  assert.deepEqual(called, []);
  assert.deepStrictEqual(report, expected);
  for (const { conditions } of report.awards) for (const one of conditions) assert.equal(Object.getPrototypeOf(one), Object.prototype);
});

test("what a page adds to Object.prototype does not break the calls", async () => {
  const text = encodeLink(mcn);
  const decided = decideMany([mcn]);
  const refusal = () => assert.throws(() => evaluate({ roles: ["steamer"] }), (error) => error.code === "unknown_choice" && / streamer？/.test(error.message));
  for (const name of ["choices", "return", "unsure", "choice", "roles", "yes_no", "options", "given", "brokenIterator"]) {
    try {
      Object.defineProperty(Object.prototype, name, { __proto__: null, value: "evil", configurable: true, writable: true });
      assert.deepEqual(evaluate(mcn), expected, name);
      assert.deepEqual(decideMany([mcn]), decided, name);
      assert.deepEqual(decideMany([{ ...mcn, annual_sales: "5" }]).length, 1, name);
      assert.throws(() => decideMany([mcn, { well_known: "5" }]), { code: "wrong_type", fact: "well_known", index: 1 }, name);
      assert.throws(() => decideMany([5]), { code: "not_an_object", index: 0 }, name);
      assert.equal(encodeLink(decodeLink(text).answers), text, name);
      refusal();
      assert.equal((await load()).parseMoney("1亿"), "100000000", name);
    } finally {
      delete Object.prototype[name];
    }
  }
});

test("a cycle is no answer", () => {
  const cycle = { roles: ["mcn"] };
  cycle.well_known = cycle;
  refuses(cycle, "wrong_type", "well_known");
  const list = [];
  list.push(list);
  refuses({ roles: list }, "wrong_type", "roles");
});

test("duplicates among the roles are ignored", () => {
  assert.deepEqual(evaluate({ ...mcn, roles: ["mcn", "mcn", "mcn"] }), expected);
});

test("options must fit", () => {
  const bad = [1, "en", [], { locale: "zh" }, { locale: 1 }, { lang: "en" }, { parameters: 1 }, { parameters: { unknown: { value: "1" } } }];
  const measures = ["0", "100.1", "1e1", "", "-1", 30, null].map((value) => ({ parameters: { hangzhou_share_threshold: { value } } }));
  const hostile = [{ get locale() { return explode(); } }, revoked({}), new Proxy({}, { ownKeys: explode }), { parameters: revoked({}) }];
  for (const options of [...bad, ...measures, ...hostile]) {
    assert.throws(() => evaluate(mcn, options), { name: "AnswerError", code: "bad_option" });
    assert.throws(() => policy(options), { name: "AnswerError", code: "bad_option" });
  }
  for (const options of [undefined, null, {}, { locale: undefined }, { parameters: {} }]) assert.deepEqual(evaluate(mcn, options), expected);
});

test("messages are in the language asked for", () => {
  const unfit = { parameters: { hangzhou_share_threshold: { value: "0" } }, locale: "en" };
  assert.throws(() => evaluate(mcn, unfit), (error) => error.code === "bad_option" && !/\p{Script=Han}/u.test(error.message));
  assert.throws(() => evaluate({ annual_revenue: 1 }), (error) => /\p{Script=Han}/u.test(error.message));
  assert.throws(() => evaluate({ annual_revenue: 1 }, { locale: "en" }), (error) => !/\p{Script=Han}/u.test(error.message));
});

test("of many applicants the error names the one refused", () => {
  assert.throws(() => evaluateMany([mcn, mcn, { annual_revenue: 1 }]), { code: "wrong_type", fact: "annual_revenue", index: 2 });
  assert.throws(() => evaluateMany([null]), { code: "not_an_object", index: 0 });
  const trapped = Object.defineProperty([mcn, mcn], 1, { get: explode });
  assert.throws(() => evaluateMany(trapped), { code: "unreadable", index: 1 });
  for (const list of [undefined, null, {}, "mcn", { length: 1 }, new Set([mcn])]) {
    assert.throws(() => evaluateMany(list), { name: "AnswerError", code: "not_an_object" });
  }
  assert.throws(() => evaluateMany(revoked([])), { name: "AnswerError" });
});
