//! Whom each award is for.

use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::{phrase, verbatim};
use policy::{Award, Locale, Test};
use yew::Html;

/// A list of awards with their roles: in the words of the notice, or in English.
pub(crate) fn who_for(ctx: &Context<'_>, awards: &[&'static Award], index: u8) -> Html {
    let row = |award: &&'static Award| {
        let condition = award.conditions.iter().find(|condition| condition.fact == index)?;
        let words = match (ctx.locale(), &condition.test) {
            (Locale::English, Test::Roles { who, .. }) => phrase(who.en),
            _ => verbatim(&format!("\u{201c}{}\u{201d}", condition.quotes.first()?.text)),
        };
        let title = element("span", "").sentence(ctx.localized(award.title));
        let words = element("span", "award-row-detail").html(words);
        Some(element("li", "award-row").child(title).child(words).build())
    };
    element("ul", "award-rows").children(awards.iter().filter_map(row).collect()).build()
}
