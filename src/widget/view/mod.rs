//! The page: Yew components that draw the state and turn what people do into actions.
//!
//! Knows Yew. Does not know JavaScript values (that is `js`), and keeps nothing beside the state. There is one Wasm
//! instance per element, because Yew applications nested in one page would fire each other's handlers.

mod card;
mod clause;
mod code;
mod condition;
mod draft;
mod field;
mod frame;
mod host;
mod icon;
mod keep;
mod meter;
mod part;
mod path;
mod place;
mod question;
mod result;
mod review;
mod scene;
pub(crate) mod several;
mod share;
mod sheet;
mod slip;
mod source;
mod state;
mod summary;
mod tag;
mod transcript;
mod trial;
mod way;
mod why;
mod words;

use std::cell::{Cell, RefCell, RefMut};
use std::rc::Rc;
use yew::html::Scope;
use yew::{AppHandle, Component, Context, Html, Properties, Renderer};

pub(crate) use host::Host;
pub(crate) use place::{place, resume};
pub(crate) use state::{Action, Look, Signal, State, Theme, Unprinted};

/// One widget on one page: its state, and the page around it.
pub(crate) struct Session {
    state: RefCell<State>,
    host: Box<dyn Host>,
    drawing: RefCell<Option<Scope<App>>>,
    /// Whether the page shows the state as it is.
    drawn: Cell<bool>,
}

impl Session {
    /// Begins with a state.
    pub(crate) fn new(state: State, host: Box<dyn Host>) -> Rc<Session> {
        Rc::new(Session { state: RefCell::new(state), host, drawing: RefCell::new(None), drawn: Cell::new(false) })
    }

    /// Does something, draws the page anew, and tells others.
    ///
    /// An action that arrives while another is under way is dropped; that can only be a host page's doing.
    pub(crate) fn act(&self, action: Action) {
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        self.read_fields(&mut state);
        if let Action::Take(fact, award) = action {
            state.read_field(state::Spot::Card(award), fact, &|id: &str| self.host.field(id));
        }
        let asks = matches!(action, Action::AskRestart(_));
        let signals = state.apply(action);
        let moves = state.focus == Some(state::Focus::Step);
        drop(state);
        self.host.keep();
        if moves {
            self.host.blur();
        }
        if asks {
            self.host.turned();
        }
        self.draw();
        for signal in signals {
            self.host.signal(signal);
        }
    }

    /// Takes over what stands in the fields. What is not drawn yet is newer than they are.
    fn read_fields(&self, state: &mut State) {
        if self.drawn.get() {
            self.host.restore(false);
            state.read_fields(&|id: &str| self.host.field(id));
        }
    }

    /// Refuses several lines that are being pasted into a field; says whether it did.
    pub(crate) fn paste(&self, id: &str, text: &str) -> bool {
        let refuse = |mut state: RefMut<'_, State>| {
            self.read_fields(&mut state);
            state.refuse_lines(id, text)
        };
        let refused = self.state.try_borrow_mut().is_ok_and(refuse);
        if refused {
            self.draw();
        }
        refused
    }

    fn draw(&self) {
        self.drawn.set(false);
        if let Ok(Some(scope)) = self.drawing.try_borrow().as_deref() {
            scope.send_message(());
        }
    }

    /// Draws the sheet, which is printed as soon as it stands.
    pub(crate) fn print(&self) {
        self.act(Action::Print(self.host.today()));
    }

    /// Prints the sheet if it was drawn, and puts it away.
    fn hand_over(&self) {
        let drawn = self.state.try_borrow_mut().ok().and_then(|mut state| state.printing.take());
        if drawn.is_some() {
            self.host.print();
            self.draw();
        }
    }

    /// Stops drawing; the session and its drawing let go of each other.
    pub(crate) fn stop(&self) {
        if let Ok(mut drawing) = self.drawing.try_borrow_mut() {
            *drawing = None;
        }
    }

    /// Goes on with what the browser was given a pause for.
    pub(crate) fn go_on(&self) {
        if self.with(State::unfinished) == Some(true) {
            // Whoever has gone elsewhere meanwhile is not disturbed: nothing is drawn anew under somebody's hands.
            self.act(Action::GoOn);
        }
    }

    /// Looks at the state.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&State) -> T) -> Option<T> {
        self.state.try_borrow().ok().map(|state| look(&state))
    }

    /// Moves the focus where the last action wanted it.
    fn move_focus(&self) {
        let focus = self.state.try_borrow_mut().ok().and_then(|mut state| state.focus.take());
        match focus {
            Some(state::Focus::Step) => {
                self.host.turned();
                self.host.focus("[part=heading]", true);
            }
            Some(state::Focus::Mistakes) => self.host.focus("[role=alert]", true),
            Some(state::Focus::Selector(selector)) => self.host.focus(&selector, false),
            Some(state::Focus::Show(selector)) => self.host.show(selector),
            None => {}
        }
    }
}

/// Draws a session into an element, which is emptied first.
pub(crate) fn mount(root: web_sys::Element, session: Rc<Session>) -> AppHandle<App> {
    Renderer::<App>::with_root_and_props(root, Props { session, part: None }).render()
}

/// The one component: it draws the whole state, or a part of the page that is drawn anew on its own. Another type of
/// component would bring all of Yew's machinery once more.
pub(crate) struct App;

/// What the component is given.
#[derive(Properties)]
pub(crate) struct Props {
    session: Rc<Session>,
    part: Option<part::Part>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.part == other.part
    }
}

impl Component for App {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<App>) -> App {
        let Props { session, part } = context.props();
        if let (None, Ok(mut drawing)) = (part, session.drawing.try_borrow_mut()) {
            *drawing = Some(context.link().clone());
        }
        App
    }

    fn view(&self, context: &Context<App>) -> Html {
        let Props { session, part } = context.props();
        session.host.restore(true);
        let draw = |scene: &scene::Scene<'_>| part.as_ref().map_or_else(|| frame::draw(scene), |part| part.draw(scene));
        session.with(|state| draw(&scene::Scene::new(state, session))).unwrap_or_default()
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        let Props { session, part } = context.props();
        if part.is_some() {
            return;
        }
        session.drawn.set(true);
        if first {
            session.host.ready();
        }
        session.move_focus();
        session.hand_over();
        if session.with(State::unfinished) == Some(true) {
            session.host.soon();
        }
    }
}
