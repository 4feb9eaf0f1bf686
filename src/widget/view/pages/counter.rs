//! The counter: answers with the papers that show them, each with a box to tick, and what is left to judge.

use crate::view::components::award::clause::shared_clause;
use crate::view::components::citation::citation;
use crate::view::components::controls::{button, details, page_heading, part};
use crate::view::components::counter::{Point, blanks, judged_list, meta, points};
use crate::view::components::standing::outcome_legend;
use crate::view::components::warning::{print_failure_notice, unanswered_notice};
use crate::view::context::Context;
use crate::view::export::print_sheet::concerned_awards;
use crate::view::html::element::element;
use crate::view::html::icon::{Icon, paper};
use crate::view::html::phrase::counted_phrase;
use crate::view::state::action::{LateAction, Page};
use engine::text::{fill, naming};
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast};

/// The page.
pub(crate) fn counter_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().counter;
    let points = points(ctx);
    let heading = counted_phrase(words.heading.of(points.len()), points.len());
    let head = element("div", "award-counter-head")
        .html(page_heading(ctx, heading))
        .child(element("p", "award-small").sentence(words.note))
        .html(meta(ctx))
        .html(unanswered_notice(ctx));
    let body = element("div", "award-body")
        .optional_child(print_failure_notice(ctx))
        .child(head)
        .html(papers(ctx, &points))
        .optional_child(judged_part(ctx))
        .html(clauses(ctx))
        .html(blanks(ctx));
    let page = element("div", "award-step").key("counter").attr("part", "step").attr("data-page", "counter");
    page.child(body).html(buttons(ctx)).build()
}

/// The answers, and how many papers have been seen.
fn papers(ctx: &Context<'_>, points: &[Point]) -> Html {
    let words = &ctx.late_sentences().counter;
    let seen = points.iter().filter(|point| point.is_seen(ctx)).count();
    let count = fill(words.count, &[&seen.to_string(), &points.len().to_string()]);
    let space = if ctx.sentences().frame.stop.ends_with(' ') { " " } else { "" };
    let title = element(ctx.heading(1), "award-section-title").sentence(words.papers);
    let count = element("p", "award-small").attr("role", "status").attr("data-seen", "").sentence(&count);
    element("section", "award-part")
        .child(element("div", "award-counter-count").child(title).child(count))
        .child(
            element("p", "award-small")
                .sentence(ctx.localized(ctx.policy().about.apply))
                .text(space)
                .child(element("wbr", ""))
                .sentence(words.papers_hint),
        )
        .child(element("ul", "award-counter-list").children(points.iter().map(|point| row(ctx, point)).collect()))
        .build()
}

fn row(ctx: &Context<'_>, point: &Point) -> Html {
    let label = ctx.localized(point.fact.label);
    let proof = element("p", "award-counter-proof").html(paper()).label(point.proof(ctx));
    element("li", "award-counter-row")
        .key(point.fact.id)
        .attr("data-fact", point.fact.id)
        .child(element("p", "award-counter-name").sentence(label))
        .html(point.value(ctx, element("p", "award-counter-value")))
        .child(proof)
        .child(element("div", "award-counter-for").children(point.counts_for(ctx)))
        .html(tick_box(ctx, point, label))
        .build()
}

/// The box to tick. Read aloud it says of what.
fn tick_box(ctx: &Context<'_>, point: &Point, label: &'static str) -> Html {
    let index = point.index;
    let id = format!("award-seen-{}", point.fact.id);
    let changed = ctx.on_event(move |event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(LateAction::Tick(index, input.checked()))
    });
    let input = element("input", "award-choice-input").attr("type", "checkbox").attr_string("id", id.clone());
    let input = input.attr("name", "seen").attr("value", point.fact.id).checked(point.is_seen(ctx)).on_change(changed);
    let of = element("span", "award-sr-only").text(ctx.sentences().frame.colon).sentence(label);
    let words = element("span", "award-choice-name").text(ctx.late_sentences().counter.seen).child(of);
    let label = element("label", "award-choice-label").attr("part", "field").attr_string("for", id).child(words);
    element("div", "award-choice").child(input).child(label).build()
}

fn judged_part(ctx: &Context<'_>) -> Option<Html> {
    let words = &ctx.late_sentences().counter;
    let list = judged_list(ctx)?;
    let hint = element("p", "award-small").sentence(&naming(words.judged_hint, ctx.policy()));
    Some(part(ctx, words.judged).attr("data-judged", "").child(hint).html(list).build())
}

/// The clauses of the awards concerned, word for word, with the deciding words marked.
fn clauses(ctx: &Context<'_>) -> Html {
    let fold = |awards: &Vec<&engine::report::AwardReport>| {
        let title = citation(ctx, ctx.sentences().frame.clause_words, awards.first().map_or("", |award| award.clause));
        let title = element("span", "").html(title).build();
        let panel = element("div", "award-panel").html(shared_clause(ctx, awards)).html(outcome_legend(ctx, |_| true));
        details("award-disclosure", title).child(panel).build()
    };
    let folds = concerned_awards(ctx, ctx.assessment()).iter().map(fold).collect();
    let folds = element("div", "award-related").children(folds);
    part(ctx, ctx.late_sentences().keep.clauses).child(folds).build()
}

fn buttons(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().counter;
    let result = button(false, "result", ctx.on_click(LateAction::Show(Page::Result))).label(words.result);
    let print = button(true, "print", ctx.on_click_print()).html(Icon::Print.svg()).label(words.print);
    element("div", "award-button-bar award-button-bar-even").child(result).child(print).build()
}
