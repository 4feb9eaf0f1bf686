//! The reducer: what each action changes, and its effects. Does not know who dispatched the action.

use super::State;
use super::action::{Action, Announcement, CopyStatus, FieldError, FieldLocation, LinkStatus, Page};
use super::draft::InputError;
use super::effect::{Effect, Event, Focus};
use engine::answers::{Answer, Answers};

/// How many awards of the result are rendered before the browser can paint.
const AWARDS_PER_STEP: usize = 2;

/// Applies an action to the state and returns its effects, in order.
pub(crate) fn reduce(state: &mut State, action: Action) -> Vec<Effect> {
    state.count_change(&action);
    match action {
        Action::Next => state.next(),
        Action::Back => state.back(),
        Action::Edit(fact) => state.edit(fact),
        Action::RenderMore => state.render_more(),
        Action::Restart => state.restart(),
        Action::AskRestart(ask) => state.ask_restart(ask),
        Action::OpenLink(link) => state.go_to_link(&link),
        Action::AnswerInPlace(fact, award) => state.answer_in_place(fact, award),
        Action::OpenWhatIf(fact) => state.open_what_if(fact),
        Action::CloseWhatIf => state.close_what_if(),
        Action::MoveFocus(focus) => vec![Effect::Focus(focus)],
        Action::RequestLocale(locale) => vec![Effect::SetLocale(locale)],
        Action::RequestElder(elder) => vec![Effect::SetElder(elder)],
        Action::Copy(target, text) => state.copy(target, text),
        Action::CopyFinished(done) => state.finish_copy(done),
        Action::ShowLink(show) => state.show_link(show),
        Action::Print(date) => {
            (state.print_date, state.print_failure) = (Some(date), None);
            vec![Effect::Print]
        }
        Action::PrintFailed(failure) => state.fail_print(failure),
        Action::SheetPrinted | Action::Answers(_) | Action::Settings(_) | Action::Look(_) => state.replace(action),
        field => state.edit_draft(field),
    }
}

impl State {
    /// Changes with no effect: what the host page sets, and the end of printing.
    fn replace(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::SheetPrinted => self.print_date = None,
            Action::Answers(answers) => self.replace_answers(*answers),
            Action::Settings(settings) => (self.settings, self.copy_status) = (*settings, CopyStatus::No),
            Action::Look(look) => self.look = *look,
            _ => {}
        }
        Vec::new()
    }

    /// Input into a field.
    fn edit_draft(&mut self, action: Action) -> Vec<Effect> {
        let Some((location, fact)) = action.field() else { return Vec::new() };
        let Some(rule) = self.fact(fact) else { return Vec::new() };
        let Some(draft) = self.draft_mut(location, fact) else { return Vec::new() };
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
        let show = chosen.then_some(Effect::Focus(Focus::Show(".award-try-result")));
        show.into_iter().collect()
    }

    fn next(&mut self) -> Vec<Effect> {
        match self.page {
            Page::Question(fact) => self.answer(fact),
            Page::Review => self.show(Page::Result),
            Page::Result => self.show(self.next_page()),
        }
    }

    /// Takes the answer of a question page and goes on.
    fn answer(&mut self, fact: u8) -> Vec<Effect> {
        let Some(rule) = self.fact(fact) else { return Vec::new() };
        let draft = self.draft(FieldLocation::QuestionPage, fact);
        match draft.map_or(Err(InputError::NothingChosen), |draft| draft.read(rule)) {
            Err(cause) => {
                self.set_error(FieldLocation::QuestionPage, fact, cause);
                vec![Effect::Focus(Focus::Errors)]
            }
            Ok(answer) => {
                let again = self.answers.get(fact) != Answer::Nothing;
                let before = self.progress().remaining.len();
                self.answers.put(fact, answer);
                let progress = self.progress();
                // After "back", "next" shows every later question again, answered or not.
                let onward = progress.after(fact).filter(|_| again && !self.editing);
                let effects = self.show(onward.map_or_else(|| self.next_page(), Page::Question));
                let more = progress.remaining.len().saturating_sub(before);
                self.follow_ups = (again && more > 0).then_some((fact, more));
                effects
            }
        }
    }

    fn back(&mut self) -> Vec<Effect> {
        let progress = self.progress();
        let before = match self.page {
            Page::Result => Some(Page::Review),
            Page::Review => progress.asked.last().map(|fact| Page::Question(*fact)),
            Page::Question(fact) if self.editing => {
                self.reset_draft(fact);
                Some(Page::Review)
            }
            Page::Question(fact) => progress.before(fact).map(Page::Question),
        };
        before.map_or_else(Vec::new, |page| self.show(page))
    }

    fn edit(&mut self, fact: u8) -> Vec<Effect> {
        self.reset_draft(fact);
        let effects = self.show(Page::Question(fact));
        self.editing = true;
        effects
    }

    /// Shows a page from its beginning.
    fn show(&mut self, page: Page) -> Vec<Effect> {
        self.page = page;
        (self.editing, self.follow_ups, self.confirming_restart) = (false, None, false);
        (self.field_error, self.what_if, self.expanded_award) = (None, None, None);
        (self.copy_status, self.link_shown, self.link_status) = (CopyStatus::No, false, None);
        (self.print_failure, self.rendered_awards) = (None, 0);
        self.announcement = Announcement::Step;
        [Effect::Focus(Focus::Step)].into_iter().chain(self.page_event()).collect()
    }

    /// The event of the page shown; none for a result that is not rendered completely.
    pub(super) fn page_event(&self) -> Option<Effect> {
        let event = match self.page {
            Page::Question(_) | Page::Review => Event::Step,
            Page::Result => Event::Result,
        };
        (!self.is_result_partial()).then_some(Effect::Emit(event))
    }

    fn render_more(&mut self) -> Vec<Effect> {
        if !self.is_result_partial() {
            return Vec::new();
        }
        self.rendered_awards += AWARDS_PER_STEP;
        self.page_event().into_iter().collect()
    }

    fn ask_restart(&mut self, ask: bool) -> Vec<Effect> {
        self.confirming_restart = ask;
        let action = if ask { "restart-no" } else { "restart" };
        vec![Effect::IgnoreTap, Effect::Focus(Focus::Selector(format!("[data-action={action}]")))]
    }

    fn restart(&mut self) -> Vec<Effect> {
        self.answers = Answers::none(self.policy());
        self.reset_drafts();
        let effects = self.show(self.next_page());
        [Effect::Emit(Event::Reset)].into_iter().chain(effects).collect()
    }

    /// Records the error of a field.
    pub(super) fn set_error(&mut self, location: FieldLocation, fact: u8, cause: InputError) {
        let typed = self.draft(location, fact).map_or_else(String::new, |draft| draft.text.clone());
        self.field_error = Some(FieldError { location, fact, cause, typed, corrected: false });
    }

    /// A share link was opened while the page is shown: goes where its answers lead.
    fn go_to_link(&mut self, link: &str) -> Vec<Effect> {
        self.open_link(link);
        let status = self.link_status;
        if status == Some(LinkStatus::Damaged) {
            return Vec::new();
        }
        let effects = self.show(self.page);
        self.link_status = status;
        effects
    }

    /// The host page replaces the answers. Equal answers change nothing: a host may write back what it has read.
    fn replace_answers(&mut self, answers: Answers) {
        if answers.same(&self.answers) {
            return;
        }
        self.answers = answers;
        self.reset_drafts();
        (self.field_error, self.what_if, self.follow_ups) = (None, None, None);
        (self.link_status, self.copy_status, self.announcement) = (None, CopyStatus::No, Announcement::Nothing);
        if let Page::Question(_) = self.page {
            self.page = self.next_page();
            self.editing = false;
        }
    }
}

fn toggled_roles(chosen: Answer, bit: u32, on: bool) -> Answer {
    let before = if let Answer::Roles(roles) = chosen { roles } else { 0 };
    match if on { before | bit } else { before & !bit } {
        0 => Answer::Nothing,
        roles => Answer::Roles(roles),
    }
}
