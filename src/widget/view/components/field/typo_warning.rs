//! Warnings about probable typing errors: a wrong unit, a fraction for a percentage, a number just below a threshold.
//!
//! Warns only and never refuses: unusual numbers can be right.

use crate::view::context::Context;
use crate::view::state::draft::Draft;
use engine::text::{fill, number};
use policy::number::Number;
use policy::{Fact, Kind, Test, money};

/// A threshold counts as just missed if at most one part in this many is lacking.
const NEAR_FRACTION: u64 = 50;

/// A warning about a number; nothing for a plausible one.
pub(crate) fn typo_warning(ctx: &Context<'_>, index: u8, fact: &Fact, value: Number, draft: &Draft) -> Option<String> {
    let words = &ctx.sentences().field;
    if fact.kind == Kind::Percent && money::is_fraction(&draft.text) {
        return Some(fill(words.slip_share, &[&number(fact, value.times(Number::HUNDRED)?, ctx.locale())]));
    }
    if let Some(threshold) = just_missed_threshold(ctx, index, value) {
        let gap = number(fact, threshold.excess_over(value)?, ctx.locale());
        return Some(fill(words.slip_near, &[&number(fact, threshold, ctx.locale()), &gap]));
    }
    let (least, most) = fact.usual?;
    // Whoever has chosen the unit among the readings has seen the others.
    if draft.unit.is_some() || value.is_zero() || (value >= least && value <= most) {
        return None;
    }
    Some(if value < least { words.slip_small } else { words.slip_large }.to_owned())
}

/// The lowest threshold that a number just misses.
fn just_missed_threshold(ctx: &Context<'_>, index: u8, value: Number) -> Option<Number> {
    let conditions = ctx.policy().awards.iter().flat_map(|award| award.conditions);
    let intervals =
        conditions.filter(|condition| condition.fact == index).filter_map(|condition| match &condition.test {
            Test::Within(intervals) => Some(intervals.iter()),
            _ => None,
        });
    let thresholds = intervals.flatten().filter_map(|interval| interval.lower).map(|end| end.value);
    let just_above = |threshold: &Number| {
        let gap = threshold.excess_over(value).and_then(|gap| gap.times(Number::whole(NEAR_FRACTION)));
        gap.is_some_and(|gap| gap <= *threshold)
    };
    thresholds.filter(just_above).min()
}
