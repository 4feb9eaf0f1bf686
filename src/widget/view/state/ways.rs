//! Ways into the interview besides its first question: one award alone, and examples to look at.

use super::State;
use super::action::{Announcement, Page};
use super::applicant::Stage;
use super::effect::Effect;
use super::example::Example;
use super::scope::Scope;
use engine::answers::Answers;
use engine::examples::examples;

impl State {
    /// The award that alone is asked for, by its index.
    pub(crate) fn only(&self) -> Option<usize> {
        match self.scope() {
            Scope::Award(award) => Some(award),
            _ => None,
        }
    }

    /// What is asked for.
    pub(crate) fn scope(&self) -> Scope {
        self.stages.get(self.stage).map_or(Scope::All, |stage| stage.scope)
    }

    /// Whether the visitor answers questions of somebody else, and so sees neither awards nor a result.
    pub(crate) fn fills_in_for_another(&self) -> bool {
        matches!(self.scope(), Scope::Questions(_))
    }

    /// The visitor's own answers, also while an example is shown.
    pub(crate) fn own_answers(&self) -> &Answers {
        self.example.as_ref().map_or(&self.answers, |example| &example.own)
    }

    /// The index of an award by its identifier.
    pub(crate) fn award_index(&self, id: &str) -> Option<usize> {
        self.policy().awards.iter().position(|award| award.id == id)
    }

    /// Asks only what one award needs, or everything, from here on.
    pub(crate) fn narrow(&mut self, award: Option<usize>) {
        if let Some(stage) = self.stages.get_mut(self.stage) {
            stage.scope = award.map_or(Scope::All, Scope::Award);
        }
        if let Page::Question(_) = self.page {
            (self.page, self.editing, self.announcement) = (self.next_page(), false, Announcement::Nothing);
        }
    }

    /// Asks only some questions, given as a bit set of facts, which somebody else has left to this visitor.
    pub(crate) fn ask_questions(&mut self, facts: u32) {
        if let Some(stage) = self.stages.get_mut(self.stage) {
            stage.scope = Scope::Questions(facts);
        }
        self.page = self.next_page();
    }

    /// Goes to a page of those after the questions. What is opened from the counter is a part of its own, so that one can
    /// go back to it.
    pub(super) fn show_after(&mut self, page: Page, effects: &mut Vec<Effect>) {
        if self.page == Page::Counter {
            self.counter.left = Some(self.position(&self.progress()));
            self.begin_stage(Stage { scope: self.scope(), applicant: self.applicant });
        }
        self.show(page, effects);
    }

    /// Begins a new part of the interview, so that the browser's back finds the one before.
    pub(super) fn begin_stage(&mut self, stage: Stage) {
        self.stages.truncate(self.stage + 1);
        self.stages.push(stage);
        self.stage += 1;
    }

    /// Whether the visitor has chosen the award that alone is asked for.
    pub(crate) fn came_from_list(&self) -> bool {
        self.stage > 0 && self.only().is_some()
    }

    /// From the first question back to the list of awards, for whoever came from there.
    pub(super) fn back_to_list(&mut self) -> Option<Page> {
        self.came_from_list().then(|| {
            self.stage -= 1;
            Page::Awards
        })
    }

    /// Goes on with what one award needs, or with everything.
    pub(super) fn ask_only(&mut self, award: Option<usize>, effects: &mut Vec<Effect>) {
        self.begin_stage(Stage { scope: award.map_or(Scope::All, Scope::Award), applicant: self.applicant });
        self.show(self.next_page(), effects);
    }

    /// Shows the result of an example.
    pub(super) fn show_example(&mut self, index: usize, effects: &mut Vec<Effect>) {
        let Some(answers) = examples(self.policy()).into_iter().nth(index) else { return };
        self.leave_example();
        self.example = Some(Example { index, own: std::mem::replace(&mut self.answers, answers) });
        self.reset_drafts();
        self.show(Page::Result, effects);
    }

    /// Makes the example the visitor's own answers.
    pub(super) fn adopt_example(&mut self, effects: &mut Vec<Effect>) {
        self.begin_stage(Stage { scope: Scope::All, applicant: self.applicant });
        self.show(Page::Review, effects);
    }

    /// Takes the visitor's own answers up again.
    pub(super) fn leave_example(&mut self) {
        if let Some(example) = self.example.take() {
            self.answers = example.own;
            self.reset_drafts();
        }
    }
}
