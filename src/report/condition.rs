//! One condition in words: what is required, what was answered, why it is open. Does not know awards.

use super::ground::source;
use super::phrase::Phrase;
use super::required::{ids, labels, required, required_value};
use super::wording::Required;
use crate::answers::{Answers, Given};
use crate::evaluate::{Outcome, Why, measure};
use crate::nearest::gap;
use crate::number::Number;
use crate::policy::{Basis, Choice, Condition as Rule, Fact, Policy, Test, bit};
use crate::settings::Settings;
use crate::text::{number, sentences};
use crate::truth::Truth;
use serde::Serialize;
use std::borrow::Cow;

/// What can be said of one condition.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// The fact it rests on.
    pub fact: &'static str,
    /// Its name; not part of the public interface.
    #[serde(skip)]
    pub label: Phrase,
    /// Whether it is met.
    pub outcome: Standing,
    /// Why it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<Open>,
    /// What the answer rests on.
    pub basis: &'static str,
    /// The number of the clause that is quoted.
    pub clause: &'static str,
    /// The words that decide.
    pub quote: &'static str,
    /// Where they stand in the clause, in UTF-16 units.
    pub at: &'static [(u32, u32)],
    /// What is required, in words.
    pub required: Phrase,
    /// What was answered, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Phrase>,
    /// What is required: `yes`, choices joined by `,`, or a decimal to reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_value: Option<Cow<'static, str>>,
    /// What was answered: `yes`, `no`, choices joined by `,`, a decimal, or `unsure`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_value: Option<Cow<'static, str>>,
    /// How far the next threshold lies above the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Number>,
    /// Who set the measure that decided, and on what ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Phrase>,
    /// How the words were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<&'static str>,
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

/// Puts one condition into words; `words` are those for what it requires.
pub(super) fn describe(
    answers: &Answers,
    settings: &Settings,
    words: &[Required],
    rule: &'static Rule,
    outcome: Outcome,
) -> Condition {
    let policy = answers.policy();
    // Indices of a compiled policy always point somewhere; the first fact stands in for the impossible.
    let fact = policy.facts.get(usize::from(rule.fact)).or(policy.facts.first());
    let given = answers.get(rule.fact);
    let tier = reached_tier(rule, outcome);
    let quote = rule.quotes.get(tier.unwrap_or(0));
    let clause = quote.and_then(|quote| policy.clauses.get(usize::from(quote.clause)));
    let label = rule.label.or(fact.map(|fact| fact.label));
    let (required, required_value) = requirement(policy, settings, words, rule, tier);
    let reading = rule.readings.first().and_then(|reading| policy.readings.get(usize::from(*reading)));
    Condition {
        fact: fact.map_or("", |fact| fact.id),
        label: Phrase::of(label.map_or("", |label| label.of(settings.locale))),
        outcome: Standing::of(outcome.truth),
        open: outcome.why.map(Open::of),
        basis: fact.map_or("", |fact| fact.basis.id()),
        clause: clause.map_or("", |clause| clause.number),
        quote: quote.map_or("", |quote| quote.text),
        at: quote.map_or(&[], |quote| quote.at),
        required,
        answer: fact.and_then(|fact| answer(fact, given, settings)),
        required_value,
        answer_value: fact.and_then(|fact| answer_value(fact, given)),
        gap: gap(rule, given, &settings.measures),
        source: source(rule, given, policy, settings).map(Phrase::made),
        reading: reading.map(|reading| reading.id),
    }
}

/// What is required, in words and as it crosses the public interface.
fn requirement(
    policy: &'static Policy,
    settings: &Settings,
    words: &[Required],
    rule: &'static Rule,
    tier: Option<usize>,
) -> (Phrase, Option<Cow<'static, str>>) {
    let set = matches!(rule.test, Test::Reaches(parameter) if measure(&settings.measures, parameter).is_some());
    if let (true, Some(fact)) = (set, policy.facts.get(usize::from(rule.fact))) {
        let value = required_value(fact, &rule.test, tier, settings).map(Cow::Owned);
        return (Phrase::made(required(fact, rule, tier, settings)), value);
    }
    let fixed = words.get(tier.map_or(0, |tier| tier + 1));
    (Phrase::of(fixed.map_or("", |fixed| fixed.text)), fixed.and_then(|fixed| fixed.value).map(Cow::Borrowed))
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

impl Basis {
    /// Its name in the public interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Basis::Fact => "fact",
            Basis::Recognised => "recognised",
            Basis::Own => "self",
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
