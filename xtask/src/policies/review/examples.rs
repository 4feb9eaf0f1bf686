//! Boundary examples: answers on both sides of every border, and what the engine makes of them.
//!
//! All other conditions of the award are met, so that what is seen is this condition's doing. Knows the engine. Does
//! not know how examples are shown.

use std::collections::HashSet;

use crate::policies::prose::fact;
use engine::answers::{Answer, Answers};
use engine::nearest::step;
use engine::report::{Verdict, answer, report};
use engine::settings::Settings;
use policy::money;
use policy::number::Number;
use policy::{Award, Condition, Fact, Interval, Kind, Policy, Test, bit};

/// More answers than these with one outcome are counted.
const LISTED: usize = 4;

/// An answer and what follows from it.
pub struct Example {
    /// 99,999,999.99 元.
    pub answer: String,
    /// 符合, 未定 or 不符合.
    pub verdict: &'static str,
    /// The sum, where tiers differ in it.
    pub sum: Option<String>,
}

/// Examples of one condition of an award.
pub fn examples(policy: &'static Policy, award: &Award, condition: &Condition) -> Vec<Example> {
    let place = policy.awards.iter().position(|other| other.id == award.id).unwrap_or(0);
    let one = |given: Answer| {
        let mut answers = ideal(policy, award);
        answers.put(condition.fact, given);
        let settings = Settings::plain(policy);
        let found = &report(&answers, &settings).awards[place];
        let likely = found.verdict == Verdict::Likely;
        let amount = found.amount.filter(|_| likely && award.give.len() > 1);
        let sum = amount.map(|amount| money::in_chinese(amount.lowest));
        Example { answer: shown(policy, condition, given, &settings), verdict: word(found.verdict), sum }
    };
    tried(policy, condition).into_iter().map(one).collect()
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Likely => "符合",
        Verdict::Possible => "未定",
        Verdict::Unlikely => "不符合",
    }
}

/// An answer in words; sums with all their digits, because the last one decides.
fn shown(policy: &Policy, condition: &Condition, given: Answer, settings: &Settings) -> String {
    let fact = fact(policy, condition);
    match given {
        Answer::Number(value) if fact.kind == Kind::Money => format!("{} 元", money::grouped(value)),
        _ => answer(fact, given, settings).map(|answer| answer.plain()).unwrap_or_default(),
    }
}

/// Somebody who meets every condition of an award, in its highest tier.
fn ideal(policy: &'static Policy, award: &Award) -> Answers {
    let mut answers = Answers::none(policy);
    for condition in award.conditions {
        answers.put(condition.fact, meeting(policy, condition));
    }
    answers
}

fn meeting(policy: &Policy, condition: &Condition) -> Answer {
    let first = |set: u32| set & set.wrapping_neg();
    let fact = fact(policy, condition);
    match &condition.test {
        Test::Roles { meant, open, .. } => Answer::Roles(first(if *meant == 0 { *open } else { *meant })),
        Test::Yes { .. } => Answer::Yes,
        Test::OneOf(sets) => {
            Answer::Choice(sets.last().map_or(0, |set| u8::try_from(set.trailing_zeros()).unwrap_or(0)))
        }
        Test::Within(intervals) => {
            Answer::Number(intervals.last().map_or(Number::ZERO, |interval| inside(fact, interval)))
        }
        Test::Reaches(parameter) => {
            let fixed = policy.parameters[usize::from(*parameter)].fixed.as_ref();
            Answer::Number(fixed.map_or(Number::HUNDRED, |fixed| fixed.value))
        }
    }
}

/// A number in an interval.
fn inside(fact: &Fact, interval: &Interval) -> Number {
    let ends = [interval.lower, interval.upper].into_iter().flatten();
    let near = ends.flat_map(|end| around(fact, end.value));
    near.into_iter().find(|value| interval.contains(*value)).unwrap_or(Number::ZERO)
}

/// A number with its neighbours.
fn around(fact: &Fact, value: Number) -> Vec<Number> {
    [value.excess_over(step(fact)), Some(value), value.plus(step(fact))].into_iter().flatten().collect()
}

/// Answers worth seeing: every choice, and every border from both sides.
fn tried(policy: &Policy, condition: &Condition) -> Vec<Answer> {
    let fact = fact(policy, condition);
    let numbers = |values: Vec<Number>| values.into_iter().map(Answer::Number).collect();
    match &condition.test {
        Test::Roles { .. } => (0..fact.choices.len()).map(|choice| Answer::Roles(bit(choice))).collect(),
        Test::Yes { .. } => vec![Answer::Yes, Answer::No],
        Test::OneOf(_) => {
            (0..fact.choices.len()).filter_map(|at| Some(Answer::Choice(u8::try_from(at).ok()?))).collect()
        }
        Test::Within(intervals) => numbers(borders(fact, intervals)),
        Test::Reaches(parameter) => numbers(match &policy.parameters[usize::from(*parameter)].fixed {
            Some(fixed) => [fixed.value.excess_over(step(fact)), Some(fixed.value)].into_iter().flatten().collect(),
            None if fact.kind == Kind::Percent => vec![Number::ZERO, Number::whole(50), Number::HUNDRED],
            None => vec![Number::ZERO, Number::HUNDRED],
        }),
    }
}

/// For each border the last answer before it and the first after it.
fn borders(fact: &Fact, intervals: &[Interval]) -> Vec<Number> {
    let step = step(fact);
    let mut found: Vec<Number> = Vec::new();
    for interval in intervals {
        for (end, is_lower) in [(interval.lower, true), (interval.upper, false)] {
            let Some(end) = end else { continue };
            // The figure itself is the first answer behind the border, or else the last before it.
            let is_first = end.inclusive == is_lower;
            let other = if is_first { end.value.excess_over(step) } else { end.value.plus(step) };
            found.extend([Some(end.value), other].into_iter().flatten());
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The examples as one sentence: those with the same outcome together; many answers are counted, not listed.
pub fn in_words(examples: &[Example]) -> String {
    let sums: HashSet<&String> = examples.iter().filter_map(|example| example.sum.as_ref()).collect();
    let outcome = |example: &Example| match &example.sum {
        Some(sum) if sums.len() > 1 => format!("{}（{sum}档）", example.verdict),
        _ => example.verdict.to_string(),
    };
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for example in examples {
        let outcome = outcome(example);
        match groups.iter_mut().find(|(known, _)| *known == outcome) {
            Some((_, answers)) => answers.push(&example.answer),
            None => groups.push((outcome, vec![&example.answer])),
        }
    }
    let many = examples.len() > LISTED;
    let group = |(outcome, answers): &(String, Vec<&str>)| match answers.as_slice() {
        answers if many && answers.len() > LISTED => format!("{outcome}的 {} 类", answers.len()),
        answers => format!("{}：{outcome}", answers.join("、")),
    };
    let groups = groups.iter().map(group).collect::<Vec<_>>().join("；");
    if many { format!("{} 类逐一试过。{groups}", examples.len()) } else { groups }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies;

    fn told(award: &str, fact: &str) -> String {
        let policy = policies::built().unwrap();
        let award = policy.awards.iter().find(|given| given.id == award).unwrap();
        let condition = award.conditions.iter().find(|one| policy.facts[usize::from(one.fact)].id == fact).unwrap();
        in_words(&examples(policy, award, condition))
    }

    #[test]
    fn one_fen_below_the_border_is_not_enough_and_the_border_is() {
        assert_eq!(told("scale_up", "annual_revenue"), "99,999,999.99 元：不符合；100,000,000 元：符合");
    }

    #[test]
    fn tiers_name_their_sums() {
        assert_eq!(
            told("top_streamer", "annual_sales"),
            "99,999,999.99 元：不符合；100,000,000 元、499,999,999.99 元：符合（100 万元档）；500,000,000 元：符合（200 万元档）"
        );
        assert_eq!(
            told("demonstration", "demonstration_level"),
            "省级：符合（100 万元档）；市级：符合（50 万元档）；都没有：不符合"
        );
    }

    #[test]
    fn what_the_notice_leaves_open_is_shown_as_open() {
        assert_eq!(told("top_streamer", "hangzhou_share"), "0%：不符合；50%：未定；100%：符合");
        assert_eq!(told("listing", "registered_in_hangzhou"), "在杭州注册：符合；不在杭州注册：未定");
        assert_eq!(
            told("scale_up", "roles"),
            "15 类逐一试过。符合的 6 类；其他从事直播电商的企业：未定；不符合的 8 类"
        );
    }
}
