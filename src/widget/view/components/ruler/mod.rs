//! The ruler: a number against its thresholds, as a drawing and as a sentence that says the same.
//!
//! Drawn by the second module, under number fields and under conditions of an award. Does not know fields or cards.

pub(crate) mod chart;
mod sentence;
pub(crate) mod thresholds;

use crate::late::late;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::action::FieldLocation;
use chart::Chart;
use policy::number::Number;
use sentence::Place;
use thresholds::{open_awards, stops};
use yew::Html;

late! {
    /// The ruler under a number field: the thresholds that the answer can still pass, and what the next one brings.
    /// Nothing where there is none; without a value the thresholds alone.
    "10" pub(crate) fn late_ruler(ctx: &Context<'_>, location: FieldLocation, index: u8, value: Option<Number>) -> Html {
        ruler(ctx, location, index, value).unwrap_or_default()
    }
}

fn ruler(ctx: &Context<'_>, location: FieldLocation, index: u8, value: Option<Number>) -> Option<Html> {
    let fact = ctx.fact(index)?;
    let awards = open_awards(ctx, location, index);
    let drawing = Chart { ctx, fact, value, stops: &stops(&awards), titled: true }.render()?;
    let said = value.map(|value| {
        let sentence = Place { ctx, index, fact, awards: &awards, value }.sentence();
        element("p", "award-ruler-sentence").sentence(&sentence).build()
    });
    let alone = if let [only] = awards.as_slice() { Some(ctx.localized(only.rule.title)) } else { None };
    let rows = awards.iter().flat_map(|award| award.rows(ctx, fact, alone.is_some())).collect();
    let title = element("figcaption", "award-ruler-title").text(ctx.late_sentences().ruler.title);
    let title = match alone {
        Some(alone) => title.text(ctx.sentences().frame.colon).child(element("wbr", "")).sentence(alone),
        None => title,
    };
    let figure = element("figure", "award-ruler award-ruler-titled").child(title).html(drawing).optional_child(said);
    Some(figure.child(element("ul", "award-ruler-stops").children(rows)).build())
}
