//! In which order answers are given, and with which roles together.

use super::applicant::{answers, roles, settings};
use super::{broken, hold, rank, reported};
use engine::answers::{Answers, Given, Input};
use engine::report::answer_value;
use notices::NOTICE;
use policy::bit;
use proptest::prelude::*;

/// The answers, given one by one in that order, through the door that hosts use.
fn in_order(answers: &Answers, order: &[u8]) -> Answers {
    let mut given = Answers::none(&NOTICE);
    for place in order {
        let fact = &NOTICE.facts[usize::from(*place)];
        let text = match answers.get(*place) {
            Given::Number(number) => number.to_string(),
            Given::Choice(choice) => fact.choices[usize::from(choice)].id.to_owned(),
            _ => "unsure".to_owned(),
        };
        let held = |set: u32| fact.choices.iter().enumerate().filter(move |(place, _)| set & bit(*place) != 0);
        let ids: Vec<String> = match answers.get(*place) {
            Given::Roles(set) => held(set).map(|(_, choice)| choice.id.to_owned()).rev().collect(),
            _ => Vec::new(),
        };
        let input = match answers.get(*place) {
            Given::Nothing => Input::Nothing,
            Given::Yes => Input::Flag(true),
            Given::No => Input::Flag(false),
            Given::Roles(_) => Input::List(&ids),
            _ => Input::Text(&text),
        };
        given.set(fact.id, input).unwrap();
    }
    given
}

#[test]
fn the_order_of_answers_does_not_matter() {
    let order = Just((0..18_u8).collect::<Vec<_>>()).prop_shuffle();
    hold("order", (answers(), order, settings()), |(answers, order, settings)| {
        let again = in_order(&answers, &order);
        let text = |answers| serde_json::to_string(&reported(answers, &settings)).unwrap();
        let same = text(&answers) == text(&again);
        if same { Ok(()) } else { Err(broken(format!("another report in the order {order:?}"))) }
    });
}

/// Whoever is two things at once gets, award by award, the better of what either gets, and the provisions for both.
#[test]
fn roles_add_up() {
    hold("roles", (answers(), roles(), roles(), settings()), |(answers, one, other, settings)| {
        let (Given::Roles(left), Given::Roles(right)) = (one, other) else { return Ok(()) };
        let with = |set| {
            let mut answers = answers.clone();
            answers.put(0, Given::Roles(set));
            reported(&answers, &settings)
        };
        let (left, right, both) = (with(left), with(right), with(left | right));
        for ((left, right), both) in left.awards.iter().zip(&right.awards).zip(&both.awards) {
            if rank(both.verdict) != rank(left.verdict).max(rank(right.verdict)) {
                return Err(broken(format!(
                    "{}: {:?} and {:?} make {:?}",
                    both.id, left.verdict, right.verdict, both.verdict
                )));
            }
        }
        let texts = |report: &engine::report::Report| {
            report.related.iter().map(|related| related.text).collect::<std::collections::BTreeSet<_>>()
        };
        if texts(&both) != &texts(&left) | &texts(&right) {
            return Err(broken("related provisions do not add up".to_owned()));
        }
        Ok(())
    });
}

/// What the report repeats is what was said.
#[test]
fn a_report_repeats_what_was_said() {
    hold("repeats", (answers(), settings()), |(answers, settings)| {
        for condition in reported(&answers, &settings).awards.iter().flat_map(|award| &award.conditions) {
            let place = NOTICE.facts.iter().position(|fact| fact.id == condition.fact).unwrap();
            let said = answer_value(&NOTICE.facts[place], answers.get(u8::try_from(place).unwrap()));
            if condition.answer_value != said {
                return Err(broken(format!("{}: {:?} is not {said:?}", condition.fact, condition.answer_value)));
            }
        }
        Ok(())
    });
}
