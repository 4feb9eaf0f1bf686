//! Several notices together: each says of its awards what it says alone, and what they share is asked once.

use crate::applicants::applicants;
use crate::json_api::report_under;
use crate::second_notice::lakeside;
use compiler::{compile, merge, render};
use engine::schema::schema;
use engine::settings::Settings;
use notices::NOTICE;
use policy::{About, Award, Condition, Fact, Policy, Quote, Test};
use serde_json::{Value, json};

const LAKESIDE: &str = include_str!("../fixtures/lakeside-2031-7.md");
const SUPPLEMENT: &str = include_str!("../fixtures/binhai-2032-3.md");

fn supplement() -> &'static Policy {
    let name = "binhai-2032-3.md";
    compile(name, SUPPLEMENT).unwrap_or_else(|problems| panic!("{}", render(name, SUPPLEMENT, &problems)))
}

/// The notice and its supplement as one policy.
pub fn joint() -> &'static Policy {
    merge(&[&NOTICE, supplement()]).unwrap()
}

fn report(answers: &Value) -> Value {
    report_under(joint(), answers, &json!({})).unwrap()
}

fn award(report: &Value, id: &str) -> Value {
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap().clone()
}

#[test]
fn one_notice_alone_is_itself() {
    assert!(std::ptr::eq(merge(&[&NOTICE]).unwrap(), *NOTICE));
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
    let complaint = |policies: &[&'static Policy]| merge(policies).map(|policy| policy.id).unwrap_err();
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
    let turned = merge(&[supplement(), &NOTICE]).unwrap();
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
    let read = policy::file::write(joint()).read().unwrap();
    let parts: Vec<_> =
        read.parts.iter().map(|part| (part.policy.id, usize::from(part.first), usize::from(part.after))).collect();
    let (first, all) = (NOTICE.awards.len(), joint().awards.len());
    assert_eq!(parts, [("hangzhou-2020-137", 0, first), (supplement().id, first, all)]);
    assert_eq!(format!("{read:?}"), format!("{:?}", joint()));
}

#[test]
fn readings_and_what_is_related_stay_with_their_clauses() {
    let readings = |policy| {
        let readings = schema(policy, &Settings::plain(policy)).readings.into_iter();
        readings.map(|reading| (reading.id, reading.clause)).collect::<Vec<_>>()
    };
    let related = |policy: &'static Policy, role: &str| {
        let alone = policy.facts[0].choices.iter().any(|choice| choice.id == role);
        let report = alone.then(|| report_under(policy, &json!({ "roles": [role] }), &json!({})).unwrap());
        report.map_or(Vec::new(), |report| report["related"].as_array().unwrap().clone())
    };
    for both in [[&NOTICE, supplement()], [&NOTICE, tourism()], [tourism(), &NOTICE]] {
        let together = merge(&both).unwrap();
        assert_eq!(readings(together), [readings(both[0]), readings(both[1])].concat());
        for role in together.facts[0].choices {
            let apart = [related(both[0], role.id), related(both[1], role.id)].concat();
            assert_eq!(related(together, role.id), apart, "{}", role.id);
        }
    }
}

/// The second notice, with a reading renamed that the first has too.
fn tourism() -> &'static Policy {
    let name = "lakeside-2031-7.md";
    let text = LAKESIDE.replace("combining", "both");
    compile(name, &text).unwrap_or_else(|problems| panic!("{}", render(name, &text, &problems)))
}

/// All that an award points at, by name: whatever order its conditions have.
fn named(policy: &Policy, award: &Award) -> Vec<String> {
    let clause = |clause: u8| policy.clauses[usize::from(clause)].text;
    let quote = |quote: &Quote| format!("{} in {}", quote.text, clause(quote.clause));
    let condition = |condition: &Condition| {
        let quotes: Vec<String> = condition.quotes.iter().map(quote).collect();
        let readings: Vec<&str> =
            condition.readings.iter().map(|reading| policy.readings[usize::from(*reading)].id).collect();
        let threshold = match condition.test {
            Test::Reaches(parameter) => policy.parameters[usize::from(parameter)].name,
            _ => "",
        };
        format!("{} {quotes:?} {readings:?} {threshold}", policy.facts[usize::from(condition.fact)].id)
    };
    let mut named: Vec<String> = award.conditions.iter().map(condition).collect();
    named.sort();
    named.push(clause(award.clause).to_owned());
    named.extend(award.give.iter().map(|give| quote(&give.quote)));
    named
}

#[test]
fn every_index_leads_where_it_led_alone() {
    let tourism = tourism();
    for both in [[&NOTICE, supplement()], [supplement(), &NOTICE], [&NOTICE, tourism], [tourism, &NOTICE]] {
        let together = merge(&both).unwrap();
        let alone = both.iter().flat_map(|policy| policy.awards.iter().map(|award| named(policy, award)));
        let joined = together.awards.iter().map(|award| named(together, award));
        assert!(joined.eq(alone), "{}", together.id);
        for fact in together.facts {
            let clauses = |policy: &Policy| {
                let fact = policy.facts.iter().find(|one| one.id == fact.id);
                let clauses = fact.map_or(&[][..], |fact| fact.clauses).iter();
                clauses.map(|clause| policy.clauses[usize::from(*clause)].text).collect::<Vec<_>>()
            };
            assert_eq!(clauses(together), [clauses(both[0]), clauses(both[1])].concat(), "{}", fact.id);
        }
        let groups = together.facts[0].groups.len().max(1);
        assert!(together.facts[0].choices.iter().all(|role| usize::from(role.group) < groups), "{}", together.id);
    }
}

#[test]
fn a_choice_or_a_unit_more_is_another_question() {
    let asked = |words: &str, others: &str| {
        assert!(LAKESIDE.contains(words), "{words}");
        let other = LAKESIDE.replace(words, others).replace("combining", "both").replace("[award.", "[award.other_");
        let name = "lakeside-2031-7.md";
        let other = compile(name, &other).unwrap_or_else(|problems| panic!("{}", render(name, &other, &problems)));
        merge(&[lakeside(), other]).map(|policy| policy.id).unwrap_err()
    };
    let none = "  { id = \"none\", zh = \"都没有\", en = \"Neither\" },\n";
    let bronze = format!("{none}  {{ id = \"bronze\", zh = \"铜牌\", en = \"Bronze\" }},\n");
    assert!(asked(none, &bronze).starts_with("two notices ask `medal` differently"));
    assert!(asked("en = \"people\"", "en = \"persons\"").starts_with("two notices ask `staff` differently"));
}

#[test]
fn thirty_two_facts_fit_into_one_policy() {
    let many = |count: u8| {
        let fact = |number: u8| Fact { id: format!("fact_{number}").leak(), ..NOTICE.facts[1] };
        let roles = Fact { ..NOTICE.facts[0] };
        let facts: Vec<Fact> = std::iter::once(roles).chain((1..count).map(fact)).collect();
        let about = About { ..supplement().about };
        let policy: &'static Policy =
            Box::leak(Box::new(Policy { facts: facts.leak(), awards: &[], readings: &[], about, ..*supplement() }));
        merge(&[policy, supplement()]).map(|policy| policy.facts.len())
    };
    let own = supplement().facts.len() - 1;
    assert_eq!(many(u8::try_from(32 - own).unwrap()), Ok(32));
    assert_eq!(many(u8::try_from(33 - own).unwrap()), Err("33 facts are asked; one policy holds 32".to_owned()));
}
