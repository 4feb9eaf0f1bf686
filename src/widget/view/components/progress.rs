//! Progress through the interview: bar, line above a question, and their words.

use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::action::Page;
use engine::text::fill;
use yew::Html;

/// The bar under the header: how many questions are answered.
pub(crate) fn progress_bar(ctx: &Context<'_>) -> Html {
    if ctx.on_result() {
        return element("div", "award-divider award-divider-plain").build();
    }
    let (done, total) = (ctx.progress().asked.len().to_string(), ctx.progress().total.max(1).to_string());
    let label = fill(ctx.sentences().frame.bar, &[&done, &total]);
    let bar = element("progress", "award-progress-bar").attr_string("max", total).attr_string("value", done);
    element("div", "award-divider").child(bar.attr_string("aria-label", label)).build()
}

/// The line above a question: its position, and how many awards are still possible.
pub(crate) fn progress_line(ctx: &Context<'_>) -> Html {
    let follow_ups = follow_up_text(ctx).map(|text| element("span", "award-follow-ups").sentence(&text).build());
    element("p", "award-progress")
        .label(&step_text(ctx))
        .text(" ")
        .child(element("span", "award-possible-count").sentence(&possible_awards_text(ctx)))
        .text(" ")
        .optional_child(follow_ups)
        .build()
}

/// Why there are open questions after all had been answered.
pub(crate) fn follow_up_text(ctx: &Context<'_>) -> Option<String> {
    let (fact, more) = ctx.state.follow_ups?;
    Some(fill(ctx.sentences().frame.grown.of(more), &[ctx.fact_label(fact), &more.to_string()]))
}

/// The position of this question, and how many can follow.
pub(crate) fn step_text(ctx: &Context<'_>) -> String {
    let words = &ctx.sentences().frame;
    if ctx.state.editing && ctx.progress().remaining.is_empty() {
        return words.editing.to_owned();
    }
    let (progress, total) = (ctx.progress(), ctx.progress().total);
    let Page::Question(fact) = ctx.state.page else {
        let done = progress.asked.len();
        return fill(words.done.of(done), &[&done.to_string()]);
    };
    let position = progress.position(fact);
    let (number, after) = (position.to_string(), total.max(position) - position);
    match after {
        0 => fill(words.last, &[&number]),
        _ => fill(words.step.of(after), &[&number, &after.to_string()]),
    }
}

/// How many awards are still possible.
pub(crate) fn possible_awards_text(ctx: &Context<'_>) -> String {
    let words = &ctx.sentences().frame;
    if let Some(award) = ctx.state.only().and_then(|award| ctx.policy().awards.get(award)) {
        return fill(ctx.sentences().question.only, &[ctx.localized(award.title)]);
    }
    match ctx.progress().possible {
        _ if ctx.state.fills_in_for_another() => String::new(),
        0 => words.none_possible.to_owned(),
        possible => fill(words.possible.of(possible), &[&possible.to_string()]),
    }
}
