//! What to ask next: the first fact, in the order of the policy file, that can still change something.
//!
//! Knows what is relevant. Has no routing table and does not know how a question looks.

use crate::answers::{Answer, Answers};
use crate::evaluate::{Evaluation, evaluate};
use policy::{Kind, Policy, bit};

/// The facts of a bit set in asking order: those that can still change something.
///
/// Answering one never makes another relevant, so their number is the most that remains to be asked.
pub fn remaining(policy: &Policy, relevant: u32) -> impl Iterator<Item = u8> {
    let facts = 0_u8..u8::try_from(policy.facts.len()).unwrap_or(u8::MAX);
    facts.filter(move |fact| relevant & bit(usize::from(*fact)) != 0)
}

/// The next fact to ask, or nothing when no answer can change anything any more.
///
/// ```
/// use engine::{answers::Answers, evaluate::evaluate, interview::next};
/// use notices::NOTICE;
/// let answers = Answers::none(&NOTICE);
/// assert_eq!(next(&answers, &evaluate(&answers, &[None])), Some(0)); // who are you?
/// ```
#[must_use]
pub fn next(answers: &Answers, evaluation: &Evaluation) -> Option<u8> {
    remaining(answers.policy(), evaluation.relevant).next()
}

/// The fewest and the most questions that an applicant with one role is asked, the one about roles included. Roles that
/// no other question concerns do not count; nothing where that is so of all.
///
/// ```
/// use engine::interview::length;
/// use notices::NOTICE;
/// let (fewest, most) = length(&NOTICE).unwrap();
/// assert!(1 < fewest && fewest <= most && most <= NOTICE.facts.len());
/// ```
#[must_use]
pub fn length(policy: &'static Policy) -> Option<(usize, usize)> {
    let roles = policy.facts.iter().zip(0_u8..).find(|(fact, _)| fact.kind == Kind::Roles);
    let (fact, roles) = roles?;
    let questions = |role| {
        let mut answers = Answers::none(policy);
        answers.put(roles, Answer::Roles(bit(role)));
        1 + remaining(policy, evaluate(&answers, &[]).relevant).count()
    };
    let lengths = (0..fact.choices.len()).map(questions).filter(|length| *length > 1);
    lengths.fold(None, |range, length| match range {
        None => Some((length, length)),
        Some((fewest, most)) => Some((length.min(fewest), length.max(most))),
    })
}
