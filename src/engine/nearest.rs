//! The shortest way to a yes: the fewest answers that would have to be different, and the distance to thresholds.
//!
//! Knows rules and outcomes. Does not know words, or whether anybody would want to take that way.

use crate::answers::{Answer, Answers};
use crate::evaluate::{AwardOutcome, Thresholds, threshold};
use crate::truth::Truth;
use policy::number::Number;
use policy::{Award, Condition, Fact, Interval, Kind, Policy, Test, bit};
use std::borrow::Cow;

/// One answer that would have to be different.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// Index into `Policy::facts`.
    pub fact: u8,
    /// What it would have to be.
    pub to: Goal,
}

/// What an answer would have to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// Yes.
    Yes,
    /// This choice.
    Choice(u8),
    /// At least this number, in the fact's unit.
    AtLeast(Number),
    /// At most this number.
    AtMost(Number),
    /// Anything above nothing: the notice sets no threshold.
    AboveZero,
}

/// The fewest changes after which every condition that an answer can settle is met.
///
/// Ties go to the lowest tier; within a tier, to the first choice. For an award that is likely below its top tier:
/// what the next tier needs. `None` when it is likely at its top tier, when the roles rule it out, or without roles.
/// Empty when nothing is left for the applicant to do.
#[must_use]
pub fn nearest(
    answers: &Answers,
    award: &Award,
    judged: &AwardOutcome,
    thresholds: Thresholds<'_>,
) -> Option<impl Iterator<Item = Change>> {
    let roles = answers.roles();
    if !award.conditions.first().is_some_and(|first| may_be(&first.test, roles)) {
        return None;
    }
    let mut tiers = 0..award.give.len();
    let tier = if judged.truth == Truth::Yes {
        tiers.find(|tier| judged.tiers & bit(*tier) != 0)?;
        tiers.next()?
    } else if tiers.len() == 1 {
        // Most awards have one tier; its changes need not be counted.
        0
    } else {
        tiers.min_by_key(|tier| changes(answers, award, *tier, thresholds).count())?
    };
    Some(changes(answers, award, tier, thresholds))
}

/// Whether the award is for one of these kinds, or may be.
fn may_be(who: &Test, roles: u32) -> bool {
    matches!(who, Test::Roles { meant, open, .. } if roles & (meant | open) != 0)
}

fn changes(answers: &Answers, award: &Award, tier: usize, thresholds: Thresholds<'_>) -> impl Iterator<Item = Change> {
    let needed = move |condition: &Condition| {
        let fact = answers.policy().facts.get(usize::from(condition.fact))?;
        let to = goal(fact, &condition.test, answers.get(condition.fact), tier, thresholds)?;
        Some(Change { fact: condition.fact, to })
    };
    award.conditions.iter().filter_map(needed)
}

/// What would have to change for one condition; nothing where it is met or where no answer settles it.
fn goal(fact: &Fact, test: &Test, given: Answer, tier: usize, thresholds: Thresholds<'_>) -> Option<Goal> {
    match test {
        Test::Roles { .. } => None,
        Test::Yes { .. } => (given != Answer::Yes).then_some(Goal::Yes),
        Test::OneOf(sets) => {
            let set = *sets.get(tier).or(sets.first())?;
            let met = matches!(given, Answer::Choice(choice) if set & bit(usize::from(choice)) != 0);
            let first = (0_u8..32).find(|choice| set & bit(usize::from(*choice)) != 0)?;
            (!met).then_some(Goal::Choice(first))
        }
        Test::Within(intervals) => into_interval(fact, intervals.get(tier).or(intervals.first())?, given),
        Test::Reaches(parameter) => match (threshold(thresholds, *parameter), given) {
            (Some(threshold), Answer::Number(value)) if value >= threshold => None,
            (Some(threshold), _) => Some(Goal::AtLeast(threshold)),
            (None, Answer::Number(value)) if !value.is_zero() => None,
            (None, _) => Some(Goal::AboveZero),
        },
    }
}

fn into_interval(fact: &Fact, interval: &Interval, given: Answer) -> Option<Goal> {
    let value = match given {
        Answer::Number(value) if interval.contains(value) => return None,
        Answer::Number(value) => Some(value),
        _ => None,
    };
    let low = interval.lower.map(|end| if end.inclusive { Some(end.value) } else { end.value.plus(step(fact)) });
    let too_low = |low: Number| value.is_none_or(|value| value < low);
    match (low.flatten(), interval.upper) {
        (Some(low), _) if too_low(low) => Some(Goal::AtLeast(low)),
        (_, Some(end)) => {
            let high = if end.inclusive { Some(end.value) } else { end.value.excess_over(step(fact)) };
            high.map(Goal::AtMost)
        }
        (low, None) => low.map(Goal::AtLeast),
    }
}

/// The smallest step between two answers: a fen, a ten-thousandth of a percent, one head.
#[must_use]
pub fn step(fact: &Fact) -> Number {
    match fact.kind {
        Kind::Money => Number::from_parts(1, 0, 0, 2),
        Kind::Percent => Number::from_parts(1, 0, 0, 4),
        _ => Number::whole(1),
    }
}

/// How far the next threshold lies above a given number, the next tier's included.
#[must_use]
pub fn gap(condition: &Condition, given: Answer, thresholds: Thresholds<'_>) -> Option<Number> {
    let Answer::Number(value) = given else {
        return None;
    };
    match &condition.test {
        Test::Within(intervals) => {
            let above = |interval: &Interval| interval.lower.and_then(|end| end.value.excess_over(value));
            intervals.iter().filter_map(above).min()
        }
        Test::Reaches(parameter) => {
            threshold(thresholds, *parameter).and_then(|threshold| threshold.excess_over(value))
        }
        _ => None,
    }
}

/// The value of a goal as it crosses the public interface: `yes`, a choice, a decimal, `>0` or `<=…`.
#[must_use]
pub fn canonical(policy: &'static Policy, change: Change) -> Cow<'static, str> {
    Cow::Borrowed(match change.to {
        Goal::Yes => "yes",
        Goal::AtLeast(value) => return Cow::Owned(value.to_string()),
        Goal::AtMost(value) => return Cow::Owned(format!("<={value}")),
        Goal::AboveZero => ">0",
        Goal::Choice(choice) => {
            let fact = policy.facts.get(usize::from(change.fact));
            fact.and_then(|fact| fact.choices.get(usize::from(choice))).map_or("", |choice| choice.id)
        }
    })
}
