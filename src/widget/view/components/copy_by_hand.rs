//! A text to be copied by hand, where the browser refuses to copy it.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};

/// The text in a field, selected as a whole with one long press.
pub(crate) fn copy_by_hand(ctx: &Context<'_>, id: &'static str, text: String) -> ElementBuilder {
    let label = element("label", "award-label award-manual-copy").attr("for", id);
    let field = element("textarea", "award-copy-field").attr("id", id).attr("rows", "8");
    let field = field.flag("readonly", true).unassisted().value(text);
    element("div", "").child(label.sentence(ctx.late_sentences().keep.by_hand)).child(field)
}
