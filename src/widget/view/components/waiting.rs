//! In place of what the second module draws, while it is on its way or could not be fetched.

use crate::view::components::controls::button;
use crate::view::context::Context;
use crate::view::html::element::element;
use yew::Html;

/// That it is on its way; or that it could not be fetched, with a button to try again.
pub(crate) fn waiting_notice(ctx: &Context<'_>) -> Vec<Html> {
    let words = &ctx.sentences().waiting;
    let line = element("p", "award-load-status");
    if !ctx.late_failed() {
        return vec![line.attr("role", "status").sentence(words.coming).build()];
    }
    let retry = button(true, "retry", ctx.on_click_retry()).text(words.retry);
    let line = line.attr("part", "error").attr("role", "alert").sentence(words.failed);
    vec![line.build(), element("p", "award-single-button").child(retry).build()]
}
