//! Border words: whether an answer must be above or below a figure, and whether the figure itself is enough.

use crate::ast::Operator;
use crate::spanned::part;
use std::ops::Range;

/// Border words of a figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Border {
    /// Their meaning.
    pub says: BorderMeaning,
    /// Their range, the figure between them included.
    pub range: Range<usize>,
}

/// The meaning of border words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BorderMeaning {
    /// A bound.
    Bound(Operator),
    /// The end of a range, without saying whether it belongs to the range.
    RangeEnd,
    /// The words before and after the figure disagree; each one's bound.
    Contradiction(Operator, Operator),
}

use Operator::{AtLeast, AtMost, Below, MoreThan};

/// Words before a figure, by meaning. The longest that fits counts, because 不满 ends in 满.
const BEFORE: [(Operator, &str); 4] = [
    (AtLeast, "不低于 不少于 不小于 达到 至少 最低 满 达"),
    (MoreThan, "超过 超出 超 突破 高于 多于 大于 逾"),
    (AtMost, AT_MOST),
    (Below, "未达到 未达 未满 不满 不足 不到 低于 少于 小于"),
];

/// Ceilings; with a verb between, 最高给予100万元.
const AT_MOST: &str = "未超过 不高于 不超过 不得超过 不超 不多于 不大于 不超出 未突破 至多 最多 最高 最高可达 最高为 \
                       最高给予 最高可给予 最高奖励 最高可奖励 最高补助 最高可补助 最高补贴 最高可补贴 最高资助 \
                       最高可资助 最高支持 最高扶持 最多给予 最多奖励 最多补助 最多补贴 封顶 上限 上限为 限额 限额为";

/// Whether the figure is included, and the operator with and without 不含.
const AFTER: [(&str, Operator, Operator); 9] = [
    ("以上", AtLeast, MoreThan),
    ("以下", AtMost, Below),
    ("以内", AtMost, Below),
    ("以外", MoreThan, MoreThan),
    ("封顶", AtMost, AtMost),
    ("为限", AtMost, AtMost),
    ("为上限", AtMost, AtMost),
    ("为封顶", AtMost, AtMost),
    ("为最高限额", AtMost, AtMost),
];

const INCLUDED: [&str; 4] = ["（含）", "(含)", "（含本数）", "(含本数)"];
const EXCLUDED: [&str; 4] = ["（不含）", "(不含)", "（不含本数）", "(不含本数)"];
const RANGE: [&str; 9] = ["-", "－", "—", "——", "–", "~", "～", "至", "到"];
const LIST: [&str; 7] = ["、", "和", "及", "与", "或", "或者", "/"];

/// The border words of each figure, whose ranges are given.
pub fn find_borders(text: &str, figures: &[Range<usize>]) -> Vec<Option<Border>> {
    let border = |(at, figure)| around(text, figure).or_else(|| in_range(text, figures, at));
    figures.iter().enumerate().map(border).collect()
}

/// Whether text between two figures makes them a range or list, so that the first may take the unit of the second.
pub fn is_tie(between: &str) -> bool {
    let (bare, _) = without_mark(between);
    RANGE.contains(&bare) || LIST.contains(&bare)
}

/// Border words directly before or after the figure.
fn around(text: &str, range: &Range<usize>) -> Option<Border> {
    let words =
        BEFORE.iter().flat_map(|(operator, words)| words.split_whitespace().map(|word| (word.len(), *operator, word)));
    let before =
        words.filter(|(.., word)| part(text, ..range.start).ends_with(word)).max_by_key(|(length, ..)| *length);
    let after = after(part(text, range.end..));
    let start = range.start - before.map_or(0, |(length, ..)| length);
    let end = range.end + after.map_or(0, |(length, _)| length);
    let says = match (before, after) {
        (Some((_, first, _)), Some((_, second))) if first != second => BorderMeaning::Contradiction(first, second),
        (Some((_, operator, _)), _) | (None, Some((_, operator))) => BorderMeaning::Bound(operator),
        (None, None) => return None,
    };
    Some(Border { says, range: start..end })
}

/// Length and meaning of `（不含）以上` and the like at the start of a text.
fn after(text: &str) -> Option<(usize, Operator)> {
    let (rest, first) = without_mark(text);
    let rest = rest.strip_prefix(['及', '或']).unwrap_or(rest);
    let (word, with, without) = AFTER.iter().find(|(word, _, _)| rest.starts_with(word))?;
    let (rest, second) = without_mark(part(rest, word.len()..));
    let excluded = first.or(second) == Some(false);
    Some((text.len() - rest.len(), if excluded { *without } else { *with }))
}

/// The text without a leading （含） or （不含）, and which of them it was.
fn without_mark(text: &str) -> (&str, Option<bool>) {
    let strip = |marks: &[&str]| marks.iter().find_map(|mark| text.strip_prefix(mark));
    let included = strip(&INCLUDED).map(|rest| (rest, Some(true)));
    included.or_else(|| strip(&EXCLUDED).map(|rest| (rest, Some(false)))).unwrap_or((text, None))
}

/// A figure that begins or ends a range: 1亿元（含）-5亿元.
fn in_range(text: &str, figures: &[Range<usize>], at: usize) -> Option<Border> {
    let this = figures.get(at)?;
    let ends = at.checked_sub(1).and_then(|before| figures.get(before)).filter(|first| spans(text, first, this));
    let begins = figures.get(at + 1).filter(|last| spans(text, this, last));
    let (after, mark) = without_mark(part(text, this.end..));
    let end = text.len() - after.len();
    match (begins, ends) {
        (Some(_), _) => Some(Border {
            says: BorderMeaning::Bound(if mark == Some(false) { MoreThan } else { AtLeast }),
            range: this.start..end,
        }),
        (None, Some(first)) => {
            let contrast = without_mark(part(text, first.end..)).1 == Some(true);
            let says = match mark {
                Some(true) => BorderMeaning::Bound(AtMost),
                Some(false) => BorderMeaning::Bound(Below),
                // 1亿元（含）-5亿元: one end is said to belong to the range, so the other does not.
                None if contrast => BorderMeaning::Bound(Below),
                None => BorderMeaning::RangeEnd,
            };
            Some(Border { says, range: this.start..end })
        }
        (None, None) => None,
    }
}

/// Whether a dash, 至 or 到 runs from one figure to the next.
fn spans(text: &str, first: &Range<usize>, last: &Range<usize>) -> bool {
    text.get(first.end..last.start).is_some_and(|between| RANGE.contains(&without_mark(between).0))
}
