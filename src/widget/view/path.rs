//! How far the interview is, worked out from the answers alone: no page is remembered.
//!
//! Knows the order of questions and what matters. Does not know how progress is shown.

use engine::answers::{Answers, Given};
use engine::evaluate::{Evaluation, evaluate};
use engine::interview;
use engine::settings::Settings;
use engine::truth::Truth;
use policy::bit;

/// Where answers stand in the interview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Path {
    /// Answered questions that the interview asks, in asking order.
    pub(crate) asked: Vec<u8>,
    /// Answered questions that it would not ask, given the answers before them.
    pub(crate) idle: Vec<u8>,
    /// Questions that can still change something, in asking order.
    pub(crate) remaining: Vec<u8>,
    /// How many awards are not ruled out.
    pub(crate) possible: usize,
    /// At most how many questions there are in all; every question of the notice while the roles are not known.
    pub(crate) total: usize,
}

impl Path {
    /// Walks through the interview with the answers given so far.
    pub(crate) fn of(answers: &Answers, settings: &Settings) -> Path {
        let evaluation = evaluate(answers, &settings.measures);
        let remaining: Vec<u8> = interview::remaining(answers, &evaluation).collect();
        let (asked, idle) = walk(answers, settings);
        let known = asked.len() + remaining.len();
        let total = if answers.roles() == 0 { answers.policy().facts.len() } else { known };
        Path { asked, idle, remaining, possible: possible(&evaluation), total }
    }

    /// The place of a question, counted from 1.
    pub(crate) fn index(&self, fact: u8) -> usize {
        self.asked.iter().filter(|asked| **asked < fact).count() + 1
    }

    /// The question that follows another, answered or not.
    pub(crate) fn after(&self, fact: u8) -> Option<u8> {
        self.asked.iter().chain(&self.remaining).copied().filter(|other| *other > fact).min()
    }

    /// The question asked before another.
    pub(crate) fn before(&self, fact: u8) -> Option<u8> {
        self.asked.iter().copied().rfind(|asked| *asked < fact)
    }
}

/// How many awards are not ruled out.
fn possible(evaluation: &Evaluation) -> usize {
    evaluation.awards.iter().filter(|award| award.truth != Truth::No).count()
}

/// Parts the answered questions into those that the interview asks after the answers before them, and the others.
fn walk(answers: &Answers, settings: &Settings) -> (Vec<u8>, Vec<u8>) {
    let policy = answers.policy();
    let mut so_far = Answers::none(policy);
    let (mut asked, mut idle) = (Vec::new(), Vec::new());
    for fact in (0_u8..).take(policy.facts.len()) {
        let given = answers.get(fact);
        if given == Given::Nothing {
            continue;
        }
        if evaluate(&so_far, &settings.measures).relevant & bit(usize::from(fact)) == 0 {
            idle.push(fact);
        } else {
            asked.push(fact);
            so_far.put(fact, given);
        }
    }
    (asked, idle)
}

/// The awards, by place, that the answer to one question can still change while the others stay.
pub(crate) fn bearing(answers: &Answers, settings: &Settings, fact: u8) -> Vec<usize> {
    let mut without = answers.clone();
    without.put(fact, Given::Nothing);
    let evaluation = evaluate(&without, &settings.measures);
    let awards = evaluation.awards.iter().enumerate();
    awards.filter(|(_, award)| award.relevant & bit(usize::from(fact)) != 0).map(|(place, _)| place).collect()
}
