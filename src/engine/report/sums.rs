//! What awards are worth, singly and together. Does not know words.

use super::verdict::Verdict;
use crate::answers::Answers;
use policy::number::Number;
use policy::{Award, bit};
use serde::Serialize;

/// A sum in yuan.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Amount {
    /// Whether the sums are floors.
    pub at_least: bool,
    /// The lowest tier still reachable.
    pub lowest: Number,
    /// The highest tier still reachable.
    pub highest: Number,
}

/// Sums over awards, in yuan. Meaningful only if awards can be held together, which no report may claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Total {
    /// Lowest sums of likely awards, added up.
    pub likely: Number,
    /// Highest sums of possible awards, added up.
    pub possible: Number,
}

/// The sums of the tiers in a bit set.
pub(super) fn amount(rule: &Award, tiers: u32) -> Option<Amount> {
    let reachable = rule.give.iter().enumerate().filter(|(tier, _)| tiers & bit(*tier) != 0);
    let sums = reachable.filter_map(|(_, give)| give.amount);
    let spans = sums.map(|sum| Amount { at_least: sum.at_least, lowest: sum.yuan, highest: sum.yuan });
    spans.reduce(|span, sum| Amount {
        at_least: span.at_least || sum.at_least,
        lowest: span.lowest.min(sum.lowest),
        highest: span.highest.max(sum.highest),
    })
}

impl Total {
    /// The sums over awards, which are worked out only where they count; nothing while no role is given.
    pub(super) fn of<F>(answers: &Answers, awards: impl Iterator<Item = (Verdict, F)>) -> Total
    where
        F: FnOnce() -> Option<Amount>,
    {
        let mut total = Total { likely: Number::ZERO, possible: Number::ZERO };
        if answers.roles() != 0 {
            awards.for_each(|(verdict, amount)| total.add(verdict, amount));
        }
        total
    }

    fn add(&mut self, verdict: Verdict, amount: impl FnOnce() -> Option<Amount>) {
        let (sum, pick): (&mut Number, fn(Amount) -> Number) = match verdict {
            Verdict::Likely => (&mut self.likely, |amount| amount.lowest),
            Verdict::Possible => (&mut self.possible, |amount| amount.highest),
            Verdict::Unlikely => return,
        };
        // Sums of a notice are far below 28 digits; what did not fit would be left out rather than wrap.
        *sum = amount().and_then(|amount| sum.plus(pick(amount))).unwrap_or(*sum);
    }
}
