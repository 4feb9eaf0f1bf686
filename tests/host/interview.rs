//! The interview: it asks only what can matter, in order, once, and ends.

use crate::json_api::report;
use notices::NOTICE;
use serde_json::{Value, json};

/// Answers every question that comes next, and returns what was asked.
fn asked(mut answers: Value, reply: impl Fn(&str) -> Value) -> Vec<String> {
    let mut asked = Vec::new();
    loop {
        let report = report(&answers, &json!({})).unwrap();
        let Some(next) = report["next"].as_str() else { return asked };
        assert!(!asked.iter().any(|fact| fact == next), "{next} is asked twice");
        assert!(asked.len() < 18, "the interview does not end");
        answers[next] = reply(next);
        asked.push(next.to_owned());
    }
}

fn unsure(_: &str) -> Value {
    json!("unsure")
}

#[test]
fn who_you_are_is_asked_first_and_alone() {
    let report = report(&json!({ "annual_revenue": "1" }), &json!({})).unwrap();
    assert_eq!(report["relevant"], json!(["roles"]));
    assert!(report["awards"].as_array().unwrap().iter().all(|award| award["verdict"] == "possible"));
}

#[test]
fn an_mcn_is_asked_what_concerns_enterprises() {
    let facts = [
        "registered_in_hangzhou",
        "annual_revenue",
        "demonstration_level",
        "base_in_hangzhou",
        "newly_listed",
        "in_park",
        "well_known",
        "outstanding_contribution",
        "innovation",
    ];
    // Everything unsure but what would end a line of questions: then nothing falls away.
    let reply = |fact: &str| match fact {
        "registered_in_hangzhou" => json!(true),
        other => unsure(other),
    };
    assert_eq!(asked(json!({ "roles": ["mcn"] }), reply), facts);
}

#[test]
fn whoever_is_none_of_the_listed_is_asked_nothing() {
    assert!(asked(json!({ "roles": ["other"] }), unsure).is_empty());
}

#[test]
fn a_park_operator_is_asked_two_things() {
    assert_eq!(asked(json!({ "roles": ["park_operator"] }), unsure), ["park_level", "innovation"]);
}

#[test]
fn a_failed_condition_ends_the_questions_of_its_award() {
    let reply = |fact: &str| if fact == "in_national_top_100" { json!(false) } else { unsure(fact) };
    let asked = asked(json!({ "roles": ["streamer"] }), reply);
    assert!(asked.contains(&"in_national_top_100".to_owned()));
    assert!(!asked.iter().any(|fact| fact == "annual_sales" || fact == "settled_in_hangzhou"), "{asked:?}");
}

#[test]
fn registration_does_not_matter_for_a_listing_that_stays_open() {
    // Whether newly listed is unsure, and growth is out of reach: yes or no, the listing award stays possible.
    let report =
        report(&json!({ "roles": ["mcn"], "annual_revenue": "0", "newly_listed": "unsure" }), &json!({})).unwrap();
    let relevant = report["relevant"].as_array().unwrap();
    assert!(!relevant.contains(&json!("registered_in_hangzhou")), "{relevant:?}");
}

#[test]
fn questions_come_in_the_order_of_the_policy_file() {
    let order: Vec<&str> = NOTICE.facts.iter().map(|fact| fact.id).collect();
    let everyone: Vec<&str> = NOTICE.facts[0].choices.iter().map(|choice| choice.id).collect();
    let asked = asked(json!({ "roles": everyone }), unsure);
    let places: Vec<usize> = asked.iter().map(|fact| order.iter().position(|name| name == fact).unwrap()).collect();
    assert!(places.is_sorted(), "{asked:?}");
}

/// What comes next is the first of what remains, whoever asks.
#[test]
fn the_next_question_is_the_one_that_the_report_names() {
    use engine::{evaluate::evaluate, interview::next};
    for roles in [json!([]), json!(["mcn"]), json!(["park_operator"]), json!(["other"])] {
        let given = json!({ "roles": roles });
        let answers = crate::json_api::read(&NOTICE, &given).unwrap();
        let index = next(&answers, &evaluate(&answers, &[None]));
        let named = report(&given, &json!({})).unwrap()["next"].clone();
        assert_eq!(index.map_or(Value::Null, |index| json!(NOTICE.facts[usize::from(index)].id)), named, "{roles}");
    }
}

/// As an applicant counts: who one is, and everything asked after it.
#[test]
fn the_first_page_says_the_fewest_and_the_most_questions_that_one_role_is_asked() {
    let roles = NOTICE.facts.iter().find(|fact| fact.id == "roles").unwrap();
    let reply = |fact: &str| match fact {
        "registered_in_hangzhou" => json!(true),
        other => unsure(other),
    };
    let lengths = roles.choices.iter().map(|role| 1 + asked(json!({ "roles": [role.id] }), reply).len());
    let lengths: Vec<usize> = lengths.filter(|length| *length > 1).collect();
    let range = (*lengths.iter().min().unwrap(), *lengths.iter().max().unwrap());
    assert_eq!(engine::interview::length(&NOTICE), Some(range));
    // Whoever runs a district is asked one thing more, as （十二） has one condition; an MCN nine, as in the notice.
    assert_eq!(range, (2, 10));
}

/// Whom the clauses grant most, then who adds the most: enterprises, （九） with its two awards, and （三） for parks.
#[test]
fn examples_are_an_mcn_a_streamer_and_a_park_with_every_question_answered() {
    let made = engine::examples::examples(&NOTICE);
    let whom: Vec<u32> = made.iter().map(engine::answers::Answers::roles).collect();
    let roles = NOTICE.facts.iter().find(|fact| fact.id == "roles").unwrap();
    let bit = |id: &str| 1 << roles.choices.iter().position(|role| role.id == id).unwrap();
    assert_eq!(whom, [bit("mcn"), bit("streamer"), bit("park_operator")]);
    for answers in &made {
        let evaluation = engine::evaluate::evaluate(answers, &[None]);
        assert_eq!(evaluation.relevant, 0);
        assert!(evaluation.awards.iter().any(|award| award.truth == engine::truth::Truth::Yes));
    }
    // 1 亿元 are asked for in （二）: the example falls short of them.
    let revenue = NOTICE.facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == "annual_revenue").unwrap().1;
    let short = policy::number::Number::whole(80_000_000);
    assert_eq!(made[0].get(revenue), engine::answers::Answer::Number(short));
}
