//! A fictional notice with every kind of sum, held to sums in whole fen that are worked out here from its words alone.

mod words;

use crate::json_api::report_under;
use policy::Policy;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;
use words::{CLAUSES, Clause, Counted, likely, possible};

const NAME: &str = "yungang-2035-6.md";
const FILE: &str = include_str!("../fixtures/yungang-2035-6.md");

pub fn yungang() -> &'static Policy {
    static POLICY: LazyLock<&Policy> = LazyLock::new(|| {
        compiler::compile(NAME, FILE).unwrap_or_else(|problems| panic!("{}", compiler::render(NAME, FILE, &problems)))
    });
    &POLICY
}

fn report(answers: &Value) -> Value {
    report_under(yungang(), answers, &json!({})).unwrap()
}

fn award<'r>(report: &'r Value, id: &str) -> &'r Value {
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap()
}

/// Fen as a canonical decimal in yuan.
fn yuan(fen: i128) -> String {
    let text = format!("{}.{:02}", fen / 100, fen % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The number answered to a fact: fen, or a count.
fn number(answers: &Value, fact: &str) -> Option<i128> {
    let said = answers[fact].as_str().filter(|said| *said != "unsure")?;
    let money = ["investment", "rent", "increase"].contains(&fact);
    let (whole, fraction) = said.split_once('.').unwrap_or((said, ""));
    let fen: i128 = format!("{fraction:0<2}").parse().unwrap();
    let whole: i128 = whole.parse().unwrap();
    Some(if money { whole * 100 + fen } else { whole })
}

fn verdict(clause: &Clause, answers: &Value) -> &'static str {
    let roles = answers["roles"].as_array().unwrap();
    let area = number(answers, "area");
    let large = match (clause.id, area) {
        ("exhibition", None) => None,
        ("exhibition", Some(area)) => Some(area >= 10_000),
        _ => Some(true),
    };
    let yes = clause.yes.map_or(Some(true), |fact| answers[fact].as_bool());
    let who = roles.iter().any(|role| role == clause.role);
    match (who, yes, large) {
        (false, ..) | (_, Some(false), _) | (.., Some(false)) => "unlikely",
        (true, Some(true), Some(true)) => "likely",
        _ => "possible",
    }
}

/// Fails where a report says something else than the words of the notice.
fn compare(answers: &Value) -> Result<(), String> {
    let report = report(answers);
    let mut counted: Vec<Counted> = Vec::new();
    let mut relevant: Vec<&str> = Vec::new();
    for clause in &CLAUSES {
        let said = award(&report, clause.id);
        let verdict = verdict(clause, answers);
        let (ceiling, lowest, highest) = (clause.gives)(clause.base.and_then(|fact| number(answers, fact)));
        let expected = (verdict, ceiling, json!(yuan(lowest)), json!(highest.map(yuan)));
        let amount = &said["amount"];
        let found = (
            said["verdict"].as_str().unwrap(),
            amount["atMost"] == true,
            amount["lowest"].clone(),
            amount["highest"].clone(),
        );
        if found != expected || amount["atLeast"] != false || amount["terms"].is_array() != clause.base.is_some() {
            return Err(format!("{}: {said:#} instead of {expected:?}", clause.id));
        }
        // The talent's sum is not the applicant's.
        if clause.id != "talents" {
            counted.push((clause.id, verdict, lowest, highest));
        }
        if verdict != "unlikely" {
            relevant.extend(clause.yes.into_iter().chain(clause.base).filter(|fact| answers[*fact].is_null()));
        }
    }
    let asked = yungang().facts.iter().map(|fact| fact.id).filter(|fact| relevant.contains(fact));
    let expected = json!([{ "likely": yuan(likely(&counted)), "possible": possible(&counted).map(yuan) }, asked.collect::<Vec<_>>()]);
    let found = json!([report["total"], report["relevant"]]);
    if found == expected { Ok(()) } else { Err(format!("{found} instead of {expected}")) }
}

/// Nothing, not sure, or a number.
fn said(number: impl Strategy<Value = String>) -> impl Strategy<Value = Value> {
    prop_oneof![Just(json!(null)), Just(json!("unsure")), number.prop_map(Value::from)]
}

fn count() -> impl Strategy<Value = Value> {
    let edges = ["0", "1", "39", "40", "41", "9999", "10000", "11999", "12000", "29999", "30000", "999999999999999"];
    said(prop_oneof![select(edges.map(str::to_owned).to_vec()), (0..100_000_u64).prop_map(|count| count.to_string())])
}

fn money() -> impl Strategy<Value = Value> {
    let edges = ["0", "0.01", "0.03", "9999999.99", "10000000", "10000000.01", "333333333.33", "999999999999999.99"];
    let any = [100_000_000_000_i128, 100_000_000].map(|most| (0..most).prop_map(yuan));
    let [large, small] = any;
    said(prop_oneof![select(edges.map(str::to_owned).to_vec()), large, small])
}

fn applicants() -> impl Strategy<Value = Value> {
    let roles = select(vec![json!(["company"]), json!(["hall"]), json!(["company", "hall"]), json!(["other"])]);
    let flag = select(vec![json!(null), json!("unsure"), json!(true), json!(false)]);
    let flags = (["new_hall", "settled", "national", "talents"], proptest::array::uniform4(flag));
    let counts = (["area", "booths", "visitors"], proptest::array::uniform3(count()));
    let sums = (["investment", "rent", "increase"], proptest::array::uniform3(money()));
    (roles, flags.1, counts.1, sums.1).prop_map(move |(roles, said, counted, paid)| {
        let names = flags.0.iter().chain(&counts.0).chain(&sums.0).map(|name| (*name).to_owned());
        let values = said.into_iter().chain(counted).chain(paid);
        let mut answers: Map<String, Value> = names.zip(values).collect();
        answers.insert("roles".to_owned(), roles);
        Value::from(answers)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sum_is_what_the_words_of_the_notice_come_to(answers in applicants()) {
        compare(&answers).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn the_calculation_is_told_in_words() {
    let terms = |answers: Value, id: &str| award(&report(&answers), id)["amount"]["terms"].clone();
    let hall = |more: Value| {
        let mut answers = json!({ "roles": ["hall"], "new_hall": true, "settled": true });
        answers.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        answers
    };
    assert_eq!(
        terms(hall(json!({ "investment": "12000000" })), "new_hall"),
        json!(["实际投资额 1,200 万元 × 50% = 600 万元，最高 500 万元"])
    );
    assert_eq!(terms(hall(json!({})), "new_hall"), json!(["实际投资额（没填） × 50%，最高 500 万元"]));
    assert_eq!(
        terms(hall(json!({ "rent": "200000" })), "rent_of_halls"),
        json!([
            "第 1 年：年租金 20 万元 × 100% = 20 万元，最高 30 万元",
            "第 2 年：年租金 20 万元 × 80% = 16 万元，最高 30 万元",
            "第 3 年：年租金 20 万元 × 50% = 10 万元，最高 30 万元"
        ])
    );
    let company = |fact: &str, value: &str| json!({ "roles": ["company"], "settled": true, fact: value });
    assert_eq!(
        terms(company("area", "14500"), "exhibition"),
        json!([
            "30 万元 + （展览面积超出 10,000 平方米的部分 4,500 平方米，满 2 个 2,000 平方米）× 5 万元 = 40 万元，最高 80 万元"
        ])
    );
    assert_eq!(terms(company("rent", "100000"), "rent"), json!(["年租金 10 万元 × 最高 20% = 最高 2 万元"]));
    assert_eq!(terms(company("visitors", "12"), "visitors"), json!(["境外专业观众 12 人 × 1,000 元 = 1.2 万元"]));
}

#[test]
fn a_base_is_asked_after_the_conditions_and_only_while_the_award_can_be_due() {
    let order: Vec<&str> = yungang().facts.iter().map(|fact| fact.id).collect();
    let place = |id: &str| order.iter().position(|fact| *fact == id).unwrap();
    assert!(place("settled") < place("rent") && place("new_hall") < place("investment"), "{order:?}");
    let asked = |answers: Value| report(&answers)["relevant"].as_array().unwrap().clone();
    let failed = asked(json!({ "roles": ["hall"], "new_hall": false, "settled": false }));
    assert_eq!(failed, Vec::<Value>::new());
    assert_eq!(asked(json!({ "roles": ["hall"], "new_hall": "unsure", "settled": false })), [json!("investment")]);
}

/// Facts and awards have other places in a joint policy.
#[test]
fn beside_another_notice_every_sum_and_limit_is_the_same() {
    let qinghe = include_str!("../fixtures/qinghe-2034-12.md");
    let joint = compiler::merge(&[compiler::compile("qinghe-2034-12.md", qinghe).unwrap(), yungang()]).unwrap();
    let mut answers =
        json!({ "roles": ["company"], "area": "30000", "booths": "30", "settled": true, "talents": true });
    for increase in ["5000000", "90000000", "unsure"] {
        answers["increase"] = json!(increase);
        let (alone, together) = (report(&answers), report_under(joint, &answers, &json!({})).unwrap());
        for said in alone["awards"].as_array().unwrap() {
            let id = said["id"].as_str().unwrap();
            assert_eq!(award(&together, id)["amount"], said["amount"], "{id}");
        }
        assert_eq!(together["total"], alone["total"], "{increase}");
    }
}

#[test]
fn how_often_and_for_whom_is_told() {
    let report = report(&json!({ "roles": ["company"] }));
    assert_eq!(award(&report, "settling")["frequency"], "5_years");
    let talents = yungang().awards.iter().find(|award| award.id == "talents").unwrap();
    assert_eq!(talents.beneficiary.unwrap().zh, "引进的人才");
}
