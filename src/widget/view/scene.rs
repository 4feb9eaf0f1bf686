//! What every part of the page draws from: the state, the words, and a way to act. Does not draw itself.

use super::Session;
use super::path::Path;
use super::state::{Action, Kept, Page, State};
use engine::text::messages::ViewSentences;
use engine::text::{Sentences, sentences};
use policy::{Fact, Locale, Policy, Text};
use std::cell::OnceCell;
use std::rc::Rc;
use yew::{Callback, MouseEvent, SubmitEvent};

/// What a page is drawn from.
pub(super) struct Scene<'a> {
    /// Everything remembered.
    pub(super) state: &'a State,
    /// Our sentences.
    pub(super) words: &'static Sentences,
    session: &'a Rc<Session>,
    path: OnceCell<Path>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(state: &'a State, session: &'a Rc<Session>) -> Scene<'a> {
        Scene { state, words: sentences(state.settings.locale), session, path: OnceCell::new() }
    }

    /// Where the interview is; worked out when it is first asked for.
    pub(super) fn path(&self) -> &Path {
        self.path.get_or_init(|| self.state.path())
    }

    /// Who acts.
    pub(super) fn session(&self) -> Rc<Session> {
        Rc::clone(self.session)
    }

    /// The language.
    pub(super) fn locale(&self) -> Locale {
        self.state.settings.locale
    }

    /// The notice.
    pub(super) fn policy(&self) -> &'static Policy {
        self.state.policy()
    }

    /// Our sentences of the pages.
    pub(super) fn view(&self) -> &'static ViewSentences {
        &self.words.view
    }

    /// A sentence of the policy file.
    pub(super) fn say(&self, text: Text) -> &'static str {
        text.of(self.locale())
    }

    /// A question.
    pub(super) fn fact(&self, fact: u8) -> Option<&'static Fact> {
        self.state.fact(fact)
    }

    /// The index of a question by its identifier.
    pub(super) fn fact_named(&self, id: &str) -> Option<u8> {
        self.policy().facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == id).map(|(_, index)| index)
    }

    /// How a question is named in lists; empty for one that does not exist.
    pub(super) fn label(&self, fact: u8) -> &'static str {
        self.fact(fact).map_or("", |fact| self.say(fact.label))
    }

    /// The heading element of a rank, counted from 0 for the page's own.
    pub(super) fn heading(&self, rank: usize) -> &'static str {
        const LEVELS: [&str; 5] = ["h1", "h2", "h3", "h4", "h5"];
        let rank = rank + usize::from(!self.state.look.standalone);
        LEVELS.get(rank).copied().unwrap_or("h6")
    }

    /// Whether the result is shown.
    pub(super) fn on_result(&self) -> bool {
        self.state.page == Page::Result
    }

    /// Does something when pressed.
    pub(super) fn press(&self, action: Action) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.act(action.clone()))
    }

    /// Does something when a form is sent, which never leaves the page.
    pub(super) fn submit(&self, action: Action) -> Callback<SubmitEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            session.act(action.clone());
        })
    }

    /// Does what an event says.
    pub(super) fn when<E: 'static>(&self, act: impl Fn(E) -> Option<Action> + 'static) -> Callback<E> {
        let session = Rc::clone(self.session);
        Callback::from(move |event| {
            if let Some(action) = act(event) {
                session.act(action);
            }
        })
    }

    /// Copies a text that is put together when the button is pressed.
    pub(super) fn copy(&self, kept: Kept, text: fn(&State) -> String) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| {
            session.act(Action::Copy(kept));
            if let Some(text) = session.with(text) {
                session.host.copy(text);
            }
        })
    }

    /// Prints.
    pub(super) fn print(&self) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.print())
    }
}
