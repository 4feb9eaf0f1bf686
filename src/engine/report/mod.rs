//! What the page shows and the host page gets: plain data, and the only place where unknown becomes words.
//!
//! Knows the public interface's shape. Does not know how it is drawn or how it crosses to JavaScript.

mod band;
mod condition;
mod decision;
mod document;
mod ground;
mod phrase;
mod required;
mod serialize;
mod sums;
mod terms;
mod verdict;
mod wording;

use crate::answers::Answers;
use crate::evaluate::{AwardEvaluation, AwardOutcome};
use crate::interview::remaining;
use crate::nearest::{canonical, nearest};
use crate::settings::Settings;
pub use band::band;
pub use condition::{ConditionReport, ConditionStatus, Open, answer, answer_value};
pub use decision::{Decision, decide};
pub use document::document;
pub use ground::{ground, set_by};
pub use phrase::Phrase;
use policy::{Award, Locale, Policy};
pub use required::interval_words;
use serde::Serialize;
use std::borrow::Cow;
use std::ops::Deref;
pub use sums::{Amount, Total};
use sums::{Bases, amount, own_amount};
pub use terms::stated_in_chinese;
use terms::terms;
pub use verdict::Verdict;
use wording::wording;
pub use wording::{AwardWords, ConditionWords};

/// Everything that can be said of an applicant.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The notice.
    #[serde(serialize_with = "document")]
    pub policy: &'static Policy,
    /// All awards, in the order of the notice.
    pub awards: Vec<AwardReport>,
    /// Provisions that concern these roles without granting anything.
    pub related: Vec<Related>,
    /// Sums over awards.
    pub total: Total,
    /// Unanswered facts that can still change a verdict or a sum, in asking order.
    pub relevant: Vec<&'static str>,
    /// The first of them.
    pub next: Option<&'static str>,
}

/// What can be said of one award: how it stands, and the words that are said of it whoever asks.
#[derive(Clone, Debug)]
pub struct AwardReport {
    words: &'static AwardWords,
    /// What the evaluation says of it; not part of the public interface.
    pub judged: AwardOutcome,
    /// What follows from the answers.
    pub verdict: Verdict,
    /// The sum, where the notice states one or says how it is calculated.
    pub amount: Option<Amount>,
    /// How it is calculated, in words; part of `amount` in the public interface.
    pub terms: Vec<Phrase>,
    /// One entry a fact, roles first.
    pub conditions: Vec<ConditionReport>,
    /// The shortest way to a yes, or to the next tier.
    pub nearest: Option<Vec<Change>>,
}

impl Deref for AwardReport {
    type Target = AwardWords;

    fn deref(&self) -> &AwardWords {
        self.words
    }
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
/// use engine::{answers::Answers, report::report, settings::Settings};
/// use notices::NOTICE;
/// let report = report(&Answers::none(&NOTICE), &Settings::plain(&NOTICE));
/// assert_eq!(report.next, Some("roles"));
/// assert_eq!(report.awards.len(), 12);
/// ```
#[must_use]
pub fn report(answers: &Answers, settings: &Settings) -> Report {
    let policy = answers.policy();
    let rules = policy.awards.iter().zip(wording(policy, settings.locale));
    let awards: Vec<AwardReport> = rules.map(|(rule, words)| award(answers, settings, words, rule)).collect();
    let relevant = awards.iter().fold(0, |set, award| set | award.judged.relevant);
    let relevant: Vec<&'static str> = remaining(policy, relevant)
        .filter_map(|fact| policy.facts.get(usize::from(fact)).map(|fact| fact.id))
        .collect();
    let next = relevant.first().copied();
    let sums =
        policy.awards.iter().zip(&awards).map(|(rule, award)| (award.verdict, || own_amount(rule, award.amount)));
    let total = Total::of(answers, sums);
    Report { policy, related: related(answers, settings.locale), awards, total, relevant, next }
}

fn award(answers: &Answers, settings: &Settings, words: &'static AwardWords, rule: &'static Award) -> AwardReport {
    let policy = answers.policy();
    let bases = Bases { answers, kept_back: settings.bands.is_some() };
    let mut evaluation = AwardEvaluation::new(rule, answers, &settings.thresholds);
    let describe = |(condition, words): (&'static _, &'static Vec<_>)| {
        condition::describe(answers, settings, words, condition, evaluation.add(condition))
    };
    let conditions = rule.conditions.iter().zip(&words.conditions).map(describe).collect();
    let judged = evaluation.finish();
    let change = |change| Change { fact: fact_id(policy, change), to: canonical(policy, change) };
    let nearest = nearest(answers, rule, &judged, &settings.thresholds);
    AwardReport {
        words,
        judged,
        verdict: Verdict::of(judged.truth),
        amount: amount(rule, judged.tiers, bases),
        terms: terms(rule, judged.tiers, bases, settings),
        conditions,
        nearest: nearest.map(|changes| changes.map(change).collect()),
    }
}

fn fact_id(policy: &Policy, change: crate::nearest::Change) -> &'static str {
    policy.facts.get(usize::from(change.fact)).map_or("", |fact| fact.id)
}

fn related(answers: &Answers, locale: Locale) -> Vec<Related> {
    let policy = answers.policy();
    let concerned = policy.related.iter().filter(|related| related.roles & answers.roles() != 0);
    let entry = |related: &policy::Related| Related {
        clause: policy.clauses.get(usize::from(related.clause)).map_or("", |clause| clause.number),
        text: related.text,
        title: Phrase::of(related.title.of(locale)),
    };
    concerned.map(entry).collect()
}
