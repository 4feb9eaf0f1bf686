//! The rule of an award: conditions, tiers, what is given, and the words that each of them comes from.
//!
//! Knows the shape of rules, and whether a number lies in an interval ([`Interval::contains`]: 以上 includes its figure). All other
//! evaluation is in the engine's `evaluate.rs`.

use crate::amount::Amount;
use crate::number::Number;
use crate::text::Text;
use std::borrow::Cow;

/// One award: all conditions must hold.
#[derive(Debug)]
pub struct Award {
    /// Identifier, `scale_up`.
    pub id: &'static str,
    /// The clause that grants it.
    pub clause: u8,
    /// Short title.
    pub title: Text,
    /// One condition a fact, roles first, in asking order.
    pub conditions: &'static [Condition],
    /// What is given, one entry a tier, lowest first; one entry when there are no tiers.
    pub give: &'static [Give],
    /// How often it is paid, where stated.
    pub frequency: Option<Frequency>,
    /// Who gets it, where that is somebody else than the applicant: 主播.
    pub beneficiary: Option<Text>,
    /// What the authority weighs, in the notice's own words.
    pub judgement: &'static [Words],
    /// Readings of the words by which the authority weighs, as indices into `Policy::readings`.
    pub readings: &'static [u8],
    /// What is given in kind, in the notice's own words.
    pub benefits: &'static [Words],
    /// What is given, in a few words, where no sum is stated.
    pub gist: Option<Text>,
    /// What the notice does not say about what is given.
    pub silence: Option<Text>,
}

/// Words of the notice with an English rendering for those who do not read Chinese.
#[derive(Debug)]
pub struct Words {
    /// Verbatim.
    pub verbatim: &'static str,
    /// In English.
    pub en: &'static str,
}

/// A condition on one fact.
#[derive(Debug)]
pub struct Condition {
    /// Index into `Policy::facts`.
    pub fact: u8,
    /// What the answer must be.
    pub test: Test,
    /// Its name in this award, where the fact's own label does not fit: 本地企业.
    pub label: Option<Text>,
    /// What it is that the notice leaves open, as part of a sentence: 算不算“商家”.
    pub point: Option<Text>,
    /// What is required, in words, where it cannot be said from the test alone.
    pub required: Option<Text>,
    /// The words it comes from: one entry for all tiers, or one a tier.
    pub quotes: &'static [Quote],
    /// How these words were read, if there was a choice; the weightiest first.
    pub readings: &'static [u8],
    /// Whether every answer meets it, as with tiers that leave nobody out.
    pub always: bool,
    /// Whether the answer moves the sum: it tells tiers apart.
    pub graded: bool,
}

/// What an answer must be. Where it holds one entry a tier, entries stand in the order of `Award::give`.
#[derive(Debug)]
pub enum Test {
    /// The applicant is one of these kinds.
    Roles {
        /// What the notice calls them.
        who: Text,
        /// Bit set of choices that are meant.
        meant: u32,
        /// Bit set of choices of which the notice does not say whether they are meant.
        open: u32,
    },
    /// The answer is yes.
    Yes {
        /// Whether a no leaves the condition open, because the notice's words may reach further than the question.
        no_is_open: bool,
    },
    /// The answer is one of these; a bit set of choices a tier. No choice stands in two tiers.
    OneOf(&'static [u32]),
    /// The number lies in this interval; one interval a tier, in rising order, without overlap.
    Within(&'static [Interval]),
    /// The number reaches a threshold that the notice leaves open, above 0; index into `Policy::parameters`.
    Reaches(u8),
}

/// An interval of numbers. An absent bound means that it does not end there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    /// Lower end.
    pub lower: Option<Bound>,
    /// Upper end.
    pub upper: Option<Bound>,
}

/// One end of an interval.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bound {
    /// Where it lies, in the fact's unit.
    pub value: Number,
    /// Whether the value itself belongs to the interval: 以上, 含 do; 不满, 超过 do not.
    pub inclusive: bool,
}

/// Words of a clause and where they stand.
#[derive(Debug)]
pub struct Quote {
    /// Index into `Policy::clauses`.
    pub clause: u8,
    /// Verbatim.
    pub text: &'static str,
    /// Start and end of each occurrence that is meant, in UTF-16 units of the clause's text.
    pub at: &'static [(u32, u32)],
}

/// What one tier gives.
#[derive(Debug)]
pub struct Give {
    /// The sum, where the notice states one or how it is calculated.
    pub amount: Option<Amount>,
    /// The words that give it.
    pub quote: Quote,
}

/// How often an award is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frequency {
    /// 一次性.
    Once,
    /// 每年.
    Yearly,
    /// So many years: 连续5年.
    Years(u8),
}

impl Award {
    /// The facts on which verdict or sum depends, each once: those of its conditions, then those from which sums are
    /// calculated, as indices into `Policy::facts`.
    pub fn facts(&self) -> impl Iterator<Item = u8> + '_ {
        let tested = |fact: u8| self.conditions.iter().any(|condition| condition.fact == fact);
        let bases = self.give.iter().enumerate().filter_map(move |(tier, give)| {
            let of = give.base()?;
            let known = tested(of) || self.give.iter().take(tier).any(|earlier| earlier.base() == Some(of));
            (!known).then_some(of)
        });
        self.conditions.iter().map(|condition| condition.fact).chain(bases)
    }
}

impl Give {
    /// The fact from which its sum is calculated, if it is.
    #[must_use]
    pub fn base(&self) -> Option<u8> {
        Some(self.amount?.formula()?.of)
    }
}

impl Interval {
    /// Whether a number lies in the interval.
    #[must_use]
    pub fn contains(&self, value: Number) -> bool {
        let above = self.lower.is_none_or(|end| value > end.value || (end.inclusive && value == end.value));
        let below = self.upper.is_none_or(|end| value < end.value || (end.inclusive && value == end.value));
        above && below
    }
}

impl Frequency {
    /// Its name in the public interface: `once`, `yearly`, `three_years`, `5_years`.
    #[must_use]
    pub fn id(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Frequency::Once => "once",
            Frequency::Yearly => "yearly",
            Frequency::Years(3) => "three_years",
            Frequency::Years(years) => return Cow::Owned(format!("{years}_years")),
        })
    }
}
