//! Examples: applicants made up from the rules alone, so that every notice has some.
//!
//! Knows no notice: whom an example is about, and what is answered, follows from who can receive what.

use crate::answers::{Answer, Answers};
use crate::evaluate::evaluate;
use crate::interview::remaining;
use crate::truth::Truth;
use policy::number::Number;
use policy::{Basis, Fact, Kind, Policy, Test, bit};

/// How many examples there are at most.
const MOST: usize = 3;

/// A few applicants who have answered every question: first the role with the most awards, then the one that adds the
/// most others.
///
/// ```
/// use engine::{examples::examples, evaluate::evaluate};
/// use notices::NOTICE;
/// let made = examples(&NOTICE);
/// assert_eq!(made.len(), 3);
/// assert!(made.iter().all(|answers| evaluate(answers, &[None]).relevant == 0));
/// ```
#[must_use]
pub fn examples(policy: &'static Policy) -> Vec<Answers> {
    let Some((fact, roles)) = policy.facts.iter().zip(0_u8..).find(|(fact, _)| fact.kind == Kind::Roles) else {
        return Vec::new();
    };
    let with = |role| {
        let mut answers = Answers::none(policy);
        answers.put(roles, Answer::Roles(bit(role)));
        answers
    };
    let reached: Vec<Vec<usize>> = (0..fact.choices.len()).map(|role| awards_in_reach(&with(role))).collect();
    let mut shown: Vec<usize> = Vec::new();
    let mut made = Vec::new();
    while made.len() < MOST {
        let adds = |awards: &[usize]| awards.iter().filter(|award| !shown.contains(award)).count();
        // Of equals the first, as the notice lists them.
        let best = reached.iter().enumerate().rev().max_by_key(|(_, awards)| adds(awards));
        let Some((role, awards)) = best.filter(|(_, awards)| adds(awards) > 0) else { break };
        made.push(filled_in(with(role)));
        shown.extend(awards);
    }
    made
}

/// Indices of the awards that are not ruled out.
fn awards_in_reach(answers: &Answers) -> Vec<usize> {
    let evaluation = evaluate(answers, &[]);
    let possible = evaluation.awards.iter().enumerate().filter(|(_, award)| award.truth != Truth::No);
    possible.map(|(award, _)| award).collect()
}

/// The answers, with one to each question that is left.
fn filled_in(mut answers: Answers) -> Answers {
    let policy = answers.policy();
    let mut yes = false;
    while let Some(fact) = remaining(policy, evaluate(&answers, &[]).relevant).next() {
        let Some(rule) = policy.facts.get(usize::from(fact)) else { break };
        let answer = match rule.kind {
            // Nobody but the authority can say.
            _ if rule.basis == Basis::Own => Answer::Unsure,
            Kind::Roles | Kind::YesNo => {
                yes = !yes;
                if yes { Answer::Yes } else { Answer::No }
            }
            Kind::Choice => middle_choice(rule),
            Kind::Money | Kind::Number => highest_bound(policy, fact)
                .and_then(|bound| short_of(rule, bound))
                .map_or(Answer::Unsure, Answer::Number),
            Kind::Percent => Answer::Number(Number::whole(60)),
        };
        answers.put(fact, answer);
    }
    answers
}

/// Neither the best nor the worst, where there are as many.
fn middle_choice(fact: &Fact) -> Answer {
    let middle = fact.choices.len().saturating_sub(1) / 2;
    u8::try_from(middle).map_or(Answer::Unsure, Answer::Choice)
}

/// The highest figure that a condition asks for.
fn highest_bound(policy: &Policy, fact: u8) -> Option<Number> {
    let conditions = policy.awards.iter().flat_map(|award| award.conditions).filter(|condition| condition.fact == fact);
    let intervals = conditions.filter_map(|condition| match condition.test {
        Test::Within(intervals) => Some(intervals),
        _ => None,
    });
    intervals.flatten().filter_map(|interval| interval.lower).map(|bound| bound.value).max()
}

/// Four fifths of a sum, so that the example says what is missing; counts of people and the like stay whole.
fn short_of(fact: &Fact, bound: Number) -> Option<Number> {
    if fact.kind == Kind::Number { Some(bound) } else { bound.times(Number::whole(8))?.divided_by_power_of_ten(1) }
}
