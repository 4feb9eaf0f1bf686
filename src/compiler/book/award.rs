//! What `[award.*]` says.
//!
//! Knows the grammar's shape. Does not know whether what is said is right.

use super::{Name, Pair};
use crate::written::{Span, Written};
use policy::Frequency;

/// `[award.*]`.
pub struct Award {
    /// Its name.
    pub id: Name,
    /// Its header.
    pub span: Span,
    /// Short title.
    pub title: Pair,
    /// Conditions of all tiers.
    pub when: Vec<Condition>,
    /// The tiers, or one entry without a condition.
    pub tiers: Vec<Tier>,
    /// What the authority weighs.
    pub judgement: Vec<Words>,
    /// What is given in kind.
    pub benefits: Vec<Words>,
    /// What is given, in a few words.
    pub gist: Option<Written<Pair>>,
    /// What is not said.
    pub silence: Option<Pair>,
    /// Words of the passage that neither ask nor give anything.
    pub other_words: Vec<Written<String>>,
    /// Where it stands.
    pub block: usize,
}

/// One of `tiers`; or, without a condition, the `give` of an award that has none.
pub struct Tier {
    /// What this tier asks.
    pub condition: Option<Condition>,
    /// What it gives.
    pub give: Give,
}

/// `give = { … }`.
pub struct Give {
    /// All of it.
    pub span: Span,
    /// The sum.
    pub sum: Option<Sum>,
    /// How often.
    pub paid: Option<Written<Frequency>>,
    /// The words that give it.
    pub quote: Quote,
}

/// A sum as it is written in a rule.
pub struct Sum {
    /// Whether it is a floor, and where that is said.
    pub at_least: Written<bool>,
    /// `100万元`.
    pub value: Written<String>,
}

/// `{ quote, en }`.
pub struct Words {
    /// Verbatim.
    pub quote: Written<String>,
    /// In English.
    pub en: Written<String>,
}

/// One entry of `when`.
pub struct Condition {
    /// All of it.
    pub span: Span,
    /// The fact.
    pub fact: Name,
    /// What its answer must be.
    pub test: Written<Test>,
    /// The words it comes from.
    pub quote: Quote,
    /// How they are read.
    pub readings: Vec<Name>,
    /// Its name in this award.
    pub label: Option<Pair>,
    /// What it leaves open, and where that is named.
    pub point: Option<Written<Pair>>,
    /// What is required, in words.
    pub required: Option<Pair>,
    /// `no = "open"`.
    pub no_is_open: Option<Span>,
}

/// What an answer must be, as it is written.
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

/// One bound as it is written.
pub struct Bound {
    /// How it bounds, and where that is said.
    pub operator: Written<Operator>,
    /// `1亿元`.
    pub value: Written<String>,
}

/// How a bound bounds.
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
    /// All of them.
    pub const ALL: [Operator; 4] = [Operator::AtLeast, Operator::MoreThan, Operator::AtMost, Operator::Below];

    /// As it is written in a rule.
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

/// Words of a clause, as they are quoted.
pub struct Quote {
    /// Verbatim.
    pub text: Written<String>,
    /// Another clause, where they do not stand above the block.
    pub clause: Option<Name>,
}

impl Award {
    /// Conditions of all tiers, then those of each tier.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.when.iter().chain(self.tiered())
    }

    /// The condition of each tier.
    pub fn tiered(&self) -> impl Iterator<Item = &Condition> {
        self.tiers.iter().filter_map(|tier| tier.condition.as_ref())
    }

    /// How often the quote of a condition may stand: once a tier where it speaks of all tiers, otherwise once.
    pub fn times(&self, condition: &Condition) -> usize {
        let of_one_tier = self.tiered().any(|tier| tier.span == condition.span);
        if of_one_tier { 1 } else { self.tiers.len() }
    }

    /// Words of the passage that are quoted outside conditions and `give`.
    pub fn words(&self) -> impl Iterator<Item = &Written<String>> {
        let quoted = self.judgement.iter().chain(&self.benefits).map(|words| &words.quote);
        quoted.chain(&self.other_words)
    }
}

impl Quote {
    /// Whether the same words of the same clause are quoted.
    pub fn same(&self, other: &Quote) -> bool {
        let clause = |quote: &Quote| quote.clause.as_ref().map(|name| name.value.clone());
        self.text.value == other.text.value && clause(self) == clause(other)
    }
}

impl Condition {
    /// The bounds it sets; none where it tests no number.
    pub fn bounds(&self) -> &[Bound] {
        match &self.test.value {
            Test::Bounds(bounds) => bounds,
            _ => &[],
        }
    }
}
