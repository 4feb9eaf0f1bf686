//! The reducer: what each action changes, and its effects. Does not know who dispatched the action.

use super::State;
use super::action::{Action, Announcement, CopyStatus, FieldError, FieldLocation, LateAction, Look, Page};
use super::draft::InputError;
use super::effect::{Effect, Event, Focus, focus_on};
use super::keeping::Drawing;
use crate::late::{is_here, late};
use engine::answers::{Answer, Answers};
use engine::settings::Settings;
use policy::bit;

/// How many awards of the result are rendered before the browser can paint.
const AWARDS_PER_STEP: usize = 2;

/// Applies an action to the state and returns its effects, in order.
pub(crate) fn reduce(state: &mut State, action: Action) -> Vec<Effect> {
    let mut effects = Vec::new();
    state.count_change(&action);
    state.apply(action, &mut effects);
    effects
}

// Every method appends to one list: lists returned and joined would add 1 KB to the module.
impl State {
    fn apply(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::Next => self.next(effects),
            Action::Back => self.back(effects),
            Action::Turn { to, back } => self.turn_to(to, back, effects),
            Action::Open(page) => self.open(page, effects),
            Action::Narrow(award) => self.narrow(award),
            Action::Edit(fact) => self.edit(fact, effects),
            Action::RenderMore => self.render_more(effects),
            Action::Restart => self.restart(effects),
            Action::AskRestart(ask) => self.ask_restart(ask, effects),
            Action::OpenLink(link) => self.go_to_link(&link, effects),
            late @ (Action::Late(_) | Action::AnswerInPlace(..)) => {
                if is_here() {
                    late_action(self, &late, effects);
                }
            }
            Action::MoveFocus(focus) => effects.push(Effect::Focus(focus)),
            Action::RequestLocale(locale) => effects.push(Effect::SetLocale(locale)),
            Action::RequestElder(elder) => effects.push(Effect::SetElder(elder)),
            Action::Copy(target, text) => self.copy(target, text, effects),
            Action::CopyFinished(done) => self.finish_copy(done, effects),
            Action::ShowLink(show) => self.show_link(show, effects),
            Action::Print(date) => {
                (self.print_date, self.print_failure) = (Some(date), None);
                effects.push(Effect::Print);
            }
            Action::SheetPrinted => self.print_date = None,
            Action::PrintFailed(failure) => self.fail_print(failure, effects),
            Action::Answers(answers) => self.replace_answers(&answers),
            Action::Notice(policy) => self.take_notice(policy),
            Action::Settings(settings) => {
                (self.settings, self.copy_status) = (Settings::clone(&settings), CopyStatus::No);
            }
            Action::Look(look) => self.look = Look::clone(&look),
            field => self.edit_draft(field, effects),
        }
    }

    /// Opens a list beside the interview.
    fn open(&mut self, page: Page, effects: &mut Vec<Effect>) {
        self.leave_example();
        self.show(page, effects);
    }

    /// Input into a field.
    fn edit_draft(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let Some((location, fact)) = action.field() else { return };
        let Some(rule) = self.fact(fact) else { return };
        let Some(draft) = self.draft_mut(location, fact) else { return };
        let chosen = matches!(action, Action::Choose(FieldLocation::WhatIf, ..));
        match action {
            Action::Choose(_, _, answer) => draft.chosen = answer,
            Action::Toggle(_, _, bit, on) => draft.chosen = toggled_roles(draft.chosen, bit, on),
            Action::Type(_, _, text) => draft.type_in(&text),
            Action::ChooseUnit(_, _, unit) => draft.choose_unit(unit),
            Action::ToggleUnsure(_, _, unsure) => draft.unsure = unsure,
            _ => {}
        }
        let corrected = draft.read(rule).is_ok();
        let error = self.field_error.as_mut();
        if let Some(error) = error.filter(|error| error.location == location && error.fact == fact) {
            error.corrected |= corrected;
        }
        // The predicted changes follow the choices, on a phone below the visible part.
        if chosen {
            effects.push(Effect::Focus(Focus::Show(".award-what-if-result")));
        }
    }

    fn next(&mut self, effects: &mut Vec<Effect>) {
        match self.page {
            Page::Question(fact) => self.answer(fact, effects),
            Page::Review => self.show(Page::Result, effects),
            _ => self.show(self.next_page(), effects),
        }
    }

    /// Takes the answer of a question page and goes on.
    fn answer(&mut self, fact: u8, effects: &mut Vec<Effect>) {
        let Some(rule) = self.fact(fact) else { return };
        let draft = self.draft(FieldLocation::QuestionPage, fact);
        match draft.map_or(Err(InputError::NothingChosen), |draft| draft.read(rule)) {
            Err(cause) => {
                self.set_error(FieldLocation::QuestionPage, fact, cause);
                if cause == InputError::NoUnit {
                    focus_on(&format!("[name={}-unit]", rule.id), effects);
                } else {
                    effects.push(Effect::Focus(Focus::Errors));
                }
            }
            Ok(answer) => {
                let again = self.answers.get(fact) != Answer::Nothing;
                let before = self.progress().remaining.len();
                let answer = self.first_person(fact, answer);
                self.answers.put(fact, answer);
                self.looked_at(fact);
                let progress = self.progress();
                // After "back", "next" shows every later question again, answered or not.
                let onward = progress.after(fact).filter(|_| again && !self.editing);
                self.show(onward.map_or_else(|| self.next_page(), Page::Question), effects);
                let more = progress.remaining.len().saturating_sub(before);
                self.follow_ups = (again && more > 0).then_some((fact, more));
            }
        }
    }

    fn back(&mut self, effects: &mut Vec<Effect>) {
        let progress = self.progress();
        let before = match self.page {
            Page::NextSteps | Page::AddApplicant | Page::Compare | Page::Counter => Some(Page::Result),
            Page::Result => Some(Page::Review),
            Page::Review => progress.asked.last().map(|fact| Page::Question(*fact)),
            Page::Awards | Page::Examples => Some(Page::Question(0)),
            Page::Question(fact) if self.editing => {
                self.reset_draft(fact);
                Some(Page::Review)
            }
            Page::Question(fact) => progress.before(fact).map(Page::Question).or_else(|| self.back_to_list()),
            Page::Arrival => Some(self.next_page()),
            Page::Received => None,
        };
        if let Some(page) = before {
            self.show(page, effects);
        }
    }

    fn edit(&mut self, fact: u8, effects: &mut Vec<Effect>) {
        self.reset_draft(fact);
        self.show(Page::Question(fact), effects);
        self.editing = true;
    }

    /// A copied answer has been looked at.
    fn looked_at(&mut self, fact: u8) {
        if let Some(applicant) = self.applicants.get_mut(self.applicant) {
            applicant.copied.0 &= !bit(usize::from(fact));
        }
    }

    /// Shows a page from its beginning.
    pub(super) fn show(&mut self, page: Page, effects: &mut Vec<Effect>) {
        self.page = page;
        // Whoever changes an example makes it their own.
        self.example = self.example.take().filter(|_| page == Page::Result);
        (self.editing, self.follow_ups, self.confirming_restart) = (false, None, false);
        (self.field_error, self.what_if, self.expanded_award) = (None, None, None);
        (self.copy_status, self.link_shown, self.link_status) = (CopyStatus::No, false, None);
        (self.print_failure, self.rendered_awards) = (None, 0);
        (self.people.renaming, self.people.removing, self.people.copying_answers) = (None, None, false);
        (self.exchange.filled, self.exchange.unread) = (0, false);
        self.keeping.picture = Drawing::None;
        self.announcement = Announcement::Step;
        effects.push(Effect::Focus(Focus::Step));
        self.emit_page(effects);
    }

    /// Emits the event of the page shown; none for a result that is not rendered completely.
    pub(super) fn emit_page(&self, effects: &mut Vec<Effect>) {
        if !self.is_result_partial() {
            effects.push(Effect::Emit(if self.page == Page::Result && self.example.is_none() {
                Event::Result
            } else {
                Event::Step
            }));
        }
    }

    fn render_more(&mut self, effects: &mut Vec<Effect>) {
        if self.is_result_partial() {
            self.rendered_awards += AWARDS_PER_STEP;
            self.emit_page(effects);
        }
    }

    fn ask_restart(&mut self, ask: bool, effects: &mut Vec<Effect>) {
        self.confirming_restart = ask;
        effects.push(Effect::IgnoreTap);
        focus_on(if ask { "[data-action=restart-no]" } else { "[data-action=restart]" }, effects);
    }

    fn restart(&mut self, effects: &mut Vec<Effect>) {
        self.answers = Answers::none(self.policy());
        self.reset_drafts();
        self.forget_applicants();
        effects.push(Effect::Emit(Event::Reset));
        self.show(self.next_page(), effects);
    }

    /// Records the error of a field.
    pub(super) fn set_error(&mut self, location: FieldLocation, fact: u8, cause: InputError) {
        let typed = self.draft(location, fact).map_or_else(String::new, |draft| draft.text.clone());
        self.field_error = Some(FieldError { location, fact, cause, typed, corrected: false });
    }

    /// A link was opened while the page is shown.
    pub(super) fn go_to_link(&mut self, link: &str, effects: &mut Vec<Effect>) {
        let page = self.page;
        self.open_link(link);
        if is_here() {
            self.page = page;
            late_action(self, &LateAction::Arrive.into(), effects);
        }
    }

    /// The host page replaces the answers. Equal answers change nothing: a host may write back what it has read.
    fn replace_answers(&mut self, answers: &Answers) {
        if answers.same(self.own_answers()) {
            return;
        }
        if self.example.take().is_some() {
            self.page = Page::Question(0);
        }
        self.answers = answers.clone();
        self.reset_drafts();
        (self.field_error, self.what_if, self.follow_ups) = (None, None, None);
        (self.link_status, self.copy_status, self.announcement) = (None, CopyStatus::No, Announcement::Nothing);
        if let Page::Question(_) = self.page {
            self.page = self.next_page();
            self.editing = false;
        }
    }
}

late! { "07" fn late_action(state: &mut State, action: &Action, effects: &mut Vec<Effect>) {
    match action {
        Action::AnswerInPlace(fact, award) => state.answer_in_place(*fact, *award, effects),
        Action::Late(late) => state.act_late(late, effects),
        _ => {}
    }
} }

fn toggled_roles(chosen: Answer, bit: u32, on: bool) -> Answer {
    let before = if let Answer::Roles(roles) = chosen { roles } else { 0 };
    match if on { before | bit } else { before & !bit } {
        0 => Answer::Nothing,
        roles => Answer::Roles(roles),
    }
}
