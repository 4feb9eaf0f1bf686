//! Figures in the words of a notice, and the border words around them: 1亿元（含）-5亿元, 不满300人, 100万元以上.
//!
//! 以上, 以下 and 以内 include the figure (民法典 1259).

mod bound;
pub(crate) mod date;
pub(crate) mod answer_range;

use crate::spanned::part;
pub(crate) use bound::is_tie;
pub use bound::{Border, BorderMeaning};
use policy::money::{self, Unit};
use policy::number::Number;
use std::ops::Range;

/// What a figure counts, and so which unit follows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum UnitKind {
    /// 元; 万 and 亿 alone count as money unless something else is counted.
    Yuan,
    /// % or 百分之.
    Percent,
    /// A unit of its own: 人.
    Count(String),
}

/// A figure with its unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// Range of the number and its unit.
    pub range: Range<usize>,
    /// Its value in yuan, percent or pieces.
    pub value: Number,
    /// Its border words.
    pub border: Option<Border>,
}

/// All figures of one kind in a text, in order.
#[must_use]
pub fn find_figures(text: &str, kind: &UnitKind) -> Vec<Figure> {
    let mut numerals = numerals(text);
    inherit_units(text, kind, &mut numerals);
    let figure = |numeral: &Numeral| {
        let range = numeral.with_unit(text, kind)?;
        Some(Figure { value: numeral.value(text)?, range, border: None })
    };
    let mut found: Vec<Figure> = numerals.iter().filter_map(figure).collect();
    let ranges: Vec<Range<usize>> = found.iter().map(|figure| figure.range.clone()).collect();
    for (figure, border) in found.iter_mut().zip(bound::find_borders(text, &ranges)) {
        figure.border = border;
    }
    found
}

/// The value of a text that is one figure of that kind and nothing else; for counts the unit may be left out.
#[must_use]
pub fn parse_figure(text: &str, kind: &UnitKind) -> Option<Number> {
    if let (UnitKind::Count(_), Some(number)) = (kind, Number::read(text)) {
        return Some(number);
    }
    let figure = find_figures(text, kind).into_iter().next()?;
    (figure.range == (0..text.len())).then_some(figure.value)
}

/// A run of digits or Chinese numerals, and what it takes over from the figure that follows: 1-5亿元.
struct Numeral {
    range: Range<usize>,
    factor: String,
    has_unit: bool,
}

impl Numeral {
    /// The range with the unit around it, if it is of this kind.
    fn with_unit(&self, text: &str, kind: &UnitKind) -> Option<Range<usize>> {
        let Range { start, end } = self.range.clone();
        let (before, run, after) = (part(text, ..start), part(text, start..end), part(text, end..));
        match kind {
            UnitKind::Percent if before.ends_with("百分之") => Some(start - "百分之".len()..end),
            UnitKind::Percent => {
                after.chars().next().filter(|sign| matches!(sign, '%' | '％')).map(|sign| start..end + sign.len_utf8())
            }
            UnitKind::Count(unit) => after.starts_with(unit.as_str()).then(|| start..end + unit.len()),
            UnitKind::Yuan if after.starts_with('元') => Some(start..end + '元'.len_utf8()),
            UnitKind::Yuan => (run.ends_with(['万', '亿']) && !after.starts_with(COUNTED)).then_some(start..end),
        }
        .or_else(|| self.has_unit.then_some(start..end))
    }

    fn value(&self, text: &str) -> Option<Number> {
        let run = format!("{}{}", part(text, self.range.clone()), self.factor);
        Number::read(&run).or_else(|| money::read(&run, Unit::Yuan).ok().map(|sum| sum.yuan))
    }
}

/// Counted things: a number before one of them is no sum, as in 5万人.
const COUNTED: [char; 30] = [
    '人', '名', '位', '家', '个', '件', '户', '台', '套', '场', '次', '只', '亩', '吨', '项', '平', '㎡', '美', '港',
    '欧', '日', '英', '积', '辆', '间', '床', '单', '粉', '米', '度',
];

fn numerals(text: &str) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(at, sign)| in_number(text, *at, *sign)) {
        match found.last_mut().filter(|numeral| numeral.range.end == at) {
            Some(numeral) => numeral.range.end += sign.len_utf8(),
            None => found.push(Numeral { range: at..at + sign.len_utf8(), factor: String::new(), has_unit: false }),
        }
    }
    found
}

/// Whether a character belongs to a number; a point or comma only between digits.
fn in_number(text: &str, at: usize, sign: char) -> bool {
    let digit = |sign: Option<char>| sign.is_some_and(is_digit);
    let between =
        || digit(part(text, ..at).chars().next_back()) && digit(part(text, at + sign.len_utf8()..).chars().next());
    is_digit(sign)
        || "零〇一二两三四五六七八九十百千万亿".contains(sign) && !part(text, at..).starts_with("百分之")
        || matches!(sign, '.' | ',') && between()
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit() || ('０'..='９').contains(&sign)
}

/// Multiples that a number without unit takes over.
const MULTIPLES: [char; 5] = ['十', '百', '千', '万', '亿'];

/// A number without unit takes unit and 万 or 亿 from the figure it is listed with: 100、50万元.
fn inherit_units(text: &str, kind: &UnitKind, numerals: &mut [Numeral]) {
    for at in (1..numerals.len()).rev() {
        let Some([.., bare, next]) = numerals.get_mut(..=at) else { continue };
        let tied = bound::is_tie(part(text, bare.range.end..next.range.start));
        if !tied || bare.with_unit(text, kind).is_some() || next.with_unit(text, kind).is_none() {
            continue;
        }
        let run = part(text, next.range.clone());
        let digits = run.trim_end_matches(MULTIPLES);
        let own = part(text, bare.range.clone()).ends_with(MULTIPLES);
        bare.factor = if own { String::new() } else { format!("{}{}", part(run, digits.len()..), next.factor) };
        bare.has_unit = true;
    }
}
