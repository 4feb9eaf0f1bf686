//! The session: one widget on one page, with its model and its host. Runs actions and their effects.
//!
//! A click is handled in this order: event → [`Action`] → `reduce` → effects → rendering → effects that need the new
//! page: focus and printing.

use super::host::Host;
use super::state::State;
use super::state::action::{Action, Drawing, FieldLocation, LateAction, Page, PrintFailure};
use super::state::effect::{Effect, Focus};
use super::state::model::Model;
use super::state::picture::Picture;
use crate::late::{self, late};
use engine::report::Verdict;
use std::cell::{Cell, RefCell, RefMut};
use std::rc::Rc;
use yew::Callback;

/// One widget on one page: its model, and the page around it.
pub(crate) struct Session {
    model: RefCell<Model>,
    host: Rc<dyn Host>,
    /// Renders the page anew; set while the widget is mounted.
    renderer: RefCell<Option<Callback<()>>>,
    /// Whether the page shows the current state.
    rendered: Cell<bool>,
    /// Where to move the focus after the next rendering.
    focus: RefCell<Option<Focus>>,
    /// Whether to print after the next rendering.
    printing: Cell<bool>,
    /// Whether the second module was asked for and could not be fetched.
    late_failed: Cell<bool>,
    /// Whether a link was opened that the second module has not read yet.
    arriving: Cell<bool>,
}

impl Session {
    /// A session that begins with a state.
    pub(crate) fn new(state: State, host: Rc<dyn Host>) -> Rc<Session> {
        Rc::new(Session {
            model: RefCell::new(Model::new(state)),
            host,
            renderer: RefCell::new(None),
            rendered: Cell::new(false),
            focus: RefCell::new(None),
            printing: Cell::new(false),
            late_failed: Cell::new(false),
            arriving: Cell::new(false),
        })
    }

    /// Applies an action, renders the page and runs the effects.
    ///
    /// An action that arrives during another one is dropped; only a host page can cause that.
    pub(crate) fn act(&self, action: Action) {
        let Ok(mut model) = self.model.try_borrow_mut() else { return };
        self.read_inputs(&mut model);
        if let Action::AnswerInPlace(fact, award) = action {
            model.state.read_input(FieldLocation::Award(award), fact, &|id: &str| self.host.field(id));
        }
        let from = model.position();
        let effects = model.reduce(action);
        let to = model.position();
        drop(model);
        self.host.keep();
        if effects.contains(&Effect::Focus(Focus::Step)) {
            self.host.page_turned(from, to);
        }
        self.render();
        for effect in effects {
            self.run(effect);
        }
    }

    /// Runs an effect, or keeps it for [`Session::after_render`]. Yew renders later, never within this call.
    fn run(&self, effect: Effect) {
        match effect {
            Effect::Emit(event) => self.host.emit(event),
            Effect::SetLocale(locale) => self.host.set_locale(locale),
            Effect::SetElder(elder) => self.host.set_elder(elder),
            Effect::Copy(text) => self.host.copy(text),
            Effect::IgnoreTap => self.host.turned(),
            Effect::Print => self.printing.set(true),
            Effect::Focus(focus) => {
                if focus == Focus::Step {
                    self.host.blur();
                }
                if let Ok(mut slot) = self.focus.try_borrow_mut() {
                    *slot = Some(focus);
                }
            }
        }
    }

    /// Takes over the content of the input fields. A state that is not rendered yet is newer than they are.
    fn read_inputs(&self, model: &mut Model) {
        if self.rendered.get() {
            self.host.restore(false);
            model.state.read_inputs(&|id: &str| self.host.field(id));
        }
    }

    /// Refuses several lines that are being pasted into an input; returns whether it did.
    pub(crate) fn paste(&self, id: &str, text: &str) -> bool {
        let refuse = |mut model: RefMut<'_, Model>| {
            self.read_inputs(&mut model);
            model.state.refuse_lines(id, text)
        };
        let refused = self.model.try_borrow_mut().is_ok_and(refuse);
        if refused {
            self.render();
        }
        refused
    }

    /// Registers what renders the page.
    pub(crate) fn on_change(&self, renderer: Callback<()>) {
        if let Ok(mut slot) = self.renderer.try_borrow_mut() {
            *slot = Some(renderer);
        }
    }

    /// Stops rendering; session and component release each other.
    pub(crate) fn stop(&self) {
        if let Ok(mut slot) = self.renderer.try_borrow_mut() {
            *slot = None;
        }
    }

    fn render(&self) {
        self.rendered.set(false);
        if let Ok(Some(renderer)) = self.renderer.try_borrow().as_deref() {
            renderer.emit(());
        }
    }

    /// To be called before anything is rendered.
    pub(crate) fn before_render(&self) {
        self.host.restore(true);
    }

    /// To be called when the page has been rendered, for the first time or again.
    pub(crate) fn after_render(&self, first: bool) {
        self.rendered.set(true);
        // Where a link was opened, the page is ready with what it holds.
        if first || self.arriving.take() {
            if !self.late_failed() && self.read(|state| state.page == Page::Arrival) == Some(true) {
                self.arriving.set(true);
            } else {
                self.host.ready();
            }
        }
        if self.needs_late() {
            // Focus, printing and the rest of the result wait for what the second module draws.
            if !self.late_failed() {
                self.host.fetch_late();
            }
            return;
        }
        if let Some(focus) = self.focus.take() {
            self.move_focus(focus);
        }
        if self.printing.take() {
            self.print_rendered();
        }
        if self.read(|state| state.page == Page::Arrival) == Some(true) {
            self.act(LateAction::Arrive.into());
        } else if self.read(State::is_result_partial) == Some(true) {
            self.host.soon();
        } else if self.read(|state| state.page == Page::Result && state.expanded_award.is_none()) == Some(true)
            && self.shows_columns()
        {
            late_open_first(self);
        }
    }

    /// Whether rows of awards have a column of their own, beside that of the opened award.
    pub(crate) fn shows_columns(&self) -> bool {
        self.host.shows_columns()
    }

    /// Whether something is asked for that the second module draws, which is not here.
    fn needs_late(&self) -> bool {
        !late::is_here() && self.read(State::needs_late) == Some(true)
    }

    /// Whether the second module was asked for and could not be fetched.
    pub(crate) fn late_failed(&self) -> bool {
        self.late_failed.get()
    }

    /// The second module has been added, or could not be fetched. Renders what has waited for it, on question pages
    /// the ruler and why one is asked.
    pub(crate) fn late_came(&self, failed: bool) {
        self.late_failed.set(failed);
        if failed && self.printing.take() {
            self.act(Action::SheetPrinted);
            self.act(Action::PrintFailed(PrintFailure::Here));
        }
        if self.read(State::needs_late) == Some(true) {
            self.render();
        } else if !failed {
            if let Ok(mut model) = self.model.try_borrow_mut() {
                self.read_inputs(&mut model);
            }
            self.render();
        }
    }

    /// Asks for the second module once more.
    pub(crate) fn retry_late(&self) {
        self.late_failed.set(false);
        self.render();
    }

    /// Renders the print sheet, which is printed right after.
    pub(crate) fn print(&self) {
        self.act(Action::Print(self.host.today()));
    }

    /// Today's date, as `2026-11-24`.
    pub(crate) fn today(&self) -> String {
        self.host.today()
    }

    /// Draws the pictures and shows them.
    pub(crate) fn draw(&self, pictures: &[Picture]) {
        let drawn: Option<Vec<String>> = pictures.iter().map(|picture| self.host.draw(picture)).collect();
        let drawn = drawn.map_or(Drawing::Failed, |addresses| Drawing::Drawn(addresses.into()));
        self.act(LateAction::Picture(drawn).into());
    }

    /// Whether the page is shown by `WeChat`, and whether files can be downloaded.
    pub(crate) fn surroundings(&self) -> (bool, bool) {
        self.host.surroundings()
    }

    /// Prints the print sheet, which is rendered, and removes it.
    fn print_rendered(&self) {
        self.host.print();
        if let Ok(mut model) = self.model.try_borrow_mut() {
            model.reduce(Action::SheetPrinted);
        }
        self.render();
    }

    /// Renders more of the result, after a pause for the browser.
    pub(crate) fn continue_rendering(&self) {
        // A visitor who has left the result meanwhile must not lose focus or input to a needless rendering.
        if self.read(State::is_result_partial) == Some(true) {
            self.act(Action::RenderMore);
        }
    }

    /// Reads from the state; nothing during an action.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&State) -> T) -> Option<T> {
        self.read_model(|model| read(&model.state))
    }

    /// Reads from the state and what is derived from it; nothing during an action.
    pub(crate) fn read_model<T>(&self, read: impl FnOnce(&Model) -> T) -> Option<T> {
        self.model.try_borrow().ok().map(|model| read(&model))
    }

    fn move_focus(&self, focus: Focus) {
        match focus {
            Focus::Step => {
                self.host.turned();
                self.host.focus("[part=heading]", true);
            }
            Focus::Errors => self.host.focus("[role=alert]", true),
            Focus::Selector(selector) => self.host.focus(&selector, false),
            Focus::Show(selector) => self.host.show(selector),
        }
    }
}

late! {
    /// Opens the first award that lacks something, else the first, so that its column is not empty.
    "08" fn late_open_first(session: &Session) {
        let first = session.read_model(|model| {
            let assessment = model.assessment();
            let of = |verdict| assessment.with_verdict(verdict).first().copied();
            of(Verdict::Possible).or_else(|| of(Verdict::Unlikely)).or_else(|| of(Verdict::Likely))
        });
        if let Some(first) = first.flatten() {
            session.act(LateAction::OpenAward(first).into());
        }
    }
}
