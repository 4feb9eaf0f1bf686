//! The widget's own sentences: two structs, a constant of each a language, so that a missing translation does not compile.
//!
//! `|` marks where a line may break between phrases and is never shown; `{}` stands for what is filled in;
//! `§` stands for what Chinese calls the notice, 意见 or 办法 ([`naming`]). Knows languages. Does not know the notice: its
//! words and questions, and what is true of it alone, stand in the policy file.

#[cfg(not(target_family = "wasm"))]
mod en;
pub mod english;
pub mod figures;
pub mod sentence_types;
mod zh_cn;

use policy::number::Number;
use policy::{Fact, Kind, Locale, Policy};
pub use sentence_types::{LateSentences, Sentences};
pub use zh_cn::LETTER;

/// The sentences of a language that the first module says.
#[must_use]
pub fn sentences(locale: Locale) -> &'static Sentences {
    match locale {
        Locale::Chinese => &zh_cn::SENTENCES,
        Locale::English => english::sentences(),
    }
}

/// The sentences of a language that only the second module says: what else asks for them moves them to the first.
#[must_use]
pub fn late_sentences(locale: Locale) -> &'static LateSentences {
    match locale {
        Locale::Chinese => &zh_cn::LATE,
        Locale::English => english::late_sentences(),
    }
}

/// Puts words into the `{}` of a sentence, from left to right.
///
/// ```
/// assert_eq!(engine::text::fill("{}以上", &["1 亿元"]), "1 亿元以上");
/// ```
#[must_use]
pub fn fill(sentence: &str, words: &[&str]) -> String {
    let mut words = words.iter();
    // Braces are written in pairs only; looking for one letter takes far less code than looking for two.
    let mut parts = sentence.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(words.next().copied().unwrap_or_default());
        out.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    out
}

/// A sentence with what the notice is called, 意见 or 办法, in place of `§`.
///
/// ```
/// assert_eq!(engine::text::naming("§没写", &notices::NOTICE), "《意见》没写");
/// ```
#[must_use]
pub fn naming(sentence: &str, policy: &Policy) -> String {
    sentence.replace('§', &format!("《{}》", policy.about.called))
}

/// A sentence without its phrase marks.
#[must_use]
pub fn plain(sentence: &str) -> String {
    sentence.replace('|', "")
}

/// A number as an applicant reads it: 「1.2 亿元」, 「60%」, 「50 人」.
#[must_use]
pub fn number(fact: &Fact, value: Number, locale: Locale) -> String {
    match fact.kind {
        Kind::Money => money(value, locale),
        Kind::Percent => value.to_string() + "%",
        _ => {
            let unit = fact.unit.map(|unit| unit.of(locale)).unwrap_or_default();
            format!("{} {unit}", policy::money::grouped(value)).trim_end().to_owned()
        }
    }
}

/// A sum of money as an applicant reads it: 「1.2 亿元」, “CNY 120 million”.
#[must_use]
pub fn money(yuan: Number, locale: Locale) -> String {
    match locale {
        Locale::Chinese => policy::money::in_chinese(yuan),
        Locale::English => policy::money::in_english(yuan),
    }
}

/// A day as the reader writes it, from `2020-07-09`: 「2020 年 7 月 9 日」, “9 July 2020”. Anything else stays as it is.
///
/// ```
/// use engine::text::date;
/// use policy::Locale;
/// assert_eq!(date("2020-07-09", Locale::English), "9 July 2020");
/// ```
#[must_use]
pub fn date(day: &str, locale: Locale) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = day.split('-').map(|part| part.trim_start_matches('0'));
    let (Some(year), Some(month), Some(number), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return day.to_owned();
    };
    let name = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (locale, name) {
        (Locale::Chinese, Some(_)) => format!("{year} 年 {month} 月 {number} 日"),
        (Locale::English, Some(name)) => format!("{number} {name} {year}"),
        (_, None) => day.to_owned(),
    }
}
