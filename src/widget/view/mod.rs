//! The view: renders the state with Yew and turns what visitors do into actions.
//!
//! Imports point one way: pages → export → components → context → session → state. `state` and `html` import none of
//! the others. Does not know JavaScript values; `js` does. There is one Wasm instance per element, because Yew
//! applications nested in one page would fire each other's event handlers.

mod state;
mod host;
mod session;
mod html;
mod context;
mod region;
mod components;
mod export;
mod pages;

pub(crate) use host::Host;
pub(crate) use region::Region;
pub(crate) use session::Session;
pub(crate) use state::State;
pub(crate) use state::action::{Action, Look, PrintFailure, Theme};
pub(crate) use state::effect::Event;
pub(crate) use state::picture::{Block, Ink, Picture, Rank, Run};
pub(crate) use state::snapshot::{resume, snapshot};

use std::rc::Rc;
use yew::{AppHandle, Renderer};

/// Renders a session into an element, which is emptied first.
pub(crate) fn mount(root: web_sys::Element, session: Rc<Session>) -> AppHandle<Region> {
    Renderer::<Region>::with_root_and_props(root, region::page(session, pages::layout::layout)).render()
}
