//! A notice described for other front ends: clauses, awards, questions, readings in one language.
//!
//! Knows the public interface's `Policy`. Does not know answers.

use crate::evaluate::threshold_set_for;
use crate::report::{Phrase, document, set_by};
use crate::settings::Settings;
use crate::text::{fill, late_sentences, naming, number as figure, plain, sentences};
use policy::{Fact, Kind, Locale, Policy};
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
    /// What it leaves open and a host page may set.
    pub parameters: Vec<ParameterSchema>,
    /// What a front end must or may say beside a result.
    pub texts: TextsSchema,
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
    /// Why it is asked, beside the words of the clauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Phrase>,
    /// Whether one may answer that one does not know.
    pub unsure: bool,
    /// How yes is said, where the word of [`TextsSchema::yes`] does not answer the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<Phrase>,
    /// How no is said there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no: Option<Phrase>,
    /// Headings over groups of choices, where the list is long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<Phrase>>,
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
    /// A second line, which may be what tells two choices apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
    /// Index of its heading among [`Question::groups`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u8>,
}

/// A threshold that the notice leaves open.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ParameterSchema {
    /// Its name among the options.
    pub name: &'static str,
    /// The fact that is compared with it; its unit is the fact's.
    pub fact: &'static str,
    /// It lies above this.
    pub over: &'static str,
    /// It is at most this.
    pub up_to: &'static str,
}

/// What a front end must or may say beside a result, in the words of the policy file and of the page.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TextsSchema {
    /// What a result is not; belongs beside every result.
    pub disclaimer: Phrase,
    /// Whether awards can be held together; belongs beside every sum over several.
    pub together: Phrase,
    /// Where, when and with what one applies, or that the notice does not say.
    pub apply: Phrase,
    /// From when the notice applies.
    pub in_force: Phrase,
    /// Until when.
    pub expiry: Phrase,
    /// What a reader must know before anything else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<Phrase>,
    /// How yes is said.
    pub yes: Phrase,
    /// How no is said.
    pub no: Phrase,
    /// How it is said that one does not know.
    pub unsure: Phrase,
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
    let facts = policy.facts.iter().zip(0_u8..);
    PolicySchema {
        policy,
        clauses: clauses.collect(),
        awards: awards.collect(),
        questions: facts.map(|(fact, index)| question(policy, fact, index, settings)).collect(),
        parameters: policy.parameters.iter().map(|open| parameter(policy, open)).collect(),
        texts: texts(policy, locale),
        readings: readings.collect(),
    }
}

fn number(policy: &Policy, clause: u8) -> &'static str {
    policy.clauses.get(usize::from(clause)).map_or("", |clause| clause.number)
}

fn question(policy: &Policy, fact: &'static Fact, index: u8, settings: &Settings) -> QuestionSchema {
    let locale = settings.locale;
    let phrase = |text: policy::Text| Phrase::of(text.of(locale));
    let unit = match fact.kind {
        Kind::Money => Some(Phrase::of(if locale == Locale::English { "CNY" } else { "元" })),
        Kind::Percent => Some(Phrase::of("%")),
        _ => fact.unit.map(phrase),
    };
    let grouped = !fact.groups.is_empty();
    let choice = |choice: &policy::Choice| ChoiceSchema {
        id: choice.id,
        label: phrase(choice.label),
        note: choice.note.map(phrase),
        group: grouped.then_some(choice.group),
    };
    let choices: Vec<ChoiceSchema> = fact.choices.iter().map(choice).collect();
    QuestionSchema {
        fact: fact.id,
        kind: fact.kind.id(),
        unit,
        text: phrase(fact.question),
        hint: threshold(policy, fact, index, settings).or(fact.hint.map(|hint| plain(hint.of(locale)))),
        why: fact.why.map(phrase),
        unsure: fact.kind != Kind::Roles,
        yes: fact.yes.map(phrase),
        no: fact.no.map(phrase),
        groups: grouped.then(|| fact.groups.iter().copied().map(phrase).collect()),
        choices: (!choices.is_empty()).then_some(choices),
        clauses: fact.clauses.iter().map(|clause| number(policy, *clause)).collect(),
    }
}

/// Name and bounds of an open threshold: what [`Settings::set_threshold`] takes.
fn parameter(policy: &'static Policy, open: &policy::Parameter) -> ParameterSchema {
    let fact = policy.facts.get(usize::from(open.fact));
    let up_to = match fact.map(|fact| fact.kind) {
        Some(Kind::Percent) => "100",
        Some(Kind::Money) => "999999999999999.99",
        _ => "999999999999999",
    };
    ParameterSchema { name: open.name, fact: fact.map_or("", |fact| fact.id), over: "0", up_to }
}

fn texts(policy: &'static Policy, locale: Locale) -> TextsSchema {
    let (about, words) = (&policy.about, sentences(locale));
    let phrase = |text: policy::Text| Phrase::of(text.of(locale));
    TextsSchema {
        disclaimer: Phrase::made(naming(late_sentences(locale).result.disclaimer, policy)),
        together: phrase(about.together),
        apply: phrase(about.apply),
        in_force: phrase(about.in_force),
        expiry: phrase(about.expiry),
        warning: about.warning.map(phrase),
        yes: Phrase::of(words.report.yes),
        no: Phrase::of(words.report.no),
        unsure: Phrase::of(words.report.unsure),
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
