//! Positions of pages, by which the browser's back and forward find them again. A position names no question and no
//! answer, so it may be kept outside the program.

use super::State;
use super::action::Page;
use super::effect::Effect;
use super::progress::Progress;

impl State {
    /// The position of the page shown, counted from 0: the questions, then review and result. A question opened with
    /// “edit” comes after both, since either may have opened it.
    pub(crate) fn position(&self, progress: &Progress) -> usize {
        if self.editing { progress.asked.len() + 2 } else { position_of(self.page, progress) }
    }

    /// Goes back or forward to the page at a position, or as far as the answers allow. Goes nowhere if that is the page
    /// shown, or a page on the other side of it.
    pub(super) fn turn_to(&mut self, position: usize, back: bool, effects: &mut Vec<Effect>) {
        let progress = self.progress();
        let here = self.position(&progress);
        let page = page_at(&progress, position);
        if let (Page::Question(fact), true) = (self.page, self.editing) {
            self.reset_draft(fact);
        }
        let there = position_of(page, &progress);
        if there != here && (there < here) == back {
            self.show(page, effects);
        }
    }
}

fn position_of(page: Page, progress: &Progress) -> usize {
    match page {
        Page::Question(fact) => progress.position(fact) - 1,
        Page::Review => progress.asked.len(),
        Page::Result => progress.asked.len() + 1,
    }
}

/// The page at a position: the first question from there on that is answered or next, or what follows all questions.
fn page_at(progress: &Progress, position: usize) -> Page {
    let next = progress.remaining.first();
    let questions = progress.asked.iter().chain(next).copied();
    let from_there = questions.filter(|fact| progress.position(*fact) > position).min();
    match from_there.or(next.copied()) {
        Some(fact) => Page::Question(fact),
        None if position <= progress.asked.len() => Page::Review,
        None => Page::Result,
    }
}
