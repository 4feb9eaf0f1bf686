//! What stands around a sum: currency and remarks that change nothing, and what makes it no certain sum of yuan.
//!
//! Does not know numerals.

use super::refusal::Refusal;

/// The currency, before or after a sum. It names no unit: 「人民币3」 in a field of 亿元 is 3 亿元.
const CURRENCY: &str = "人民币|renminbi|rmb|cny|cn¥|¥";
/// Remarks before a sum.
const BEFORE: &str = "每年|全年|合计|共计|总计";
/// Remarks after a sum, in brackets or not. Longer ones come before those that they end with.
const AFTER: &str = "每年|/年|/ 年|/year|/ year|/yr|per year|a year|per annum|annually|不含税|含税|不含增值税|含增值税|未税|税前|税后|\
                     including tax|excluding tax|incl. tax|excl. tax|tax included|before tax|after tax|incl. vat|excl. vat";
/// Remarks that would be read as units or years without brackets.
const IN_BRACKETS: &str = "年|年度|全年|合计|共计|总计|整";

/// Whether a text begins with one of these letters.
fn begins(text: &str, letters: &str) -> bool {
    text.chars().next().is_some_and(|letter| letters.contains(letter))
}

/// Whether a text ends with one of these letters.
fn ends(text: &str, letters: &str) -> bool {
    text.chars().next_back().is_some_and(|letter| letters.contains(letter))
}

/// A text without its last letter and the blanks before it.
fn without_last(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next_back();
    letters.as_str().trim_end()
}

/// The ends of a text, longest first.
fn tails(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter_map(|(at, _)| text.get(at..))
}

fn one_of(words: &str, text: &str) -> bool {
    words.split('|').any(|word| word == text)
}

fn without_prefix<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    words.split('|').find_map(|word| text.strip_prefix(word)).map(str::trim_start)
}

fn without_suffix<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    words.split('|').find_map(|word| text.strip_suffix(word)).map(str::trim_end)
}

/// The sum without currency and remarks, and whether there was a currency.
pub(super) fn bare(text: &str) -> (String, bool) {
    let (mut rest, mut currency, mut unit) = (text, false, "");
    let mut punctuated = false;
    loop {
        if let Some(shorter) = without_suffix(rest, AFTER) {
            (rest, punctuated) = (shorter, false);
        } else if let Some(shorter) = without_suffix(rest, CURRENCY) {
            (rest, currency) = (shorter, true);
        } else if let Some(shorter) = without_exactly(rest) {
            rest = shorter;
        } else if let Some((before, inner)) = bracketed(rest) {
            if one_of(CURRENCY, inner) {
                currency = true;
            } else if unit.is_empty() && is_unit(inner) {
                unit = inner;
            } else if !one_of(AFTER, inner) && !one_of(IN_BRACKETS, inner) {
                break;
            }
            rest = before;
        } else if let Some(shorter) = unpunctuated(rest).filter(|_| !punctuated) {
            (rest, punctuated) = (shorter, true);
        } else {
            break;
        }
    }
    rest = without_prefix(rest, BEFORE).unwrap_or(rest);
    if let Some(shorter) = without_prefix(rest, CURRENCY) {
        let word = !rest.starts_with('¥');
        (rest, currency) = (shorter.strip_prefix(':').unwrap_or(shorter).trim_start(), true);
        rest = rest.strip_prefix('¥').filter(|_| word).unwrap_or(rest).trim_start();
    }
    (format!("{rest}{unit}"), currency)
}

/// 「元整」, 「万整」, 「块钱」: only after a unit.
fn without_exactly(text: &str) -> Option<&str> {
    let units = if ends(text, "整") { "元角分万亿" } else { "元角分" };
    Some(without_last(text)).filter(|sum| ends(text, "整钱") && ends(sum, units))
}

/// What stands before brackets at the end, and in them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix(')')?;
    let inner = tails(inside).filter(|tail| tail.starts_with('(')).last()?;
    let before = inside.get(..inside.len() - inner.len())?;
    Some((before.trim_end(), inner.get(1..)?.trim()))
}

/// 「100（万元）」: the head of a table's column.
fn is_unit(inner: &str) -> bool {
    one_of("元|千元|万|万元|百万元|千万元|亿|亿元", inner)
}

/// Without a full stop or comma at the end. 「1,234,」 may have lost its last digits and keeps its comma.
pub(super) fn unpunctuated(text: &str) -> Option<&str> {
    let rest = without_last(text);
    let mut figure = rest.chars().rev().take_while(|letter| "0123456789, ".contains(*letter));
    let cut = ends(text, ",") && figure.any(|letter| ", ".contains(letter));
    Some(rest).filter(|rest| ends(text, ".,、;") && !rest.is_empty() && !cut)
}

/// Other currencies.
const FOREIGN: &str = "美|欧|歐|港|镑|鎊|日元|日圓|円|韩|韓|澳|加元|新元|卢布|法郎|泰铢|港币|台币|臺币|新币|外币|特币|usd|hkd|eur|jpy|gbp|twd|krw|sgd|aud|cad|chf|nzd|mop|\
                       dollar|pound|yen|$|£|￡|¢";
/// Letters of estimates and ranges: 约、上、1-2亿、1亿+.
const VAGUE: &str =
    "-+~<>≤≥≈?约約多余餘以超过過逾近接至到几幾数數左右大小不上下来來起达達满滿足破低高内估预預概许若些或某间間少很级";
/// Words of estimates and ranges.
const ROUGHLY: &str = "about|around|approx|roughly|circa|over|more|less|least|most|up to|nearly|almost|under|above|below|between|or so|some|plus| to |(含)";

/// Why a text that is not read is no certain sum, where one sign in it tells.
pub(super) fn reason(text: &str) -> Option<Refusal> {
    let has = |words: &str| tails(text).any(|tail| words.split('|').any(|word| tail.starts_with(word)));
    let has_one = |letters: &str| text.chars().any(|letter| letters.contains(letter));
    if begins(text, "-+负亏虧") || text.starts_with("minus") {
        Some(Refusal::Sign)
    } else if has(FOREIGN) || text.chars().any(|letter| matches!(letter, '\u{20a0}'..='\u{20cf}')) {
        Some(Refusal::Foreign)
    } else if has("^|×10") || has_exponent(text) {
        Some(Refusal::Exponent)
    } else if has_one(VAGUE) || has(ROUGHLY) {
        Some(Refusal::Vague)
    } else {
        None
    }
}

const DIGITS: &str = "0123456789";

/// `1.2e8`, `1.2E+08`.
fn has_exponent(text: &str) -> bool {
    let mut letters =
        text.chars().skip_while(|letter| !DIGITS.contains(*letter)).skip_while(|letter| *letter != 'e').skip(1);
    letters.find(|letter| !"+-".contains(*letter)).is_some_and(|letter| DIGITS.contains(letter))
}
