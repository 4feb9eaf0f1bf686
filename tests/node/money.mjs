// Sums as people type them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator } from "./support/dist.mjs";

const { parseMoney } = await calculator();

const READ = [
  ["1.2亿", "120000000"], ["３，５００万元", "35000000"], ["12,000.5 万", "120005000"], ["3亿5000万", "350000000"],
  ["3亿5千万", "350000000"], ["3千万", "30000000"], ["1万亿", "1000000000000"], ["一亿二千万", "120000000"],
  ["两亿", "200000000"], ["壹亿元整", "100000000"], ["￥1 200 000", "1200000"], ["1。5亿", "150000000"], ["0", "0"],
  ["0.01", "0.01"], ["100.50", "100.5"], ["一个亿", "100000000"], ["1.2个亿", "120000000"], ["5000w", "50000000"], ["5千w", "50000000"],
  ["三点五亿", "350000000"], ["1元5角", "1.5"], ["100块", "100"], ["1.2亿人民币", "120000000"], ["8000万RMB", "80000000"],
  ["8000万/年", "80000000"], ["1.2亿（含税）", "120000000"], ["1.2亿。", "120000000"], ["兩億", "200000000"], ["陸萬", "60000"],
  ["120 million", "120000000"], ["0.12 billion", "120000000"], ["CNY 120 million", "120000000"], ["\u202d120000000\u202c", "120000000"],
];
const REFUSED = ["", " ", "-1", "+1", "1e9", "1_000", "1.2.3", "1,5亿", "一亿二", "3亿5", "约1亿", "1亿多", "1亿以上", "1亿-2亿", "0.001", "abc",
  "。1亿", ".5亿", "30十万", "100十元", "35\n200", "1.2E+08", "1亿（含）以上", "$100", "05亿", "120m"];

test("what people type is read in yuan", () => {
  for (const [typed, yuan] of READ) assert.equal(parseMoney(typed), yuan, typed);
});

test("the unit beside the field counts unless one is typed", () => {
  assert.equal(parseMoney("1.2", "yi"), "120000000");
  assert.equal(parseMoney("1.2", "wan"), "12000");
  assert.equal(parseMoney("1.2", "yuan"), "1.2");
  assert.equal(parseMoney("1.2亿", "wan"), "120000000");
  assert.equal(parseMoney("500元", "yi"), "500");
  assert.equal(parseMoney("RMB 500", "yi"), "50000000000", "a currency is no unit");
  assert.equal(parseMoney("120 million", "yi"), "120000000");
});

test("a refusal names the reason in the language that was asked for", () => {
  const said = (typed, options) => {
    try {
      return parseMoney(typed, "yuan", options);
    } catch (error) {
      return error.message;
    }
  };
  const zh = { locale: "zh-CN" };
  const en = { locale: "en" };
  for (const [typed, chinese, english] of [
    ["35\n200", /不止一个数/, /more than one number/], ["1.2E+08", /科学记数法/, /scientific notation/], ["$100", /人民币/, /yuan/],
    ["-100", /金额不能是负数/, /cannot be negative/], ["将近1亿", /约数/, /rough figure/], ["1亿（含）以上", /约数/, /rough figure/],
    [".5亿", /小数点前面/, /before the decimal point/], ["0.001", /小数/, /decimals/], ["3亿5", /两种读法/, /two ways/],
    ["", /请填一个金额/, /Enter a sum/], ["1,5亿", /位置不对/, /odd places/], ["9".repeat(70), /太多/, /too long/],
  ]) {
    assert.match(said(typed), chinese, typed);
    assert.match(said(typed, zh), chinese, typed);
    assert.match(said(typed, en), english, typed);
    const ours = said(typed, en).replace(typed, "");
    assert.doesNotMatch(ours, /\p{Script=Han}/u, ours);
  }
});

test("options that do not fit are refused before anything is read", () => {
  assert.throws(() => parseMoney("1", "yuan", { locale: "fr" }), { name: "AnswerError", code: "bad_option" });
  assert.throws(() => parseMoney("1", "fen", { locale: "en" }), { code: "bad_option", message: /[A-Za-z]/ });
});

test("what cannot be read with certainty is refused", () => {
  for (const typed of REFUSED) assert.throws(() => parseMoney(typed), { name: "AnswerError", code: "bad_number" }, typed);
  assert.throws(() => parseMoney("1" + "0".repeat(15)), { name: "AnswerError" });
  assert.throws(() => parseMoney("9999999999", "yi"), { name: "AnswerError" });
});

test("only strings are read, and only known units", () => {
  for (const value of [1, null, undefined, {}, [], 1n, Symbol("1"), () => "1", new String("1")]) {
    assert.throws(() => parseMoney(value), { name: "AnswerError", code: "wrong_type" });
  }
  for (const unit of ["fen", "", 1, {}, Symbol("yi")]) {
    assert.throws(() => parseMoney("1", unit), { name: "AnswerError", code: "bad_option" });
  }
  assert.throws(() => parseMoney("1".repeat(10_000_000)), { name: "AnswerError", code: "too_long" });
});
