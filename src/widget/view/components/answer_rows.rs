//! Answers in words, one a row, with a link to change each.

use crate::view::components::amount::amount_in_digits;
use crate::view::components::controls::link;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::Action;
use engine::answers::Answer;
use engine::report::answer;
use engine::text::{fill, number};
use policy::Kind;
use yew::Html;

/// Answers in words; `idle` for those that no longer matter, `edit` with a link to change each.
pub(crate) fn answer_rows(ctx: &Context<'_>, facts: &[u8], idle: bool, edit: bool) -> Html {
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
