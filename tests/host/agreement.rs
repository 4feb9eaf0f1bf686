//! The engine against the oracle: a hundred thousand made-up applicants, every border, and whole interviews.
//! It does not know either side's reasons; `AWARD_CASES` sets another number of applicants.

pub mod comparison;

use crate::applicants::{Applicant, applicants, money_at_borders, shares_at_borders};
use crate::json_api;
use crate::oracle::Oracle;
use crate::oracle::THRESHOLD;
use crate::oracle::facts::{FACTS, Kind, ROLES};
use comparison::difference;
use fastrand::Rng;
use serde_json::{Value as Json, json};

/// How many applicants a property is tried on.
pub fn cases(usual: usize) -> usize {
    let asked = std::env::var("AWARD_CASES").ok();
    asked.map_or(usual, |count| count.parse().expect("AWARD_CASES is a number"))
}

/// Where the two sides differ on this applicant, if they do.
fn disagreement(oracle: &mut Oracle, applicant: &Applicant) -> Option<String> {
    let expected = oracle.report(&applicant.answers, &applicant.options);
    match json_api::report(&applicant.answers, &applicant.options) {
        Err(error) => Some(format!("the engine refuses: {error}")),
        Ok(report) => difference(&expected, &report, &applicant.options),
    }
}

/// The same disagreement, or another one, with as few answers and options as possible.
fn shrunk(oracle: &mut Oracle, applicant: &Applicant) -> Applicant {
    let smaller = smaller(applicant).into_iter().find(|smaller| disagreement(oracle, smaller).is_some());
    smaller.map_or_else(|| applicant.clone(), |smaller| shrunk(oracle, &smaller))
}

/// Everything that is one answer, one role or one option smaller.
fn smaller(applicant: &Applicant) -> Vec<Applicant> {
    let mut found = Vec::new();
    for part in ["answers", "options"] {
        let object = if part == "answers" { &applicant.answers } else { &applicant.options };
        for name in object.as_object().expect("an object").keys() {
            let mut copy = applicant.clone();
            let from = if part == "answers" { &mut copy.answers } else { &mut copy.options };
            from.as_object_mut().expect("an object").remove(name);
            found.push(copy);
        }
    }
    let roles = applicant.answers["roles"].as_array().map_or(0, Vec::len);
    found.extend((0..roles).map(|index| {
        let mut copy = applicant.clone();
        copy.answers["roles"].as_array_mut().expect("an array").remove(index);
        copy
    }));
    found
}

/// Panics with the smallest disagreement when there is one.
fn agree(oracle: &mut Oracle, applicant: &Applicant) {
    if disagreement(oracle, applicant).is_none() {
        return;
    }
    let small = shrunk(oracle, applicant);
    let difference = disagreement(oracle, &small).expect("still disagreeing");
    panic!("engine and oracle disagree\nanswers: {}\noptions: {}\n{difference}", small.answers, small.options);
}

#[test]
fn the_engine_says_what_the_oracle_says() {
    let mut oracle = Oracle::default();
    let count = cases(100_000);
    applicants(137).take(count).for_each(|applicant| agree(&mut oracle, &applicant));
    println!("{count} applicants, no disagreement");
}

#[test]
fn every_single_role_with_nothing_else_agrees() {
    let mut oracle = Oracle::default();
    for first in ROLES {
        for second in ROLES {
            agree(&mut oracle, &Applicant { answers: json!({ "roles": [first, second] }), options: json!({}) });
        }
    }
}

#[test]
fn revenue_agrees_on_both_sides_of_every_border() {
    let mut oracle = Oracle::default();
    for role in ROLES {
        for registered in [json!(true), json!(false), json!("unsure"), json!(null)] {
            for revenue in money_at_borders() {
                let answers =
                    json!({ "roles": [role], "registered_in_hangzhou": registered, "annual_revenue": revenue });
                agree(&mut oracle, &Applicant { answers, options: json!({}) });
            }
        }
    }
}

#[test]
fn sales_and_share_agree_on_both_sides_of_every_border() {
    let mut oracle = Oracle::default();
    for threshold in [None, Some("0.0001"), Some("30"), Some("99.9999"), Some("100")] {
        let options = threshold
            .map_or(json!({}), |value| json!({ "parameters": { THRESHOLD: { "value": value, "source": "本页" } } }));
        for share in shares_at_borders(threshold).into_iter().map(Json::from).chain([json!("unsure"), json!(null)]) {
            for sales in money_at_borders().into_iter().map(Json::from).chain([json!("unsure"), json!(null)]) {
                sales_and_share_agree(&mut oracle, &options, &share, &sales);
            }
        }
    }
}

fn sales_and_share_agree(oracle: &mut Oracle, options: &Json, share: &Json, sales: &Json) {
    let yes_and_no = [json!(true), json!(false), json!("unsure"), json!(null)];
    for settled in &yes_and_no {
        for top_100 in &yes_and_no {
            let answers = json!({ "roles": ["streamer"], "settled_in_hangzhou": settled, "in_national_top_100": top_100, "annual_sales": sales, "hangzhou_share": share });
            agree(oracle, &Applicant { answers, options: options.clone() });
        }
    }
}

/// Asks whatever the engine wants to know until it wants nothing more; checks every step.
fn interview(random: &mut Rng, options: &Json) -> usize {
    let mut answers = json!({});
    let mut asked = Vec::new();
    loop {
        let report = json_api::report(&answers, options).expect("well-formed answers are accepted");
        let relevant: Vec<&str> =
            report["relevant"].as_array().expect("an array").iter().filter_map(Json::as_str).collect();
        assert_eq!(
            report["next"].as_str(),
            relevant.first().copied(),
            "next is the first of what is relevant: {answers}"
        );
        let Some(next) = report["next"].as_str() else { return asked.len() };
        assert!(!asked.contains(&next.to_owned()), "{next} is asked twice: {answers}");
        answers[next] = any_answer(random, next);
        asked.push(next.to_owned());
        assert!(asked.len() <= 18, "more than eighteen questions: {asked:?}");
    }
}

fn any_answer(random: &mut Rng, fact: &str) -> Json {
    let Some(fact) = FACTS.iter().find(|known| known.id == fact) else {
        return (0..random.usize(1..=3)).map(|_| random.choice(ROLES)).collect();
    };
    let values = match fact.kind {
        Kind::YesNo => vec![json!(true), json!(false)],
        Kind::Choice(ids) => ids.iter().map(|id| json!(id)).collect(),
        Kind::Money => money_at_borders().into_iter().map(Json::from).collect(),
        Kind::Percent => shares_at_borders(Some("30")).into_iter().map(Json::from).collect(),
    };
    if random.u32(0..5) == 0 { json!("unsure") } else { random.choice(values).expect("some value") }
}

#[test]
fn every_interview_ends_within_eighteen_questions_and_repeats_none() {
    let mut random = Rng::with_seed(137);
    let options = [json!({}), json!({ "parameters": { THRESHOLD: { "value": "30", "source": "本页" } } })];
    let count = cases(100_000) / 50;
    let longest = (0..count).map(|turn| interview(&mut random, &options[turn % 2])).max();
    println!("{count} interviews, the longest of {} questions", longest.unwrap_or(0));
}
