//! Which questions still matter, by brute force after their definition. It does not know how the engine picks a question.

use super::awards::Award;
use super::facts::{Answer, find};
use super::number::Number;
use super::verdict::{Situation, Verdict, combinations};

/// The unanswered facts of this award that can change its verdict or its sum for at least one way of answering the other
/// unanswered facts. "Unsure" is among the ways of answering; a fact answered "unsure" stays so.
pub fn relevant(
    award: &Award,
    situation: &Situation,
    evaluate_award: &mut dyn FnMut(&Situation) -> Verdict,
) -> Vec<&'static str> {
    let unanswered = |position: &usize| situation.answers[*position] == Answer::Unanswered;
    let open: Vec<usize> = (0..situation.answers.len()).filter(unanswered).collect();
    let matters = |position: &&usize| can_change(award, situation, **position, &open, evaluate_award);
    open.iter().filter(matters).map(|position| award.conditions[*position].fact).collect()
}

fn can_change(
    award: &Award,
    situation: &Situation,
    position: usize,
    open: &[usize],
    evaluate_award: &mut dyn FnMut(&Situation) -> Verdict,
) -> bool {
    let others: Vec<usize> = open.iter().copied().filter(|other| *other != position).collect();
    let ways: Vec<Vec<Answer>> = others.iter().map(|other| answers(award, *other, situation.threshold)).collect();
    combinations(&ways).iter().any(|way| {
        let mut answered = situation.clone();
        others.iter().zip(way).for_each(|(other, answer)| answered.answers[*other] = *answer);
        differs(award, answered, position, evaluate_award)
    })
}

/// Whether two answers to this one fact lead to different verdicts or sums, all other facts staying as they are.
fn differs(
    award: &Award,
    mut situation: Situation,
    position: usize,
    evaluate_award: &mut dyn FnMut(&Situation) -> Verdict,
) -> bool {
    let mut first = None;
    answers(award, position, situation.threshold).into_iter().any(|answer| {
        situation.answers[position] = answer;
        let seen = told(award, &evaluate_award(&situation));
        *first.get_or_insert(seen) != seen
    })
}

/// Verdict and lowest and highest sum, as they are told: an unlikely award tells all its tiers.
fn told(award: &Award, verdict: &Verdict) -> (&'static str, Option<usize>, Option<usize>) {
    match verdict.word {
        "unlikely" => ("unlikely", Some(0), award.sums.len().checked_sub(1)),
        word => (word, verdict.reached.first().copied(), verdict.reached.last().copied()),
    }
}

fn answers(award: &Award, position: usize, threshold: Option<Number>) -> Vec<Answer> {
    let values = find(award.conditions[position].fact).representatives(threshold);
    values.into_iter().map(Answer::Given).chain([Answer::Unsure]).collect()
}
