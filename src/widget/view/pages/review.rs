//! Review page: every answer in words, each with a link to change it.

use crate::view::components::amount::amount_in_digits;
use crate::view::components::controls::{button, link, page_heading, section};
use crate::view::components::progress::progress_line;
use crate::view::components::restart::restart_control;
use crate::view::components::share::share_later;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::html::phrase::phrase;
use crate::view::pages::exchange::done_page;
use crate::view::state::action::Action;
use crate::view::state::scope::Scope;
use engine::answers::Answer;
use engine::report::answer;
use engine::text::{fill, number};
use policy::Kind;
use yew::Html;

/// The review page.
pub(crate) fn review_page(ctx: &Context<'_>) -> Html {
    if matches!(ctx.state.scope(), Scope::Questions(_)) {
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

/// Answers in words; `idle` for those that no longer matter, `edit` with a link to change each.
pub(super) fn answer_rows(ctx: &Context<'_>, facts: &[u8], idle: bool, edit: bool) -> Html {
    let rows = facts.iter().map(|fact| answer_row(ctx, *fact, idle, edit)).collect();
    element("dl", "award-review").children(rows).build()
}

fn answer_row(ctx: &Context<'_>, index: u8, idle: bool, edit: bool) -> Html {
    let Some(fact) = ctx.fact(index) else { return Html::default() };
    let given = ctx.state.answers.get(index);
    let words = answer(fact, given, &ctx.state.settings).unwrap_or_default();
    let label = ctx.fact_label(index);
    let class = if idle { "award-review-row award-review-irrelevant" } else { "award-review-row" };
    let full = full_amount(ctx, index).map(|full| element("span", "award-review-full-amount").sentence(&full).build());
    let unsure = (given == Answer::Unsure).then(|| Icon::Open.svg());
    let answer = element("dd", "award-review-answer")
        .optional_child(unsure)
        .sentence(words.marked())
        .text(" ")
        .optional_child(full);
    let edit = edit.then(|| {
        let hidden = element("span", "award-sr-only").sentence(label);
        let edit = link("edit", ctx.on_click(Action::Edit(index))).attr("data-fact", fact.id);
        let edit = edit.text(ctx.late_sentences().review.edit).text(" ").child(hidden);
        element("dd", "award-review-edit").child(edit).build()
    });
    element("div", class)
        .key(fact.id)
        .child(element("dt", "award-review-fact").sentence(label))
        .child(answer)
        .optional_child(edit)
        .build()
}

/// An amount with all digits, if the answer shows it shorter.
fn full_amount(ctx: &Context<'_>, index: u8) -> Option<String> {
    let fact = ctx.fact(index).filter(|fact| fact.kind == Kind::Money)?;
    let Answer::Number(value) = ctx.state.answers.get(index) else { return None };
    let full = amount_in_digits(ctx, value);
    (number(fact, value, ctx.locale()) != full).then(|| fill(ctx.late_sentences().review.same_as, &[&full]))
}

fn review_buttons(ctx: &Context<'_>) -> Html {
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.sentences().frame.back);
    let next = button(true, "next", ctx.on_click(Action::Next)).text(ctx.late_sentences().review.result);
    element("div", "award-button-bar").child(back).child(next).build()
}
