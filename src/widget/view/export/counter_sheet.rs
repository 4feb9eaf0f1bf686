//! The sheet that an official prints at the counter: what was checked, with the ticks, and what is left to judge.
//!
//! Rendered only while printing, like the applicant's sheet.

use crate::view::components::counter::{Point, blanks, judged_list, meta, points};
use crate::view::components::standing::outcome_legend;
use crate::view::context::Context;
use crate::view::export::print_sheet::{SHEET_CSS, footer_line, marked_clauses, sheet_heading};
use crate::view::html::element::{ElementBuilder, element};
use engine::text::{naming, plain};
use yew::Html;

/// The sheet; `date` as `2026-11-24`.
pub(crate) fn counter_sheet(ctx: &Context<'_>, date: &str) -> Html {
    let late = ctx.late_sentences();
    let words = &late.counter;
    let judged = judged_list(ctx).map(|list| [sheet_heading(words.judged).build(), list].into_iter().collect());
    let clauses = element("div", "award-counter-clauses")
        .child(sheet_heading(late.keep.clauses))
        .html(outcome_legend(ctx, |_| true))
        .children(marked_clauses(ctx, ctx.assessment()));
    element("div", "award-print-sheet")
        .flag("hidden", true)
        .attr("lang", ctx.sentences().frame.lang)
        .attr_string("title", plain(words.title))
        .attr_string("data-foot", footer_line(ctx, date))
        .attr("data-css", SHEET_CSS)
        .child(element("h1", "award-print-title").sentence(words.title))
        .child(element("p", "").sentence(&naming(words.disclaimer, ctx.policy())))
        .html(meta(ctx))
        .child(table(ctx))
        .optional_child(judged)
        .html(blanks(ctx))
        .child(clauses)
        .build()
}

fn table(ctx: &Context<'_>) -> ElementBuilder {
    let column = |name| element("th", "").attr("scope", "col").text(name).build();
    let columns = ctx.late_sentences().counter.columns.map(column).to_vec();
    let head = element("thead", "").child(element("tr", "").children(columns));
    let rows = points(ctx).iter().map(|point| row(ctx, point)).collect();
    element("table", "award-print-table award-counter-table").child(head).child(element("tbody", "").children(rows))
}

fn row(ctx: &Context<'_>, point: &Point) -> Html {
    let box_ = if point.is_seen(ctx) { "\u{2611}" } else { "\u{2610}" };
    element("tr", "")
        .child(element("th", "").attr("scope", "row").sentence(ctx.localized(point.fact.label)))
        .child(element("td", "").html(point.value(ctx, element("b", ""))))
        .child(element("td", "").sentence(point.proof(ctx)))
        .child(element("td", "").children(point.counts_for(ctx)))
        .child(element("td", "award-counter-box").text(box_))
        .build()
}
