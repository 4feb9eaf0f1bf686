//! Sentences of fields: choices, sums, shares, and what to do when one cannot be read.

use crate::money::Refusal;

/// Fields to choose and type in.
#[derive(Debug)]
pub struct FieldSentences {
    /// Under 不确定: what follows from choosing it.
    pub unsure_note: &'static str,
    /// Legend over the units of money.
    pub units: &'static str,
    /// The three units, smallest first.
    pub unit: [&'static str; 3],
    /// Before the number as it was understood.
    pub read_back: &'static str,
    /// {} is {} in yuan.
    pub equals: &'static str,
    /// A share {} and what it means {}.
    pub means: &'static str,
    /// A number much smaller than usual.
    pub slip_small: &'static str,
    /// A number much larger than usual.
    pub slip_large: &'static str,
    /// A number {} below the threshold {}.
    pub slip_near: &'static str,
    /// No kind of applicant was chosen.
    pub none_of_roles: &'static str,
    /// No answer was chosen.
    pub none_chosen: &'static str,
    /// No answer was chosen where the result is to be updated.
    pub none_here: &'static str,
    /// Sums that cannot be read.
    pub money: NumberMistakes,
    /// Shares that cannot be read.
    pub percent: NumberMistakes,
    /// Counts that cannot be read.
    pub number: NumberMistakes,
}

/// What is wrong with a number, and what to do; {} is what was typed.
#[derive(Debug)]
pub struct NumberMistakes {
    /// Nothing was typed.
    pub empty: &'static str,
    /// Far too much was typed.
    pub too_long: &'static str,
    /// A sign stands before it.
    pub sign: &'static str,
    /// Two decimal points.
    pub points: &'static str,
    /// Separators in odd places.
    pub groups: &'static str,
    /// A range or an estimate.
    pub vague: &'static str,
    /// Two ways to read it.
    pub dangling: &'static str,
    /// Larger than anything allowed.
    pub too_large: &'static str,
    /// Too many decimals.
    pub too_fine: &'static str,
    /// Anything else.
    pub unreadable: &'static str,
}

impl NumberMistakes {
    /// What to say of a refusal; {} is what was typed.
    #[must_use]
    pub const fn on(&self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Empty => self.empty,
            Refusal::TooLong => self.too_long,
            Refusal::Sign => self.sign,
            Refusal::Points => self.points,
            Refusal::Groups => self.groups,
            Refusal::Vague => self.vague,
            Refusal::Dangling => self.dangling,
            Refusal::TooLarge => self.too_large,
            Refusal::TooFine => self.too_fine,
            Refusal::Unreadable => self.unreadable,
        }
    }
}
