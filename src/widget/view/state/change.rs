//! What each action changes. Does not know who asked for it.

use super::{Action, Arrival, Copied, Focus, Page, Said, Signal, Spot, State, Wrong};
use crate::view::draft::Mistake;
use engine::answers::{Answers, Given};
use engine::evaluate::{Evaluation, evaluate};

/// Signals, in the order in which they happened.
pub(super) type Signals = Vec<Signal>;

/// So many awards of the result are drawn before the browser gets to do something else.
const AT_ONCE: usize = 2;

impl State {
    /// Changes what is remembered; says what others have to be told.
    pub(crate) fn apply(&mut self, action: Action) -> Signals {
        self.note_change(&action);
        match action {
            Action::Next => return self.next(),
            Action::Back => return self.back(),
            Action::Edit(fact) => return self.edit(fact),
            Action::GoOn => return self.go_on(),
            Action::Restart => return self.restart(),
            Action::Take(fact, award) => return self.take(fact, award),
            Action::Open(link) => return self.arrive(&link),
            Action::Speak(locale) => {
                self.settings.locale = locale;
                return vec![Signal::Locale(locale)];
            }
            Action::Enlarge(elder) => {
                self.look.elder = elder;
                return vec![Signal::Elder(elder)];
            }
            Action::AskRestart(ask) => self.ask_restart(ask),
            Action::Try(fact) => self.try_out(fact),
            Action::StopTrying => self.stop_trying(),
            Action::Jump(focus) => self.focus = Some(focus),
            Action::Copy(kept) => (self.copying, self.copied) = (kept, Copied::No),
            Action::Copied(done) => self.note_copied(done),
            Action::Share(share) => self.share(share),
            Action::Print(day) => (self.printing, self.unprinted) = (Some(day), None),
            Action::Unprinted(why) => self.note_unprinted(why),
            Action::Answers(answers) => self.replace(*answers),
            Action::Settings(settings) => (self.settings, self.copied) = (*settings, Copied::No),
            Action::Look(look) => self.look = *look,
            field => self.fill_in(field),
        }
        Signals::new()
    }

    /// What is typed or chosen in a field.
    fn fill_in(&mut self, action: Action) {
        let Some((spot, fact)) = action.field() else { return };
        let Some(rule) = self.fact(fact) else { return };
        let Some(draft) = self.draft_mut(spot, fact) else { return };
        let picked = matches!(action, Action::Pick(Spot::Trial, ..));
        match action {
            Action::Pick(_, _, given) => draft.picked = given,
            Action::Tick(_, _, place, on) => draft.picked = ticked_roles(draft.picked, place, on),
            Action::Type(_, _, text) => draft.type_in(&text),
            Action::Unit(_, _, unit) => draft.choose_unit(unit),
            Action::Unsure(_, _, unsure) => draft.unsure = unsure,
            _ => {}
        }
        let mended = draft.read(rule).is_ok();
        if let Some(wrong) = self.mistake.as_mut().filter(|wrong| wrong.spot == spot && wrong.fact == fact) {
            wrong.mended |= mended;
        }
        // What it would change stands below the choices, on a phone below the bar.
        if picked {
            self.focus = Some(Focus::Show(".award-try-result"));
        }
    }

    fn next(&mut self) -> Signals {
        match self.page {
            Page::Question(fact) => self.answer(fact),
            Page::Review => self.show(Page::Result),
            Page::Result => self.show(self.front()),
        }
    }

    /// Takes the answer of a question page and goes on.
    fn answer(&mut self, fact: u8) -> Signals {
        let Some(rule) = self.fact(fact) else { return Signals::new() };
        let read = self.draft(Spot::Page, fact).map_or(Err(Mistake::NothingChosen), |draft| draft.read(rule));
        match read {
            Err(mistake) => {
                self.note(Spot::Page, fact, mistake);
                self.focus = Some(Focus::Mistakes);
                Signals::new()
            }
            Ok(given) => {
                let again = self.answers.get(fact) != Given::Nothing;
                let before = self.path().remaining.len();
                self.answers.put(fact, given);
                let path = self.path();
                // Whoever went back goes on page by page: what was changed on one of them in between is not passed over.
                let onward = path.after(fact).filter(|_| again && !self.editing);
                let signals = self.show(onward.map_or_else(|| self.front(), Page::Question));
                let more = path.remaining.len().saturating_sub(before);
                self.grown = (again && more > 0).then_some((fact, more));
                signals
            }
        }
    }

    fn back(&mut self) -> Signals {
        let path = self.path();
        let before = match self.page {
            Page::Result => Some(Page::Review),
            Page::Review => path.asked.last().map(|fact| Page::Question(*fact)),
            Page::Question(fact) if self.editing => {
                self.refill(fact);
                Some(Page::Review)
            }
            Page::Question(fact) => path.before(fact).map(Page::Question),
        };
        before.map_or_else(Signals::new, |page| self.show(page))
    }

    fn edit(&mut self, fact: u8) -> Signals {
        self.refill(fact);
        let signals = self.show(Page::Question(fact));
        self.editing = true;
        signals
    }

    /// Shows a page from its beginning.
    pub(super) fn show(&mut self, page: Page) -> Signals {
        self.page = page;
        (self.editing, self.grown, self.restarting) = (false, None, false);
        (self.mistake, self.trial, self.unfolded, self.copied) = (None, None, None, Copied::No);
        (self.sharing, self.arrival, self.unprinted, self.drawn) = (false, None, None, 0);
        (self.focus, self.said) = (Some(Focus::Step), Said::Step);
        self.signal()
    }

    /// What others are told of the page that is shown; nothing of a result before all of it stands.
    pub(super) fn signal(&self) -> Signals {
        match self.page {
            Page::Question(_) | Page::Review => vec![Signal::Step],
            Page::Result if self.unfinished() => Signals::new(),
            Page::Result => vec![Signal::Result],
        }
    }

    /// Draws some more of the result.
    fn go_on(&mut self) -> Signals {
        if !self.unfinished() {
            return Signals::new();
        }
        self.drawn += AT_ONCE;
        self.signal()
    }

    pub(super) fn evaluation(&self) -> Evaluation {
        evaluate(&self.answers, &self.settings.measures)
    }

    fn ask_restart(&mut self, ask: bool) {
        self.restarting = ask;
        let action = if ask { "restart-no" } else { "restart" };
        self.focus = Some(Focus::Selector(format!("[data-action={action}]")));
    }

    fn restart(&mut self) -> Signals {
        self.answers = Answers::none(self.policy());
        self.fill_fields();
        let mut signals = vec![Signal::Reset];
        signals.extend(self.show(self.front()));
        signals
    }

    /// Remembers what is wrong with a field.
    pub(super) fn note(&mut self, spot: Spot, fact: u8, mistake: Mistake) {
        let typed = self.draft(spot, fact).map_or_else(String::new, |draft| draft.text.clone());
        self.mistake = Some(Wrong { spot, fact, mistake, typed, mended: false });
    }

    /// A link was opened while the page stood: the visitor goes where its answers lead.
    fn arrive(&mut self, link: &str) -> Signals {
        self.open(link);
        let arrival = self.arrival;
        if arrival == Some(Arrival::Damaged) {
            return Signals::new();
        }
        let signals = self.show(self.page);
        self.arrival = arrival;
        signals
    }

    /// The host page has put answers in place of the visitor's. The same ones, as when it writes back what it has read,
    /// change nothing.
    fn replace(&mut self, answers: Answers) {
        if answers.same(&self.answers) {
            return;
        }
        self.answers = answers;
        self.fill_fields();
        (self.mistake, self.trial, self.grown) = (None, None, None);
        (self.arrival, self.copied, self.said) = (None, Copied::No, Said::Nothing);
        if let Page::Question(_) = self.page {
            self.page = self.front();
            self.editing = false;
        }
    }
}

fn ticked_roles(picked: Given, role: u32, ticked: bool) -> Given {
    let before = if let Given::Roles(roles) = picked { roles } else { 0 };
    match if ticked { before | role } else { before & !role } {
        0 => Given::Nothing,
        roles => Given::Roles(roles),
    }
}
