//! A sum told by the thresholds between which it lies, for whoever does not want to tell the figure.

use crate::text::{fill, late_sentences, number};
use policy::number::Number;
use policy::{Fact, Locale, Policy, Test};

/// A sum in yuan as 「不到 1 亿元」 or 「1 亿元以上（含）」; where no award measures it, that it is not told.
///
/// ```
/// use engine::report::band;
/// use notices::NOTICE;
/// use policy::{Locale, number::Number};
/// let revenue = NOTICE.facts.iter().find(|fact| fact.id == "annual_revenue").unwrap();
/// let told = band(&NOTICE, revenue, Number::read("80000000").unwrap(), Locale::Chinese);
/// assert_eq!(told, "不到 1 亿元");
/// ```
#[must_use]
pub fn band(policy: &Policy, fact: &Fact, value: Number, locale: Locale) -> String {
    let [from, below, untold] = late_sentences(locale).picture.bands;
    let index = policy.facts.iter().zip(0_u8..).find(|(other, _)| other.id == fact.id).map(|(_, index)| index);
    let conditions = policy.awards.iter().flat_map(|award| award.conditions);
    let mut stops: Vec<Number> = Vec::new();
    for condition in conditions.filter(|condition| Some(condition.fact) == index) {
        if let Test::Within(intervals) = &condition.test {
            stops.extend(intervals.iter().filter_map(|interval| interval.lower).map(|end| end.value));
        }
    }
    let told = |sentence: &str, stop: Option<Number>| stop.map(|stop| fill(sentence, &[&number(fact, stop, locale)]));
    let reached = told(from, stops.iter().copied().filter(|stop| *stop <= value).max());
    let next = told(below, stops.iter().copied().filter(|stop| *stop > value).min());
    let both: Vec<String> = reached.into_iter().chain(next).collect();
    if both.is_empty() { untold.to_owned() } else { both.join(crate::text::sentences(locale).report.range) }
}
