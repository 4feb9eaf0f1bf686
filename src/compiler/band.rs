//! Ranges of answers on the grid of what can be answered: cents, ten-thousandths of a percent, heads.
//!
//! Knows which numbers an answer can be. Does not know the notice. On a grid every range is half open, so that whether
//! two ranges touch, overlap or part is one comparison.

use super::book::{Bound, Question};
use super::figures::{self, Measure};
use super::problem::Problem;
use super::written::Written;
use policy::money;
use policy::number::Number;
use policy::{self, Band, Kind};

/// Every answer from `first` up to, but without, `after`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    /// The smallest answer in it.
    pub first: Number,
    /// The smallest answer above it.
    pub after: Number,
}

impl Interval {
    /// Whether no answer lies in it.
    pub fn is_empty(&self) -> bool {
        self.first >= self.after
    }
}

/// Decimals of an answer, and what no answer reaches.
fn grid(kind: Kind) -> (u32, Number) {
    match kind {
        Kind::Percent => (4, Number::from_parts(1_000_001, 0, 0, 4)),
        Kind::Number => (0, Number::whole(1_000_000_000_000_000)),
        _ => (2, Number::whole(1_000_000_000_000_000)),
    }
}

/// The smallest distance between two answers.
fn step(kind: Kind) -> Number {
    Number::from_parts(1, 0, 0, grid(kind).0)
}

/// Every answer of a kind.
pub fn all(kind: Kind) -> Interval {
    Interval { first: Number::ZERO, after: grid(kind).1 }
}

/// What the figures of a question count.
pub fn measure(question: &Question) -> Measure {
    let unit = question.unit.as_ref().map(|unit| unit.value.zh.value.replace('|', ""));
    figures::measure(question.kind.value, &unit.unwrap_or_default())
}

/// A value as it is written in a rule: `1亿元`, `30%`, `50人`.
///
/// # Errors
/// When it is no figure of the question's measure, or finer than answers are.
pub fn value(written: &Written<String>, question: &Question) -> Result<Number, Problem> {
    let kind = question.kind.value;
    let wanted = match measure(question) {
        Measure::Percent => "a percentage such as \"30%\"".to_string(),
        Measure::Count(unit) => format!("a number with the unit of the question such as \"50{unit}\""),
        Measure::Yuan => "a sum such as \"100万元\"".to_string(),
    };
    let read = figures::whole(&written.value, &measure(question));
    let value = read.ok_or_else(|| {
        Problem::at(written.span.clone(), format!("“{}” is not {wanted}", written.value))
            .help("write it as in the notice: digits and the unit, without a border word")
    })?;
    if value.decimals() > grid(kind).0 || value >= grid(kind).1 {
        return Err(Problem::at(written.span.clone(), format!("no answer can be “{}”", written.value))
            .help("sums have at most 15 digits and 2 decimals, percentages go from 0% to 100% with at most 4 decimals, other numbers are whole"));
    }
    Ok(value)
}

/// A value as people read it.
pub fn shown(value: Number, question: &Question) -> String {
    match measure(question) {
        Measure::Yuan => money::in_chinese(value),
        Measure::Percent => format!("{value}%"),
        Measure::Count(unit) => format!("{value}{unit}"),
    }
}

/// The range that bounds leave.
///
/// # Errors
/// When a bound cannot be read.
pub fn band(bounds: &[Bound], question: &Question) -> Result<Band, Problem> {
    let mut band = Band { lower: None, upper: None };
    for bound in bounds {
        let operator = bound.operator.value;
        let end = policy::Bound { value: value(&bound.value, question)?, inclusive: operator.is_inclusive() };
        *(if operator.is_lower() { &mut band.lower } else { &mut band.upper }) = Some(end);
    }
    Ok(band)
}

/// The same range on the grid.
pub fn interval(band: &Band, kind: Kind) -> Interval {
    let above = |bound: policy::Bound| bound.value.plus(step(kind)).unwrap_or(bound.value);
    let first = band.lower.map(|bound| if bound.inclusive { bound.value } else { above(bound) });
    let after = band.upper.map(|bound| if bound.inclusive { above(bound) } else { bound.value });
    Interval { first: first.unwrap_or(Number::ZERO), after: after.unwrap_or(all(kind).after) }
}
