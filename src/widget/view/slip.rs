//! Numbers that are probably slips: a unit chosen wrongly, a fraction for a percentage, or a figure just below a
//! threshold.
//!
//! Knows what is usual. Never refuses: people may be unusual.

use super::scene::Scene;
use engine::text::{fill, number};
use policy::money;
use policy::number::Number;
use policy::{Fact, Kind, Test};

/// A threshold counts as near when less than one part in this many is missing.
const NEAR: u64 = 50;

/// What to say about a number, if anything.
pub(super) fn slip(scene: &Scene<'_>, index: u8, fact: &Fact, value: Number, typed: &str) -> Option<String> {
    let words = &scene.view().field;
    if fact.kind == Kind::Percent && money::is_fraction(typed) {
        return Some(fill(words.slip_share, &[&number(fact, value.times(Number::HUNDRED)?, scene.locale())]));
    }
    if let Some(threshold) = near(scene, index, value) {
        let gap = number(fact, threshold.above(value)?, scene.locale());
        return Some(fill(words.slip_near, &[&number(fact, threshold, scene.locale()), &gap]));
    }
    let (least, most) = fact.usual?;
    if value.is_zero() || (value >= least && value <= most) {
        return None;
    }
    Some(if value < least { words.slip_small } else { words.slip_large }.to_owned())
}

/// The threshold that a number only just misses.
fn near(scene: &Scene<'_>, index: u8, value: Number) -> Option<Number> {
    let conditions = scene.policy().awards.iter().flat_map(|award| award.conditions);
    let bands = conditions.filter(|condition| condition.fact == index).filter_map(|condition| match &condition.test {
        Test::Within(bands) => Some(bands.iter()),
        _ => None,
    });
    let thresholds = bands.flatten().filter_map(|band| band.lower).map(|end| end.value);
    let just_above = |threshold: &Number| {
        let gap = threshold.above(value).and_then(|gap| gap.times(Number::whole(NEAR)));
        gap.is_some_and(|gap| gap <= *threshold)
    };
    thresholds.filter(just_above).min()
}
