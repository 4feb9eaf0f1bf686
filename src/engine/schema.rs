//! A notice described for other front ends: clauses, awards, questions, readings in one language.
//!
//! Knows the public interface's `Policy`. Does not know answers.

use crate::evaluate::threshold_set_for;
use crate::report::{Phrase, document, set_by};
use crate::settings::Settings;
use crate::text::{fill, number as figure, plain, sentences};
use policy::{self, Fact, Kind, Locale, Policy};
use serde::Serialize;

/// Everything needed to draw another front end.
#[derive(Clone, Debug, Serialize)]
pub struct PolicySchema {
    /// The notice.
    #[serde(serialize_with = "document")]
    pub policy: &'static Policy,
    /// Its clauses, the closing one included.
    pub clauses: Vec<ClauseSchema>,
    /// Its awards.
    pub awards: Vec<AwardSchema>,
    /// Its questions, in asking order.
    pub questions: Vec<QuestionSchema>,
    /// How it is read.
    pub readings: Vec<ReadingSchema>,
}

/// A clause, verbatim.
#[derive(Clone, Debug, Serialize)]
pub struct ClauseSchema {
    /// `（二）`.
    pub number: &'static str,
    /// Its heading sentence, empty where it has none.
    pub heading: &'static str,
    /// From its number to its last full stop.
    pub text: &'static str,
    /// Identifiers of the awards that it grants.
    pub awards: Vec<&'static str>,
}

/// An award by name.
#[derive(Clone, Debug, Serialize)]
pub struct AwardSchema {
    /// Its identifier.
    pub id: &'static str,
    /// The number of its clause.
    pub clause: &'static str,
    /// Its title.
    pub title: Phrase,
}

/// A question and what it takes for an answer.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionSchema {
    /// The fact that it asks for.
    pub fact: &'static str,
    /// `roles`, `yes_no`, `choice`, `money`, `percent` or `number`.
    pub kind: &'static str,
    /// 元 or `CNY` for money, `%` for percent, else the unit's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Phrase>,
    /// The question.
    pub text: Phrase,
    /// Help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChoiceSchema>>,
    /// Numbers of the clauses that use the answer.
    pub clauses: Vec<&'static str>,
}

/// What can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceSchema {
    /// Its identifier.
    pub id: &'static str,
    /// What the applicant reads.
    pub label: Phrase,
}

/// How words of the notice are read.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingSchema {
    /// Its identifier.
    pub id: &'static str,
    /// The number of the clause that it reads.
    pub clause: &'static str,
    /// The reading.
    pub text: Phrase,
}

/// Describes a notice in a language.
///
/// ```
/// use engine::{schema::schema, settings::Settings};
/// use notices::NOTICE;
/// assert_eq!(schema(&NOTICE, &Settings::plain(&NOTICE)).questions.len(), 18);
/// ```
#[must_use]
pub fn schema(policy: &'static Policy, settings: &Settings) -> PolicySchema {
    let locale = settings.locale;
    let clauses = policy.clauses.iter().zip(0_u8..).map(|(clause, index)| ClauseSchema {
        number: clause.number,
        heading: clause.heading,
        text: clause.text,
        awards: policy.awards.iter().filter(|award| award.clause == index).map(|award| award.id).collect(),
    });
    let awards = policy.awards.iter().map(|award| AwardSchema {
        id: award.id,
        clause: number(policy, award.clause),
        title: Phrase::of(award.title.of(locale)),
    });
    let readings = policy.readings.iter().map(|reading| ReadingSchema {
        id: reading.id,
        clause: number(policy, reading.clause),
        text: Phrase::of(reading.text.of(locale)),
    });
    PolicySchema {
        policy,
        clauses: clauses.collect(),
        awards: awards.collect(),
        questions: policy
            .facts
            .iter()
            .zip(0_u8..)
            .map(|(fact, index)| question(policy, fact, index, settings))
            .collect(),
        readings: readings.collect(),
    }
}

fn number(policy: &Policy, clause: u8) -> &'static str {
    policy.clauses.get(usize::from(clause)).map_or("", |clause| clause.number)
}

fn question(policy: &Policy, fact: &'static Fact, index: u8, settings: &Settings) -> QuestionSchema {
    let locale = settings.locale;
    let unit = match fact.kind {
        Kind::Money => Some(Phrase::of(if locale == Locale::English { "CNY" } else { "元" })),
        Kind::Percent => Some(Phrase::of("%")),
        _ => fact.unit.map(|unit| Phrase::of(unit.of(locale))),
    };
    let choice = |choice: &policy::Choice| ChoiceSchema { id: choice.id, label: label(choice, locale) };
    let choices: Vec<ChoiceSchema> = fact.choices.iter().map(choice).collect();
    QuestionSchema {
        fact: fact.id,
        kind: fact.kind.id(),
        unit,
        text: Phrase::of(fact.question.of(locale)),
        hint: threshold(policy, fact, index, settings).or(fact.hint.map(|hint| plain(hint.of(locale)))),
        choices: (!choices.is_empty()).then_some(choices),
        clauses: fact.clauses.iter().map(|clause| number(policy, *clause)).collect(),
    }
}

/// What stands in the place of a hint that calls a threshold open, once somebody has set it: how much, and who has.
fn threshold(policy: &Policy, fact: &Fact, index: u8, settings: &Settings) -> Option<String> {
    let (value, place) = threshold_set_for(policy, index, &settings.thresholds)?;
    let words = &sentences(settings.locale).view.question;
    let value = fill(&plain(words.threshold), &[&figure(fact, value, settings.locale)]);
    let blank = if settings.locale == Locale::English { " " } else { "" };
    Some([&value, blank, &set_by(policy, place, settings)].concat())
}

/// The label with its note, which may be what tells two choices apart: 直播电商人才（个人，不是主播）.
fn label(choice: &policy::Choice, locale: Locale) -> Phrase {
    let label = choice.label.of(locale);
    match (choice.note, locale) {
        (None, _) => Phrase::of(label),
        (Some(note), Locale::Chinese) => Phrase::made(format!("{label}（{}）", note.zh)),
        (Some(note), Locale::English) => Phrase::made(format!("{label}: {}", note.en)),
    }
}
