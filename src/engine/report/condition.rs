//! One condition in words: what is required, what was answered, why it is open. Does not know awards.

use super::ground::source;
use super::phrase::Phrase;
use super::required::{ids, labels};
use super::wording::{ConditionWords, NOTHING, of_tier};
use crate::answers::{Answers, Given};
use crate::evaluate::{Outcome, Why, measure};
use crate::nearest::gap;
use crate::settings::Settings;
use crate::text::{number, sentences};
use crate::truth::Truth;
use policy::number::Number;
use policy::{Choice, Condition as Rule, Fact, Policy, Test, bit};
use serde::Serialize;
use std::borrow::Cow;
use std::ops::Deref;

/// What can be said of one condition: how it stands, and the words that are said of it whoever asks.
#[derive(Clone, Debug)]
pub struct Condition {
    words: Said,
    /// Whether it is met.
    pub outcome: Standing,
    /// Why it is open.
    pub open: Option<Open>,
    /// What was answered, in words.
    pub answer: Option<Phrase>,
    /// What was answered: `yes`, `no`, choices joined by `,`, a decimal, or `unsure`.
    pub answer_value: Option<Cow<'static, str>>,
    /// How far the next threshold lies above the answer.
    pub gap: Option<Number>,
}

/// The words that are said of a condition.
#[derive(Clone, Debug)]
enum Said {
    /// As the notice has them.
    Fixed(&'static ConditionWords),
    /// Made for this report: somebody has set a measure.
    Made(Box<ConditionWords>),
}

impl Deref for Condition {
    type Target = ConditionWords;

    fn deref(&self) -> &ConditionWords {
        match &self.words {
            Said::Fixed(words) => words,
            Said::Made(words) => words,
        }
    }
}

impl Condition {
    /// Who set the measure, and on what ground, where an answer was held to it.
    #[must_use]
    pub fn decider(&self) -> Option<&str> {
        self.source.as_deref().filter(|_| self.open.is_none())
    }
}

impl Condition {
    /// The words, where they are the same in every report.
    #[must_use]
    pub fn fixed(&self) -> Option<&'static ConditionWords> {
        match &self.words {
            Said::Fixed(words) => Some(words),
            Said::Made(_) => None,
        }
    }
}

/// Whether a condition is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// 符合.
    Met,
    /// 不符合.
    Unmet,
    /// 未定.
    Open,
}

/// Why a condition is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Open {
    /// 您还没有回答.
    Unanswered,
    /// 您选了不确定.
    Unsure,
    /// 意见没有写明.
    Notice,
}

/// Puts one condition into words; `words` are those where no tier is reached, then for each tier, or for each reading.
pub(super) fn describe(
    answers: &Answers,
    settings: &Settings,
    words: &'static [ConditionWords],
    rule: &'static Rule,
    outcome: Outcome,
) -> Condition {
    let policy = answers.policy();
    let fact = policy.facts.get(usize::from(rule.fact));
    let given = answers.get(rule.fact);
    let tier = reached_tier(rule, outcome);
    let words = match rule.test {
        Test::Reaches(parameter) if measure(&settings.measures, parameter).is_some() => {
            let source = source(rule, policy, settings);
            Said::Made(Box::new(ConditionWords { source, ..of_tier(policy, rule, tier, 0, settings) }))
        }
        // Indices of a compiled policy always point somewhere; nothing stands in for the impossible.
        _ => {
            Said::Fixed(words.get(tier.map_or_else(|| read(policy, rule, given), |tier| tier + 1)).unwrap_or(&NOTHING))
        }
    };
    Condition {
        words,
        outcome: Standing::of(outcome.truth),
        open: outcome.why.map(Open::of),
        answer: fact.and_then(|fact| answer(fact, given, settings)),
        answer_value: fact.and_then(|fact| answer_value(fact, given)),
        gap: gap(rule, given, &settings.measures),
    }
}

/// Which of the readings matters: the one of the roles that decide, or that bears the name of the choice, else the first.
fn read(policy: &Policy, rule: &Rule, given: Given) -> usize {
    if let (Given::Roles(given), Test::Roles { meant, open, .. }) = (given, &rule.test) {
        let deciding = [given & meant, given & open, given].into_iter().find(|roles| *roles != 0).unwrap_or_default();
        let roles = |reading: &u8| policy.readings.get(usize::from(*reading)).map_or(0, |one| one.roles);
        return rule.readings.iter().position(|reading| deciding & !roles(reading) == 0).unwrap_or(0);
    }
    let (Given::Choice(choice), [_, _, ..], [_]) = (given, rule.readings, rule.quotes) else { return 0 };
    let named = policy.facts.get(usize::from(rule.fact)).and_then(|fact| fact.choices.get(usize::from(choice)));
    let of_choice =
        |reading: &u8| policy.readings.get(usize::from(*reading)).map(|one| one.id) == named.map(|one| one.id);
    rule.readings.iter().position(of_choice).unwrap_or(0)
}

/// The tier that is reached, where each tier has words of its own.
fn reached_tier(rule: &Rule, outcome: Outcome) -> Option<usize> {
    let tiers = if rule.quotes.len() > 1 { rule.quotes.len() } else { 0 };
    (0..tiers).find(|tier| outcome.truth == Truth::Yes && outcome.tiers & bit(*tier) != 0)
}

impl Standing {
    const fn of(truth: Truth) -> Standing {
        match truth {
            Truth::Yes => Standing::Met,
            Truth::No => Standing::Unmet,
            Truth::Unknown => Standing::Open,
        }
    }
}

impl Open {
    const fn of(why: Why) -> Open {
        match why {
            Why::Unanswered => Open::Unanswered,
            Why::Unsure => Open::Unsure,
            Why::Notice => Open::Notice,
        }
    }
}

/// What was answered, in words.
#[must_use]
pub fn answer(fact: &'static Fact, given: Given, settings: &Settings) -> Option<Phrase> {
    let words = &sentences(settings.locale).report;
    Some(match given {
        Given::Nothing => return None,
        Given::Unsure => Phrase::of(words.unsure),
        Given::Yes => Phrase::of(fact.yes.map_or(words.yes, |yes| yes.of(settings.locale))),
        Given::No => Phrase::of(fact.no.map_or(words.no, |no| no.of(settings.locale))),
        Given::Choice(choice) => Phrase::of(chosen(fact, choice).map_or("", |choice| choice.label.of(settings.locale))),
        Given::Roles(roles) => match only(roles).and_then(|role| chosen(fact, role)) {
            Some(role) => Phrase::of(role.label.of(settings.locale)),
            None => Phrase::made(labels(fact, roles, words.and, settings)),
        },
        Given::Number(value) => Phrase::made(number(fact, value, settings.locale)),
    })
}

fn chosen(fact: &'static Fact, choice: u8) -> Option<&'static Choice> {
    fact.choices.get(usize::from(choice))
}

/// The one element of a set that has but one.
fn only(set: u32) -> Option<u8> {
    if set.is_power_of_two() { u8::try_from(set.trailing_zeros()).ok() } else { None }
}

/// What was answered, as it crosses the public interface.
#[must_use]
pub fn answer_value(fact: &'static Fact, given: Given) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(match given {
        Given::Nothing => return None,
        Given::Unsure => "unsure",
        Given::Yes => "yes",
        Given::No => "no",
        Given::Choice(choice) => chosen(fact, choice).map_or("", |choice| choice.id),
        Given::Roles(roles) => match only(roles).and_then(|role| chosen(fact, role)) {
            Some(role) => role.id,
            None => return Some(Cow::Owned(ids(fact, roles))),
        },
        Given::Number(value) => return Some(Cow::Owned(value.to_string())),
    }))
}
