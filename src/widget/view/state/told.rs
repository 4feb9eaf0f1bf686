//! What others are told of the answers.

use super::State;
use super::action::Page;
use engine::answers::{Answer, Answers};
use policy::Kind;

impl State {
    /// The answers as others are told of them.
    pub(crate) fn told(&self, answers: &Answers) -> Answers {
        let mut told = answers.clone();
        let asking = matches!(self.page, Page::Question(_) | Page::Review);
        if self.keeping.without_sums && !asking {
            let sums = self.policy().facts.iter().zip(0_u8..).filter(|(fact, _)| fact.kind == Kind::Money);
            sums.for_each(|(_, index)| told.put(index, Answer::Nothing));
        }
        told
    }
}
