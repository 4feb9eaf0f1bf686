//! What to do now: a letter that asks what the notice leaves open, whom to ask, and ways to keep the result.

mod letter;
mod others;

use crate::view::components::controls::{button, page_heading, part};
use crate::view::components::host_words::host_words;
use crate::view::context::Context;
use crate::view::export::letter_questions::questions;
use crate::view::html::element::element;
use crate::view::html::phrase::phrase;
use crate::view::pages::keep::keep_controls;
use crate::view::pages::next::letter::{copy_letter_button, letter_part};
use crate::view::pages::next::others::others_part;
use crate::view::state::action::{LateAction, Page};
use engine::text::fill;
use yew::Html;

/// The page.
pub(crate) fn next_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().next;
    let count = questions(ctx).len();
    let hint = element("p", "award-hint")
        .sentence(ctx.localized(ctx.policy().about.apply))
        .text(if ctx.sentences().frame.stop.ends_with(' ') { " " } else { "" })
        .sentence(&fill(words.first_ask.of(count), &[&count.to_string()]));
    let keep = part(ctx, ctx.late_sentences().keep.title).child(keep_controls(ctx));
    let side = element("div", "").html(whom_part(ctx)).optional_child(others_part(ctx)).child(keep);
    let body = element("div", "award-body").html(page_heading(ctx, phrase(words.title))).child(hint);
    let body = body.child(element("div", "award-next").child(element("div", "").html(letter_part(ctx))).child(side));
    let page = element("div", "award-step").key("next").attr("part", "step").attr("data-page", "next");
    page.child(body).html(buttons(ctx)).build()
}

/// Whom to ask: who issued the notice, and what the host page adds.
fn whom_part(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().next;
    let issuer = fill(words.issuer, &[ctx.localized(ctx.policy().about.issuer)]);
    part(ctx, words.whom).child(element("p", "").sentence(&issuer)).child(host_words(ctx)).build()
}

fn buttons(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().next;
    let back = button(false, "back", ctx.on_click(LateAction::Show(Page::Result))).text(words.back);
    let bar = element("div", "award-button-bar award-button-bar-even").child(back);
    bar.child(copy_letter_button(ctx)).build()
}
