//! Amounts of money in words: ranges, payment terms, all digits.

use crate::view::context::Context;
use engine::report::{Amount, AwardReport};
use engine::text::sentence_types::LateSentences;
use engine::text::{fill, money};
use policy::money::grouped;
use policy::number::Number;
use policy::{Frequency, Locale};

/// An amount, or the range from the lowest to the highest: 「不低于 100 万元」, 「最高 500 万元」.
pub(crate) fn amount_range(locale: Locale, words: &LateSentences, amount: Amount) -> String {
    let lowest = money(amount.lowest, locale);
    let Some(highest) = amount.highest else {
        let from_nothing = amount.lowest.is_zero();
        return if from_nothing { words.amount.endless.to_owned() } else { fill(words.result.floor, &[&lowest]) };
    };
    let highest = money(highest, locale);
    let sums = match (lowest == highest, amount.between) {
        (true, _) => lowest,
        (false, true) if amount.lowest.is_zero() => return fill(words.amount.at_most, &[&highest]),
        (false, true) => return fill(words.amount.between, &[&lowest, &highest]),
        (false, false) => fill(words.result.span, &[&lowest, &highest]),
    };
    if amount.at_least { fill(words.result.floor, &[&sums]) } else { sums }
}

/// Whether an amount is exact, and how often it is paid.
#[inline(never)]
pub(crate) fn payment_terms(locale: Locale, words: &LateSentences, award: &AwardReport) -> String {
    let fixed = |amount: Amount| !amount.at_least && !amount.between;
    let exact = award.terms.is_empty() && award.amount.is_some_and(fixed);
    let mut out = if exact { words.card.exact.to_owned() } else { String::new() };
    if let Some(frequency) = award.frequency {
        out += if exact { clause_comma(locale) } else { "" };
        out += &frequency_text(words, frequency);
    }
    out
}

fn frequency_text(words: &LateSentences, frequency: Frequency) -> String {
    let [once, yearly, years] = words.card.frequency;
    match frequency {
        Frequency::Once => once.to_owned(),
        Frequency::Yearly => yearly.to_owned(),
        Frequency::Years(number) => fill(years, &[&number.to_string()]),
    }
}

/// The comma between two clauses of a sentence.
pub(crate) const fn clause_comma(locale: Locale) -> &'static str {
    match locale {
        Locale::Chinese => "\u{ff0c}",
        Locale::English => ", ",
    }
}

/// An amount in yuan with all digits.
pub(crate) fn amount_in_digits(ctx: &Context<'_>, value: Number) -> String {
    let [yuan, ..] = ctx.sentences().field.reading;
    fill(yuan, &[&grouped(value)])
}
