// What a report says of applicants, field by field; expectations are read from the notice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { everybody, mcn, nobody, parkOperator, silent, streamer } from "./support/applicants.mjs";
import { calculator } from "./support/dist.mjs";

const { evaluate, evaluateMany } = await calculator();

const AWARDS = [
  "headquarters", "talent_quota", "scale_up", "park_support", "rent_relief", "demonstration", "industry_chain", "listing",
  "top_streamer", "talent_treatment", "innovation_support", "district_incentive",
];
const share = (value, source) => ({ parameters: { hangzhou_share_threshold: { value, source } } });
const award = (report, id) => report.awards.find((award) => award.id === id);
const condition = (award, fact) => award.conditions.find((condition) => condition.fact === fact);
const verdicts = (report, verdict) => report.awards.filter((award) => award.verdict === verdict).map((award) => award.id);

test("a report names its notice", () => {
  assert.deepEqual(evaluate(mcn).policy, {
    id: "hangzhou-2020-137",
    document: "杭商务〔2020〕137号",
    title: "关于加快杭州市直播电商经济发展的若干意见",
    issuer: "杭州市商务局",
    issued: "2020-07-09",
    inForce: "2020-08-09",
  });
});

test("all twelve awards stand in the order of the notice, whoever asks", () => {
  for (const applicant of everybody) assert.deepEqual(evaluate(applicant).awards.map(({ id }) => id), AWARDS);
});

test("the words that decide stand verbatim in their clause", () => {
  for (const applicant of everybody) {
    const report = evaluate(applicant);
    const texts = new Map(report.awards.map((award) => [award.clause, award.text]));
    for (const { conditions } of report.awards) {
      for (const { clause, quote, at } of conditions) {
        assert.ok(at.length > 0);
        for (const [start, end] of at) assert.equal(texts.get(clause).slice(start, end), quote);
      }
    }
  }
});

test("an MCN with 1.2 亿 gets （二） and its municipal title's sum in （四）", () => {
  const report = evaluate(mcn);
  assert.deepEqual(verdicts(report, "likely"), ["scale_up", "demonstration"]);
  assert.deepEqual(verdicts(report, "possible"), ["headquarters", "talent_quota", "rent_relief"]);
  assert.deepEqual(award(report, "scale_up").amount, { atLeast: true, atMost: false, lowest: "1000000", highest: "1000000" });
  assert.deepEqual(award(report, "demonstration").amount, { atLeast: false, atMost: false, lowest: "500000", highest: "500000" });
  assert.equal(award(report, "scale_up").frequency, "once");
  assert.deepEqual(report.total, { likely: "1500000", possible: "500000" });
  assert.deepEqual([report.relevant, report.next], [[], null]);
});

test("the threshold of （二） is quoted and compared in yuan", () => {
  const revenue = condition(award(evaluate(mcn), "scale_up"), "annual_revenue");
  const { outcome, basis, clause, quote, requiredValue, answerValue } = revenue;
  assert.deepEqual(
    { outcome, basis, clause, quote, requiredValue, answerValue },
    { outcome: "met", basis: "fact", clause: "（二）", quote: "年主营业务收入在1亿元（含）以上", requiredValue: "100000000", answerValue: "120000000" },
  );
  assert.ok(!("open" in revenue) && !("gap" in revenue) && !("source" in revenue));
  assert.match(revenue.required, /1 亿元/);
  assert.match(revenue.answer, /1\.2 亿元/);
});

test("a fen below the threshold is not enough, and the gap is a fen", () => {
  const revenue = condition(award(evaluate({ ...mcn, annual_revenue: "99999999.99" }), "scale_up"), "annual_revenue");
  assert.deepEqual([revenue.outcome, revenue.gap], ["unmet", "0.01"]);
});

test("what the notice leaves open is open by the notice, and no change of the applicant's", () => {
  const tenant = award(evaluate(mcn), "rent_relief");
  assert.deepEqual([condition(tenant, "roles").outcome, condition(tenant, "roles").open], ["open", "notice"]);
  assert.equal(condition(tenant, "in_park").outcome, "met");
  assert.deepEqual([tenant.verdict, tenant.nearest, tenant.amount, tenant.frequency], ["possible", [], null, "three_years"]);
  assert.deepEqual(tenant.benefits, ["3年的办公场地租金减免"]);
});

test("what the applicant is unsure of is open by them, and the nearest change", () => {
  const headquarters = award(evaluate(mcn), "headquarters");
  const known = condition(headquarters, "well_known");
  assert.deepEqual([known.outcome, known.open, known.basis, known.answerValue], ["open", "unsure", "self", "unsure"]);
  assert.deepEqual(headquarters.nearest, [{ fact: "well_known", to: "yes" }]);
  assert.deepEqual(headquarters.judgement, ["知名", "按照其贡献"]);
});

test("below the top tier, the next tier is what is near", () => {
  assert.deepEqual(award(evaluate(mcn), "demonstration").nearest, [{ fact: "demonstration_level", to: "provincial" }]);
  assert.equal(award(evaluate(mcn), "scale_up").nearest, null);
});

test("a share between nothing and all leaves the streamer's award open, at the upper sum", () => {
  const top = award(evaluate(streamer), "top_streamer");
  assert.deepEqual([top.verdict, top.nearest, top.frequency], ["possible", [], null]);
  assert.deepEqual(top.amount, { atLeast: true, atMost: false, lowest: "2000000", highest: "2000000" });
  assert.equal(condition(top, "hangzhou_share").open, "notice");
  assert.deepEqual(top.judgement, ["按贡献", "一定比例"]);
});

test("a share set by the page decides, and its source is told", () => {
  const reached = condition(award(evaluate(streamer, share("60", "示例细则")), "top_streamer"), "hangzhou_share");
  assert.equal(reached.outcome, "met");
  assert.match(reached.source, /示例细则/);
  const missed = award(evaluate(streamer, share("60.5")), "top_streamer");
  assert.equal(missed.verdict, "unlikely");
  assert.equal(condition(missed, "hangzhou_share").gap, "0.5");
  assert.deepEqual(missed.nearest, [{ fact: "hangzhou_share", to: "60.5" }]);
});

test("the lower tier tells how far the upper one is", () => {
  const top = award(evaluate({ ...streamer, annual_sales: "120000000" }, share("50")), "top_streamer");
  assert.deepEqual([top.verdict, top.amount.highest], ["likely", "1000000"]);
  assert.equal(condition(top, "annual_sales").gap, "380000000");
  assert.deepEqual(top.nearest, [{ fact: "annual_sales", to: "500000000" }]);
});

test("a park's operator gets （三）, and perhaps support for innovation without a sum: 企业 or not is not known from the role", () => {
  const report = evaluate(parkOperator);
  assert.deepEqual(verdicts(report, "likely"), ["park_support"]);
  assert.deepEqual(verdicts(report, "possible"), ["innovation_support"]);
  const { outcome, open } = condition(award(report, "innovation_support"), "roles");
  assert.deepEqual([outcome, open], ["open", "notice"]);
  assert.deepEqual(report.total, { likely: "5000000", possible: "0" });
  assert.equal(award(report, "innovation_support").amount, null);
});

test("whom no clause means gets nothing, and only the closing paragraph concerns them", () => {
  const report = evaluate(nobody);
  assert.equal(verdicts(report, "unlikely").length, 12);
  assert.ok(report.awards.every(({ nearest }) => nearest === null));
  assert.deepEqual([report.total, report.next], [{ likely: "0", possible: "0" }, null]);
  assert.deepEqual(report.related, [{ clause: "五、其它", text: "本意见自发布之日起30日后实施。具体实施细则另行制定。" }]);
});

test("without roles everything is possible and nothing else is asked", () => {
  for (const applicant of [silent, { roles: null }, { roles: [] }, { ...mcn, roles: undefined }]) {
    const report = evaluate(applicant);
    assert.equal(verdicts(report, "possible").length, 12);
    assert.deepEqual([report.relevant, report.next, report.related], [["roles"], "roles", []]);
    assert.deepEqual(report.total, { likely: "0", possible: "0" });
    assert.ok(report.awards.every(({ nearest }) => nearest === null));
    assert.deepEqual(award(report, "top_streamer").amount, { atLeast: true, atMost: false, lowest: "1000000", highest: "2000000" });
  }
});

test("English changes our words and not the notice's", () => {
  const [chinese, english] = [evaluate(mcn), evaluate(mcn, { locale: "en" })];
  assert.deepEqual(english.awards.map(({ text, judgement }) => [text, judgement]), chinese.awards.map(({ text, judgement }) => [text, judgement]));
  assert.doesNotMatch(english.awards[2].title, /\p{Script=Han}/u);
  assert.equal(english.awards[2].conditions.length, 3);
});

test("no sentence shows a phrase mark", () => {
  for (const locale of ["zh-CN", "en"]) {
    for (const applicant of everybody) {
      assert.doesNotMatch(JSON.stringify(evaluate(applicant, { locale })), /\|/);
    }
  }
});

test("a fact that the roles make irrelevant changes nothing", () => {
  const outcome = ({ awards, total, relevant, related }) => [awards.map(({ verdict, amount, nearest }) => [verdict, amount, nearest]), total, relevant, related];
  assert.deepEqual(outcome(evaluate({ ...parkOperator, annual_sales: "500000000" })), outcome(evaluate(parkOperator)));
});

test("many applicants get the same reports as one by one", () => {
  assert.deepEqual(evaluateMany(everybody), everybody.map((applicant) => evaluate(applicant)));
  assert.deepEqual(evaluateMany([]), []);
});

// Every list and object of a value, itself included.
const parts = (value) => (value && typeof value === "object" ? [value, ...Object.values(value).flatMap(parts)] : []);

test("reports share nothing that a host could spoil", () => {
  for (const options of [{}, { locale: "en" }, share("30", "示例细则")]) {
    for (const applicant of everybody) {
      const untouched = JSON.stringify(evaluate(applicant, options));
      const all = parts(evaluate(applicant, options));
      assert.equal(new Set(all).size, all.length, "no part stands in two places");
      for (const part of all) {
        assert.ok(!Object.isFrozen(part));
        for (const name of Object.keys(part)) part[name] = "?";
        if (Array.isArray(part)) part.push("?");
      }
      assert.equal(JSON.stringify(evaluate(applicant, options)), untouched);
    }
  }
});

test("the fields of a report stand in the order of its declaration", () => {
  const missed = award(evaluate({ ...mcn, annual_revenue: "99999999.99" }), "scale_up");
  const names = "id clause title verdict amount frequency judgement benefits judgementText benefitsText conditions nearest text";
  assert.equal(Object.keys(missed).join(" "), names);
  const order = "fact outcome open basis clause quote at required answer requiredValue answerValue gap source reading".split(" ");
  for (const applicant of everybody) {
    for (const { conditions } of evaluate(applicant, share("70", "示例细则")).awards) {
      for (const found of conditions) assert.deepEqual(Object.keys(found), order.filter((name) => name in found));
    }
  }
});
