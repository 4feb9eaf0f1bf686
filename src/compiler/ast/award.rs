//! The syntax of `[award.*]`.

use super::sum::{Give, Sum};
use super::text::{Bilingual, Name, Quote};
use crate::spanned::{Span, Spanned};

/// `[award.*]`.
pub struct Award {
    pub id: Name,
    pub span: Span,
    pub title: Bilingual,
    pub when: Vec<Condition>,
    pub tiers: Vec<Tier>,
    /// `respectively = true`: the figures of one list belong to the tiers in turn.
    pub respectively: bool,
    pub judgement: Vec<Words>,
    pub benefits: Vec<Words>,
    pub gist: Option<Spanned<Bilingual>>,
    pub silence: Option<Bilingual>,
    /// `for`: who gets it, if that is not the applicant.
    pub beneficiary: Option<Spanned<Bilingual>>,
    pub other_words: Vec<Spanned<String>>,
    pub block: usize,
}

/// One of `tiers`; or, without a condition, the `give` of an award that has none.
pub struct Tier {
    pub condition: Option<Condition>,
    pub give: Give,
}

/// `{ quote, en }`.
pub struct Words {
    pub quote: Spanned<String>,
    pub en: Spanned<String>,
}

/// One entry of `when`.
pub struct Condition {
    pub span: Span,
    pub fact: Name,
    pub test: Spanned<Test>,
    pub quote: Quote,
    pub readings: Vec<Name>,
    pub label: Option<Bilingual>,
    pub point: Option<Spanned<Bilingual>>,
    pub required: Option<Bilingual>,
    pub no_is_open: Option<Span>,
}

/// What an answer must be, unresolved.
pub enum Test {
    /// The name of a `[who.*]`.
    Who(Name),
    /// `true`.
    Yes,
    /// A list of choices.
    Choices(Vec<Name>),
    /// `at_least`, `more_than`, `at_most`, `below`.
    Bounds(Vec<Bound>),
    /// `reaches`, and the parameter.
    Reaches(Name),
}

/// One bound, unparsed.
pub struct Bound {
    /// The operator, and where the key is.
    pub operator: Spanned<Operator>,
    /// `1亿元`.
    pub value: Spanned<String>,
}

/// Comparison of an answer with a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// 以上, 含, 不低于, 满.
    AtLeast,
    /// 超过, 高于.
    MoreThan,
    /// 以下, 不超过.
    AtMost,
    /// 不满, 不足, 低于.
    Below,
}

impl Operator {
    pub const ALL: [Operator; 4] = [Operator::AtLeast, Operator::MoreThan, Operator::AtMost, Operator::Below];

    /// The key in a rule.
    pub const fn key(self) -> &'static str {
        match self {
            Operator::AtLeast => "at_least",
            Operator::MoreThan => "more_than",
            Operator::AtMost => "at_most",
            Operator::Below => "below",
        }
    }

    /// Whether it bounds from below.
    pub const fn is_lower(self) -> bool {
        matches!(self, Operator::AtLeast | Operator::MoreThan)
    }

    /// Whether the value itself belongs to the range.
    pub const fn is_inclusive(self) -> bool {
        matches!(self, Operator::AtLeast | Operator::AtMost)
    }
}

impl Award {
    /// Conditions of all tiers, then those of each tier.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.when.iter().chain(self.tiered())
    }

    /// The questions from whose answers its sums are calculated.
    pub fn bases(&self) -> impl Iterator<Item = &Name> {
        self.tiers.iter().filter_map(|tier| match &tier.give.sum {
            Some(Sum::Calculated(calculated)) => Some(&calculated.of),
            _ => None,
        })
    }

    /// The condition of each tier.
    pub fn tiered(&self) -> impl Iterator<Item = &Condition> {
        self.tiers.iter().filter_map(|tier| tier.condition.as_ref())
    }
}
