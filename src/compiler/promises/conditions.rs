//! Conditions of one award: who, each fact once, one fact for the tiers, and why something is open.

use crate::book::{Award, Book, Condition, Test};
use crate::problem::{Problem, Problems};
use crate::written::Span;

/// This is what makes three-valued logic exact: no answer counts twice.
pub fn each_fact_has_one_condition(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let first_tier = award.tiered().take(1);
        let conditions: Vec<&Condition> = award.when.iter().chain(first_tier).collect();
        for (at, condition) in conditions.iter().enumerate() {
            let same = |earlier: &&&Condition| earlier.fact.value == condition.fact.value;
            if let Some(earlier) = conditions.iter().take(at).find(same) {
                let problem = Problem::at(
                    condition.fact.span.clone(),
                    format!("`{}` tests `{}` twice", award.id.value, condition.fact.value),
                )
                .beside(earlier.fact.span.clone(), "the first condition on it")
                .help("make one condition of both; where the quotes stand apart, quote the longer piece");
                problems.push(problem);
            }
        }
    }
}

pub fn every_award_asks_who(book: &Book, problems: &mut Problems) {
    let is_roles = |condition: &&Condition| matches!(condition.test.value, Test::Who(_));
    for award in &book.awards {
        if !award.when.iter().any(|condition| is_roles(&condition)) {
            let problem =
                Problem::at(award.id.span.clone(), format!("the award `{}` does not say who is meant", award.id.value));
            problems.push(problem.help("add a condition { roles = \"…\", quote = \"…\" }"));
        }
        if let Some(condition) = award.tiered().find(is_roles) {
            problems.push(
                Problem::at(condition.fact.span.clone(), "tiers cannot differ in who is meant")
                    .help("write an award for each"),
            );
        }
    }
}

pub fn tiers_test_one_fact(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        let Some(first) = award.tiered().next() else { continue };
        for condition in award.tiered() {
            problems.keep(fits_a_tier(award, first, condition));
        }
        for spoken in award.tiered().skip(1).filter_map(|tier| {
            tier.label.as_ref().or(tier.required.as_ref()).or(tier.point.as_ref().map(|point| &point.value))
        }) {
            let problem =
                Problem::at(spoken.zh.span.clone(), "only the first tier has `label`, `point` and `required`");
            problems.push(problem.help("they are said once, for all tiers"));
        }
    }
}

fn fits_a_tier(award: &Award, first: &Condition, condition: &Condition) -> Result<(), Problem> {
    if condition.fact.value != first.fact.value {
        return Err(Problem::at(
            condition.fact.span.clone(),
            format!("the tiers of `{}` test different facts", award.id.value),
        )
        .beside(first.fact.span.clone(), "the first tier tests this")
        .help("what all tiers share stands in `when`; each tier tests the one fact in which they differ"));
    }
    match condition.test.value {
        Test::Bounds(_) | Test::Choices(_) | Test::Who(_) => Ok(()),
        Test::Yes | Test::Reaches(_) => {
            Err(Problem::at(condition.test.span.clone(), "tiers differ by choices or by bounds")
                .help("move this condition to `when`, or write an award for each"))
        }
    }
}

/// Where a condition leaves something open that no answer settles.
fn left_open<'b>(book: &Book, condition: &'b Condition) -> Option<&'b Span> {
    match &condition.test.value {
        Test::Reaches(_) => Some(&condition.test.span),
        Test::Who(name) if book.who(&name.value).is_some_and(|who| !who.open.is_empty()) => Some(&condition.test.span),
        _ => condition.no_is_open.as_ref(),
    }
}

/// `point` names what the notice leaves open; where it leaves nothing open, it would never be read.
pub fn what_has_a_point_is_open(book: &Book, problems: &mut Problems) {
    for (_, condition) in book.conditions().filter(|(_, condition)| left_open(book, condition).is_none()) {
        if let Some(point) = &condition.point {
            let problem = Problem::at(point.span.clone(), "this condition leaves nothing open that `point` could name");
            problems.push(problem.help("take it out; what an applicant has not answered is named by `label`"));
        }
    }
}

pub fn what_is_open_is_explained(book: &Book, problems: &mut Problems) {
    for (_, condition) in book.conditions().filter(|(_, condition)| condition.readings.is_empty()) {
        if let Some(span) = left_open(book, condition) {
            let problem = Problem::at(span.clone(), "this leaves something open, and no `reading` says why");
            problems.push(
                problem.help("add `reading = \"…\"` and a `[reading.…]` that tells applicants what is not stated"),
            );
        }
    }
    let mute = |condition: &Condition| matches!(condition.test.value, Test::Reaches(_)) && condition.required.is_none();
    for (_, condition) in book.conditions().filter(|(_, condition)| mute(condition)) {
        let problem = Problem::at(condition.span.clone(), "what is required cannot be said without a figure");
        problems.push(problem.help("add `required = { zh = \"…\", en = \"…\" }`"));
    }
}
