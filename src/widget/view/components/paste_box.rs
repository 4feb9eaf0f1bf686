//! A field for what somebody else has sent: a link, a code, or a message with one in it.

use crate::view::components::controls::button;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::LateAction;
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast};

/// The field with its label and its button.
pub(crate) fn paste_box(ctx: &Context<'_>, label: &str, take: &'static str) -> Html {
    let unread = ctx.state.exchange.unread.then(|| {
        let error =
            element("p", "award-error").attr("part", "error").attr("role", "alert").attr("id", "award-pasted-error");
        let words = element("span", "").sentence(ctx.late_sentences().exchange.unread);
        error.html(Icon::Alert.svg()).child(words).build()
    });
    let field = element("input", "award-input")
        .attr("part", "field")
        .attr("type", "text")
        .attr("id", "award-pasted")
        .unassisted();
    let field = if unread.is_some() {
        field.attr("aria-invalid", "true").attr("aria-describedby", "award-pasted-error")
    } else {
        field
    };
    let typed = ctx.on_event(|event: InputEvent| {
        let field: HtmlInputElement = event.target_dyn_into()?;
        Some(LateAction::Paste(field.value()))
    });
    element("div", "award-paste")
        .child(element("label", "award-label").attr("for", "award-pasted").sentence(label))
        .optional_child(unread)
        .child(field.on_input(typed))
        .child(button(false, "take-pasted", ctx.on_click(LateAction::TakePasted)).text(take))
        .build()
}
