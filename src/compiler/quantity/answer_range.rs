//! Ranges of answers on the grid of possible answers: cents, ten-thousandths of a percent, whole numbers.
//!
//! On a grid every range is half open, so one comparison tells whether two ranges touch, overlap or leave a gap.

use crate::ast::Question;
use crate::diagnostic::Diagnostic;
use crate::quantity::{self, UnitKind};
use crate::spanned::Spanned;
use policy::money;
use policy::number::Number;
use policy::{self, Interval, Kind};

/// Every answer from `first` up to, but without, `after`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AnswerRange {
    /// The smallest answer in it.
    pub first: Number,
    /// The smallest answer above it.
    pub after: Number,
}

impl AnswerRange {
    /// Every answer of a kind.
    pub fn all(kind: Kind) -> AnswerRange {
        AnswerRange { first: Number::ZERO, after: grid(kind).1 }
    }

    /// The answers in an interval.
    pub fn of_interval(interval: &Interval, kind: Kind) -> AnswerRange {
        // The smallest distance between two answers.
        let step = Number::from_parts(1, 0, 0, grid(kind).0);
        let above = |bound: policy::Bound| bound.value.plus(step).unwrap_or(bound.value);
        let first = interval.lower.map(|bound| if bound.inclusive { bound.value } else { above(bound) });
        let after = interval.upper.map(|bound| if bound.inclusive { above(bound) } else { bound.value });
        AnswerRange { first: first.unwrap_or(Number::ZERO), after: after.unwrap_or(grid(kind).1) }
    }

    /// Whether no answer lies in it.
    pub fn is_empty(&self) -> bool {
        self.first >= self.after
    }
}

/// Decimals of an answer, and the least number above all answers.
fn grid(kind: Kind) -> (u32, Number) {
    match kind {
        Kind::Percent => (4, Number::from_parts(1_000_001, 0, 0, 4)),
        Kind::Number => (0, Number::whole(1_000_000_000_000_000)),
        _ => (2, Number::whole(1_000_000_000_000_000)),
    }
}

/// The kind of unit in which a question is answered.
pub fn unit_kind(question: &Question) -> UnitKind {
    let unit = || question.unit.as_ref().map(|unit| unit.value.zh.value.replace('|', ""));
    match question.kind.value {
        Kind::Percent => UnitKind::Percent,
        Kind::Number => UnitKind::Count(unit().unwrap_or_default()),
        _ => UnitKind::Yuan,
    }
}

/// Parses a value of a rule: `1亿元`, `30%`, `50人`.
///
/// # Errors
/// When it is no figure in the question's unit, or no possible answer.
pub fn parse_value(written: &Spanned<String>, question: &Question) -> Result<Number, Diagnostic> {
    let kind = question.kind.value;
    let wanted = match unit_kind(question) {
        UnitKind::Percent => "a percentage such as \"30%\"".to_string(),
        UnitKind::Count(unit) => format!("a number with the unit of the question such as \"50{unit}\""),
        UnitKind::Yuan => "a sum such as \"100万元\"".to_string(),
    };
    let read = quantity::parse_figure(&written.value, &unit_kind(question));
    let value = read.ok_or_else(|| {
        Diagnostic::at(&written.span, format!("“{}” is not {wanted}", written.value))
            .help("write it as in the notice: digits and the unit, without a border word")
    })?;
    if value.decimals() > grid(kind).0 || value >= grid(kind).1 {
        return Err(Diagnostic::at(&written.span, format!("no answer can be “{}”", written.value))
            .help("sums have at most 15 digits and 2 decimals, percentages go from 0% to 100% with at most 4 decimals, other numbers are whole"));
    }
    Ok(value)
}

/// A value as text.
pub fn format_value(value: Number, question: &Question) -> String {
    match unit_kind(question) {
        UnitKind::Yuan => money::in_chinese(value),
        UnitKind::Percent => format!("{value}%"),
        UnitKind::Count(unit) => format!("{value}{unit}"),
    }
}
