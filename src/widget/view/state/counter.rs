//! Answers checked at a counter: which papers have been seen. That is in no link and in no snapshot: it is gone with the page.

use engine::answers::Answer;

/// What is remembered while answers are checked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counter {
    /// Facts whose papers have been seen, each with the answer that they were seen for.
    seen: Vec<(u8, Answer)>,
    /// The position of the counter page that the result was opened from, to go back to.
    pub(crate) left: Option<usize>,
}

impl Counter {
    /// Whether the paper that shows an answer has been seen. A changed answer has to be seen again.
    pub(crate) fn has_seen(&self, fact: u8, answer: Answer) -> bool {
        self.seen.contains(&(fact, answer))
    }

    /// The paper that shows an answer has been seen, or not.
    pub(super) fn tick(&mut self, fact: u8, answer: Answer, seen: bool) {
        self.seen.retain(|(other, _)| *other != fact);
        if seen {
            self.seen.push((fact, answer));
        }
    }
}
