//! What awards are worth, singly and together. Does not know words.

use super::verdict::Verdict;
use crate::answers::{Answer, Answers};
use policy::number::Number;
use policy::{Award, Kind, Limit, Test, bit};

/// Which sums an award may come to, in yuan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Amount {
    /// Whether the sums are floors.
    pub at_least: bool,
    /// Whether the words only forbid to give more.
    pub at_most: bool,
    /// Whether sums between the two are possible as well; else they are those of two tiers.
    pub between: bool,
    /// The lowest sum still possible.
    pub lowest: Number,
    /// The highest sum still possible; `None` where nothing ends it.
    pub highest: Option<Number>,
}

/// Sums over awards, in yuan. Meaningful only if awards can be held together, which no report may claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Total {
    /// Lowest sums of likely awards, added up.
    pub likely: Number,
    /// Highest sums of possible awards, added up; `None` where one of them has no upper end.
    pub possible: Option<Number>,
}

/// The answers from which sums are calculated.
#[derive(Clone, Copy)]
pub(super) struct Bases<'a> {
    pub(super) answers: &'a Answers,
    /// Whether sums that were entered are kept back, so that none can be inferred from what is calculated.
    pub(super) kept_back: bool,
}

impl Bases<'_> {
    /// Whether no number was answered to a fact.
    pub(super) fn is_missing(&self, fact: u8) -> bool {
        !matches!(self.answers.get(fact), Answer::Number(_))
    }

    /// The number answered to a fact, unless it is kept back.
    pub(super) fn known(&self, fact: u8) -> Option<Number> {
        let facts = self.answers.policy().facts;
        let kept_back = self.kept_back && facts.get(usize::from(fact)).is_some_and(|fact| fact.kind == Kind::Money);
        match self.answers.get(fact) {
            Answer::Number(value) if !kept_back => Some(value),
            _ => None,
        }
    }
}

/// The sums of the tiers in a bit set.
pub(super) fn amount(rule: &Award, tiers: u32, bases: Bases<'_>) -> Option<Amount> {
    let reachable = rule.give.iter().enumerate().filter(|(tier, _)| tiers & bit(*tier) != 0);
    let sums = reachable.filter_map(|(tier, give)| Some(of_tier(rule, tier, give.amount?, bases)));
    sums.reduce(|one, other| Amount {
        at_least: one.at_least || other.at_least,
        at_most: one.at_most || other.at_most,
        between: one.between || other.between,
        lowest: one.lowest.min(other.lowest),
        highest: one.highest.zip(other.highest).map(|(one, other)| one.max(other)),
    })
}

impl Amount {
    /// A sum as the notice states it, before any answer.
    #[must_use]
    pub fn stated(sum: policy::Amount) -> Amount {
        let (lowest, highest) = match sum {
            policy::Amount::Exactly(yuan) | policy::Amount::AtLeast(yuan) => (yuan, Some(yuan)),
            policy::Amount::AtMost(yuan) => (Number::ZERO, Some(yuan)),
            policy::Amount::Between(from, to) => (from, Some(to)),
            policy::Amount::Calculated(formula) => (Number::ZERO, formula.cap),
        };
        let at_most = match sum {
            policy::Amount::AtMost(_) => true,
            policy::Amount::Calculated(formula) => formula.at_most,
            _ => false,
        };
        Amount { at_least: sum.is_floor(), at_most, between: Some(lowest) != highest, lowest, highest }
    }
}

/// What one tier gives.
fn of_tier(rule: &Award, tier: usize, sum: policy::Amount, bases: Bases<'_>) -> Amount {
    let stated = Amount::stated(sum);
    let Some(formula) = sum.formula() else { return stated };
    let known = bases.known(formula.of);
    let from = known.unwrap_or_else(|| guaranteed(rule, tier, formula.of));
    let sums = |answer| formula.rates.iter().map(move |rate| formula.sum(*rate, answer));
    let lowest = if formula.at_most { None } else { sums(from).flatten().min() }.unwrap_or(Number::ZERO);
    let most = |answer| sums(answer).try_fold(Number::ZERO, |most, sum| Some(most.max(sum?)));
    let highest = known.map_or(formula.cap, most);
    Amount { between: Some(lowest) != highest, lowest, highest, ..stated }
}

/// The least that an answer can be where the award is due: what its condition wants of it, else nothing.
fn guaranteed(rule: &Award, tier: usize, fact: u8) -> Number {
    let tested = rule.conditions.iter().find(|condition| condition.fact == fact).map(|condition| &condition.test);
    let interval = match tested {
        Some(Test::Within(intervals)) => intervals.get(tier).or(intervals.first()),
        _ => None,
    };
    interval.and_then(|interval| interval.lower).map_or(Number::ZERO, |end| end.value)
}

/// The sum, unless it goes to somebody else.
pub(super) fn own_amount(rule: &Award, amount: Option<Amount>) -> Option<Amount> {
    amount.filter(|_| rule.beneficiary.is_none())
}

impl Total {
    /// The sums over awards, which are worked out only where they count; nothing while no role is given.
    pub(super) fn of<F>(answers: &Answers, awards: impl Iterator<Item = (Verdict, F)>) -> Total
    where
        F: FnOnce() -> Option<Amount>,
    {
        let mut total = Total { likely: Number::ZERO, possible: Some(Number::ZERO) };
        if answers.roles() == 0 {
            return total;
        }
        let limits = answers.policy().limits;
        if limits.is_empty() {
            awards.for_each(|(verdict, amount)| total.add(verdict, amount));
        } else {
            let mut sums: Vec<(Verdict, Option<Amount>)> =
                awards.map(|(verdict, amount)| (verdict, amount())).collect();
            for limit in limits {
                limited(limit, &mut sums);
            }
            for (verdict, amount) in sums {
                total.add(verdict, || amount);
            }
        }
        total
    }

    fn add(&mut self, verdict: Verdict, amount: impl FnOnce() -> Option<Amount>) {
        if verdict == Verdict::Unlikely {
            return;
        }
        let Some(amount) = amount() else { return };
        // Sums of a notice are far below 28 digits; what did not fit would be left out rather than wrap.
        if verdict == Verdict::Likely {
            self.likely = self.likely.plus(amount.lowest).unwrap_or(self.likely);
        } else {
            self.possible = self.possible.zip(amount.highest).and_then(|(sum, highest)| sum.plus(highest));
        }
    }
}

/// Takes from sums what a limit on them together does not leave: likely ones and possible ones each by themselves.
fn limited(limit: &Limit, sums: &mut [(Verdict, Option<Amount>)]) {
    for verdict in [Verdict::Likely, Verdict::Possible] {
        let mut left = limit.most.or_else(|| highest(limit, verdict, sums));
        for place in limit.awards {
            let Some((of, Some(amount))) = sums.get_mut(usize::from(*place)) else { continue };
            if *of != verdict {
                continue;
            }
            let Some(most) = left else { continue };
            amount.lowest = amount.lowest.min(most);
            amount.highest = Some(amount.highest.map_or(most, |highest| highest.min(most)));
            let taken = if verdict == Verdict::Likely { amount.lowest } else { amount.highest.unwrap_or(most) };
            left = Some(most.excess_over(taken).unwrap_or(Number::ZERO));
        }
    }
}

/// The highest sum of the awards under a limit; `None` where one has no end.
fn highest(limit: &Limit, verdict: Verdict, sums: &[(Verdict, Option<Amount>)]) -> Option<Number> {
    let own = limit.awards.iter().filter_map(|place| sums.get(usize::from(*place))).filter(|(of, _)| *of == verdict);
    let amounts = own.filter_map(|(_, amount)| *amount);
    let mut counted =
        amounts.map(|amount| if verdict == Verdict::Likely { Some(amount.lowest) } else { amount.highest });
    counted.try_fold(Number::ZERO, |most, sum| Some(most.max(sum?)))
}
