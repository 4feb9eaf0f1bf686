//! What the page shows and the host page gets: plain data, and the only place where unknown becomes words.
//!
//! Knows the public interface's shape. Does not know how it is drawn or how it crosses to JavaScript.

mod condition;
mod ground;
mod phrase;
mod required;
mod sums;
mod wording;

use crate::answers::Answers;
use crate::evaluate::{Evaluation, Judged, evaluate};
use crate::interview::remaining;
use crate::nearest::{canonical, nearest};
use crate::number::Number;
use crate::policy::{Award as Rule, Frequency, Locale, Policy, Words};
use crate::settings::Settings;
use crate::truth::Truth;
pub use condition::{Condition, Open, Standing, answer, answer_value};
pub use ground::ground;
pub use phrase::Phrase;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use sums::amount;
pub use sums::{Amount, Total};
use wording::{Required, Wording};

/// Everything that can be said of an applicant.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The notice.
    #[serde(serialize_with = "document")]
    pub policy: &'static Policy,
    /// All awards, in the order of the notice.
    pub awards: Vec<Award>,
    /// Provisions that concern these roles without granting anything.
    pub related: Vec<Related>,
    /// Sums over awards.
    pub total: Total,
    /// Unanswered facts that can still change a verdict or a sum, in asking order.
    pub relevant: Vec<&'static str>,
    /// The first of them.
    pub next: Option<&'static str>,
}

/// What can be said of one award.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Award {
    /// Its identifier.
    pub id: &'static str,
    /// The number of its clause.
    pub clause: &'static str,
    /// Its title.
    pub title: Phrase,
    /// What follows from the answers.
    pub verdict: Verdict,
    /// The sum, where the notice states one.
    pub amount: Option<Amount>,
    /// How often, where stated.
    #[serde(serialize_with = "frequency_word")]
    pub frequency: Option<Frequency>,
    /// What the authority weighs, verbatim.
    pub judgement: Vec<&'static str>,
    /// What is given in kind, verbatim.
    pub benefits: Vec<&'static str>,
    /// The judgement in the locale.
    pub judgement_text: Vec<&'static str>,
    /// The benefits in the locale.
    pub benefits_text: Vec<&'static str>,
    /// One entry a fact, roles first.
    pub conditions: Vec<Condition>,
    /// The shortest way to a yes, or to the next tier.
    pub nearest: Option<Vec<Change>>,
    /// The clause, verbatim.
    pub text: &'static str,
}

/// What follows from the answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// 很可能符合: the stated conditions hold, however open things turn out.
    Likely,
    /// 尚不能确定.
    Possible,
    /// 按目前填写不符合.
    Unlikely,
}

/// One answer that would have to be different.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Change {
    /// The fact.
    pub fact: &'static str,
    /// `yes`, a choice, a decimal to reach at least, or `>0`.
    pub to: Cow<'static, str>,
}

/// A provision, verbatim.
#[derive(Clone, Debug, Serialize)]
pub struct Related {
    /// The number of its clause.
    pub clause: &'static str,
    /// Its words.
    pub text: &'static str,
    /// What it is about; not part of the public interface.
    #[serde(skip)]
    pub title: Phrase,
}

/// Draws up the report on an applicant.
///
/// ```
/// use award_calculator::{answers::Answers, report::report, settings::Settings, NOTICE};
/// let report = report(&Answers::none(&NOTICE), &Settings::plain(&NOTICE));
/// assert_eq!(report.next, Some("roles"));
/// assert_eq!(report.awards.len(), 12);
/// ```
#[must_use]
pub fn report(answers: &Answers, settings: &Settings) -> Report {
    let evaluation = evaluate(answers, &settings.measures);
    report_on(answers, settings, &evaluation)
}

/// Draws up the report on an evaluation that is at hand.
#[must_use]
pub fn report_on(answers: &Answers, settings: &Settings, evaluation: &Evaluation) -> Report {
    let policy = answers.policy();
    let wording = Wording::of(policy, settings.locale);
    let judged = policy.awards.iter().zip(&evaluation.awards).enumerate();
    let award = |(place, (rule, judged))| award(answers, settings, wording.award(place), rule, judged);
    let awards: Vec<Award> = judged.map(award).collect();
    let relevant: Vec<&'static str> = remaining(answers, evaluation)
        .filter_map(|fact| policy.facts.get(usize::from(fact)).map(|fact| fact.id))
        .collect();
    let next = relevant.first().copied();
    let total = if answers.roles() == 0 { Total::NOTHING } else { Total::over(&awards) };
    Report { policy, related: related(answers, settings.locale), awards, total, relevant, next }
}

/// Which notice a policy is, as it crosses the public interface.
///
/// # Errors
/// When the other side refuses what is written.
pub fn document<S: Serializer>(policy: &&'static Policy, out: S) -> Result<S::Ok, S::Error> {
    let mut fields = out.serialize_struct("Document", 6)?;
    fields.serialize_field("id", policy.id)?;
    fields.serialize_field("document", policy.document)?;
    fields.serialize_field("title", policy.title)?;
    fields.serialize_field("issuer", policy.issuer)?;
    fields.serialize_field("issued", policy.issued)?;
    fields.serialize_field("inForce", policy.in_force)?;
    fields.end()
}

fn award(
    answers: &Answers,
    settings: &Settings,
    wording: &[Vec<Required>],
    rule: &'static Rule,
    judged: &Judged,
) -> Award {
    let policy = answers.policy();
    let clause = policy.clauses.get(usize::from(rule.clause));
    let conditions = rule.conditions.iter().zip(&judged.outcomes).zip(wording);
    let describe = |((rule, outcome), words): ((&'static _, &_), &Vec<_>)| {
        condition::describe(answers, settings, words, rule, *outcome)
    };
    let change = |change| Change { fact: fact_id(policy, change), to: canonical(policy, change) };
    let nearest = nearest(answers, rule, judged, &settings.measures);
    Award {
        id: rule.id,
        clause: clause.map_or("", |clause| clause.number),
        title: Phrase::of(rule.title.of(settings.locale)),
        verdict: Verdict::of(judged.truth),
        amount: amount(rule, judged.tiers),
        frequency: rule.frequency,
        judgement: verbatim(rule.judgement),
        benefits: verbatim(rule.benefits),
        judgement_text: localised(rule.judgement, settings.locale),
        benefits_text: localised(rule.benefits, settings.locale),
        conditions: conditions.map(describe).collect(),
        nearest: nearest.map(|changes| changes.into_iter().map(change).collect()),
        text: clause.map_or("", |clause| clause.text),
    }
}

fn fact_id(policy: &Policy, change: crate::nearest::Change) -> &'static str {
    policy.facts.get(usize::from(change.fact)).map_or("", |fact| fact.id)
}

fn verbatim(words: &[Words]) -> Vec<&'static str> {
    words.iter().map(|words| words.verbatim).collect()
}

fn localised(words: &[Words], locale: Locale) -> Vec<&'static str> {
    let word = |words: &Words| match locale {
        Locale::Chinese => words.verbatim,
        Locale::English => words.en,
    };
    words.iter().map(word).collect()
}

fn related(answers: &Answers, locale: Locale) -> Vec<Related> {
    let policy = answers.policy();
    let concerned = policy.related.iter().filter(|related| related.roles & answers.roles() != 0);
    let entry = |related: &crate::policy::Related| Related {
        clause: policy.clauses.get(usize::from(related.clause)).map_or("", |clause| clause.number),
        text: related.text,
        title: Phrase::of(related.title.of(locale)),
    };
    concerned.map(entry).collect()
}

impl Verdict {
    const fn of(truth: Truth) -> Verdict {
        match truth {
            Truth::Yes => Verdict::Likely,
            Truth::Unknown => Verdict::Possible,
            Truth::No => Verdict::Unlikely,
        }
    }
}

impl Frequency {
    /// Its name in the public interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Frequency::Once => "once",
            Frequency::Yearly => "yearly",
            Frequency::ThreeYears => "three_years",
        }
    }
}

// serde hands over a reference.
#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
fn frequency_word<S: Serializer>(frequency: &Option<Frequency>, out: S) -> Result<S::Ok, S::Error> {
    frequency.map(Frequency::id).serialize(out)
}

/// Crosses every border as its canonical text.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}
