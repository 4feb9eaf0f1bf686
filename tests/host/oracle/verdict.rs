//! Verdicts by brute force: every way in which everything still open could turn out is tried, one by one.
//! It does not know three-valued logic, nor the words in which a verdict is told.
//!
//! It looks at one award at a time and at the facts of that award only. That is exact, not an approximation: an award
//! holds or fails by its own conditions alone, no condition of one award mentions another award, and the silences of the
//! notice (who is meant by 等, what 本地 is, what 一定比例 is) each bear on the very clause that is being judged.

use super::awards::{Award, Condition, Met, Silence};
use super::facts::{Answer, Value, find};
use super::number::{Number, ONE};
use std::collections::BTreeSet;

/// Where the applicant's roles stand with one award. With several roles a role that is meant wins, then an open one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ConditionStatus {
    Meant,
    Open,
    NotMeant,
    /// No role given yet.
    Unasked,
}

/// Where these roles stand with this award.
pub fn standing(award: &Award, roles: &BTreeSet<String>) -> ConditionStatus {
    let any_of = |ids: &[&str]| ids.iter().any(|id| roles.contains(*id));
    match roles.is_empty() {
        true => ConditionStatus::Unasked,
        false if any_of(award.meant) => ConditionStatus::Meant,
        false if any_of(award.open) => ConditionStatus::Open,
        false => ConditionStatus::NotMeant,
    }
}

/// Everything that decides one award: the standing of the roles, the answers to its conditions in their order, and the
/// threshold for 一定比例 when whoever embeds the calculator has set one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Situation {
    pub award: &'static str,
    pub standing: ConditionStatus,
    pub answers: Vec<Answer>,
    pub threshold: Option<Number>,
}

/// `likely`, `possible` or `unlikely`, and the tiers that some way of turning out reaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    pub word: &'static str,
    pub reached: BTreeSet<usize>,
}

/// Tries every completion of the situation.
pub fn evaluate_award(award: &Award, situation: &Situation) -> Verdict {
    let mut tried = 0;
    let mut held = 0;
    let mut reached = BTreeSet::new();
    for values in combinations(&possible_values(award, situation)) {
        for silence in silences(award, &values, situation) {
            tried += 1;
            if let Some(tier) = holds(award, &values, silence) {
                held += 1;
                reached.insert(tier);
            }
        }
    }
    let word = match held {
        _ if situation.standing == ConditionStatus::Unasked => "possible",
        0 => "unlikely",
        _ if held == tried => "likely",
        _ => "possible",
    };
    Verdict { word, reached }
}

/// Whether the award holds when nothing is open any more, and in which tier (0 when it has only one).
fn holds(award: &Award, values: &[Value], silence: Silence) -> Option<usize> {
    let mut tier = 0;
    for (condition, value) in award.conditions.iter().zip(values) {
        match (condition.test)(*value, silence) {
            Met::No => return None,
            Met::Yes => {}
            Met::Tier(reached) => tier = reached,
        }
    }
    silence.open_role_is_meant.then_some(tier)
}

fn possible_values(award: &Award, situation: &Situation) -> Vec<Vec<Value>> {
    let facts = award.conditions.iter().map(|condition| condition.fact);
    facts.zip(&situation.answers).map(|(fact, answer)| turns(fact, *answer, situation.threshold)).collect()
}

/// What one answer could turn out to be: itself when given, otherwise any representative of the fact.
fn turns(fact: &str, answer: Answer, threshold: Option<Number>) -> Vec<Value> {
    match answer {
        Answer::Given(value) => vec![value],
        Answer::Unanswered | Answer::Unsure => find(fact).representatives(threshold),
    }
}

/// Every way of picking one item from each list.
pub fn combinations<T: Copy>(lists: &[Vec<T>]) -> Vec<Vec<T>> {
    lists.iter().fold(vec![vec![]], |sofar, list| {
        sofar.iter().flat_map(|start| list.iter().map(move |item| [start.as_slice(), &[*item]].concat())).collect()
    })
}

/// Every way in which the silences of the notice could turn out, given the values of this award's facts.
fn silences(award: &Award, values: &[Value], situation: &Situation) -> Vec<Silence> {
    let roles: &[bool] = match situation.standing {
        ConditionStatus::Meant => &[true],
        ConditionStatus::Open | ConditionStatus::Unasked => &[true, false],
        ConditionStatus::NotMeant => &[false],
    };
    let share = award.conditions.iter().zip(values).find(|(condition, _)| condition.fact == "hangzhou_share");
    let mut ways = Vec::new();
    for threshold in thresholds(share.map(|(_, value)| *value), situation.threshold) {
        for local_without_registration in [true, false] {
            ways.extend(roles.iter().map(|role| Silence {
                open_role_is_meant: *role,
                local_without_registration,
                threshold,
            }));
        }
    }
    ways
}

/// What 一定比例 could be: the given threshold, or else a sliver, just below, at and just above the share, and everything.
fn thresholds(share: Option<Value>, given: Option<Number>) -> Vec<Number> {
    match (given, share) {
        (Some(threshold), _) => vec![threshold],
        (None, Some(Value::Number(share))) => {
            let near = [1, share - 1, share, share + 1, 100 * ONE];
            near.into_iter().filter(|threshold| (1..=100 * ONE).contains(threshold)).collect()
        }
        (None, _) => vec![100 * ONE],
    }
}

/// `met`, `unmet` or `open`, and why it is open.
pub type Outcome = (&'static str, Option<&'static str>);

/// The outcome of one condition looked at alone.
pub fn outcome(award: &Award, condition: &'static Condition, answer: Answer, threshold: Option<Number>) -> Outcome {
    let situation = Situation { award: award.id, standing: ConditionStatus::Meant, answers: vec![], threshold };
    let mut tried = 0;
    let mut held = 0;
    for value in turns(condition.fact, answer, threshold) {
        let alone = Award { conditions: std::slice::from_ref(condition), ..*award };
        for silence in silences(&alone, &[value], &situation) {
            tried += 1;
            held += usize::from((condition.test)(value, silence) != Met::No);
        }
    }
    match (held, answer) {
        (0, _) => ("unmet", None),
        _ if held == tried => ("met", None),
        (_, Answer::Unanswered) => ("open", Some("unanswered")),
        (_, Answer::Unsure) => ("open", Some("unsure")),
        (_, Answer::Given(_)) => ("open", Some("notice")),
    }
}
