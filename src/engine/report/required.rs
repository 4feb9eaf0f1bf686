//! What a condition requires, in words and as it crosses the public interface. Does not know what was answered.

use crate::evaluate::threshold;
use crate::settings::Settings;
use crate::text::sentence_types::ReportSentences;
use crate::text::{fill, naming, number, sentences};
use policy::number::Number;
use policy::{Choice, Condition, Fact, Interval, Policy, Test, bit};

/// What is required, in words.
pub(super) fn required(
    policy: &Policy,
    fact: &Fact,
    rule: &Condition,
    tier: Option<usize>,
    settings: &Settings,
) -> String {
    let words = &sentences(settings.locale).report;
    let set = match rule.test {
        Test::Reaches(parameter) => threshold(&settings.thresholds, parameter),
        _ => None,
    };
    if let (Some(required), None) = (rule.required, set) {
        return required.of(settings.locale).to_owned();
    }
    match &rule.test {
        Test::Roles { who, .. } => who.of(settings.locale).to_owned(),
        Test::Yes { .. } => rule.label.unwrap_or(fact.label).of(settings.locale).to_owned(),
        Test::OneOf(sets) => labels(fact, sets.iter().fold(0, |all, set| all | set), words.or, settings),
        Test::Within(intervals) => within(fact, intervals, tier, words, settings),
        Test::Reaches(parameter) => match set {
            None => naming(words.open_threshold, policy.notice_of_parameter(*parameter)),
            Some(value) => bound(fact, words.at_least, value, settings),
        },
    }
}

/// The interval of the tier that is reached; else from the lower end of the lowest tier to the upper end of the highest.
fn span(intervals: &[Interval], tier: Option<usize>) -> Interval {
    let reached = tier.and_then(|tier| intervals.get(tier));
    reached.copied().unwrap_or(Interval {
        lower: intervals.first().and_then(|interval| interval.lower),
        upper: intervals.last().and_then(|interval| interval.upper),
    })
}

/// What a tier requires, and that more of it is a higher tier: nobody is to think that too much disqualifies.
fn within(
    fact: &Fact,
    intervals: &[Interval],
    tier: Option<usize>,
    words: &ReportSentences,
    settings: &Settings,
) -> String {
    let this = tier.unwrap_or(0);
    let Some(next) = intervals.get(this + 1) else { return range(fact, &span(intervals, tier), words, settings) };
    let lower = Interval { lower: intervals.get(this).and_then(|interval| interval.lower), upper: None };
    let higher = Interval { lower: next.lower, upper: intervals.last().and_then(|interval| interval.upper) };
    fill(words.higher_tier, &[&range(fact, &lower, words, settings), &range(fact, &higher, words, settings)])
}

fn range(fact: &Fact, interval: &Interval, words: &ReportSentences, settings: &Settings) -> String {
    let mut out = String::new();
    let ends = [(interval.lower, words.at_least, words.more_than), (interval.upper, words.at_most, words.below)];
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

/// Choices by their labels.
pub(super) fn labels(fact: &Fact, set: u32, joint: &str, settings: &Settings) -> String {
    chosen_by(fact, set, joint, &|choice| choice.label.of(settings.locale))
}

/// Choices by their identifiers.
pub(super) fn ids(fact: &Fact, set: u32) -> String {
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

/// An interval in words: 「1 亿元以上（含），不满 5 亿元」.
#[must_use]
pub fn interval_words(fact: &Fact, interval: &Interval, settings: &Settings) -> String {
    range(fact, interval, &sentences(settings.locale).report, settings)
}

/// What is required, as it crosses the public interface; nothing where the notice sets no threshold.
pub(super) fn required_value(fact: &Fact, test: &Test, tier: Option<usize>, settings: &Settings) -> Option<String> {
    match test {
        Test::Roles { meant, .. } => Some(ids(fact, *meant)),
        Test::Yes { .. } => Some("yes".to_owned()),
        Test::OneOf(sets) => Some(ids(fact, sets.iter().fold(0, |all, set| all | set))),
        Test::Within(intervals) => {
            let span = span(intervals, tier);
            span.lower.or(span.upper).map(|end| end.value.to_string())
        }
        Test::Reaches(parameter) => threshold(&settings.thresholds, *parameter).map(|value| value.to_string()),
    }
}
