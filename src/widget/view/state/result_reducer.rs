//! The reducer's part for the result page: answers in place, what-if, copying, sharing, printing.

use super::State;
use super::action::{Announcement, CopyStatus, CopyTarget, FieldLocation, LateAction, PrintFailure, WhatIf};
use super::draft::{Draft, InputError};
use super::effect::{Effect, Focus, focus_on};
use super::keeping::Drawing;
use engine::answers::Answer;
use engine::evaluate::evaluate;

impl State {
    /// Takes the answer under an open condition and stays on the result.
    pub(super) fn answer_in_place(&mut self, fact: u8, award: usize, effects: &mut Vec<Effect>) {
        let Some(rule) = self.fact(fact) else { return };
        let location = FieldLocation::Award(award);
        // “Not sure” is not offered here: the number typed before it was ticked counts.
        if let Some(draft) = self.draft_mut(location, fact) {
            draft.unsure = false;
        }
        let draft = self.draft(location, fact);
        let answer = match draft.map_or(Err(InputError::NothingChosen), |draft| draft.read(rule)) {
            Ok(answer) if answer != Answer::Unsure => answer,
            Ok(_) => return self.refuse_in_place(award, fact, InputError::NothingChosen, effects),
            Err(cause) => return self.refuse_in_place(award, fact, cause, effects),
        };
        let truth = |state: &State| {
            evaluate(&state.answers, &state.settings.thresholds).awards.get(award).map(|outcome| outcome.truth)
        };
        let before = truth(self);
        self.answers.put(fact, answer);
        let moved = truth(self) != before;
        (self.field_error, self.expanded_award, self.copy_status) = (None, Some(award), CopyStatus::No);
        let locale = self.settings.locale;
        // A what-if answer follows the real one.
        if let Some(what_if) = self.what_if.as_mut().filter(|what_if| what_if.fact == fact) {
            what_if.draft = Draft::new(rule, answer, locale);
        }
        self.announce(Announcement::Taken { award, moved });
        if let Some(award) = self.policy().awards.get(award) {
            focus_on(&format!("[data-award={}] > summary", award.id), effects);
        }
        self.emit_page(effects);
    }

    fn announce(&mut self, announcement: Announcement) {
        (self.announcement, self.repeat_marker) = (announcement, !self.repeat_marker);
    }

    fn refuse_in_place(&mut self, award: usize, fact: u8, cause: InputError, effects: &mut Vec<Effect>) {
        self.set_error(FieldLocation::Award(award), fact, cause);
        if let (Some(award), Some(fact)) = (self.policy().awards.get(award), self.fact(fact)) {
            let unit = if cause == InputError::NoUnit { "[type=radio]" } else { "" };
            focus_on(&format!("[data-award={}] [data-condition={}] input{unit}", award.id, fact.id), effects);
        }
    }

    /// Opens the what-if section for a fact, or switches it to another fact.
    pub(super) fn open_what_if(&mut self, fact: u8, effects: &mut Vec<Effect>) {
        let Some(rule) = self.fact(fact) else { return };
        if self.what_if.is_none() {
            focus_on("[data-try] select", effects);
        }
        let draft = Draft::new(rule, self.answers.get(fact), self.settings.locale);
        self.what_if = Some(WhatIf { fact, draft });
    }

    /// Closes the what-if section.
    pub(super) fn close_what_if(&mut self, effects: &mut Vec<Effect>) {
        self.what_if = None;
        focus_on("[data-action=try]", effects);
    }

    /// An action of a page of the second module.
    pub(super) fn act_late(&mut self, action: &LateAction, effects: &mut Vec<Effect>) {
        match action {
            LateAction::Show(page) => self.show_after(*page, effects),
            LateAction::Tick(fact, seen) => self.counter.tick(*fact, self.answers.get(*fact), *seen),
            LateAction::OpenAward(award) => self.expanded_award = Some(*award),
            LateAction::TellSums(tell) => (self.letter_sums, self.copy_status) = (*tell, CopyStatus::No),
            LateAction::LeaveOutSums(leave) => {
                (self.keeping.without_sums, self.keeping.picture) = (*leave, Drawing::None);
                self.copy_status = CopyStatus::No;
            }
            LateAction::Picture(drawing) => {
                self.keeping.picture = drawing.clone();
                effects.push(Effect::Focus(Focus::Show("[data-picture]")));
            }
            LateAction::AskOnly(award) => self.ask_only(*award, effects),
            LateAction::ShowExample(index) => self.show_example(*index, effects),
            LateAction::AdoptExample => self.adopt_example(effects),
            LateAction::OpenWhatIf(fact) => self.open_what_if(*fact, effects),
            LateAction::CloseWhatIf => self.close_what_if(effects),
            LateAction::Arrive | LateAction::PassOn(..) | LateAction::Paste(_) | LateAction::TakePasted => {
                self.change_exchange(action, effects);
            }
            _ => self.change_applicants(action, effects),
        }
    }

    /// Starts copying a text.
    pub(super) fn copy(&mut self, target: CopyTarget, text: String, effects: &mut Vec<Effect>) {
        (self.copy_target, self.copy_status) = (target, CopyStatus::No);
        effects.push(Effect::Copy(text));
    }

    /// Records the outcome of copying. After a failure the text is selected, for copying by hand.
    pub(super) fn finish_copy(&mut self, done: bool, effects: &mut Vec<Effect>) {
        self.copy_status = if done { CopyStatus::Yes } else { CopyStatus::ByHand };
        if done {
            self.announce(Announcement::Copied);
        } else {
            focus_on(field_of(self.copy_target), effects);
        }
    }

    /// Records why nothing was printed.
    pub(super) fn fail_print(&mut self, failure: PrintFailure, effects: &mut Vec<Effect>) {
        self.print_failure = Some(failure);
        self.announce(Announcement::PrintFailed);
        // A host page can ask for printing while another part of the page is visible.
        effects.push(Effect::Focus(Focus::Show("[data-unprinted]")));
    }

    /// Shows or hides the share link.
    pub(super) fn show_link(&mut self, show: bool, effects: &mut Vec<Effect>) {
        (self.link_shown, self.copy_status) = (show, CopyStatus::No);
        if show {
            focus_on(field_of(CopyTarget::Link), effects);
        }
    }
}

/// Selector of the field with the text to copy, for copying by hand.
const fn field_of(target: CopyTarget) -> &'static str {
    match target {
        CopyTarget::Text => "#award-plain-text",
        CopyTarget::Link => "#award-link",
        CopyTarget::Letter => "#award-letter-text",
        CopyTarget::Questions => "#award-questions",
        CopyTarget::Filled => "#award-filled",
    }
}
