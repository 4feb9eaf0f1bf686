// Sums as people type them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator } from "./support/dist.mjs";

const { parseMoney } = await calculator();

const READ = [
  ["1.2亿", "120000000"], ["３，５００万元", "35000000"], ["12,000.5 万", "120005000"], ["3亿5000万", "350000000"],
  ["3亿5千万", "350000000"], ["3千万", "30000000"], ["1万亿", "1000000000000"], ["一亿二千万", "120000000"],
  ["两亿", "200000000"], ["壹亿元整", "100000000"], ["￥1 200 000", "1200000"], ["1。5亿", "150000000"], ["0", "0"],
  ["0.01", "0.01"], ["100.50", "100.5"],
];
const REFUSED = ["", " ", "-1", "+1", "1e9", "1_000", "1.2.3", "1,5亿", "一亿二", "3亿5", "约1亿", "1亿多", "1亿以上", "1亿-2亿", "0.001", "abc"];

test("what people type is read in yuan", () => {
  for (const [typed, yuan] of READ) assert.equal(parseMoney(typed), yuan, typed);
});

test("the unit beside the field counts unless one is typed", () => {
  assert.equal(parseMoney("1.2", "yi"), "120000000");
  assert.equal(parseMoney("1.2", "wan"), "12000");
  assert.equal(parseMoney("1.2", "yuan"), "1.2");
  assert.equal(parseMoney("1.2亿", "wan"), "120000000");
  assert.equal(parseMoney("500元", "yi"), "500");
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
