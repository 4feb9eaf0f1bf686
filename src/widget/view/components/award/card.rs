//! One award on the result page: a row, which opens into a card with the grounds.

use crate::view::components::award::AwardCard;
use crate::view::components::award::clause::clause_section;
use crate::view::components::award::condition::condition_item;
use crate::view::components::award::next_steps::next_steps;
use crate::view::components::award::reason::settled_note;
use crate::view::components::citation::citation;
use crate::view::components::controls::link;
use crate::view::components::standing::verdict_after_answer;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::{Action, Announcement};
use engine::report::Verdict;
use yew::Html;

/// The award; `open` is the initial state of its row.
pub(crate) fn award_card(card: &AwardCard<'_>, open: bool) -> Html {
    let id = card.report.id;
    let verdict = match card.report.verdict {
        Verdict::Likely => "likely",
        Verdict::Possible => "possible",
        Verdict::Unlikely => "unlikely",
    };
    element("details", "award-item")
        .key(id)
        .attr("part", "award")
        .attr("data-award", id)
        .attr("data-verdict", verdict)
        .flag("open", open)
        .flag("data-current", open)
        .html(card.row())
        .html(content(card))
        .build()
}

/// What an opened row shows.
fn content(card: &AwardCard<'_>) -> Html {
    let ctx = card.ctx;
    let words = &ctx.late_sentences().card;
    let conditions = card.report.conditions.iter().zip(card.rule.conditions);
    let conditions = conditions.map(|(found, rule)| condition_item(card, found, rule)).collect();
    let title = element(ctx.heading(card.heading_rank()), "award-sr-only").sentence(card.report.title.marked());
    let clause =
        element("p", "award-card-clause").html(citation(ctx, ctx.sentences().frame.clause, card.report.clause));
    element("div", "award-item-card")
        .child(title)
        .optional_child(answer_outcome(card))
        .child(clause)
        .html(card.benefit())
        .children(card.benefit_notes())
        .html(if card.is_for_others() { Html::default() } else { next_steps(card) })
        .child(element(ctx.heading(card.heading_rank() + 1), "award-part-title").text(words.conditions))
        .child(element("ul", "award-conditions").children(conditions))
        .optional_child(settled_note(card))
        .html(clause_section(card))
        .html(card.readings())
        .optional_child(change_link(card))
        .build()
}

/// To the first answer that keeps the award from being likely.
fn change_link(card: &AwardCard<'_>) -> Option<Html> {
    let ctx = card.ctx;
    let change = *card.changes()?.first()?;
    let fact = ctx.fact(change.fact)?;
    let label =
        element("span", "award-sr-only").text(ctx.sentences().frame.colon).sentence(ctx.fact_label(change.fact));
    let edit = link("edit", ctx.on_click(Action::Edit(change.fact))).attr("data-fact", fact.id);
    let edit = edit.text(ctx.late_sentences().card.change).child(label);
    Some(element("div", "award-actions").child(edit).build())
}

/// The outcome of the answer that was just given under one of its conditions.
fn answer_outcome(card: &AwardCard<'_>) -> Option<Html> {
    let Announcement::Taken { award, moved } = card.ctx.state.announcement else { return None };
    (award == card.index).then(|| {
        let text = verdict_after_answer(card.ctx, card.report, moved);
        element("p", "award-answer-outcome").html(Icon::Arrow.svg()).label(&text).build()
    })
}
