//! What the host page adds on how to apply.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use engine::text::naming;

/// The slot `apply`, said to be the host's; hidden while the host fills nothing in.
pub(crate) fn host_words(ctx: &Context<'_>) -> ElementBuilder {
    let said = naming(ctx.late_sentences().next.host, ctx.policy());
    element("div", "award-apply-host")
        .flag("hidden", ctx.state.look.apply.is_none())
        .child(element("p", "award-small").sentence(&said))
        .child(element("slot", "").attr("name", "apply"))
}
