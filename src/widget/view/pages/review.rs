//! Review page: every answer in words, each with a link to change it.

use crate::view::components::answer_rows::answer_rows;
use crate::view::components::controls::{button, page_heading, section};
use crate::view::components::progress::progress_line;
use crate::view::components::restart::restart_control;
use crate::view::components::share::share_later;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::phrase;
use crate::view::pages::exchange::done_page;
use crate::view::state::action::Action;
use yew::Html;

/// The review page.
pub(crate) fn review_page(ctx: &Context<'_>) -> Html {
    if ctx.state.fills_in_for_another() {
        return done_page(ctx);
    }
    let words = &ctx.late_sentences().review;
    let body = element("div", "award-body")
        .html(progress_line(ctx))
        .html(page_heading(ctx, phrase(words.title)))
        .child(element("p", "award-hint").sentence(words.hint))
        .html(answer_rows(ctx, &ctx.progress().asked, false, true))
        .optional_child((!ctx.progress().idle.is_empty()).then(|| irrelevant_answers(ctx)))
        .optional_child(share_later(ctx))
        .html(restart_control(ctx));
    let page = element("div", "award-step").key("review").attr("part", "step").attr("data-page", "review");
    page.child(body).html(review_buttons(ctx)).build()
}

/// Answers that no longer matter.
fn irrelevant_answers(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().review;
    section(ctx, words.idle)
        .child(element("p", "award-hint").sentence(words.idle_hint))
        .html(answer_rows(ctx, &ctx.progress().idle, true, true))
        .build()
}

fn review_buttons(ctx: &Context<'_>) -> Html {
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.sentences().frame.back);
    let next = button(true, "next", ctx.on_click(Action::Next)).text(ctx.late_sentences().review.result);
    element("div", "award-button-bar").child(back).child(next).build()
}
