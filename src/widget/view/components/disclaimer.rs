//! What the result is not, and whether the notice still applies.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use engine::text::naming;

/// What the result is not, and whether the notice still applies: that can make the rest worthless.
pub(crate) fn disclaimer(ctx: &Context<'_>) -> ElementBuilder {
    let stop = ctx.sentences().frame.stop.trim_end();
    let expiry = ctx.localized(ctx.policy().about.expiry);
    let disclaimer = naming(ctx.late_sentences().result.disclaimer, ctx.policy());
    element("p", "award-disclaimer")
        .sentence(&disclaimer)
        .text(" ")
        .child(element("b", "").sentence(expiry.trim_end_matches(stop)).text(stop))
}

/// The same as one text.
pub(crate) fn disclaimer_text(ctx: &Context<'_>) -> String {
    let stop = ctx.sentences().frame.stop;
    let expiry = ctx.localized(ctx.policy().about.expiry);
    let disclaimer = naming(ctx.late_sentences().result.disclaimer, ctx.policy());
    let joint = if stop.ends_with(' ') { " " } else { "" };
    let stop = stop.trim_end();
    [&disclaimer, joint, expiry.trim_end_matches(stop), stop].concat()
}
