//! Every combination of answers that can make a difference, and what each comes to: for proofs and comparisons.
//!
//! ```text
//! policies ──spaces──▶ Space ──combinations──▶ Combination ──decide──▶ Decision
//!                        └──────────table──────▶ rows that a person reads ◀──read── a file
//! ```
//! A [`Space`] is one award with all that its verdict can depend on: the facts of its own conditions, and the thresholds
//! that the notice leaves open there. That nothing else bears on an award is the independence on which the whole rests;
//! `tests/host/exhaustive.rs` tests it. Numbers are represented by nothing, by the most, and by every border with its
//! neighbours; roles by each alone and by mixtures of those who are meant, open, and neither.
//!
//! Native only. Knows rules, not any notice; speaks of facts and choices by name, so that combinations of one policy can
//! be put to another that was compiled a moment ago.

mod axis;
mod cover;
mod difference;
mod named_answer;
mod table;
mod table_text;

use crate::answers::{Answer, Answers};
use crate::evaluate::evaluate_award;
use crate::report::stated_in_chinese;
use crate::truth::Truth;
pub use axis::{Axis, Member};
pub use difference::{Changed, compare, summary};
pub use named_answer::NamedAnswer;
use policy::number::Number;
use policy::{Award, Condition, Fact, Parameter, Policy, bit};
pub use table::{Reader, Row, Table};

/// One award with everything that its verdict can depend on.
#[derive(Debug)]
pub struct Space {
    /// The number of its clause.
    pub clause: &'static str,
    /// Its identifier.
    pub award: &'static str,
    /// Its title, without phrase marks.
    pub title: String,
    /// One entry a fact of its conditions, roles first.
    pub axes: Vec<Axis>,
}

/// One way of answering all questions of one award.
#[derive(Clone, Debug)]
pub struct Combination<'a> {
    /// One entry an axis, with what is said there.
    pub said: Vec<(&'a Axis, &'a Member)>,
}

/// What an award comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Whether its conditions hold.
    pub truth: Truth,
    /// The sums of the tiers that are still reachable, in words; of all tiers when the award fails. Empty where none is
    /// stated.
    pub sums: Vec<String>,
}

/// The awards of the last policy, then those that only earlier ones have, each with the borders of all of them.
///
/// ```
/// use engine::enumerate::{decide, spaces};
/// use notices::NOTICE;
/// for space in spaces(&[&NOTICE]) {
///     for combination in space.combinations() {
///         assert!(decide(&NOTICE, space.award, &combination).is_some());
///     }
/// }
/// ```
#[must_use]
pub fn spaces(policies: &[&'static Policy]) -> Vec<Space> {
    let mut found: Vec<Space> = Vec::new();
    for (place, policy) in policies.iter().enumerate().rev() {
        let (earlier, later) = (policies.get(..place).unwrap_or_default(), policies.get(place + 1..));
        for award in policy.awards {
            if !later.unwrap_or_default().iter().any(|later| find_award(later, award.id).is_some()) {
                let policies: Vec<&'static Policy> = earlier.iter().chain([policy]).copied().collect();
                found.push(space(award, policy, &policies));
            }
        }
    }
    found
}

fn space(award: &'static Award, policy: &'static Policy, policies: &[&'static Policy]) -> Space {
    let mut facts: Vec<&'static Fact> = Vec::new();
    let mut tests: Vec<(&'static Policy, &'static Fact, &'static Condition)> = Vec::new();
    for policy in policies.iter().rev() {
        for condition in find_award(policy, award.id).map_or(&[][..], |award| award.conditions) {
            let Some(fact) = policy.facts.get(usize::from(condition.fact)) else { continue };
            if !facts.iter().any(|known| known.id == fact.id) {
                facts.push(fact);
            }
            tests.push((policy, fact, condition));
        }
    }
    let axes = facts.into_iter().map(|fact| {
        let own: Vec<_> = tests.iter().filter(|(_, other, _)| other.id == fact.id).copied().collect();
        axis::axis(fact, &own)
    });
    let axes = axes.collect();
    let clause = policy.clauses.get(usize::from(award.clause)).map_or("", |clause| clause.number);
    Space { clause, award: award.id, title: award.title.zh.replace('|', ""), axes }
}

/// The award of that name.
#[must_use]
pub fn find_award(policy: &'static Policy, id: &str) -> Option<&'static Award> {
    policy.awards.iter().find(|award| award.id == id)
}

impl Space {
    /// How many combinations there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.axes.iter().map(|axis| axis.members.len()).product()
    }

    /// All of them, the first axis turning fastest.
    pub fn combinations(&self) -> impl Iterator<Item = Combination<'_>> {
        (0..self.size()).filter_map(|place| self.combination(place))
    }

    fn combination(&self, mut place: usize) -> Option<Combination<'_>> {
        let mut said = Vec::with_capacity(self.axes.len());
        for axis in &self.axes {
            said.push((axis, axis.members.get(place.checked_rem(axis.members.len())?)?));
            place /= axis.members.len();
        }
        Some(Combination { said })
    }
}

impl Combination<'_> {
    /// The answers under a policy; what it does not ask or offer is left out.
    #[must_use]
    pub fn answers(&self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for (axis, member) in &self.said {
            let found = policy.facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == axis.fact.id);
            if let Some((fact, place)) = found {
                answers.put(place, given(fact, &member.said));
            }
        }
        answers
    }

    /// The thresholds that are set by the page or by a later document, one slot a `Policy::parameters`.
    #[must_use]
    pub fn thresholds(&self, policy: &Policy) -> Vec<Option<Number>> {
        let set = |name: &str| {
            let mut own = self.said.iter().filter(|(axis, _)| axis.parameter == Some(name));
            own.find_map(|(_, member)| member.threshold)
        };
        let fixed = |parameter: &Parameter| parameter.fixed.as_ref().map(|fixed| fixed.value);
        policy.parameters.iter().map(|parameter| set(parameter.name).or_else(|| fixed(parameter))).collect()
    }

    /// What is said, in words: 「主播（个人）；在杭州落地：是；…」.
    #[must_use]
    pub fn in_words(&self) -> String {
        let words = self.said.iter().map(|(axis, member)| axis.in_words(member));
        words.collect::<Vec<_>>().join("；")
    }
}

fn given(fact: &Fact, said: &NamedAnswer) -> Answer {
    let place = |id: &str| fact.choices.iter().zip(0_u8..).find(|(choice, _)| choice.id == id).map(|(_, place)| place);
    match said {
        NamedAnswer::Nothing => Answer::Nothing,
        NamedAnswer::Unsure => Answer::Unsure,
        NamedAnswer::Yes => Answer::Yes,
        NamedAnswer::No => Answer::No,
        NamedAnswer::Number(number) => Answer::Number(*number),
        NamedAnswer::Choice(id) => place(id).map_or(Answer::Nothing, Answer::Choice),
        NamedAnswer::Roles(ids) => {
            let set = ids.iter().filter_map(|id| place(id)).fold(0, |set, place| set | bit(usize::from(place)));
            if set == 0 { Answer::Nothing } else { Answer::Roles(set) }
        }
    }
}

/// What an award of a policy comes to for a combination; nothing when the policy has no such award.
#[must_use]
pub fn decide(policy: &'static Policy, award: &str, combination: &Combination<'_>) -> Option<Decision> {
    let rule = find_award(policy, award)?;
    let judged = evaluate_award(rule, &combination.answers(policy), &combination.thresholds(policy));
    let reached = rule.give.iter().enumerate().filter(|(tier, _)| judged.tiers & bit(*tier) != 0);
    let sums = reached.filter_map(|(_, give)| give.amount).map(|sum| stated_in_chinese(policy, sum));
    Some(Decision { truth: judged.truth, sums: sums.collect() })
}
