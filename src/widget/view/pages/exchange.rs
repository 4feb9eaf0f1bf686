//! For whoever answers somebody else's questions: the answers to be sent back; and the same answers when they have come.

use crate::view::components::answer_rows::answer_rows;
use crate::view::components::controls::{button, page_heading};
use crate::view::context::Context;
use crate::view::export::exchange::{filled_facts, filled_text};
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::html::phrase::phrase;
use crate::view::state::action::{Action, CopyStatus, CopyTarget};
use yew::Html;

/// The questions are answered: the message that brings the answers back.
pub(crate) fn done_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().exchange;
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.sentences().frame.back);
    page(ctx, "answers-done", [words.done, words.done_hint], true, back.build())
}

/// The answers have come to a page that has no others.
pub(crate) fn received_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().exchange;
    let begin = button(false, "next", ctx.on_click(Action::Next)).text(words.begin);
    page(ctx, "answers-received", [words.received, words.received_hint], false, begin.build())
}

fn page(ctx: &Context<'_>, name: &'static str, [title, hint]: [&str; 2], edit: bool, other: Html) -> Html {
    let copied = ctx.state.copy_status(CopyTarget::Filled) == CopyStatus::Yes;
    let (icon, label) = if copied {
        (Icon::Met, ctx.sentences().sharing.copied)
    } else {
        (Icon::Copy, ctx.late_sentences().exchange.copy_answers)
    };
    let copy = button(true, "copy-answers", ctx.on_click_copy(CopyTarget::Filled, filled_text));
    // Where a browser refuses to copy, the text stands here, too.
    let text = element("textarea", "award-copy-field").attr("id", "award-filled").attr("rows", "6");
    let text = text.flag("readonly", true).unassisted().attr("aria-label", label).value(filled_text(ctx));
    let body = element("div", "award-body")
        .html(page_heading(ctx, phrase(title)))
        .child(element("p", "award-hint").sentence(hint))
        .html(answer_rows(ctx, &filled_facts(ctx), false, edit))
        .child(text);
    let bar = element("div", "award-button-bar award-button-bar-even").html(other);
    let bar = bar.child(copy.html(icon.svg()).label(label));
    element("div", "award-step").key(name).attr("part", "step").attr("data-page", name).child(body).child(bar).build()
}
