//! The one Yew component: the whole page, or a region of it that renders on its own.
//!
//! A region renders again only when its inputs differ, so typing under one award does not render the others. Yew
//! compiles its scheduler once per component type, so pages and regions share this one; what to render is a function.

use super::context::Context;
use super::session::Session;
use std::rc::Rc;
use yew::virtual_dom::{Key, VComp, VNode};
use yew::{Component, Html, Properties};

/// The component.
pub(crate) struct Region;

/// Everything that the content of a region depends on.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Inputs {
    /// Index of the award shown; none for a region that shows no single award.
    pub(crate) award: Option<usize>,
    /// Revision of the facts shown.
    pub(crate) revision: u32,
    /// Whether the fold is initially open.
    pub(crate) open: bool,
}

/// What a component renders.
enum Content {
    Page(fn(&Context<'_>) -> Html),
    Region(fn(&Context<'_>, Inputs) -> Html, Inputs),
}

/// Properties of the component.
#[derive(Properties)]
pub(crate) struct RegionProps {
    session: Rc<Session>,
    content: Content,
}

impl PartialEq for RegionProps {
    fn eq(&self, other: &RegionProps) -> bool {
        let same = match (&self.content, &other.content) {
            (Content::Page(_), Content::Page(_)) => true,
            // The key tells regions with different functions apart.
            (Content::Region(_, inputs), Content::Region(_, others)) => inputs == others,
            _ => false,
        };
        same && Rc::ptr_eq(&self.session, &other.session)
    }
}

/// Properties of the component for the whole page.
pub(crate) fn page(session: Rc<Session>, render: fn(&Context<'_>) -> Html) -> RegionProps {
    RegionProps { session, content: Content::Page(render) }
}

/// A region of the page; `key` is unique among its siblings.
pub(crate) fn region(
    ctx: &Context<'_>,
    key: &'static str,
    render: fn(&Context<'_>, Inputs) -> Html,
    inputs: Inputs,
) -> Html {
    let props = RegionProps { session: ctx.session(), content: Content::Region(render, inputs) };
    VNode::VComp(Rc::new(VComp::new::<Region>(Rc::new(props), Some(Key::from(key)))))
}

impl Component for Region {
    type Message = ();
    type Properties = RegionProps;

    fn create(context: &yew::Context<Region>) -> Region {
        let RegionProps { session, content } = context.props();
        if let Content::Page(_) = content {
            session.on_change(context.link().callback(|()| ()));
        }
        Region
    }

    fn view(&self, context: &yew::Context<Region>) -> Html {
        let RegionProps { session, content } = context.props();
        session.before_render();
        let render = |ctx: &Context<'_>| match content {
            Content::Page(render) => render(ctx),
            Content::Region(render, inputs) => render(ctx, *inputs),
        };
        session.read_model(|model| render(&Context::new(model, session))).unwrap_or_default()
    }

    fn rendered(&mut self, context: &yew::Context<Region>, first: bool) {
        let RegionProps { session, content } = context.props();
        if let Content::Page(_) = content {
            session.after_render(first);
        }
    }
}
