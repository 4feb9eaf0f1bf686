//! The engine against the oracle on every combination of answers that can make a difference, and the reasons why no other
//! combination can.
//!
//! All answers together make some 4 × 10¹⁶ applicants. They come down to those tried here because
//! 1. an award depends on nothing but its own facts and thresholds (tested: other facts, in whatever combination, change nothing);
//! 2. roles bear on an award only by being meant, open or neither (tested: all 32,767 sets of roles);
//! 3. a number bears on it only by the borders below and above it (tested by the properties of random numbers between them);
//! 4. a report is its awards side by side: questions and totals are put together from them (tested on made-up applicants).

use crate::agreement::cases;
use crate::agreement::comparison::{award_difference, difference};
use crate::json_api;
use crate::oracle::awards::{AWARDS, Award};
use crate::oracle::facts::{FACTS, Kind, Value};
use crate::oracle::number::{FEN, canonical, parse};
use crate::oracle::{Oracle, THRESHOLD};
use engine::enumerate::{Axis, Combination, NamedAnswer, Space, spaces};
use engine::evaluate::evaluate_award;
use engine::report::report;
use engine::settings::{Settings, Source};
use fastrand::Rng;
use notices::NOTICE;
use policy::bit;
use serde_json::{Map, Value as Json, json};
use std::time::Instant;

fn as_json(said: &NamedAnswer) -> Json {
    match said {
        NamedAnswer::Nothing => Json::Null,
        NamedAnswer::Unsure => "unsure".into(),
        NamedAnswer::Yes => true.into(),
        NamedAnswer::No => false.into(),
        NamedAnswer::Choice(id) => (*id).into(),
        NamedAnswer::Roles(ids) => json!(ids),
        NamedAnswer::Number(number) => number.to_string().into(),
    }
}

/// The combination as the JavaScript API would get it.
fn applicant(combination: &Combination<'_>) -> (Json, Json) {
    let answers: Map<_, _> =
        combination.said.iter().map(|(axis, member)| (axis.fact.id.to_owned(), as_json(&member.said))).collect();
    let threshold = combination.said.iter().find_map(|(_, member)| member.threshold);
    let options = threshold.map_or(
        json!({}),
        |threshold| json!({ "parameters": { THRESHOLD: { "value": threshold.to_string(), "source": "本页" } } }),
    );
    (answers.into(), options)
}

fn settings(combination: &Combination<'_>) -> Settings {
    let mut settings = Settings::plain(&NOTICE);
    settings.thresholds = combination.thresholds(&NOTICE);
    let page = |_| Source::Page(Some("本页".to_owned()));
    settings.sources = settings.thresholds.iter().map(|threshold| threshold.map_or(Source::Policy, page)).collect();
    settings
}

fn award_of(space: &Space) -> (usize, &'static Award) {
    let place = NOTICE.awards.iter().position(|award| award.id == space.award).unwrap();
    (place, AWARDS.iter().find(|award| award.id == space.award).unwrap())
}

/// Where engine and oracle differ on one combination, if they do.
fn disagreement(oracle: &mut Oracle, space: &Space, combination: &Combination<'_>) -> Option<String> {
    let ((place, award), (answers, options)) = (award_of(space), applicant(combination));
    let (expected, relevant) = oracle.report_on_award(award, &answers, &options);
    let given = combination.answers(&NOTICE);
    let said = serde_json::to_value(&report(&given, &settings(combination)).awards[place]).unwrap();
    let judged = evaluate_award(&NOTICE.awards[place], &given, &combination.thresholds(&NOTICE));
    let asked = NOTICE.facts.iter().enumerate().filter(|(fact, _)| judged.relevant & bit(*fact) != 0);
    let asked: Vec<&str> = asked.map(|(_, fact)| fact.id).collect();
    let questions = (asked != relevant).then(|| format!("relevant\n  oracle: {relevant:?}\n  engine: {asked:?}"));
    award_difference(&expected, &said, &options).or(questions).map(|what| format!("{answers} {options}\n{what}"))
}

#[test]
fn the_engine_says_what_the_oracle_says_of_every_combination() {
    let (started, mut oracle, spaces) = (Instant::now(), Oracle::default(), spaces(&[&NOTICE]));
    for space in &spaces {
        let wrong = space
            .combinations()
            .step_by(stride())
            .find_map(|combination| disagreement(&mut oracle, space, &combination));
        assert!(wrong.is_none(), "engine and oracle disagree on {}\n{}", space.award, wrong.unwrap_or_default());
        println!("{} {}: {} combinations", space.clause, space.award, space.size());
    }
    let (tried, took) = (spaces.iter().map(Space::size).sum::<usize>(), started.elapsed().as_secs());
    println!("{tried} combinations, {}which stand for all {}; {took} s", share(), all(&spaces));
}

/// Every combination; in a run that asks for few cases every seventh, for very few every hundred-and-first.
fn stride() -> usize {
    match cases(100_000) {
        ..1000 => 101,
        1000..100_000 => 7,
        _ => 1,
    }
}

fn share() -> String {
    if stride() == 1 { String::new() } else { format!("one in {} tried, ", stride()) }
}

/// How many applicants there are: every set of roles, every answer to every other question, every threshold.
fn all(spaces: &[Space]) -> u128 {
    let mut axes: Vec<&Axis> = spaces.iter().flat_map(|space| &space.axes).collect();
    axes.sort_by_key(|axis| axis.fact.id);
    axes.dedup_by_key(|axis| axis.fact.id);
    let ways = |axis: &Axis| if axis.who.is_some() { 1 << axis.fact.choices.len() } else { axis.members.len() };
    axes.into_iter().map(|axis| ways(axis) as u128).product()
}

#[test]
fn the_combinations_hold_every_question_and_every_border_of_the_oracle() {
    let spaces = spaces(&[&NOTICE]);
    assert_eq!(spaces.iter().map(|space| space.award).collect::<Vec<_>>(), AWARDS.each_ref().map(|award| award.id));
    for space in &spaces {
        let facts: Vec<&str> = space.axes.iter().map(|axis| axis.fact.id).collect();
        let wanted: Vec<&str> =
            ["roles"].into_iter().chain(award_of(space).1.conditions.iter().map(|one| one.fact)).collect();
        assert_eq!(facts, wanted, "{}", space.award);
        for (axis, condition) in space.axes.iter().skip(1).zip(award_of(space).1.conditions) {
            let held = |value: Json| axis.members.iter().any(|member| as_json(&member.said) == value);
            let answers = worth_trying(axis.fact.id, condition.borders);
            assert!(answers.into_iter().chain([json!("unsure"), Json::Null]).all(held), "{}", axis.fact.id);
        }
    }
}

/// Every word that answers a question; for sums every border that the oracle knows, with a fen to either side.
fn worth_trying(id: &str, borders: &[&str]) -> Vec<Json> {
    let fact = FACTS.iter().find(|fact| fact.id == id).unwrap();
    if fact.kind == Kind::Money {
        let around = |border: &&str| [-FEN, 0, FEN].map(|step| json!(canonical(parse(border) + step)));
        return borders.iter().flat_map(around).collect();
    }
    let word = |value: Value| match value {
        Value::Yes => json!(true),
        Value::No => json!(false),
        other => json!(other.canonical()),
    };
    fact.representatives(None).into_iter().map(word).collect()
}

/// Reason 1: around each combination, everything else is answered in turn, and then at random all at once.
#[test]
fn an_award_depends_on_its_own_facts_only() {
    let (spaces, mut random, mut tried) = (spaces(&[&NOTICE]), Rng::with_seed(137), 0);
    for space in &spaces {
        let (place, rule) = (award_of(space).0, &NOTICE.awards[award_of(space).0]);
        let foreign: Vec<&Axis> =
            spaces.iter().flat_map(|other| &other.axes).filter(|axis| !asks(space, axis)).collect();
        for combination in space.combinations().step_by(7 * stride()) {
            let (alone, thresholds) = (combination.answers(&NOTICE), combination.thresholds(&NOTICE));
            let judged = evaluate_award(rule, &alone, &thresholds);
            let mut crowded = combination.clone();
            for axis in &foreign {
                let member = &axis.members[random.usize(0..axis.members.len())];
                let one = Combination { said: combination.said.iter().copied().chain([(*axis, member)]).collect() };
                assert_eq!(evaluate_award(rule, &one.answers(&NOTICE), &thresholds), judged, "{}", one.in_words());
                crowded.said.push((*axis, member));
                tried += 1;
            }
            let settings = settings(&combination);
            let among = report(&crowded.answers(&NOTICE), &settings);
            let text = |award| serde_json::to_string(award).unwrap();
            if tried % 11 == 0 {
                assert_eq!(text(&among.awards[place]), text(&report(&alone, &settings).awards[place]));
            }
            assert_eq!(among.awards[place].verdict, report(&alone, &settings).awards[place].verdict);
        }
    }
    println!("{tried} answers to other questions, no difference");
}

fn asks(space: &Space, axis: &Axis) -> bool {
    space.axes.iter().any(|own| own.fact.id == axis.fact.id)
}

/// Reason 2: every set of roles, against the oracle, with nothing else said.
#[test]
fn every_set_of_roles_agrees() {
    let (mut oracle, roles) = (Oracle::default(), NOTICE.facts[0].choices);
    for set in (0..1_u32 << roles.len()).step_by(stride()) {
        let held = roles.iter().enumerate().filter(|(place, _)| set & bit(*place) != 0);
        let answers = json!({ "roles": held.map(|(_, role)| role.id).collect::<Vec<_>>() });
        let expected = oracle.report(&answers, &json!({}));
        let said = json_api::report(&answers, &json!({})).unwrap();
        let wrong = difference(&expected, &said, &json!({}));
        assert!(wrong.is_none(), "{answers}: {}", wrong.unwrap_or_default());
    }
    println!("{} sets of roles, {}no disagreement", 1_u32 << roles.len(), share());
}
