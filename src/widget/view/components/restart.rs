//! “Start again”, which asks for confirmation in place.

use crate::view::components::controls::{button, link};
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::action::Action;
use yew::Html;

/// The link, or the question with its two buttons.
pub(crate) fn restart_control(ctx: &Context<'_>) -> Html {
    let words = &ctx.sentences().frame;
    if !ctx.state.confirming_restart {
        let restart = link("restart", ctx.on_click(Action::AskRestart(true))).text(words.restart);
        return element("p", "award-footer").key("restart").child(restart).build();
    }
    let ask = element("div", "award-footer award-confirm")
        .key("ask")
        .attr("role", "group")
        .attr("aria-labelledby", "restart-ask");
    ask.child(element("p", "award-confirm-title").attr("id", "restart-ask").sentence(words.restart_ask))
        .child(button(true, "restart-no", ctx.on_click(Action::AskRestart(false))).text(words.restart_no))
        .child(button(false, "restart", ctx.on_click(Action::Restart)).text(words.restart_yes))
        .build()
}
