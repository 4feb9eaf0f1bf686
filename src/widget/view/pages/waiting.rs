//! The page that is shown while the second module, which draws review and result, is on its way.

use crate::view::components::controls::button;
use crate::view::components::progress::progress_line;
use crate::view::components::waiting::waiting_notice;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::action::Action;
use yew::Html;

/// The notice, and the way back.
pub(crate) fn waiting_page(ctx: &Context<'_>) -> Html {
    let body = element("div", "award-body").html(progress_line(ctx)).children(waiting_notice(ctx));
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.sentences().frame.back);
    let page = element("div", "award-step").key("waiting").attr("part", "step").attr("data-page", "waiting");
    page.child(body).child(element("div", "award-button-bar").child(back)).build()
}
