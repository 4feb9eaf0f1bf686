//! What the first page has beside its question: what the calculator rests on, other ways in, and how long it takes.

use crate::view::components::progress::progress_line;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::{Action, Page};
use engine::interview::length;
use engine::text::fill;
use yew::Html;

/// What the calculator rests on, in one line.
pub(crate) fn trust_line(ctx: &Context<'_>) -> Html {
    let line = [ctx.localized(ctx.policy().about.basis), ctx.sentences().question.private].concat();
    element("p", "award-trust").sentence(&line).build()
}

/// Other ways in: one award alone, and examples; or which award alone is asked for.
pub(crate) fn other_ways(ctx: &Context<'_>) -> Html {
    if ctx.state.only().is_some() {
        return progress_line(ctx);
    }
    let [one, examples] = ctx.sentences().question.ways;
    let way = |action, page, words| {
        let way = element("button", "award-way").attr("type", "button").attr("data-action", action);
        let way = way.on_click(ctx.on_click(Action::Open(page))).text(words).html(Icon::Chevron.svg());
        element("li", "").child(way).build()
    };
    let ways = element("ul", "award-ways").html(way("one-award", Page::Awards, one));
    ways.html(way("examples", Page::Examples, examples)).build()
}

/// That several roles may be chosen, and how many questions there are.
pub(crate) fn length_text(ctx: &Context<'_>) -> String {
    let words = &ctx.sentences().question;
    let length = length(ctx.policy())
        .filter(|_| ctx.state.only().is_none())
        .map(|(fewest, most)| fill(words.length, &[&fewest.to_string(), &most.to_string()]));
    [words.several, &length.unwrap_or_default()].concat()
}
