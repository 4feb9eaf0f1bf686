//! Sentences of fields: choices, sums, shares, and what to do when one cannot be read.

use policy::Kind;
use policy::money::Refusal;

/// Fields to choose and type in.
#[derive(Clone, Debug)]
pub struct FieldSentences {
    /// Under 不确定: what follows from choosing it; the same where somebody else can be asked.
    pub unsure_note: [&'static str; 2],
    /// Above a field for money: that the unit is written, too.
    pub with_unit: &'static str,
    /// An example of what to write, in the empty field.
    pub example: &'static str,
    /// Legend over the readings of a text {} without a unit.
    pub which: &'static str,
    /// A figure {} in each of the three units, smallest first.
    pub reading: [&'static str; 3],
    /// The same sum in another form: = {}.
    pub same: &'static str,
    /// No reading of the text {} was chosen.
    pub no_unit: &'static str,
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
    /// A share typed without a percent sign that may be meant as a fraction: the share {} that this would be.
    pub slip_share: &'static str,
    /// No kind of applicant was chosen.
    pub none_of_roles: &'static str,
    /// No answer was chosen.
    pub none_chosen: &'static str,
    /// No answer was chosen where the result is to be updated.
    pub none_here: &'static str,
    /// Several lines or cells; {} is what was typed, as in the next three.
    pub lines: &'static str,
    /// Scientific notation.
    pub exponent: &'static str,
    /// A point with no digit before it.
    pub bare_point: &'static str,
    /// A sum in another currency.
    pub foreign: &'static str,
    /// Sums that cannot be read.
    pub money: NumberMistakes,
    /// Shares that cannot be read.
    pub percent: NumberMistakes,
    /// Counts that cannot be read.
    pub number: NumberMistakes,
}

impl FieldSentences {
    /// What to say when a number of that kind cannot be read; {} is what was typed.
    #[must_use]
    pub const fn on(&self, kind: Kind, refusal: Refusal) -> &'static str {
        let own = match kind {
            Kind::Percent => &self.percent,
            Kind::Number => &self.number,
            _ => &self.money,
        };
        match (refusal, kind) {
            (Refusal::Lines, _) => self.lines,
            (Refusal::Exponent, _) => self.exponent,
            (Refusal::BarePoint, _) => self.bare_point,
            (Refusal::Foreign, Kind::Money) => self.foreign,
            _ => own.on(refusal),
        }
    }
}

/// What is wrong with a number, and what to do; {} is what was typed.
#[derive(Clone, Debug)]
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
    /// What to say of a refusal that every kind of number has sentences of its own for.
    const fn on(&self, refusal: Refusal) -> &'static str {
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
            _ => self.unreadable,
        }
    }
}
