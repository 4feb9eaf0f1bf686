//! Resolved sums and limits.

use super::place::Place;
use crate::ast::{Calculated, Give, Limit, Question, RateKind, Stated};
use crate::diagnostic::Reported;
use crate::quantity::UnitKind;
use policy::number::Number;

pub struct ResolvedGive<'a> {
    pub ast: &'a Give,
    pub sum: Option<ResolvedSum<'a>>,
    /// How its words are read, as indices.
    pub readings: Vec<usize>,
    pub quote: Result<Place, Reported>,
}

/// A sum.
pub enum ResolvedSum<'a> {
    /// With the upper end of a range.
    Stated(&'a Stated, Result<Number, Reported>, Option<Result<Number, Reported>>),
    Calculated(ResolvedFormula<'a>),
}

/// How a sum is calculated. Yuan, percent, and figures in the unit of the question.
pub struct ResolvedFormula<'a> {
    pub ast: &'a Calculated,
    /// The fact, as an index into the questions.
    pub of: usize,
    pub question: &'a Question,
    pub rates: Vec<Result<Number, Reported>>,
    pub every: Option<Result<Number, Reported>>,
    pub base: Option<Result<Number, Reported>>,
    pub above: Option<Result<Number, Reported>>,
    pub cap: Option<Result<Number, Reported>>,
}

/// A limit on several awards.
pub struct ResolvedLimit<'a> {
    pub ast: &'a Limit,
    /// The awards, as indices.
    pub awards: Vec<usize>,
    pub most: Option<Result<Number, Reported>>,
    pub quote: Result<Place, Reported>,
}

impl<'a> ResolvedGive<'a> {
    /// A sum that is stated, if it could be read.
    pub fn stated(&self) -> Option<(&'a Stated, Number)> {
        match &self.sum {
            Some(ResolvedSum::Stated(stated, yuan, _)) => Some((*stated, (*yuan).ok()?)),
            _ => None,
        }
    }

    /// Whether a figure of it could not be read.
    pub fn is_unreadable(&self) -> bool {
        match &self.sum {
            None => false,
            Some(ResolvedSum::Stated(_, yuan, to)) => yuan.is_err() || to.is_some_and(|to| to.is_err()),
            Some(ResolvedSum::Calculated(formula)) => {
                let others = [&formula.every, &formula.base, &formula.above, &formula.cap];
                formula.rates.iter().chain(others.into_iter().flatten()).any(Result::is_err)
            }
        }
    }

    /// How its sum is calculated, if it is.
    pub fn formula(&self) -> Option<&ResolvedFormula<'a>> {
        match &self.sum {
            Some(ResolvedSum::Calculated(formula)) => Some(formula),
            _ => None,
        }
    }
}

impl ResolvedFormula<'_> {
    /// The unit in which its rates are written.
    pub fn rate_unit(&self) -> UnitKind {
        match self.ast.key.value {
            RateKind::Share => UnitKind::Percent,
            RateKind::Each => UnitKind::Yuan,
        }
    }
}
