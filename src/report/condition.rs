//! One condition in words: what is required, what was answered, why it is open. Does not know awards.

use super::ground::source;
use super::phrase::Phrase;
use super::wording::Required;
use crate::answers::{Answers, Given};
use crate::evaluate::{Outcome, Why, measure};
use crate::nearest::gap;
use crate::number::Number;
use crate::policy::{Band, Basis, Choice, Condition as Rule, Fact, Policy, Test, bit};
use crate::settings::Settings;
use crate::text::{ReportSentences, fill, number, sentences};
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

/// What is required, in words.
pub(super) fn required(fact: &Fact, rule: &Rule, tier: Option<usize>, settings: &Settings) -> String {
    let words = &sentences(settings.locale).report;
    let set = match rule.test {
        Test::Reaches(parameter) => measure(&settings.measures, parameter),
        _ => None,
    };
    if let (Some(required), None) = (rule.required, set) {
        return required.of(settings.locale).to_owned();
    }
    match &rule.test {
        Test::Roles { who, .. } => who.of(settings.locale).to_owned(),
        Test::Yes { .. } => rule.label.unwrap_or(fact.label).of(settings.locale).to_owned(),
        Test::OneOf(sets) => labels(fact, sets.iter().fold(0, |all, set| all | set), words.or, settings),
        Test::Within(bands) => within(fact, bands, tier, words, settings),
        Test::Reaches(_) => {
            set.map_or_else(|| words.open_measure.to_owned(), |value| bound(fact, words.at_least, value, settings))
        }
    }
}

/// The range of the tier that is reached; else from the lower end of the lowest tier to the upper end of the highest.
fn span(bands: &[Band], tier: Option<usize>) -> Band {
    let reached = tier.and_then(|tier| bands.get(tier));
    reached.copied().unwrap_or(Band {
        lower: bands.first().and_then(|band| band.lower),
        upper: bands.last().and_then(|band| band.upper),
    })
}

/// What a tier requires, and that more of it is a higher tier: nobody is to think that too much disqualifies.
fn within(fact: &Fact, bands: &[Band], tier: Option<usize>, words: &ReportSentences, settings: &Settings) -> String {
    let this = tier.unwrap_or(0);
    let Some(next) = bands.get(this + 1) else { return range(fact, &span(bands, tier), words, settings) };
    let lower = Band { lower: bands.get(this).and_then(|band| band.lower), upper: None };
    let higher = Band { lower: next.lower, upper: bands.last().and_then(|band| band.upper) };
    fill(words.higher_tier, &[&range(fact, &lower, words, settings), &range(fact, &higher, words, settings)])
}

fn range(fact: &Fact, band: &Band, words: &ReportSentences, settings: &Settings) -> String {
    let mut out = String::new();
    let ends = [(band.lower, words.at_least, words.more_than), (band.upper, words.at_most, words.below)];
    for (end, included, excluded) in ends {
        let Some(end) = end else { continue };
        out += if out.is_empty() { "" } else { words.range };
        out += &bound(fact, if end.inclusive { included } else { excluded }, end.value, settings);
    }
    out
}

fn bound(fact: &Fact, sentence: &str, value: Number, settings: &Settings) -> String {
    fill(sentence, &[&number(fact, value, settings.locale)])
}

fn labels(fact: &Fact, set: u32, joint: &str, settings: &Settings) -> String {
    chosen_by(fact, set, joint, &|choice| choice.label.of(settings.locale))
}

fn ids(fact: &Fact, set: u32) -> String {
    chosen_by(fact, set, ",", &|choice| choice.id)
}

/// The choices of a set by a name of theirs.
fn chosen_by(fact: &Fact, set: u32, joint: &str, name: &dyn Fn(&Choice) -> &'static str) -> String {
    let mut out = String::new();
    for (place, choice) in fact.choices.iter().enumerate() {
        if set & bit(place) != 0 {
            out += if out.is_empty() { "" } else { joint };
            out += name(choice);
        }
    }
    out
}

/// What is required, as it crosses the public interface; nothing where the notice sets no measure.
pub(super) fn required_value(fact: &Fact, test: &Test, tier: Option<usize>, settings: &Settings) -> Option<String> {
    match test {
        Test::Roles { meant, .. } => Some(ids(fact, *meant)),
        Test::Yes { .. } => Some("yes".to_owned()),
        Test::OneOf(sets) => Some(ids(fact, sets.iter().fold(0, |all, set| all | set))),
        Test::Within(bands) => {
            let span = span(bands, tier);
            span.lower.or(span.upper).map(|end| end.value.to_string())
        }
        Test::Reaches(parameter) => measure(&settings.measures, *parameter).map(|value| value.to_string()),
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
