//! One condition in words: what is required, what was answered, why it is open. Does not know awards.

use super::band::band;
use super::ground::source;
use super::phrase::Phrase;
use super::required::{ids, labels};
use super::wording::{ConditionWords, NOTHING, of_tier};
use crate::answers::{Answer, Answers};
use crate::evaluate::{Outcome, Why, threshold};
use crate::nearest::gap;
use crate::settings::Settings;
use crate::text::{number, sentences};
use crate::truth::Truth;
use policy::number::Number;
use policy::{Choice, Condition, Fact, Kind, Policy, Test, bit};
use serde::Serialize;
use std::borrow::Cow;
use std::ops::Deref;

/// What can be said of one condition: how it stands, and the words that are said of it whoever asks.
#[derive(Clone, Debug)]
pub struct ConditionReport {
    words: WordsOf,
    /// Whether it is met.
    pub outcome: ConditionStatus,
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
enum WordsOf {
    /// As the notice has them.
    Policy(&'static ConditionWords),
    /// Made for this report: somebody has set a threshold.
    Report(Box<ConditionWords>),
}

impl Deref for ConditionReport {
    type Target = ConditionWords;

    fn deref(&self) -> &ConditionWords {
        match &self.words {
            WordsOf::Policy(words) => words,
            WordsOf::Report(words) => words,
        }
    }
}

impl ConditionReport {
    /// Who set the threshold, and on what ground, where an answer was held to it.
    #[must_use]
    pub fn decider(&self) -> Option<&str> {
        self.source.as_deref().filter(|_| self.open.is_none())
    }

    /// The words, where they are the same in every report.
    #[must_use]
    pub fn fixed(&self) -> Option<&'static ConditionWords> {
        match &self.words {
            WordsOf::Policy(words) => Some(words),
            WordsOf::Report(_) => None,
        }
    }
}

/// Whether a condition is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ConditionStatus {
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

/// Puts one condition into words. `words[0]` is used if no tier is reached and `words[1 + t]` for tier `t`; a condition
/// without tiers has one entry for each reading instead.
pub(super) fn describe(
    answers: &Answers,
    settings: &Settings,
    words: &'static [ConditionWords],
    rule: &'static Condition,
    outcome: Outcome,
) -> ConditionReport {
    let policy = answers.policy();
    let fact = policy.facts.get(usize::from(rule.fact));
    let given = answers.get(rule.fact);
    let words = match (&rule.test, words) {
        (Test::Reaches(parameter), _) if threshold(&settings.thresholds, *parameter).is_some() => {
            let tier = reached_tier(rule, outcome);
            let source = source(rule, policy, settings);
            WordsOf::Report(Box::new(ConditionWords { source, ..of_tier(policy, rule, tier, 0, settings) }))
        }
        (_, [only]) => WordsOf::Policy(only),
        _ => {
            let way = reached_tier(rule, outcome).map_or_else(|| read(policy, rule, given), |tier| tier + 1);
            // Indices of a compiled policy always point somewhere; nothing stands in for the impossible.
            WordsOf::Policy(words.get(way).unwrap_or(&NOTHING))
        }
    };
    let (outcome, open) = (ConditionStatus::of(outcome.truth), outcome.why.map(Open::of));
    match fact {
        Some(fact) if given != Answer::Nothing => ConditionReport {
            words,
            outcome,
            open,
            answer: answer(fact, given, settings),
            answer_value: answer_value(fact, given),
            gap: gap(rule, given, &settings.thresholds),
        },
        _ => ConditionReport { words, outcome, open, answer: None, answer_value: None, gap: None },
    }
}

/// Which of the readings matters: the one of the roles that decide, or that bears the name of the choice, else the first.
fn read(policy: &Policy, rule: &Condition, given: Answer) -> usize {
    if let (Answer::Roles(given), Test::Roles { meant, open, .. }) = (given, &rule.test) {
        let deciding = [given & meant, given & open, given].into_iter().find(|roles| *roles != 0).unwrap_or_default();
        let roles = |reading: &u8| policy.readings.get(usize::from(*reading)).map_or(0, |one| one.roles);
        return rule.readings.iter().position(|reading| deciding & !roles(reading) == 0).unwrap_or(0);
    }
    let (Answer::Choice(choice), [_, _, ..], [_]) = (given, rule.readings, rule.quotes) else { return 0 };
    let named = policy.facts.get(usize::from(rule.fact)).and_then(|fact| fact.choices.get(usize::from(choice)));
    let of_choice =
        |reading: &u8| policy.readings.get(usize::from(*reading)).map(|one| one.id) == named.map(|one| one.id);
    rule.readings.iter().position(of_choice).unwrap_or(0)
}

/// The tier that is reached, where each tier has words of its own.
fn reached_tier(rule: &Condition, outcome: Outcome) -> Option<usize> {
    let tiers = if rule.quotes.len() > 1 { rule.quotes.len() } else { 0 };
    (0..tiers).find(|tier| outcome.truth == Truth::Yes && outcome.tiers & bit(*tier) != 0)
}

impl ConditionStatus {
    const fn of(truth: Truth) -> ConditionStatus {
        match truth {
            Truth::Yes => ConditionStatus::Met,
            Truth::No => ConditionStatus::Unmet,
            Truth::Unknown => ConditionStatus::Open,
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
pub fn answer(fact: &'static Fact, given: Answer, settings: &Settings) -> Option<Phrase> {
    let words = &sentences(settings.locale).report;
    Some(match given {
        Answer::Nothing => return None,
        Answer::Unsure => Phrase::of(words.unsure),
        Answer::Yes => Phrase::of(fact.yes.map_or(words.yes, |yes| yes.of(settings.locale))),
        Answer::No => Phrase::of(fact.no.map_or(words.no, |no| no.of(settings.locale))),
        Answer::Choice(choice) => {
            Phrase::of(chosen(fact, choice).map_or("", |choice| choice.label.of(settings.locale)))
        }
        Answer::Roles(roles) => match only(roles).and_then(|role| chosen(fact, role)) {
            Some(role) => Phrase::of(role.label.of(settings.locale)),
            None => Phrase::made(labels(fact, roles, words.and, settings)),
        },
        Answer::Number(value) => Phrase::made(match settings.bands {
            Some(policy) if fact.kind == Kind::Money => band(policy, fact, value, settings.locale),
            _ => number(fact, value, settings.locale),
        }),
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
pub fn answer_value(fact: &'static Fact, given: Answer) -> Option<Cow<'static, str>> {
    Some(Cow::Borrowed(match given {
        Answer::Nothing => return None,
        Answer::Unsure => "unsure",
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Choice(choice) => chosen(fact, choice).map_or("", |choice| choice.id),
        Answer::Roles(roles) => match only(roles).and_then(|role| chosen(fact, role)) {
            Some(role) => role.id,
            None => return Some(Cow::Owned(ids(fact, roles))),
        },
        Answer::Number(value) => return Some(Cow::Owned(value.to_string())),
    }))
}
