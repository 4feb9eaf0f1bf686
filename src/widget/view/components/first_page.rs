//! What the first page says beside its question: what the calculator rests on, that nothing is kept, and how long it takes.

use crate::view::context::Context;
use crate::view::html::element::element;
use engine::interview::length;
use engine::text::fill;
use yew::Html;

/// What the calculator rests on, in one line.
pub(crate) fn trust_line(ctx: &Context<'_>) -> Html {
    let line = [ctx.localized(ctx.policy().about.basis), ctx.sentences().question.private].concat();
    element("p", "award-trust").sentence(&line).build()
}

/// That several roles may be chosen, and how many questions there are.
pub(crate) fn length_text(ctx: &Context<'_>) -> String {
    let words = &ctx.sentences().question;
    let length = length(ctx.policy()).map(|(fewest, most)| fill(words.length, &[&fewest.to_string(), &most.to_string()]));
    [words.several, &length.unwrap_or_default()].concat()
}
