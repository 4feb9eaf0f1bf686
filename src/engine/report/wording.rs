//! What is said of an award and its conditions whoever asks: put together once for each policy and language, and then
//! only pointed at.
//!
//! Does not know applicants. What depends on a threshold that somebody has set is made anew for each report.

use super::phrase::Phrase;
use super::required::{required, required_value};
use crate::settings::Settings;
use policy::{Award, Condition, Frequency, Locale, Policy, Text, Words};
use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::OnceLock;

/// What is said of an award.
#[derive(Debug)]
pub struct AwardWords {
    /// Its identifier.
    pub id: &'static str,
    /// The number of its clause.
    pub clause: &'static str,
    /// Its title.
    pub title: Phrase,
    /// How often, where stated.
    pub frequency: Option<Frequency>,
    /// Its name in the public interface.
    pub frequency_id: Option<Cow<'static, str>>,
    /// What the authority weighs, verbatim.
    pub judgement: Vec<&'static str>,
    /// What is given in kind, verbatim.
    pub benefits: Vec<&'static str>,
    /// The judgement in the locale.
    pub judgement_text: Vec<&'static str>,
    /// The benefits in the locale.
    pub benefits_text: Vec<&'static str>,
    /// The clause, verbatim.
    pub text: &'static str,
    /// For each condition: where no tier is reached, then for each tier; where there are none, for each reading.
    pub(super) conditions: Vec<Vec<ConditionWords>>,
    /// A front end may keep an encoded form of these words here; ours does, for JavaScript.
    pub encoded: EncodedWords,
}

/// What is said of a condition.
#[derive(Clone, Debug)]
pub struct ConditionWords {
    /// The fact it rests on.
    pub fact: &'static str,
    /// Its name; not part of the public interface.
    pub label: Phrase,
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
    /// What is required: `yes`, choices joined by `,`, or a decimal to reach.
    pub required_value: Option<Cow<'static, str>>,
    /// Who set the threshold, and on what ground; without phrase marks.
    pub source: Option<String>,
    /// How the words were read.
    pub reading: Option<&'static str>,
    /// What the notice leaves open, as part of a sentence.
    pub point: Option<Text>,
    /// A front end may keep an encoded form of these words here; ours does, for JavaScript.
    pub encoded: EncodedWords,
}

/// Filled in at most once, when first needed.
pub type EncodedWords = OnceLock<Vec<u32>>;

/// Stands in for the impossible.
pub(super) static NOTHING: ConditionWords = ConditionWords {
    fact: "",
    label: Phrase::of(""),
    basis: "",
    clause: "",
    quote: "",
    at: &[],
    required: Phrase::of(""),
    required_value: None,
    source: None,
    reading: None,
    point: None,
    encoded: OnceLock::new(),
};

/// A policy's words in one language.
#[derive(Debug)]
struct Wording {
    policy: &'static Policy,
    locale: Locale,
    awards: &'static [AwardWords],
}

thread_local! {
    static KNOWN: RefCell<Vec<Wording>> = const { RefCell::new(Vec::new()) };
}

/// The words for a policy's awards in a language. They stay for good: there are as many as policies and languages.
pub(super) fn wording(policy: &'static Policy, locale: Locale) -> &'static [AwardWords] {
    let same = |one: &&Wording| std::ptr::eq(one.policy, policy) && one.locale == locale;
    KNOWN.with(|known| {
        let found = known.try_borrow().ok().and_then(|known| known.iter().find(same).map(|one| one.awards));
        found.unwrap_or_else(|| {
            let settings = Settings { locale, ..Settings::plain(policy) };
            let awards: Vec<AwardWords> =
                policy.awards.iter().map(|award| of_award(policy, award, &settings)).collect();
            let awards: &'static [AwardWords] = awards.leak();
            if let Ok(mut known) = known.try_borrow_mut() {
                known.push(Wording { policy, locale, awards });
            }
            awards
        })
    })
}

fn of_award(policy: &'static Policy, award: &'static Award, settings: &Settings) -> AwardWords {
    let clause = policy.clauses.get(usize::from(award.clause));
    let of_one = |rule: &'static Condition| {
        let tiered = rule.quotes.len() > 1;
        let ways = if tiered { rule.quotes.len() + 1 } else { rule.readings.len().max(1) };
        let way = |way: usize| if tiered { (way.checked_sub(1), 0) } else { (None, way) };
        (0..ways).map(way).map(|(tier, reading)| of_tier(policy, rule, tier, reading, settings)).collect()
    };
    AwardWords {
        id: award.id,
        clause: clause.map_or("", |clause| clause.number),
        title: Phrase::of(award.title.of(settings.locale)),
        frequency: award.frequency,
        frequency_id: award.frequency.map(Frequency::id),
        judgement: in_language(award.judgement, Locale::Chinese),
        benefits: in_language(award.benefits, Locale::Chinese),
        judgement_text: in_language(award.judgement, settings.locale),
        benefits_text: in_language(award.benefits, settings.locale),
        text: clause.map_or("", |clause| clause.text),
        conditions: award.conditions.iter().map(of_one).collect(),
        encoded: OnceLock::new(),
    }
}

/// The notice's own words are Chinese.
fn in_language(words: &'static [Words], locale: Locale) -> Vec<&'static str> {
    let word = |words: &'static Words| match locale {
        Locale::Chinese => words.verbatim,
        Locale::English => words.en,
    };
    words.iter().map(word).collect()
}

/// What is said of a condition, under settings that may have set its threshold.
pub(super) fn of_tier(
    policy: &'static Policy,
    rule: &'static Condition,
    tier: Option<usize>,
    reading: usize,
    settings: &Settings,
) -> ConditionWords {
    let Some(fact) = policy.facts.get(usize::from(rule.fact)) else { return NOTHING.clone() };
    let quote = rule.quotes.get(tier.unwrap_or(0));
    let clause = quote.and_then(|quote| policy.clauses.get(usize::from(quote.clause)));
    let reading = rule.readings.get(reading).and_then(|reading| policy.readings.get(usize::from(*reading)));
    ConditionWords {
        fact: fact.id,
        label: Phrase::of(rule.label.unwrap_or(fact.label).of(settings.locale)),
        basis: fact.basis.id(),
        clause: clause.map_or("", |clause| clause.number),
        quote: quote.map_or("", |quote| quote.text),
        at: quote.map_or(&[], |quote| quote.at),
        required: Phrase::made(required(policy, fact, rule, tier, settings)),
        required_value: required_value(fact, &rule.test, tier, settings).map(Cow::Owned),
        source: None,
        reading: reading.map(|reading| reading.id),
        point: reading.and_then(|reading| reading.point).or(rule.point),
        encoded: OnceLock::new(),
    }
}
