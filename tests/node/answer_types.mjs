// The types of answers are those of the notice: what the program takes compiles, and what it refuses does not, as far as
// types can tell.

import assert from "node:assert/strict";
import { test } from "node:test";
import { calculator } from "./support/dist.mjs";
import { complaints, lines, project } from "./support/typescript.mjs";

const { evaluate, policy } = await calculator();

// What the notice asks, written down from the notice and not from the policy file.
const ROLES = [
  "mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency", "other_enterprise", "streamer",
  "talent_team", "professional", "park_operator", "merchant", "chain_leader", "district_government", "other",
];
const CHOICES = {
  base_in_hangzhou: ["headquarters", "regional_centre", "none"],
  park_level: ["municipal_or_above", "other"],
  demonstration_level: ["provincial", "municipal", "none"],
};
const MONEY = ["annual_revenue", "annual_sales"];
const PERCENT = ["hangzhou_share"];
const YES_NO = [
  "registered_in_hangzhou", "well_known", "outstanding_contribution", "in_park", "chain_recognised", "newly_listed", "settled_in_hangzhou",
  "in_national_top_100", "recognised_talent", "innovation", "district_performance",
];
const AWARDS = [
  "headquarters", "talent_quota", "scale_up", "park_support", "rent_relief", "demonstration", "industry_chain", "listing", "top_streamer",
  "talent_treatment", "innovation_support", "district_incentive",
];
const CLAUSES = [..."一二三四五六七八九十", "十一", "十二"].map((number) => `（${number}）`).concat("五、其它");

// Values as source text.
const quoted = (ids) => ids.map((id) => `"${id}"`);
const UNANSWERED = ["null", "undefined"];
const NEVER = ["1", "0", "NaN", '""', '"Unsure"', "{}", "[]", '["unsure"]', "() => true", "1n", "new Date()"];
const KINDS = [
  { facts: ["roles"], right: ["[]", '["mcn"]', '["mcn", "mcn"]', `[${quoted(ROLES)}]`], wrong: ['"mcn"', '"unsure"', '["unsure"]', '["actor"]', '["mcn", null]', "[1]", "true", "{}", '{ 0: "mcn", length: 1 }', 'new Set(["mcn"])'] },
  { facts: YES_NO, right: ["true", "false", '"unsure"'], wrong: [...NEVER, '"yes"', '"no"', '"true"', '"perhaps"'] },
  ...Object.entries(CHOICES).map(([fact, ids]) => ({ facts: [fact], right: [...quoted(ids), '"unsure"'], wrong: [...NEVER, '"galactic"', "true", `["${ids[0]}"]`, '"yes"'] })),
  { facts: MONEY, right: ['"0"', '"0.01"', '"120000000"', '"999999999999999.99"', '"unsure"'], wrong: [...NEVER, "120000000", '"1亿"', '"120,000"', '"100元"', '"many"', "true"] },
  { facts: PERCENT, right: ['"0"', '"0.0001"', '"60"', '"100"', '"unsure"'], wrong: [...NEVER, "60", '"60%"', '"half"', "false"] },
];

/** Whether the program takes a value. */
function taken(fact, value) {
  const answer = Function(`return ${value}`)();
  try {
    evaluate({ [fact]: answer });
    return true;
  } catch (error) {
    assert.equal(error.name, "AnswerError");
    return false;
  }
}

const HEAD = 'import { AnswerError, load, type Answers, type Award, type Calculator, type Change, type Condition, type Fact, type Policy, type Role } from "award-calculator"; type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false; declare const calculator: Calculator; function take(_: unknown) {} take([AnswerError, load]);';

function judged(right, wrong, options) {
  const { source, judge } = lines(HEAD, right, wrong);
  return judge("check.ts", complaints(project("answers", { "check.ts": source }), ["check.ts"], options));
}

test("the lists above are those of the program", () => {
  const { questions, awards, clauses } = policy();
  const of = (...kinds) => questions.filter(({ kind }) => kinds.includes(kind)).map(({ fact }) => fact);
  assert.deepEqual(questions[0].choices.map(({ id }) => id), ROLES);
  assert.deepEqual([of("yes_no"), of("choice"), of("money"), of("percent"), of("number")].map((facts) => facts.sort()), [[...YES_NO].sort(), Object.keys(CHOICES).sort(), MONEY, PERCENT, []]);
  assert.deepEqual(awards.map(({ id }) => id), AWARDS);
  assert.deepEqual(clauses.map(({ number }) => number), CLAUSES);
});

test("each answer that the program takes compiles, and each that it refuses does not", () => {
  const statement = (fact, value) => `{ const answers: Answers = { ${fact}: ${value} }; take(answers); }`;
  const each = (which) => KINDS.flatMap((kind) => kind.facts.flatMap((fact) => kind[which].map((value) => [fact, value])));
  const right = [...each("right"), ...KINDS.flatMap(({ facts }) => facts.flatMap((fact) => UNANSWERED.map((value) => [fact, value])))];
  const wrong = [...each("wrong"), ["revenue", "null"], ["toString", '"unsure"']];
  assert.deepEqual([right.length > 80, wrong.length > 250], [true, true]);
  assert.deepEqual(right.filter(([fact, value]) => !taken(fact, value)), []);
  assert.deepEqual(wrong.filter(([fact, value]) => taken(fact, value)), []);
  const nothing = { elsewhere: [], refused: [], accepted: [] };
  assert.deepEqual(judged(right.map((pair) => statement(...pair)), wrong.map((pair) => statement(...pair))), nothing);
});

test("what comes out names facts, awards and clauses exactly", () => {
  const union = (ids) => quoted(ids).join(" | ");
  const same = (type, other) => `{ const _: Same<${type}, ${other}> = true; take(_); }`;
  const to = (fact) => `Extract<Change, { fact: "${fact}" }>["to"]`;
  const number = "`${number}`";
  const right = [
    same("Fact", union(["roles", ...YES_NO, ...Object.keys(CHOICES), ...MONEY, ...PERCENT])),
    same("Role", union(ROLES)),
    same("keyof Answers", "Fact"),
    same('Award["id"]', union(AWARDS)),
    same('Award["clause"]', union(CLAUSES)),
    same('Condition["clause"]', union(CLAUSES)),
    same('Policy["awards"][number]["id"]', union(AWARDS)),
    same('Policy["clauses"][number]["number"]', union(CLAUSES)),
    same('Policy["questions"][number]["clauses"][number]', union(CLAUSES)),
    same('Change["fact"]', 'Exclude<Fact, "roles">'),
    same('Change["to"]', [union(["yes", "no", ...new Set(Object.values(CHOICES).flat()), ">0"]), number].join(" | ")),
    ...YES_NO.map((fact) => same(to(fact), '"yes" | "no"')),
    ...Object.entries(CHOICES).map(([fact, ids]) => same(to(fact), union(ids))),
    ...MONEY.map((fact) => same(to(fact), number)),
    ...PERCENT.map((fact) => same(to(fact), `${number} | ">0"`)),
  ];
  const wrong = [same("Fact", "string"), same('Award["id"]', "string"), same('Change["to"]', "string")];
  assert.deepEqual(judged(right, wrong), { elsewhere: [], refused: [], accepted: [] });
});

test("programs that read answers from elsewhere compile", () => {
  const right = [
    '{ const answers: Answers = {}; answers.annual_revenue = calculator.parseMoney("1.2亿"); answers.roles = ["mcn"]; take(calculator.evaluate(answers)); }',
    '{ const share = 30; take(calculator.evaluate({ hangzhou_share: `${share}` }, { locale: undefined, parameters: { hangzhou_share_threshold: { value: "30" } } })); }',
    "{ const answers: Readonly<Answers> = { in_park: true }; take(calculator.evaluate({ ...answers, in_park: undefined })); }",
    "{ const { amount } = calculator.evaluate({}).awards[0]!; take(calculator.evaluate({ annual_revenue: amount?.lowest })); }",
    '{ const change = calculator.evaluate({}).awards[0]!.nearest![0]!; if (change.fact === "park_level") { const to: "municipal_or_above" | "other" = change.to; take(to); } }',
    "{ const roles: readonly Role[] = []; take(calculator.evaluateMany([{ roles }, {}])); }",
  ];
  const wrong = [
    "{ const revenue: string = prompt(\"\") ?? \"\"; take(calculator.evaluate({ annual_revenue: revenue })); }",
    '{ const change = calculator.evaluate({}).awards[0]!.nearest![0]!; take(change.to === "perhaps"); }',
    '{ take(calculator.evaluate({}).awards.find(({ id }) => id === "scale_down")); }',
    '{ take(calculator.evaluate({}, { parameters: { hangzhou_share_threshold: { value: 30 } } })); }',
    '{ take(calculator.parseMoney("1亿", "qian")); }',
  ];
  assert.deepEqual(judged(right, wrong), { elsewhere: [], refused: [], accepted: [] });
});
