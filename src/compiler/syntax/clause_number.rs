//! Numbers of clauses as notices print them: （十二）, (12), 第三条, 三、, 3.

use crate::spanned::part;
use policy::money::{self, Unit};
use policy::number::Number;

/// Length and value of the number with which a clause begins: `（十二）`, `(12)`, `第三条`, `三、`, `3.`.
pub fn clause_number(text: &str) -> Option<(usize, Number)> {
    let (rest, closes): (&str, &[char]) = match text.chars().next()? {
        '（' => (part(text, '（'.len_utf8()..), &['）']),
        '(' => (part(text, 1..), &[')']),
        '第' => (part(text, '第'.len_utf8()..), &['条']),
        _ => (text, &['、', '.', '．']),
    };
    let close = rest.find(closes)?;
    let sign = part(rest, close..).chars().next()?;
    let after = part(rest, close + sign.len_utf8()..);
    // 1.5万元 is no number of a clause.
    if matches!(sign, '.' | '．') && after.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let value = money::read(part(rest, ..close), Unit::Yuan).ok()?.yuan;
    Some((text.len() - after.len(), value))
}

/// Whether a heading begins as only clauses do: chapters are numbered 一、 as well.
pub fn is_clause_mark(text: &str) -> bool {
    text.starts_with(['（', '(', '第']) && clause_number(text).is_some()
}

/// The number by which a clause is cited: `（二）`, `第三条`, `3`.
pub fn label(mark: &str) -> &str {
    mark.trim().trim_end_matches(['、', '.', '．'])
}

/// The same with the number of its chapter, where numbers begin anew in each: `三（二）`.
pub fn in_chapter(heading: &str, label: &str) -> String {
    let mark = heading.split(['、', '．', '.', ' ', '\u{3000}']).next().unwrap_or_default();
    format!("{mark}{label}")
}
