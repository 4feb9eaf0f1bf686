//! The interview, and the words that a report lights up.

use super::applicant::{answers, full, settings};
use super::{broken, hold, reported};
use crate::oracle::Oracle;
use engine::answers::{Answers, Given};
use engine::report::{Report, answer_value};
use engine::settings::Settings;
use notices::NOTICE;
use policy::Locale;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use std::cell::RefCell;

fn as_json(answers: &Answers) -> Json {
    let said = NOTICE.facts.iter().zip(0_u8..).filter_map(|(fact, place)| {
        let value = answer_value(fact, answers.get(place))?;
        Some((
            fact.id.to_owned(),
            match answers.get(place) {
                Given::Yes => json!(true),
                Given::No => json!(false),
                Given::Roles(_) => json!(value.split(',').collect::<Vec<_>>()),
                _ => json!(value),
            },
        ))
    });
    said.collect::<Map<_, _>>().into()
}

/// What the oracle finds by trying everything: the questions that can matter.
fn matter(oracle: &RefCell<Oracle>, answers: &Answers, settings: &Settings) -> Vec<&'static str> {
    let measure =
        settings.measures[0].map(|measure| json!({ crate::oracle::THRESHOLD: { "value": measure.to_string() } }));
    let options = measure.map_or(json!({}), |parameters| json!({ "parameters": parameters }));
    oracle.borrow_mut().what_matters(&as_json(answers), &options)
}

#[test]
fn the_interview_ends_and_asks_nothing_twice_and_nothing_that_cannot_matter() {
    let oracle = RefCell::new(Oracle::default());
    hold("interviews", (answers(), full(), any::<u32>(), settings()), |(mut answers, all, unsure, settings)| {
        let mut asked = Vec::new();
        loop {
            let report = reported(&answers, &settings);
            if report.relevant != matter(&oracle, &answers, &settings) {
                return Err(broken(format!("{:?} is not what can matter", report.relevant)));
            }
            let Some(next) = report.next else { return Ok(()) };
            let place = super::fact(next);
            if asked.contains(&next) || answers.get(place) != Given::Nothing || asked.len() > 17 {
                return Err(broken(format!("{next} is asked after {asked:?}")));
            }
            asked.push(next);
            let shrug = place > 0 && unsure & (1 << place) != 0;
            answers.put(place, if shrug { Given::Unsure } else { all.get(place) });
        }
    });
}

/// A question that is not asked any more changes nothing, whatever is answered to it.
#[test]
fn what_is_not_asked_changes_nothing() {
    hold("not asked", (answers(), full(), settings()), |(answers, all, settings)| {
        let report = reported(&answers, &settings);
        let said =
            |report: &Report| report.awards.iter().map(|award| (award.verdict, award.amount)).collect::<Vec<_>>();
        for (fact, place) in NOTICE.facts.iter().zip(0_u8..).skip(1) {
            let mut more = answers.clone();
            more.put(place, all.get(place));
            let open = answers.get(place) == Given::Nothing && !report.relevant.contains(&fact.id);
            if open && answers.roles() != 0 && said(&reported(&more, &settings)) != said(&report) {
                return Err(broken(format!("{} matters and is not asked", fact.id)));
            }
        }
        Ok(())
    });
}

#[test]
fn every_mark_lies_in_its_clause() {
    hold("marks", (answers(), settings(), any::<bool>()), |(answers, mut settings, english)| {
        settings.locale = if english { Locale::English } else { Locale::Chinese };
        let report = reported(&answers, &settings);
        for condition in report.awards.iter().flat_map(|award| &award.conditions) {
            let clause = NOTICE.clauses.iter().find(|clause| clause.number == condition.clause).unwrap();
            let (clause, quote): (Vec<u16>, Vec<u16>) =
                (clause.text.encode_utf16().collect(), condition.quote.encode_utf16().collect());
            let cut =
                |(start, end): &(u32, u32)| clause.get(usize::try_from(*start).ok()?..usize::try_from(*end).ok()?);
            if condition.at.is_empty() || !condition.at.iter().all(|at| cut(at) == Some(&quote[..])) {
                return Err(broken(format!(
                    "{}: 「{}」 is not at {:?}",
                    condition.fact, condition.quote, condition.at
                )));
            }
        }
        Ok(())
    });
}
