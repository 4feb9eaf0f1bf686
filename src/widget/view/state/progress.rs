//! Progress of the interview, derived from the answers alone; no visited page is remembered.
//!
//! Knows the order of questions and which still matter. Does not know how progress is shown.

use super::scope::Scope;
use engine::answers::{Answer, Answers};
use engine::evaluate::{Evaluation, evaluate};
use engine::interview;
use engine::settings::Settings;
use engine::truth::Truth;
use policy::{bit, members};

/// Progress of the interview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Progress {
    /// Answered questions that the interview asks, in order.
    pub(crate) asked: Vec<u8>,
    /// Answered questions that it would skip, answer the answers before them.
    pub(crate) idle: Vec<u8>,
    /// Unanswered questions that can still change an award, in order.
    pub(crate) remaining: Vec<u8>,
    /// How many awards are not ruled out.
    pub(crate) possible: usize,
    /// Upper bound of the number of questions; all questions of the policy while the roles are unknown.
    pub(crate) total: usize,
}

impl Progress {
    /// The progress made with these answers in what is asked for.
    pub(crate) fn new(answers: &Answers, settings: &Settings, scope: Scope) -> Progress {
        let policy = answers.policy();
        let evaluation = evaluate(answers, &settings.thresholds);
        let remaining: Vec<u8> = interview::remaining(policy, relevant(&evaluation, answers, scope)).collect();
        let (asked, idle) = split_answered(answers, settings, scope);
        let known = asked.len() + remaining.len();
        let all = match scope {
            Scope::All => policy.facts.len(),
            Scope::Award(award) => policy.awards.get(award).map_or(known, |award| award.facts().count()),
            Scope::Questions(_) => known,
        };
        let total = if answers.roles() == 0 { all } else { known };
        Progress { asked, idle, remaining, possible: possible_awards(&evaluation), total }
    }

    /// The position of a question, counted from 1.
    pub(crate) fn position(&self, fact: u8) -> usize {
        self.asked.iter().filter(|asked| **asked < fact).count() + 1
    }

    /// The next question after another, answered or not.
    pub(crate) fn after(&self, fact: u8) -> Option<u8> {
        self.asked.iter().chain(&self.remaining).copied().filter(|other| *other > fact).min()
    }

    /// The last question asked before another.
    pub(crate) fn before(&self, fact: u8) -> Option<u8> {
        self.asked.iter().copied().rfind(|asked| *asked < fact)
    }
}

/// The facts that can still change something: any award, or the one that alone is asked for; or those to be filled in.
fn relevant(evaluation: &Evaluation, answers: &Answers, scope: Scope) -> u32 {
    match scope {
        Scope::All => evaluation.relevant,
        Scope::Award(award) => evaluation.awards.get(award).map_or(0, |award| award.relevant),
        Scope::Questions(facts) => {
            let open = members(facts).filter(|fact| answers.get(*fact) == Answer::Nothing);
            open.fold(0, |set, fact| set | bit(usize::from(fact)))
        }
    }
}

/// How many awards are not ruled out.
fn possible_awards(evaluation: &Evaluation) -> usize {
    evaluation.awards.iter().filter(|award| award.truth != Truth::No).count()
}

/// Splits the answered questions into those that the interview asks, answer the answers before them, and the others.
fn split_answered(answers: &Answers, settings: &Settings, scope: Scope) -> (Vec<u8>, Vec<u8>) {
    let policy = answers.policy();
    let mut so_far = Answers::none(policy);
    let (mut asked, mut idle) = (Vec::new(), Vec::new());
    for fact in (0_u8..).take(policy.facts.len()) {
        let answer = answers.get(fact);
        if answer == Answer::Nothing {
            continue;
        }
        if relevant(&evaluate(&so_far, &settings.thresholds), &so_far, scope) & bit(usize::from(fact)) == 0 {
            idle.push(fact);
        } else {
            asked.push(fact);
            so_far.put(fact, answer);
        }
    }
    (asked, idle)
}

/// Indices of the awards that the answer to one question can change while the other answers stay.
pub(crate) fn awards_affected_by(answers: &Answers, settings: &Settings, fact: u8) -> Vec<usize> {
    let mut without = answers.clone();
    without.put(fact, Answer::Nothing);
    let evaluation = evaluate(&without, &settings.thresholds);
    let awards = evaluation.awards.iter().enumerate();
    awards.filter(|(_, award)| award.relevant & bit(usize::from(fact)) != 0).map(|(index, _)| index).collect()
}
