//! Amounts of money in words: ranges, payment terms, all digits.

use crate::view::context::Context;
use engine::report::{Amount, AwardReport};
use engine::text::fill;
use engine::text::sentence_types::{LateSentences, ResultSentences};
use policy::money::grouped;
use policy::number::Number;
use policy::{Frequency, Locale, money};

/// An amount, or the range from the lowest to the highest tier: 「不低于 100 万元」.
pub(crate) fn amount_range(locale: Locale, words: &ResultSentences, amount: Amount) -> String {
    let lowest = format_money(locale, amount.lowest);
    let sums = if amount.lowest == amount.highest {
        lowest
    } else {
        fill(words.span, &[&lowest, &format_money(locale, amount.highest)])
    };
    if amount.at_least { fill(words.floor, &[&sums]) } else { sums }
}

/// An amount in the notation of the locale.
pub(crate) fn format_money(locale: Locale, yuan: Number) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(yuan),
        Locale::English => money::in_english(yuan),
    }
}

/// Whether an amount is exact, and how often it is paid.
#[inline(never)]
pub(crate) fn payment_terms(locale: Locale, words: &LateSentences, award: &AwardReport) -> String {
    let exact = award.amount.is_some_and(|amount| !amount.at_least);
    let mut out = if exact { words.card.exact.to_owned() } else { String::new() };
    if let Some(frequency) = award.frequency {
        out += if exact { clause_comma(locale) } else { "" };
        out += frequency_text(words.card.frequency, frequency);
    }
    out
}

const fn frequency_text([once, yearly, three]: [&'static str; 3], frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Once => once,
        Frequency::Yearly => yearly,
        Frequency::ThreeYears => three,
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
