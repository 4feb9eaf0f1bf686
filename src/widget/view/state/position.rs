//! Positions of pages, by which the browser's back and forward find them again. A position names no question and no
//! answer, so it may be kept outside the program.

use super::State;
use super::action::Page;
use super::applicant::Stage;
use super::effect::Effect;
use super::progress::Progress;
use crate::late::{is_here, late};

/// More than the pages of one part of the interview. Each way in begins a part of its own.
const STAGE: usize = 1000;
/// The answers of somebody else, in their part.
const RECEIVED: usize = 896;
/// The answers at a counter.
const COUNTER: usize = 897;
/// The page that adds an applicant, in its part.
const ADDING: usize = 898;
/// The applicants side by side.
const COMPARISON: usize = 899;
/// The list of awards.
const AWARDS: usize = 900;
/// The list of examples.
const EXAMPLES: usize = 901;
/// The first example.
const EXAMPLE: usize = 902;

impl State {
    /// The position of the page shown: of one part the questions, then review and result. A question opened with “edit”
    /// comes after both, since either may have opened it.
    pub(crate) fn position(&self, progress: &Progress) -> usize {
        let within = match (&self.example, self.page) {
            (Some(example), Page::Result) => EXAMPLE + example.index,
            _ if self.editing => progress.asked.len() + 2,
            (_, page) => position_of(page, progress),
        };
        self.stage * STAGE + within
    }

    /// Goes back or forward to the page at a position, or as far as the answers allow. Goes nowhere if that is the page
    /// shown, or a page on the other side of it.
    pub(super) fn turn_to(&mut self, position: usize, back: bool, effects: &mut Vec<Effect>) {
        let here = self.position(&self.progress());
        let (stage, within) = (position / STAGE, position % STAGE);
        let Some(Stage { scope, applicant }) = self.stages.get(stage).copied() else { return };
        if within >= EXAMPLE {
            if is_here() && position != here {
                self.stage = stage;
                late_example(self, within - EXAMPLE, effects);
            }
            return;
        }
        let own = if applicant == self.applicant { Some(self.own_answers()) } else { self.answers_of(applicant) };
        let Some(own) = own else { return };
        let progress = Progress::new(own, &self.settings, scope);
        let page = page_at(&progress, within);
        let there = stage * STAGE + position_of(page, &progress);
        if there == here || (there < here) != back {
            return;
        }
        if let (Page::Question(fact), true) = (self.page, self.editing) {
            self.reset_draft(fact);
        }
        self.leave_example();
        self.stage = stage;
        self.switch_to(applicant);
        self.show(page, effects);
    }
}

late! { "20" fn late_example(state: &mut State, index: usize, effects: &mut Vec<Effect>) {
    state.show_example(index, effects);
} }

fn position_of(page: Page, progress: &Progress) -> usize {
    match page {
        Page::Question(fact) => progress.position(fact) - 1,
        Page::Review => progress.asked.len(),
        Page::Result => progress.asked.len() + 1,
        Page::NextSteps => progress.asked.len() + 3,
        Page::Awards => AWARDS,
        Page::Examples => EXAMPLES,
        Page::AddApplicant => ADDING,
        Page::Compare => COMPARISON,
        Page::Counter => COUNTER,
        Page::Arrival | Page::Received => RECEIVED,
    }
}

/// The page at a position: the first question from there on that is answered or next, or what follows all questions.
fn page_at(progress: &Progress, position: usize) -> Page {
    let next = progress.remaining.first();
    let questions = progress.asked.iter().chain(next).copied();
    let from_there = questions.filter(|fact| progress.position(*fact) > position).min();
    match (position, from_there.or(next.copied())) {
        (AWARDS, _) => Page::Awards,
        (EXAMPLES, _) => Page::Examples,
        (ADDING, _) => Page::AddApplicant,
        (COMPARISON, _) => Page::Compare,
        (COUNTER, _) => Page::Counter,
        (RECEIVED, _) => Page::Received,
        (_, Some(fact)) => Page::Question(fact),
        _ if position <= progress.asked.len() => Page::Review,
        _ if position <= progress.asked.len() + 2 => Page::Result,
        _ => Page::NextSteps,
    }
}
