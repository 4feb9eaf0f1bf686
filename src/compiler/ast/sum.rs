//! The syntax of what an award gives: `give = { … }`.

use super::text::{Name, Quote};
use crate::spanned::{Span, Spanned};
use policy::Frequency;

/// `give = { … }`.
pub struct Give {
    pub span: Span,
    pub sum: Option<Sum>,
    pub paid: Option<Spanned<Frequency>>,
    /// How these words are read, where there is a choice.
    pub readings: Vec<Name>,
    pub quote: Quote,
}

/// `[limit.*]`: what several awards come to together.
pub struct Limit {
    pub id: Name,
    pub awards: Vec<Name>,
    /// `at_most`; none with `highest = true`.
    pub most: Option<Spanned<String>>,
    pub paid: Option<Spanned<Frequency>>,
    pub quote: Quote,
    pub block: usize,
}

/// The keywords of `paid`; other numbers of years are written `{ years = 5 }`.
pub const FREQUENCIES: [(&str, Frequency); 3] =
    [("once", Frequency::Once), ("yearly", Frequency::Yearly), ("three_years", Frequency::Years(3))];

/// A sum, unparsed.
pub enum Sum {
    /// A figure of the notice.
    Stated(Stated),
    /// A rate, and the answer to which it is applied.
    Calculated(Calculated),
}

/// `exactly`, `at_least` or `at_most`, and nothing else; or a range, `at_least` with `at_most`.
pub struct Stated {
    /// How the figure is meant, and where the key is.
    pub meaning: Spanned<SumMeaning>,
    /// `100万元`.
    pub value: Spanned<String>,
    /// The upper end of a range.
    pub to: Option<(Spanned<SumMeaning>, Spanned<String>)>,
}

/// How the figure of a sum is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SumMeaning {
    /// The sum itself.
    Exactly,
    /// 以上.
    AtLeast,
    /// 最高.
    AtMost,
}

impl SumMeaning {
    pub const ALL: [SumMeaning; 3] = [SumMeaning::Exactly, SumMeaning::AtLeast, SumMeaning::AtMost];

    /// The key in a rule.
    pub const fn key(self) -> &'static str {
        match self {
            SumMeaning::Exactly => "exactly",
            SumMeaning::AtLeast => "at_least",
            SumMeaning::AtMost => "at_most",
        }
    }
}

/// `share` or `each` with what belongs to it.
pub struct Calculated {
    /// The key `share` or `each`.
    pub key: Spanned<RateKind>,
    /// `50%` or `5万元`; several if they differ from year to year.
    pub rates: Vec<Spanned<String>>,
    /// Whether the words only forbid to give more: `share = { at_most = "20%" }`.
    pub at_most: bool,
    /// The question whose answer counts.
    pub of: Name,
    /// The size of a step.
    pub every: Option<Spanned<String>>,
    /// What is given besides.
    pub base: Option<Spanned<String>>,
    /// What the answer must exceed.
    pub above: Option<Spanned<String>>,
    /// The most that is given.
    pub cap: Option<Spanned<String>>,
}

/// What a rate means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RateKind {
    /// Percent of the answer.
    Share,
    /// Yuan for each unit or step of it.
    Each,
}
