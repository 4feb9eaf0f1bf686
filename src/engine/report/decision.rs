//! Verdicts and sums alone, for long lists of applicants: the part of a report that needs no sentence.

use super::sums::{Bases, Total, amount, own_amount};
use super::verdict::Verdict;
use crate::answers::Answers;
use crate::evaluate::{Evaluation, Thresholds, evaluate};

/// What a report says of the awards, without words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    evaluation: Evaluation,
    /// Sums over awards.
    pub total: Total,
}

impl Decision {
    /// One entry an award, in the order of the notice.
    #[must_use]
    pub fn verdicts(&self) -> impl ExactSizeIterator<Item = Verdict> + '_ {
        self.evaluation.awards.iter().map(|judged| Verdict::of(judged.truth))
    }
}

/// Decides on an applicant: the verdicts and sums of the [`report`](super::report), in a fraction of its time.
///
/// ```
/// use engine::{answers::Answers, report::{Verdict, decide}};
/// use notices::NOTICE;
/// let decision = decide(&Answers::none(&NOTICE), &[None]);
/// assert!(decision.verdicts().all(|verdict| verdict == Verdict::Possible));
/// ```
#[must_use]
pub fn decide(answers: &Answers, thresholds: Thresholds<'_>) -> Decision {
    let evaluation = evaluate(answers, thresholds);
    let awards = answers.policy().awards.iter().zip(&evaluation.awards);
    let bases = Bases { answers, kept_back: false };
    let sums = awards.map(|(rule, judged)| {
        let sum = move || own_amount(rule, amount(rule, judged.tiers, bases));
        (Verdict::of(judged.truth), sum)
    });
    let total = Total::of(answers, sums);
    Decision { evaluation, total }
}
