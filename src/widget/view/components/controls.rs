//! Controls shared by all pages: buttons, folds, sections and the page heading.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use yew::{Callback, Html, MouseEvent};

/// A button; `main` for the primary one of a page.
#[inline(never)]
pub(crate) fn button(main: bool, action: &'static str, on_click: Callback<MouseEvent>) -> ElementBuilder {
    let class = if main { "award-button" } else { "award-button award-button-secondary" };
    let button = element("button", class).attr("type", "button").attr("part", "button");
    button.attr("data-action", action).on_click(on_click)
}

/// A button that looks like a link. An empty `action` leaves `data-action` out.
#[inline(never)]
pub(crate) fn link(action: &'static str, on_click: Callback<MouseEvent>) -> ElementBuilder {
    let link = element("button", "award-link").attr("type", "button").on_click(on_click);
    if action.is_empty() { link } else { link.attr("data-action", action) }
}

/// A fold (`details`) with its title.
#[inline(never)]
pub(crate) fn details(class: &'static str, title: Html) -> ElementBuilder {
    element("details", class).child(element("summary", "").html(Icon::Chevron.svg()).html(title))
}

/// A section with a heading.
#[inline(never)]
pub(crate) fn section(ctx: &Context<'_>, title: &str) -> ElementBuilder {
    let heading = element(ctx.heading(1), "award-section-title award-section-plain");
    element("section", "award-section").child(heading.sentence(title))
}

/// A part of a page under a heading, without a line.
pub(crate) fn part(ctx: &Context<'_>, title: &str) -> ElementBuilder {
    element("section", "award-part").child(element(ctx.heading(1), "award-section-title").sentence(title))
}

/// The heading of a page.
pub(crate) fn page_heading(ctx: &Context<'_>, title: Html) -> Html {
    element(ctx.heading(0), "award-heading").attr("part", "heading").attr("tabindex", "-1").html(title).build()
}
