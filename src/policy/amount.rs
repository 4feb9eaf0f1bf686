//! Sums as a notice states them: exact, a floor, a ceiling, or calculated from an answer. Does not know answers.

use crate::number::Number;

/// A sum as the notice states it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// Exactly so many yuan: 100万元.
    Exactly(Number),
    /// At least so many yuan: 100万元以上.
    AtLeast(Number),
    /// At most so many yuan: 最高100万元.
    AtMost(Number),
    /// From so many to so many yuan, as the authority decides: 1万元至3万元.
    Between(Number, Number),
    /// Calculated from an answer: 按投资额的50%，最高500万元.
    Calculated(Formula),
}

/// How a sum is calculated from an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Formula {
    /// Yuan that are given besides: 基础30万元. Most often 0.
    pub base: Number,
    /// The answer from which it is calculated, as an index into `Policy::facts`.
    pub of: u8,
    /// What the answer must exceed: only the excess counts, 超出部分. Most often 0.
    pub above: Number,
    /// What is given for it: one entry for all years, or one a year.
    pub rates: &'static [Rate],
    /// Whether the words only forbid to give more: 不超过租金的20%.
    pub at_most: bool,
    /// The most that is given, in yuan: 最高500万元.
    pub cap: Option<Number>,
}

/// What is given for an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rate {
    /// So many percent of it: 按投资额的50%.
    Share(Number),
    /// So many yuan for each: 每家5万元.
    Each(Number),
    /// So many yuan for each whole step of this size: 每3000万元奖15万元. Yuan first.
    Step(Number, Number),
}

impl Amount {
    /// Its figure, if it has one.
    #[must_use]
    pub const fn stated(self) -> Option<Number> {
        match self {
            Amount::Exactly(yuan) | Amount::AtLeast(yuan) | Amount::AtMost(yuan) => Some(yuan),
            Amount::Between(..) | Amount::Calculated(_) => None,
        }
    }

    /// Whether it is a floor.
    #[must_use]
    pub const fn is_floor(self) -> bool {
        matches!(self, Amount::AtLeast(_))
    }

    /// How it is calculated, if it is.
    #[must_use]
    pub const fn formula(self) -> Option<Formula> {
        match self {
            Amount::Calculated(formula) => Some(formula),
            _ => None,
        }
    }
}

impl Formula {
    /// The sum for one answer at one rate, in yuan, rounded down to the fen and capped.
    ///
    /// `None` when it does not fit the digits of a number; a cap says what it is then.
    ///
    /// ```
    /// use policy::number::Number;
    /// use policy::{Formula, Rate};
    /// const HALF: Rate = Rate::Share(Number::from_parts(50, 0, 0, 0));
    /// let formula = Formula {
    ///     base: Number::ZERO,
    ///     of: 1,
    ///     above: Number::ZERO,
    ///     rates: &[HALF],
    ///     at_most: false,
    ///     cap: Some(Number::whole(5_000_000)),
    /// };
    /// assert_eq!(formula.sum(HALF, Number::whole(12_000_000)), Some(Number::whole(5_000_000)));
    /// assert_eq!(formula.sum(HALF, Number::whole(4_000_001)), Number::read("2000000.5"));
    /// ```
    #[must_use]
    pub fn sum(&self, rate: Rate, answer: Number) -> Option<Number> {
        let sum = self.uncapped(rate, answer).and_then(|sum| sum.plus(self.base));
        let least = |cap: Number| sum.map_or(cap, |sum| sum.min(cap));
        self.cap.map(least).or(sum)
    }

    /// What the answer itself adds, before base and cap.
    #[must_use]
    pub fn uncapped(&self, rate: Rate, answer: Number) -> Option<Number> {
        let counted = self.counted(answer);
        let product = match rate {
            Rate::Share(percent) => counted.times(percent).and_then(|product| product.divided_by_power_of_ten(2)),
            Rate::Each(yuan) => counted.times(yuan),
            Rate::Step(yuan, every) => counted.whole_steps(every).and_then(|steps| steps.times(yuan)),
        };
        product.map(Number::down_to_the_fen)
    }

    /// How much of the answer counts.
    #[must_use]
    pub fn counted(&self, answer: Number) -> Number {
        if self.above.is_zero() { answer } else { answer.excess_over(self.above).unwrap_or(Number::ZERO) }
    }
}
