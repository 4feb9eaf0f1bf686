//! A sum for each shop, person or event is calculated, and no sum by itself.

use super::sentence;
use crate::ast::RateKind;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedGive, ResolvedSum};
use crate::spanned::part;
use std::ops::Range;

/// After 每: how often, and not for what.
const TIMES: [&str; 9] = ["年", "半年", "学年", "季", "月", "个月", "周", "日", "天"];

/// Other words for each: 一家奖励5万元.
const ONE: [&str; 14] = [
    "一家奖励",
    "一家给予",
    "一家补助",
    "1家奖励",
    "1家给予",
    "一个奖励",
    "一个给予",
    "1个奖励",
    "1个给予",
    "一人奖励",
    "一场奖励",
    "户均",
    "人均",
    "逐家",
];

/// At these words ends what 每 counts.
const ENDS: [&str; 8] = ["给予", "奖励", "补助", "补贴", "资助", "最高", "按", "不超过"];

/// 每引进一家给予5万元: how much that is, only the number of shops says.
pub fn sums_for_each_are_calculated(resolved: &Resolved, diagnostics: &Diagnostics) {
    // Tiers that share a sentence make the same mistake once.
    let mut told: Vec<(usize, Range<usize>)> = Vec::new();
    let stated = |give: &ResolvedGive| matches!(give.sum, Some(ResolvedSum::Stated(..))) && give.readings.is_empty();
    for (award, give) in resolved.gives().filter(|(_, give)| stated(give)) {
        for sentence in sentence::around(resolved, award, give) {
            let Some(words) = per(sentence.through()).into_iter().next() else { continue };
            let words = sentence.place(&words);
            let place = (award.ast.id.span.start, words.clone());
            if told.contains(&place) {
                continue;
            }
            told.push(place);
            let text = part(&sentence.prose.text, words.clone());
            let message = format!("“{text}”: the sum is for each of them, and how many there are is not asked");
            let error = Diagnostic::at(&give.ast.span, message).beside(sentence.prose.span(&words), "for each");
            diagnostics.push(error.help(
                "write each = \"…万元\" with `of`, the question how many there are, and `at_most` for a cap; where the applicant itself is the one that is counted, say so in a `reading` of this `give`",
            ));
        }
    }
}

/// `each` needs words that say so: 每家5万元, 30元/㎡.
pub fn each_is_for_something(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (award, give) in resolved.gives() {
        let Some(formula) = give.formula().filter(|formula| formula.ast.key.value == RateKind::Each) else { continue };
        let sentences = sentence::around(resolved, award, give);
        if !sentences.is_empty() && sentences.iter().all(|sentence| per(sentence.text()).is_empty()) {
            let error = Diagnostic::at(&formula.ast.key.span, "no word says that the sum is for each")
                .beside(&give.ast.quote.text.span, "quoted here");
            let help = "the words are 每家, 每新增一人, 元/㎡ and the like; a sum that is given once is `exactly`";
            diagnostics.push(error.help(help));
        }
    }
}

/// Words that say for what a sum is: 每引进一家, 元/㎡. Not 每年.
fn per(text: &str) -> Vec<Range<usize>> {
    let each = text.match_indices('每').filter(|(at, word)| !is_time(part(text, at + word.len()..)));
    let each = each.map(|(at, word)| at..at + word.len() + counted(part(text, at + word.len()..)));
    let by = text.match_indices("元/").chain(text.match_indices("元／"));
    let by = by.filter(|(at, sign)| !is_time(part(text, at + sign.len()..)));
    let by = by.chain(ONE.iter().flat_map(|words| text.match_indices(words)));
    let mut found: Vec<Range<usize>> = each.chain(by.map(|(at, sign)| at..at + sign.len())).collect();
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a text begins with a span of time: 年, 两年, 3个月.
fn is_time(text: &str) -> bool {
    let bare = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || "一二两三四五六".contains(sign));
    TIMES.iter().any(|time| bare.starts_with(time))
}

/// How many bytes of a text say what is counted: the words before a sum or verb, at most eight letters.
fn counted(text: &str) -> usize {
    let stops = |(at, sign): &(usize, char)| {
        sign.is_ascii_digit()
            || "，、；。（）".contains(*sign)
            || ENDS.iter().any(|end| part(text, *at..).starts_with(end))
    };
    let mut letters = text.char_indices().take(9);
    letters.by_ref().take(8).find(stops).or_else(|| letters.next()).map_or(text.len(), |(at, _)| at)
}
