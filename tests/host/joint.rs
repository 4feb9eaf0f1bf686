//! Several notices together: each says of its awards what it says alone, and what they share is asked once.

use crate::applicants::applicants;
use crate::compile::{compile, emit, join, render};
use crate::engine::report_under;
use crate::policy::Policy;
use crate::second_notice::lakeside;
use award_calculator::NOTICE;
use award_calculator::catalogue::catalogue;
use award_calculator::settings::Settings;
use serde_json::{Value, json};

const SUPPLEMENT: &str = include_str!("../fixtures/binhai-2032-3.md");

fn supplement() -> &'static Policy {
    let name = "binhai-2032-3.md";
    compile(name, SUPPLEMENT).unwrap_or_else(|problems| panic!("{}", render(name, SUPPLEMENT, &problems)))
}

fn joint() -> &'static Policy {
    join(&[&NOTICE, supplement()]).unwrap()
}

fn report(answers: &Value) -> Value {
    report_under(joint(), answers, &json!({})).unwrap()
}

fn award(report: &Value, id: &str) -> Value {
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap().clone()
}

#[test]
fn one_notice_alone_is_itself() {
    assert!(std::ptr::eq(join(&[&NOTICE]).unwrap(), &raw const NOTICE));
    assert!(NOTICE.parts.is_empty());
}

#[test]
fn the_first_notice_says_the_same_alone_and_together() {
    let joint = joint();
    for applicant in applicants(20_320_310).take(2_000) {
        let alone = report_under(&NOTICE, &applicant.answers, &applicant.options).unwrap();
        let together = report_under(joint, &applicant.answers, &applicant.options).unwrap();
        let own = together["awards"].as_array().unwrap().iter().take(NOTICE.awards.len());
        assert!(own.eq(alone["awards"].as_array().unwrap()), "{}", applicant.answers);
        let relevant = |report: &Value| report["relevant"].as_array().unwrap().clone();
        let asked = relevant(&together);
        assert!(relevant(&alone).iter().all(|fact| asked.contains(fact)), "{}", applicant.answers);
    }
}

#[test]
fn the_second_notice_says_the_same_alone_and_together() {
    for answers in [
        json!({}),
        json!({ "roles": ["mcn"] }),
        json!({ "roles": ["mcn"], "annual_revenue": "49999999.99" }),
        json!({ "roles": ["mcn"], "annual_revenue": "50000000" }),
        json!({ "roles": ["school", "mcn"], "training_days": "99", "annual_revenue": "unsure" }),
        json!({ "roles": ["school"], "training_days": "100" }),
    ] {
        let alone = report_under(supplement(), &answers, &json!({})).unwrap();
        let together = report(&answers);
        for own in alone["awards"].as_array().unwrap() {
            let mut there = award(&together, own["id"].as_str().unwrap());
            if answers == json!({}) {
                // Without roles all awards are possible either way; only the answer to roles is missing.
                there["conditions"] = own["conditions"].clone();
            }
            assert_eq!(there, *own, "{answers}");
        }
    }
}

#[test]
fn what_both_ask_is_asked_once() {
    let facts: Vec<&str> = joint().facts.iter().map(|fact| fact.id).collect();
    assert_eq!(facts.len(), NOTICE.facts.len() + 1);
    assert_eq!(facts.iter().filter(|fact| **fact == "annual_revenue").count(), 1);
    let answers = json!({ "roles": ["mcn"], "annual_revenue": "100000000", "registered_in_hangzhou": true });
    let report = report(&answers);
    assert_eq!(award(&report, "supplement")["verdict"], "likely", "5000万元（含）以上");
    assert_eq!(award(&report, "scale_up")["verdict"], "likely", "1亿元（含）以上");
}

#[test]
fn a_role_that_only_one_knows_is_not_meant_by_the_other() {
    let report = report(&json!({ "roles": ["school"] }));
    let relevant = report["relevant"].as_array().unwrap();
    assert_eq!(relevant.last(), Some(&json!("training_days")));
    assert_eq!(award(&report, "supplement")["verdict"], "unlikely");
    assert_eq!(award(&report, "training")["verdict"], "possible");
    assert_eq!(
        award(&report, "scale_up")["verdict"],
        "unlikely",
        "a training school is no 直播电商企业 of the first notice"
    );
}

#[test]
fn what_two_notices_mean_differently_by_one_name_is_refused() {
    let reworded = SUPPLEMENT.replace("您的|年主营业务收入|是多少？", "您的|年主营业务收入|有多少？");
    let other = compile("binhai-2032-3.md", &reworded).unwrap_or_else(|problems| panic!("{}", problems.len()));
    let complaint = |policies: &[&'static Policy]| join(policies).map(|policy| policy.id).unwrap_err();
    assert_eq!(
        complaint(&[&NOTICE, other]),
        "two notices ask `annual_revenue` differently; give one of the two another name"
    );
    let renamed = SUPPLEMENT.replace("zh = \"MCN机构\", en = \"MCN (multi", "zh = \"某某机构\", en = \"MCN (multi");
    let other = compile("binhai-2032-3.md", &renamed).unwrap_or_else(|problems| panic!("{}", problems.len()));
    assert_eq!(complaint(&[&NOTICE, other]), "two notices call the role `mcn` differently; give one another name");
    let twins = complaint(&[lakeside(), lakeside()]);
    assert_eq!(twins, "two notices have the award `employment`; give one of the two another name");
}

#[test]
fn a_measure_that_is_left_open_stays_with_its_question_whichever_notice_comes_first() {
    let turned = join(&[supplement(), &NOTICE]).unwrap();
    let measured: Vec<&str> =
        turned.parameters.iter().map(|parameter| turned.facts[usize::from(parameter.fact)].id).collect();
    assert_eq!(measured, ["hangzhou_share"]);
    let answers = json!({ "roles": ["streamer"], "hangzhou_share": "40" });
    for (value, outcome) in [("40", "met"), ("40.0001", "unmet")] {
        let options = json!({ "parameters": { "hangzhou_share_threshold": { "value": value } } });
        let streamer = award(&report_under(turned, &answers, &options).unwrap(), "top_streamer");
        let conditions = streamer["conditions"].as_array().unwrap();
        let share = conditions.iter().find(|condition| condition["fact"] == "hangzhou_share").unwrap();
        assert_eq!(share["outcome"], outcome);
    }
}

#[test]
fn a_joint_policy_is_written_with_the_notices_of_which_it_consists() {
    let written = emit(joint());
    assert_eq!(written.matches("crate::policy::Part { policy: &crate::policy::Policy {").count(), 2);
    let awards = NOTICE.awards.len();
    assert!(written.contains(&format!(", first: 0, after: {awards} }}")), "the awards of the first notice");
    assert!(
        written.contains(&format!(", first: {awards}, after: {} }}", awards + supplement().awards.len())),
        "those of the second"
    );
}

#[test]
fn readings_and_what_is_related_stay_with_their_clauses() {
    let readings = |policy| {
        let readings = catalogue(policy, &Settings::plain(policy)).readings.into_iter();
        readings.map(|reading| (reading.id, reading.clause)).collect::<Vec<_>>()
    };
    assert_eq!(readings(joint()), [readings(&NOTICE), readings(supplement())].concat());
    let related = |policy: &'static Policy, role: &str| {
        let alone = policy.facts[0].choices.iter().any(|choice| choice.id == role);
        let report = alone.then(|| report_under(policy, &json!({ "roles": [role] }), &json!({})).unwrap());
        report.map_or(Vec::new(), |report| report["related"].as_array().unwrap().clone())
    };
    for role in joint().facts[0].choices {
        let apart = [related(&NOTICE, role.id), related(supplement(), role.id)].concat();
        assert_eq!(related(joint(), role.id), apart, "{}", role.id);
    }
}
