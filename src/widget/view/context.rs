//! The context of one rendering: state, messages, and callbacks that dispatch actions. Renders nothing itself.

use super::session::Session;
use super::state::State;
use super::state::action::{Action, CopyTarget, Page};
use super::state::assessment::Assessment;
use super::state::model::Model;
use super::state::picture::Picture;
use super::state::progress::Progress;
use engine::text::sentence_types::ViewSentences;
use engine::text::{LateSentences, Sentences, late_sentences, sentences};
use policy::{Fact, Locale, Policy, Text};
use std::rc::Rc;
use yew::{Callback, Event, MouseEvent, SubmitEvent};

/// What pages and components render from.
pub(crate) struct Context<'a> {
    /// The state.
    pub(crate) state: &'a State,
    /// The sentences of the first module in the current locale.
    pub(crate) sentences: &'static Sentences,
    model: &'a Model,
    session: &'a Rc<Session>,
}

impl<'a> Context<'a> {
    /// The context of a model, for callbacks of this session.
    pub(crate) fn new(model: &'a Model, session: &'a Rc<Session>) -> Context<'a> {
        let state = &model.state;
        Context { state, sentences: sentences(state.settings.locale), model, session }
    }

    /// Renders as if another applicant were shown.
    pub(crate) fn as_applicant(&self, applicant: usize, render: &mut dyn FnMut(&Context<'_>)) {
        if applicant == self.state.applicant {
            return render(self);
        }
        let mut state = self.state.clone();
        state.switch_to(applicant);
        render(&Context::new(&Model::new(state), self.session));
    }

    /// Renders what others are told: without sums, where they are left out.
    pub(crate) fn as_told(&self, render: &mut dyn FnMut(&Context<'_>)) {
        if !self.state.keeping.without_sums {
            return render(self);
        }
        let mut state = self.state.clone();
        state.settings.bands = Some(self.policy());
        render(&Context::new(&Model::new(state), self.session));
    }

    /// Renders for each applicant whose result the page shows, as others are told.
    pub(crate) fn each_told(&self, render: &mut dyn FnMut(&Context<'_>)) {
        if self.state.page != Page::Compare {
            return self.as_told(render);
        }
        for applicant in 0..self.state.applicants.len() {
            self.as_applicant(applicant, &mut |own| own.as_told(render));
        }
    }

    /// Progress of the interview.
    pub(crate) fn progress(&self) -> &'a Progress {
        self.model.progress()
    }

    /// The report on the current answers.
    pub(crate) fn assessment(&self) -> &'a Assessment {
        self.model.assessment()
    }

    /// The session.
    pub(crate) fn session(&self) -> Rc<Session> {
        Rc::clone(self.session)
    }

    /// The locale.
    pub(crate) fn locale(&self) -> Locale {
        self.state.settings.locale
    }

    /// The policy.
    pub(crate) fn policy(&self) -> &'static Policy {
        self.state.policy()
    }

    /// The sentences of question pages.
    pub(crate) fn sentences(&self) -> &'static ViewSentences {
        &self.sentences.view
    }

    /// The sentences that only the second module says.
    pub(crate) fn late_sentences(&self) -> &'static LateSentences {
        late_sentences(self.locale())
    }

    /// A text of the policy in the current locale.
    pub(crate) fn localized(&self, text: Text) -> &'static str {
        text.of(self.locale())
    }

    /// A fact by its index.
    pub(crate) fn fact(&self, fact: u8) -> Option<&'static Fact> {
        self.state.fact(fact)
    }

    /// The index of a fact by its identifier.
    pub(crate) fn fact_index(&self, id: &str) -> Option<u8> {
        self.policy().facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == id).map(|(_, index)| index)
    }

    /// The name of a fact in lists; empty for an unknown index.
    pub(crate) fn fact_label(&self, fact: u8) -> &'static str {
        self.fact(fact).map_or("", |fact| self.localized(fact.label))
    }

    /// The heading element of a rank; 0 is the heading of the page. On the first page the name of the calculator stands
    /// above it.
    pub(crate) fn heading(&self, rank: usize) -> &'static str {
        self.heading_below(rank + usize::from(self.on_first_page()))
    }

    /// The heading element so many ranks below the highest.
    pub(crate) fn heading_below(&self, rank: usize) -> &'static str {
        const LEVELS: [&str; 5] = ["h1", "h2", "h3", "h4", "h5"];
        LEVELS.get(rank + usize::from(!self.state.look.standalone)).copied().unwrap_or("h6")
    }

    /// Whether the first page is shown: the first question, on the way to the others.
    pub(crate) fn on_first_page(&self) -> bool {
        self.state.page == Page::Question(0) && !self.state.editing
    }

    /// Whether the result or what follows it is shown.
    pub(crate) fn on_result(&self) -> bool {
        matches!(self.state.page, Page::Result | Page::NextSteps | Page::Compare | Page::Counter)
    }

    /// Dispatches an action on a click.
    pub(crate) fn on_click(&self, action: impl Into<Action>) -> Callback<MouseEvent> {
        self.clicked(action.into())
    }

    fn clicked(&self, action: Action) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.act(action.clone()))
    }

    /// Dispatches an action when an input changes, whatever its value.
    pub(crate) fn on_change(&self, action: impl Into<Action>) -> Callback<Event> {
        self.changed(action.into())
    }

    fn changed(&self, action: Action) -> Callback<Event> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.act(action.clone()))
    }

    /// Dispatches an action when a form is submitted; the browser sends nothing.
    pub(crate) fn on_submit(&self, action: impl Into<Action>) -> Callback<SubmitEvent> {
        self.submitted(action.into())
    }

    fn submitted(&self, action: Action) -> Callback<SubmitEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            session.act(action.clone());
        })
    }

    /// Dispatches the action that an event stands for, if any.
    pub(crate) fn on_event<E: 'static, A: Into<Action>>(
        &self,
        action: impl Fn(E) -> Option<A> + 'static,
    ) -> Callback<E> {
        let session = Rc::clone(self.session);
        Callback::from(move |event| {
            if let Some(action) = action(event) {
                session.act(action.into());
            }
        })
    }

    /// Copies a text on a click. It is composed then and not with every rendering.
    pub(crate) fn on_click_copy(&self, target: CopyTarget, text: fn(&Context<'_>) -> String) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| {
            if let Some(text) = session.read_model(|model| text(&Context::new(model, &session))) {
                session.act(Action::Copy(target, text));
            }
        })
    }

    /// Whether the second module was asked for and could not be fetched.
    pub(crate) fn late_failed(&self) -> bool {
        self.session.late_failed()
    }

    /// Asks for the second module once more on a click.
    pub(crate) fn on_click_retry(&self) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.retry_late())
    }

    /// Draws pictures on a click. They are composed then and not with every rendering.
    pub(crate) fn on_click_draw(&self, pictures: fn(&Context<'_>) -> Vec<Picture>) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| {
            if let Some(pictures) = session.read_model(|model| pictures(&Context::new(model, &session))) {
                session.draw(&pictures);
            }
        })
    }

    /// Prints on a click.
    pub(crate) fn on_click_print(&self) -> Callback<MouseEvent> {
        let session = Rc::clone(self.session);
        Callback::from(move |_| session.print())
    }
}
