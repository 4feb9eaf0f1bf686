//! Saving the result: print, copy as text, share link.

use crate::view::components::controls::button;
use crate::view::components::copy_by_hand::copy_by_hand;
use crate::view::components::share::{share_button, share_panel};
use crate::view::components::warning::print_failure_notice;
use crate::view::context::Context;
use crate::view::export::plain_text::plain_text;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::state::action::{CopyStatus, CopyTarget};

/// The controls, and what follows from them.
pub(crate) fn keep_controls(ctx: &Context<'_>) -> ElementBuilder {
    let words = &ctx.late_sentences().keep;
    let copied = ctx.state.copy_status(CopyTarget::Text);
    let copy = if copied == CopyStatus::Yes { ctx.sentences().sharing.copied } else { words.copy };
    let icon = if copied == CopyStatus::Yes { Icon::Met } else { Icon::Copy };
    let print = button(false, "print", ctx.on_click_print()).html(Icon::Print.svg()).label(words.print);
    let copy = button(false, "copy", ctx.on_click_copy(CopyTarget::Text, plain_text)).html(icon.svg()).label(copy);
    element("div", "")
        .child(element("div", "award-save").child(print).child(copy).optional_child(share_button(ctx)))
        .optional_child(print_failure_notice(ctx))
        .optional_child(
            (copied == CopyStatus::ByHand).then(|| copy_by_hand(ctx, "award-plain-text", plain_text(ctx)).build()),
        )
        .optional_child(share_panel(ctx))
}
