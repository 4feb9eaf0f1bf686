//! The shortest way to an award, by trying every set of facts, the smallest sets first. It does not know the engine's way.

use super::awards::{Award, Condition, Met, Silence};
use super::facts::{Answer, Kind, Value, find};
use super::number::{Number, ONE, parse};
use super::verdict::{ConditionStatus, Situation, Verdict, combinations, outcome};

/// One answer to set, as the public interface writes it: the fact, and the value to set it to.
pub type Change = (&'static str, String);
/// The same before it is written.
type Setting = (&'static str, Value);

/// The fewest facts to set so that every condition which an answer can settle is met; `None` when roles rule the award
/// out, when no role is given, and when the award is likely at its top tier already.
pub fn nearest(award: &Award, situation: &Situation, verdict: &Verdict) -> Option<Vec<Change>> {
    if matches!(situation.standing, ConditionStatus::NotMeant | ConditionStatus::Unasked) {
        return None;
    }
    let wanted = match verdict.word {
        "likely" => verdict.reached.last().expect("a likely award has a tier") + 1,
        _ => 0,
    };
    if wanted >= award.sums.len().max(1) {
        return None;
    }
    let changes = (0..=award.conditions.len()).find_map(|size| best_of_size(award, situation, wanted, size));
    let changes = changes.expect("setting every fact leads to every award that the roles allow");
    Some(changes.into_iter().map(|change| written(change, situation.threshold)).collect())
}

/// Of all sets of that size that lead to the wanted tier or a higher one: the lowest tier first, then in question order,
/// then in the order in which the reading names the values.
fn best_of_size(award: &Award, situation: &Situation, wanted: usize, size: usize) -> Option<Vec<Setting>> {
    let sets = sets_of_size(award.conditions.len(), size);
    let tries = sets.iter().flat_map(|set| {
        let values: Vec<Vec<Setting>> =
            set.iter().map(|position| candidates(&award.conditions[*position], situation.threshold)).collect();
        combinations(&values)
    });
    let leading = tries.filter_map(|changes| {
        tier_after(award, situation, &changes).filter(|tier| *tier >= wanted).map(|tier| (tier, changes))
    });
    // `min_by_key` keeps the first of equals, and the tries come in the wanted order.
    leading.min_by_key(|(tier, _)| *tier).map(|(_, changes)| changes)
}

fn sets_of_size(count: usize, size: usize) -> Vec<Vec<usize>> {
    let sets = (0..1_u32 << count).filter(|bits| bits.count_ones() as usize == size);
    let mut sets: Vec<Vec<usize>> =
        sets.map(|bits| (0..count).filter(|position| bits & (1 << position) != 0).collect()).collect();
    sets.sort();
    sets
}

/// The values worth setting a fact to: every word, every number that the notice or the given threshold names, and for
/// 杭产品 without a threshold anything above nothing.
fn candidates(condition: &Condition, threshold: Option<Number>) -> Vec<Setting> {
    let values = match find(condition.fact).kind {
        Kind::YesNo => vec![Value::Yes, Value::No],
        Kind::Choice(ids) => ids.iter().map(|id| Value::Choice(id)).collect(),
        Kind::Money => condition.borders.iter().map(|border| Value::Number(parse(border))).collect(),
        Kind::Percent => vec![Value::Number(threshold.unwrap_or(1))],
    };
    values.into_iter().map(|value| (condition.fact, value)).collect()
}

/// The tier reached once these changes are made, when every condition that an answer can settle is then met.
fn tier_after(award: &Award, situation: &Situation, changes: &[Setting]) -> Option<usize> {
    let mut tier = 0;
    for (condition, answer) in award.conditions.iter().zip(&situation.answers) {
        let setting = changes.iter().find(|(fact, _)| *fact == condition.fact);
        let answer = setting.map_or(*answer, |(_, value)| Answer::Given(*value));
        if !settled(award, condition, answer, situation.threshold) {
            return None;
        }
        tier = tier.max(tier_of(condition, answer));
    }
    Some(tier)
}

/// A share of which only the notice keeps open whether it is enough counts as settled: no answer short of 100 % would
/// close it. A company registered elsewhere does not, because 在杭注册 would.
fn settled(award: &Award, condition: &'static Condition, answer: Answer, threshold: Option<Number>) -> bool {
    match outcome(award, condition, answer, threshold) {
        ("met", _) => true,
        ("open", Some("notice")) => condition.fact == "hangzhou_share",
        _ => false,
    }
}

fn tier_of(condition: &Condition, answer: Answer) -> usize {
    let silence = Silence { open_role_is_meant: true, local_without_registration: true, threshold: 100 * ONE };
    match answer {
        Answer::Given(value) => match (condition.test)(value, silence) {
            Met::Tier(tier) => tier,
            _ => 0,
        },
        _ => 0,
    }
}

fn written((fact, value): Setting, threshold: Option<Number>) -> Change {
    match fact {
        "hangzhou_share" if threshold.is_none() => (fact, ">0".to_owned()),
        _ => (fact, value.canonical()),
    }
}
