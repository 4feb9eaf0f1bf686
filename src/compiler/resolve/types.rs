//! The resolved syntax tree. `ResolvedAward` and the like hold the item of the syntax tree, for its spans and texts, and
//! what was resolved of it. Clauses, facts, readings and parameters are indices.

use super::place::Place;
use super::sum::{ResolvedFormula, ResolvedGive, ResolvedLimit};
use crate::ast::{Ast, Award, Bound, Condition, Fixed, Name, Parameter, Question, Reading, Related, Test, Who};
use crate::diagnostic::Reported;
use crate::quantity::answer_range::AnswerRange;
use crate::quantity::date::Entry;
use jiff::civil::Date;
use policy::Interval;
use policy::number::Number;
use std::ops::Range;

/// A resolved file.
pub struct Resolved<'a> {
    pub ast: &'a Ast,
    pub notice: ResolvedNotice<'a>,
    /// Questions in asking order; those that are never asked, which is an error, come last. Facts are indices into it.
    pub questions: Vec<ResolvedQuestion<'a>>,
    pub parameters: Vec<ResolvedParameter<'a>>,
    pub whos: Vec<ResolvedWho<'a>>,
    pub readings: Vec<ResolvedReading<'a>>,
    pub related: Vec<ResolvedRelated<'a>>,
    pub awards: Vec<ResolvedAward<'a>>,
    pub limits: Vec<ResolvedLimit<'a>>,
}

/// The words above a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResolvedPassage {
    pub clause: usize,
    /// Bytes of the clause's text.
    pub range: Range<usize>,
}

/// The dates and readings of `[notice]`.
pub struct ResolvedNotice<'a> {
    pub issued: Result<Date, Reported>,
    pub in_force: Result<Date, Reported>,
    /// What the notice says of the first day in force.
    pub entry: Result<Entry<'a>, Reported>,
    pub expires: Option<Result<Date, Reported>>,
    /// First day of the document that replaced the notice.
    pub superseded: Option<Result<Date, Reported>>,
    /// The readings on holding several awards.
    pub together: Vec<usize>,
}

pub struct ResolvedQuestion<'a> {
    pub ast: &'a Question,
    /// The ends of `usual`.
    pub usual: Option<(Result<Number, Reported>, Result<Number, Reported>)>,
}

pub struct ResolvedParameter<'a> {
    pub ast: &'a Parameter,
    pub fact: usize,
    pub fixed: Option<ResolvedFixed<'a>>,
}

pub struct ResolvedFixed<'a> {
    pub ast: &'a Fixed,
    pub value: Result<Number, Reported>,
    pub issued: Result<Date, Reported>,
    pub from: Result<Date, Reported>,
}

#[derive(Clone)]
pub struct ResolvedWho<'a> {
    pub ast: &'a Who,
    /// Roles that are meant, as a bit set.
    pub meant: u32,
    /// Roles that may be meant, as one bit set for each name in `open`.
    pub open_by_name: Vec<u32>,
}

pub struct ResolvedReading<'a> {
    pub ast: &'a Reading,
    /// The clause in which it is written.
    pub clause: Result<usize, Reported>,
    /// Roles whose case it is, as a bit set.
    pub roles: u32,
}

pub struct ResolvedRelated<'a> {
    pub ast: &'a Related,
    pub passage: Result<ResolvedPassage, Reported>,
    /// Roles that it concerns, as a bit set; all of them with `everyone`.
    pub roles: u32,
}

pub struct ResolvedAward<'a> {
    pub ast: &'a Award,
    pub passage: Result<ResolvedPassage, Reported>,
    pub when: Vec<ResolvedCondition<'a>>,
    pub tiers: Vec<ResolvedTier<'a>>,
    /// Quotes of the lists of the same name.
    pub judgement: Vec<Result<Place, Reported>>,
    pub benefits: Vec<Result<Place, Reported>>,
    pub other_words: Vec<Result<Place, Reported>>,
    /// Readings that quote words of `judgement` in the same clause.
    pub judgement_readings: Vec<usize>,
}

pub struct ResolvedTier<'a> {
    pub condition: Option<ResolvedCondition<'a>>,
    pub give: ResolvedGive<'a>,
}

pub struct ResolvedCondition<'a> {
    pub ast: &'a Condition,
    /// The fact, as an index into the questions.
    pub fact: usize,
    pub question: &'a Question,
    pub test: ResolvedTest<'a>,
    pub quote: Result<Place, Reported>,
    /// How they are read, as indices.
    pub readings: Vec<usize>,
}

/// What an answer must be.
pub enum ResolvedTest<'a> {
    /// One of the roles of a `[who.*]`.
    Roles(ResolvedWho<'a>),
    Yes,
    /// Choices, as a bit set.
    OneOf(u32),
    Within(Vec<ResolvedBound<'a>>),
    /// At least a parameter: its index, and its name where it is written.
    Reaches(usize, &'a Name),
}

pub struct ResolvedBound<'a> {
    pub ast: &'a Bound,
    pub value: Result<Number, Reported>,
}

impl<'a> Resolved<'a> {
    /// What each tier of each award gives, with its award.
    pub fn gives(&self) -> impl Iterator<Item = (&ResolvedAward<'a>, &ResolvedGive<'a>)> {
        self.awards.iter().flat_map(|award| award.tiers.iter().map(move |tier| (award, &tier.give)))
    }

    /// Every condition of every award, tiers included.
    pub fn conditions(&self) -> impl Iterator<Item = &ResolvedCondition<'a>> {
        self.awards.iter().flat_map(ResolvedAward::conditions)
    }

    /// The text of a clause; empty where there is none.
    pub fn clause_text(&self, clause: usize) -> &'a str {
        self.ast.outline.clauses.get(clause).map_or("", |clause| &clause.prose.text)
    }
}

impl ResolvedWho<'_> {
    /// Roles that may be meant, as a bit set.
    pub fn open(&self) -> u32 {
        self.open_by_name.iter().fold(0, |all, bits| all | bits)
    }
}

impl<'a> ResolvedAward<'a> {
    /// Conditions of all tiers, then those of each tier.
    pub fn conditions(&self) -> impl Iterator<Item = &ResolvedCondition<'a>> {
        self.when.iter().chain(self.tiered())
    }

    /// Conditions of all tiers, then that of the first: one for each fact.
    pub fn conditions_by_fact(&self) -> impl Iterator<Item = &ResolvedCondition<'a>> {
        self.when.iter().chain(self.tiered().take(1))
    }

    /// How its sums are calculated.
    pub fn formulas(&self) -> impl Iterator<Item = &ResolvedFormula<'a>> {
        self.tiers.iter().filter_map(|tier| tier.give.formula())
    }

    /// The condition of each tier.
    pub fn tiered(&self) -> impl Iterator<Item = &ResolvedCondition<'a>> {
        self.tiers.iter().filter_map(|tier| tier.condition.as_ref())
    }
}

impl<'a> ResolvedCondition<'a> {
    /// The bounds it sets; none where it tests no number.
    pub fn bounds(&self) -> &[ResolvedBound<'a>] {
        match &self.test {
            ResolvedTest::Within(bounds) => bounds,
            _ => &[],
        }
    }

    /// The answers within its bounds; `None` where it tests no number, or a bound could not be read.
    pub fn answer_range(&self) -> Option<AnswerRange> {
        let ResolvedTest::Within(bounds) = &self.test else { return None };
        Some(AnswerRange::of_interval(&interval(bounds).ok()?, self.question.kind.value))
    }

    /// The choices that meet it; none where it tests no choice.
    pub fn choices(&self) -> &'a [Name] {
        match &self.ast.test.value {
            Test::Choices(names) => names,
            _ => &[],
        }
    }
}

/// The interval between bounds.
///
/// # Errors
/// When a bound could not be read.
pub fn interval(bounds: &[ResolvedBound]) -> Result<Interval, Reported> {
    let mut interval = Interval { lower: None, upper: None };
    for bound in bounds {
        let operator = bound.ast.operator.value;
        let end = policy::Bound { value: bound.value?, inclusive: operator.is_inclusive() };
        *(if operator.is_lower() { &mut interval.lower } else { &mut interval.upper }) = Some(end);
    }
    Ok(interval)
}
