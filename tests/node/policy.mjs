// The description of the notice for other front ends.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator, noticeText } from "./support/dist.mjs";

const { check, policy, evaluate } = await calculator();
const NUMBERS = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）", "（九）", "（十）", "（十一）", "（十二）", "五、其它"];

/** Without white space and heading marks: the notice is equal character for character then. */
const bare = (text) => text.replace(/[\s#]/g, "");

test("all clauses are there, in order, and stand verbatim in the notice", async () => {
  const notice = bare(await noticeText());
  const { clauses } = policy();
  assert.deepEqual(clauses.map(({ number }) => number), NUMBERS);
  for (const { number, text } of clauses) {
    assert.ok(notice.includes(bare(text)), number);
    if (number !== "五、其它") assert.ok(text.startsWith(number), number);
  }
  for (const { heading, text } of clauses) assert.ok(text.includes(heading), heading);
});

test("each award is listed with the clause that grants it", () => {
  const { awards, clauses } = policy();
  const granted = clauses.flatMap(({ number, awards }) => awards.map((id) => [id, number]));
  assert.deepEqual(granted, awards.map(({ id, clause }) => [id, clause]));
  assert.deepEqual(awards.map(({ id, clause }) => [id, clause]), evaluate({}).awards.map(({ id, clause }) => [id, clause]));
});

test("eighteen questions are asked, of the kinds the notice needs", () => {
  const { questions } = policy();
  const kinds = Object.fromEntries(questions.map(({ fact, kind }) => [fact, kind]));
  assert.equal(questions.length, 18);
  const yesNo = questions.filter(({ kind }) => kind === "yes_no").length;
  assert.equal(yesNo, 11);
  const { roles, base_in_hangzhou, park_level, demonstration_level, annual_revenue, annual_sales, hangzhou_share } = kinds;
  assert.deepEqual(
    [roles, base_in_hangzhou, park_level, demonstration_level, annual_revenue, annual_sales, hangzhou_share],
    ["roles", "choice", "choice", "choice", "money", "money", "percent"],
  );
});

test("choices are there where something is chosen, and only there", () => {
  for (const { kind, choices, text } of policy().questions) {
    assert.equal(Array.isArray(choices), kind === "roles" || kind === "choice");
    assert.ok(text.length > 4);
  }
  assert.equal(policy().questions[0].choices.length, 15);
});

test("what a front end needs beside the questions is there, in both languages", () => {
  for (const locale of ["zh-CN", "en"]) {
    const { questions, texts, parameters } = policy({ locale });
    const { warning, ...always } = texts;
    assert.deepEqual(Object.keys(always), ["disclaimer", "together", "apply", "inForce", "expiry", "yes", "no", "unsure"]);
    assert.equal(warning, undefined);
    for (const words of Object.values(always)) assert.ok(words.length > 0 && !/[|§{}]/.test(words), words);
    assert.deepEqual(parameters, [{ name: "hangzhou_share_threshold", fact: "hangzhou_share", over: "0", upTo: "100" }]);
    for (const { kind, unsure, yes, no, groups, unit } of questions) {
      assert.equal(unsure, kind !== "roles");
      assert.ok(kind === "yes_no" || (yes === undefined && no === undefined));
      assert.equal(unit !== undefined, kind === "money" || kind === "percent" || kind === "number");
      assert.ok(groups === undefined || groups.length > 1);
    }
    assert.ok(questions.some(({ yes, no }) => yes && no) && questions.some(({ why }) => why) && questions.some(({ hint }) => hint));
  }
  assert.deepEqual([policy().texts.yes, policy({ locale: "en" }).texts.unsure], ["是", "Not sure"]);
});

test("label and note of a choice are apart, and its group is one of the question's", () => {
  const [{ choices, groups }] = policy().questions;
  const professional = choices.find(({ id }) => id === "professional");
  assert.deepEqual(professional, { id: "professional", label: "直播电商人才", note: "个人，不是主播", group: 3 });
  assert.equal(groups.length, 4);
  for (const { group } of choices) assert.ok(groups[group].length > 0);
  assert.deepEqual(Object.keys(choices.find(({ id }) => id === "mcn")), ["id", "label", "group"]);
});

test("the answers that a question names are taken, and only those", () => {
  for (const { fact, kind, choices, unsure } of policy().questions) {
    assert.equal(check(fact, "unsure") === null, unsure, fact);
    for (const { id } of choices || []) assert.equal(check(fact, kind === "roles" ? [id] : id), null, id);
    assert.equal(check(fact, true) === null, kind === "yes_no", fact);
    assert.equal(check(fact, "60") === null, kind === "money" || kind === "percent" || kind === "number", fact);
  }
});

test("a change to what was described changes nothing later", () => {
  const before = JSON.stringify(policy());
  policy().questions.length = 0;
  policy().questions[0].choices.reverse();
  assert.equal(JSON.stringify(policy()), before);
});

test("every reading that a report points to is in the register", () => {
  const { readings } = policy();
  const known = new Set(readings.map(({ id }) => id));
  assert.equal(known.size, readings.length);
  const used = evaluate({}).awards.flatMap(({ conditions }) => conditions.map(({ reading }) => reading)).filter(Boolean);
  assert.ok(used.length > 5);
  for (const id of used) assert.ok(known.has(id), id);
});

test("English describes the same things in other words", () => {
  const [chinese, english] = [policy(), policy({ locale: "en" })];
  assert.deepEqual(english.clauses, chinese.clauses);
  assert.deepEqual(english.questions.map(({ fact, kind }) => [fact, kind]), chinese.questions.map(({ fact, kind }) => [fact, kind]));
  english.questions.forEach(({ text }, index) => assert.notEqual(text, chinese.questions[index].text));
});
