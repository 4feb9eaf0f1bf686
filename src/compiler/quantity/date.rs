//! Dates as policy files and notices write them: `2020-07-09`, 2020年7月9日, 自发布之日起30日后.

use crate::diagnostic::Diagnostic;
use crate::quantity::{self, UnitKind};
use crate::spanned::{Spanned, part};
use jiff::{ToSpan, civil::Date};

/// Parses a day of a rule: `2020-07-09`.
///
/// # Errors
/// When it is no day of the calendar, or in another format.
pub fn parse_date(written: &Spanned<String>) -> Result<Date, Diagnostic> {
    let read: Option<Date> = written.value.parse().ok().filter(|date: &Date| date.to_string() == written.value);
    read.ok_or_else(|| {
        Diagnostic::at(&written.span, format!("“{}” is no date", written.value)).help("write it as 2020-07-09")
    })
}

/// 2020年7月9日.
pub fn in_chinese(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// 2020 年 7 月 9 日, as our own sentences write it: one blank between letters and digits.
pub fn in_our_chinese(date: Date) -> String {
    format!("{} 年 {} 月 {} 日", date.year(), date.month(), date.day())
}

/// 9 July 2020.
pub fn in_english(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// What a notice says of its first day in force.
pub enum Entry<'t> {
    /// 自发布之日起30日后: the words, how many days, and the first day if the calendar has it.
    After(&'t str, i64, Option<Date>),
    /// 自发布之日起.
    AtOnce,
    /// 自2031年7月1日起.
    OnTheDay,
}

/// Finds what a notice says of its first day in force.
pub fn find_entry(text: &str, issued: Date, in_force: Date) -> Option<Entry<'_>> {
    if let Some((days, words)) = after_days(text) {
        // The day of issue is not counted, so the thirtieth is the last day before.
        return Some(Entry::After(words, days, issued.checked_add((days + 1).days()).ok()));
    }
    if AT_ONCE.iter().any(|words| text.contains(words)) {
        return Some(Entry::AtOnce);
    }
    text.contains(&format!("自{}起", in_chinese(in_force))).then_some(Entry::OnTheDay)
}

const AT_ONCE: [&str; 6] =
    ["发布之日起施行", "发布之日起实施", "印发之日起施行", "印发之日起实施", "公布之日起施行", "公布之日起实施"];

fn after_days(text: &str) -> Option<(i64, &str)> {
    let days = quantity::find_figures(text, &UnitKind::Count("日后".to_string()));
    days.into_iter().find_map(|figure| {
        let before = text.get(..figure.range.start)?;
        let start = ["自发布之日起", "自印发之日起", "自公布之日起"]
            .iter()
            .find_map(|words| before.strip_suffix(*words))?
            .len();
        Some((figure.value.to_string().parse().ok().filter(|days| *days < 10_000)?, text.get(start..figure.range.end)?))
    })
}

/// The last day in force by the words: 有效期至2034年6月30日, or 有效期3年 from the first day. `on` is the day expected.
#[must_use]
pub fn last_day(words: &str, in_force: Date, on: Date) -> Option<Date> {
    if words.contains(&in_chinese(on)) {
        return Some(on);
    }
    let spans = quantity::find_figures(words, &UnitKind::Count("年".to_string()));
    let years: i64 =
        spans.into_iter().find_map(|figure| figure.value.to_string().parse().ok().filter(|years| *years < 100))?;
    in_force.checked_add(years.years()).and_then(|after| after.checked_sub(1.day())).ok()
}

/// `expires` for words that begin with 有效期, for help.
pub fn suggest_expiry(words: &str, in_force: Date) -> String {
    let ends = |sign: char| matches!(sign, '，' | '；' | '。' | '（' | '、');
    let words = words.split(ends).next().unwrap_or_default();
    let on = first_date(words).or_else(|| last_day(words, in_force, in_force)).map(|on| on.to_string());
    format!("expires = {{ on = \"{}\", quote = \"{words}\" }}", on.as_deref().unwrap_or("…"))
}

/// The first date in words: 至2034年6月30日.
fn first_date(words: &str) -> Option<Date> {
    let (before, rest) = words.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, _) = rest.split_once('日')?;
    let year = part(before, before.trim_end_matches(|sign: char| sign.is_ascii_digit()).len()..);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
