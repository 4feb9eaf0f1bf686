// What errors say: the bad value, the choices that would be right, the nearest name, in the language asked for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator } from "./support/dist.mjs";
import { mcn } from "./support/applicants.mjs";

const calls = await calculator();
const { check, decideMany, decodeLink, evaluate, evaluateMany, formatMoney, parseMoney, policy } = calls;

function thrownBy(act) {
  try {
    act();
  } catch (error) {
    assert.equal(error.name, "AnswerError");
    return error;
  }
  return assert.fail("nothing was thrown");
}

/** What is refused, and what the message must name in both languages. */
const CASES = [
  [(options) => evaluate(5, options), "not_an_object", ["5", '{ roles: ["']],
  [(options) => evaluate([mcn], options), "not_an_object", ['{ roles: ["']],
  [(options) => evaluateMany({}, options), "not_an_object", ["evaluateMany"]],
  [(options) => evaluateMany([mcn, "mcn"], options), "not_an_object", ['"mcn"']],
  [(options) => decideMany(mcn, options), "not_an_object", ["decideMany"]],
  [(options) => decideMany([mcn, 7], options), "not_an_object", ["7"]],
  [(options) => evaluate({ anual_revenue: "1" }, options), "unknown_fact", ['"anual_revenue"', "annual_revenue", "hangzhou_share"]],
  [(options) => evaluate({ annualRevenue: "1" }, options), "unknown_fact", ['"annualRevenue"', / annual_revenue[?？]/]],
  [(options) => evaluate({ "a|b": 1 }, options), "unknown_fact", ['"a|b"', "roles"]],
  [(options) => evaluate({ annual_revenue: 120000000 }, options), "wrong_type", ["annual_revenue", "120000000", '"120000000"']],
  [(options) => evaluate({ well_known: "yes" }, options), "wrong_type", ["well_known", '"yes"', "true", "false", '"unsure"']],
  [(options) => evaluate({ roles: "mcn" }, options), "wrong_type", ["roles", '"mcn"', '["mcn"]', "studio"]],
  [(options) => evaluate({ park_level: true }, options), "wrong_type", ["park_level", "true", "municipal_or_above"]],
  [(options) => evaluate({ park_level: "municipal" }, options), "unknown_choice", ["park_level", '"municipal"', / municipal_or_above[?？]/]],
  [(options) => evaluate({ roles: ["mcn", "steamer"] }, options), "unknown_choice", ["roles", '"steamer"', / streamer[?？]/, "studio"]],
  [(options) => evaluateMany([mcn, { roles: ["king"] }], options), "unknown_choice", ['"king"', "studio"]],
  [(options) => decideMany([mcn, { roles: ["king"] }], options), "unknown_choice", ['"king"', "studio"]],
  [(options) => evaluate({ annual_revenue: "1.2亿" }, options), "bad_number", ["annual_revenue", '"1.2亿"', '"120000000"', "parseMoney"]],
  [(options) => evaluate({ hangzhou_share: "60%" }, options), "bad_number", ["hangzhou_share", '"60%"', "100"]],
  [(options) => formatMoney("1e9", options), "bad_number", ["yuan", '"1e9"', '"120000000"']],
  [(options) => formatMoney(5, options), "wrong_type", ["yuan", "5"]],
  [(options) => evaluate({ hangzhou_share: "101" }, options), "out_of_range", ["hangzhou_share", '"101"', "100"]],
  [(options) => evaluate({ annual_revenue: "1".repeat(16) }, options), "out_of_range", ["annual_revenue", '"1111111111111111"', "15"]],
  [(options) => evaluate({ annual_revenue: "1".repeat(1e6) }, options), "too_long", ["annual_revenue", "1000000", "64"]],
  [(options) => evaluate({ roles: Array(300).fill("mcn") }, options), "too_long", ["roles", "300", "256"]],
  [(options) => evaluate({ get well_known() { throw 5; } }, options), "unreadable", ["well_known"]],
  [(options) => decideMany((function* () { throw 5; })(), options), "unreadable", []],
  [(options) => parseMoney(5, "yi", options), "wrong_type", ["text", "5"]],
  [(options) => parseMoney("5", "yis", options), "bad_option", ["yis", "yuan", "wan", / yi[?？]/]],
  [(options) => evaluate(mcn, { ...options, local: "en" }), "bad_option", ['"local"', / locale[?？]/, "parameters"]],
  [(options) => evaluate(mcn, { ...options, parameters: 5 }), "bad_option", ["parameters", "5", "hangzhou_share_threshold"]],
  [(options) => evaluate(mcn, { ...options, parameters: { share_threshold: { value: "1" } } }), "bad_option", ['"share_threshold"', "hangzhou_share_threshold"]],
  [(options) => evaluate(mcn, { ...options, parameters: { hangzhou_share_threshold: { value: "0" } } }), "bad_option", ["hangzhou_share_threshold", '"0"', "100"]],
  [(options) => evaluate(mcn, { ...options, parameters: { hangzhou_share_threshold: 30 } }), "bad_option", ["hangzhou_share_threshold", "30"]],
  [(options) => evaluate(mcn, { ...options, parameters: { hangzhou_share_threshold: { value: "30", source: 5 } } }), "bad_option", [/source.*500/, /(是| was) 5[。.]$/]],
  [(options) => evaluate(mcn, { ...options, parameters: { hangzhou_share_threshold: { value: "30", source: "é".repeat(251) } } }), "bad_option", [/source.*500/, '"éé']],
  [(options) => evaluate(mcn, { ...options, parameters: { hangzhou_share_threshold: { value: "30", sorce: "x" } } }), "bad_option", ['"sorce"', "value", / source[?？]/]],
  [(options) => evaluate(mcn, { ...options, parameters: { locale: { value: "1" } } }), "bad_option", ['"locale"', "hangzhou_share_threshold"]],
  [(options) => evaluate(mcn, { ...options, parameters: { parameters: { value: "1" } } }), "bad_option", ['"parameters"', /hangzhou_share_threshold[。.]$/]],
  [(options) => evaluate(mcn, { ...options, unit: 5 }), "bad_option", ['"unit"', "parameters"]],
  [(options) => evaluate({ park_level: "unsur" }, options), "unknown_choice", ['"unsur"', / unsure[?？]/, /municipal_or_above.*, unsure|municipal_or_above.*、unsure/]],
  [(options) => evaluate({ registered_in_hangzhou: "Unsure" }, options), "wrong_type", ['"Unsure"', / "unsure"[?？]/]],
  [(options) => evaluate({ annual_revenue: "Unsure" }, options), "bad_number", ['"Unsure"', / "unsure"[?？]/, /[，,] ?(or|或) "unsure"/]],
  [(options) => evaluate({ roles: ["mcn", 5] }, options), "wrong_type", [/ roles\[1\] (was|是) 5[。.]/]],
  [(options) => evaluate({ roles: ["king", null] }, options), "wrong_type", [/roles\[1\] (was|是) null/]],
  [(options) => evaluate({ roles: ["mcn", "x".repeat(65)] }, options), "too_long", ["roles[1]", "65"]],
  [(options) => evaluateMany(new Proxy([], { get: (list, name) => (name === "length" ? 2 ** 32 : list[name]) }), options), "too_long", ["4,294,967,295"]],
  [(options) => decideMany({ [Symbol.iterator]: () => ({}) }, options), "unreadable", ["next", "{ done, value }"]],
  [(options) => decideMany({ [Symbol.iterator]: () => ({ next: () => 5 }) }, options), "unreadable", ["next", "{ done, value }"]],
];

test("each message names the value, what would be right and the nearest name, in both languages", () => {
  for (const [act, code, named] of CASES) {
    for (const locale of ["zh-CN", "en"]) {
      const { message, ...error } = thrownBy(() => act({ locale }));
      assert.equal(error.code, code, message);
      for (const part of named) assert.ok(part instanceof RegExp ? part.test(message) : message.includes(part), `${part}: ${message}`);
      assert.equal(/\p{Script=Han}/u.test(message.replace("1.2亿", "")), locale === "zh-CN", message);
      assert.doesNotMatch(message, /undefined|\[object|NaN|“”|;;|；；|\n/, message);
      assert.ok(message.length < 500, message);
    }
  }
});

test("a wrong locale is named, and so is the one that was meant", () => {
  for (const [locale, meant] of [["zh", "写 zh-CN？"], ["EN", "写 en？"], ["en-US", "zh-CN"]]) {
    const { code, message } = thrownBy(() => evaluate(mcn, { locale }));
    assert.equal(code, "bad_option");
    assert.ok(message.includes(JSON.stringify(locale)) && message.includes(meant), message);
  }
  assert.match(thrownBy(() => policy(5)).message, /locale.*5/);
});

test("what is quoted is short, on one line, and cannot turn the words around it", () => {
  const nasty = `\u202e\u0000\n"\u2028\u200b${"x".repeat(1e6)}`;
  for (const answers of [{ [nasty]: 1 }, { annual_revenue: nasty.slice(0, 60) }, { park_level: nasty.slice(0, 60) }, { roles: [nasty.slice(0, 60)] }]) {
    const { message } = thrownBy(() => evaluate(answers));
    assert.doesNotMatch(message, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
    assert.ok(message.length < 500, message);
  }
  for (const value of [{}, [], () => 1, Symbol("x"), 10n ** 50n, NaN, -0, new Date(), Object.create(null), new Proxy({}, {}), { toString: () => assert.fail("ran the host's code") }]) {
    assert.ok(thrownBy(() => evaluate({ annual_revenue: value })).message.length > 20);
  }
});

test("a name that is no text is named as what it is, and a long one without a length", () => {
  for (const [fact, named] of [[undefined, "undefined"], [Symbol("x"), "Symbol"], [["roles"], "an array of 1"], [5, "5"]]) {
    const { message, ...error } = check(fact, 1, { locale: "en" });
    assert.deepEqual({ ...error }, { name: "AnswerError", code: "unknown_fact" });
    assert.ok(message.includes(`given was ${named}.`), message);
  }
  assert.doesNotMatch(thrownBy(() => evaluate({ ["x".repeat(1e6)]: 1 })).message, /64|个字符/);
  assert.doesNotMatch(thrownBy(() => evaluate(mcn, { ["x".repeat(1e6)]: 1 })).message, /64|个字符/);
});

test("a message is written without calling the host's code", () => {
  let calls = 0;
  const changing = { get annual_revenue() { return calls++ === 0 ? 5 : "120000000"; } };
  const { code, message } = thrownBy(() => evaluate(changing));
  assert.deepEqual([code, calls], ["wrong_type", 1]);
  assert.match(message, /"unsure"。$/);
  let depth = 0;
  const nested = (left) => ({ get annual_revenue() { depth++; if (left) try { evaluate(nested(left - 1)); } catch (_) { /* refused as well */ } return 5; } });
  thrownBy(() => evaluate(nested(20)));
  assert.equal(depth, 21);
  for (const options of [{ get locale() { throw 5; } }, { get parameters() { throw 5; } }, { parameters: { get hangzhou_share_threshold() { throw 5; } } }]) {
    const { message } = thrownBy(() => evaluate(mcn, options));
    assert.match(message, /。$/);
    assert.doesNotMatch(message, /undefined|没有这种语言|这里是/);
  }
});

test("a sum that cannot be read is quoted, and a mark says where it was cut", () => {
  assert.match(thrownBy(() => parseMoney("x".repeat(24))).message, /“x{24}”/);
  assert.match(thrownBy(() => parseMoney("x".repeat(25))).message, /“x{24}…”/);
  assert.match(thrownBy(() => parseMoney("\u202e𠮷{}$&\u200b")).message, /“𠮷\{\}\$&”/);
});

test("the page's additions to Object.prototype are not read as options", () => {
  try {
    Object.prototype.locale = "en";
    assert.match(thrownBy(() => evaluate({ annual_revenue: 1 }, {})).message, /\p{Script=Han}/u);
  } finally {
    delete Object.prototype.locale;
  }
});

test("check returns what evaluate would throw, and never throws", () => {
  for (const answer of [undefined, null, "120000000", "unsure"]) assert.equal(check("annual_revenue", answer), null);
  assert.equal(check("roles", ["mcn", "mcn"]), null);
  assert.equal(check("well_known", false), null);
  const bad = [["annual_revenue", 5], ["annual_revenue", "1e9"], ["roles", "mcn"], ["roles", ["king"]], ["salary", "5"], ["__proto__", 1], ["constructor", 1], ["well_known", "yes"], ["hangzhou_share", "101"], ["annual_revenue", "1".repeat(99)]];
  for (const [fact, answer] of bad) {
    for (const locale of ["zh-CN", "en"]) {
      const error = check(fact, answer, { locale });
      assert.ok(error instanceof Error);
      const thrown = thrownBy(() => evaluate(JSON.parse(`{${JSON.stringify(fact)}: ${JSON.stringify(answer)}}`), { locale }));
      assert.deepEqual([error.name, error.code, error.fact, error.message], ["AnswerError", thrown.code, thrown.fact, thrown.message]);
    }
  }
  assert.equal(check("annual_revenue", "1", { locale: "fr" }).code, "bad_option");
  for (const fact of [undefined, null, 5, Symbol("roles"), {}, "", "unknown"]) assert.equal(check(fact, "1").code, "unknown_fact");
  assert.equal(check({ toString() { throw new Error("hostile"); } }, "1").code, "unknown_fact");
  assert.equal(check("well_known", new Proxy([], { getPrototypeOf() { throw new Error("hostile"); } })).code, "unreadable");
});

test("sums are written as on the page, and only canonical ones", () => {
  const written = [["120000000", "1.2 亿元", "CNY 120 million"], ["0", "0 元", "CNY 0"], ["0.01", "0.01 元", "CNY 0.01"], ["5000000", "500 万元", "CNY 5 million"], ["99999999.99", "99,999,999.99 元", "CNY 99,999,999.99"]];
  for (const [yuan, chinese, english] of written) {
    assert.equal(formatMoney(yuan), chinese);
    assert.equal(formatMoney(yuan, { locale: "en" }), english);
    assert.equal(parseMoney(formatMoney(yuan)), yuan);
  }
  for (const yuan of ["", " 1", "01", "1.", ".5", "-1", "1.234", "1,000", "1.2亿"]) assert.throws(() => formatMoney(yuan), { name: "AnswerError", code: "bad_number" }, yuan);
  assert.throws(() => formatMoney("1".repeat(16)), { code: "out_of_range" });
  assert.throws(() => formatMoney("1".repeat(1e7)), { code: "too_long" });
  for (const yuan of [120000000, 1n, null, undefined, {}, ["1"]]) assert.throws(() => formatMoney(yuan), { code: "wrong_type" });
  assert.throws(() => formatMoney("1", { locale: "fr" }), { code: "bad_option" });
});

test("a damaged link is quoted, and what is no text is named", () => {
  assert.match(thrownBy(() => decodeLink("1.abc")).message, /"1\.abc"/);
  assert.match(thrownBy(() => decodeLink(5)).message, /5/);
});
