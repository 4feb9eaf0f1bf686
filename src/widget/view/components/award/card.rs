//! The card of one award on the result page: benefits, verdict, and a fold with the grounds.

use crate::view::components::award::AwardCard;
use crate::view::components::award::clause::clause_section;
use crate::view::components::award::condition::condition_item;
use crate::view::components::award::next_steps::next_steps;
use crate::view::components::award::reason::settled_note;
use crate::view::components::citation::citation;
use crate::view::components::controls::details;
use crate::view::components::standing::verdict_after_answer;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::Announcement;
use engine::report::{ConditionStatus, Verdict};
use engine::text::{fill, naming};
use policy::Test;
use yew::Html;

/// The card; `open` is the initial state of its fold.
pub(crate) fn award_card(card: &AwardCard<'_>, open: bool) -> Html {
    let (ctx, id) = (card.ctx, card.report.id);
    let verdict = match card.report.verdict {
        Verdict::Likely => "likely",
        Verdict::Possible => "possible",
        Verdict::Unlikely => "unlikely",
    };
    let title = element(ctx.heading(card.heading_rank()), "award-card-title").attr_string("id", format!("{id}-title"));
    let clause = citation(ctx, ctx.sentences().frame.clause, card.report.clause);
    let head = element("div", "award-card-head")
        .child(title.attr("tabindex", "-1").sentence(card.report.title.marked()))
        .child(element("p", "award-card-clause").html(clause));
    let article = element("article", "award-card").key(id).attr("part", "award").attr("data-award", id);
    article
        .attr("data-verdict", verdict)
        .attr_string("aria-labelledby", format!("{id}-title"))
        .child(head)
        .optional_child(answer_outcome(card))
        .html(card.benefit())
        .children(card.benefit_notes())
        .html(verdict_line(card))
        .html(grounds(card, open))
        .build()
}

/// The outcome of the answer that was just given under one of its conditions.
fn answer_outcome(card: &AwardCard<'_>) -> Option<Html> {
    let Announcement::Taken { award, moved } = card.ctx.state.announcement else { return None };
    (award == card.index).then(|| {
        let text = verdict_after_answer(card.ctx, card.report, moved);
        element("p", "award-answer-outcome").html(Icon::Arrow.svg()).label(&text).build()
    })
}

/// The verdict in one line.
fn verdict_line(card: &AwardCard<'_>) -> Html {
    let words = &card.ctx.late_sentences().card;
    if card.is_for_others() {
        return roles_line(card);
    }
    let (outcome, icon) = match card.report.verdict {
        Verdict::Likely => (ConditionStatus::Met, Icon::Met),
        Verdict::Possible => (ConditionStatus::Open, Icon::Open),
        Verdict::Unlikely => (ConditionStatus::Unmet, Icon::Unmet),
    };
    // Conditions met only by a threshold that the notice does not set itself are listed separately.
    let (count, names) =
        card.names(&|one| one.outcome == outcome && (outcome != ConditionStatus::Met || one.source.is_none()));
    let sentence = match outcome {
        ConditionStatus::Met => words.all_met,
        ConditionStatus::Unmet => words.unmet,
        ConditionStatus::Open => words.open,
    };
    let mut line = fill(&naming(sentence.of(count), card.ctx.policy()), &[&count.to_string(), &names]);
    if let (ConditionStatus::Met, (1.., names)) = (outcome, card.names(&|one| one.source.is_some())) {
        line += &fill(words.set_met, &[&names]);
    }
    element("p", "award-verdict-line").html(icon.svg()).label(&line).build()
}

/// The roles that an award for others is for.
fn roles_line(card: &AwardCard<'_>) -> Html {
    let who = card.rule.conditions.first().and_then(|condition| match &condition.test {
        Test::Roles { who, .. } => Some(card.ctx.localized(*who)),
        _ => None,
    });
    let sentence = fill(card.ctx.late_sentences().result.for_whom, &[who.unwrap_or_default()]);
    element("p", "award-verdict-line").label(&sentence).build()
}

/// The fold with conditions, next steps, clause and readings.
fn grounds(card: &AwardCard<'_>, open: bool) -> Html {
    let hidden = element("span", "award-sr-only").sentence(card.report.title.marked());
    let title = element("span", "").sentence(card.ctx.late_sentences().card.fold).text(" ").child(hidden);
    let conditions = card.report.conditions.iter().zip(card.rule.conditions);
    let conditions = conditions.map(|(found, rule)| condition_item(card, found, rule)).collect();
    let content = element("div", "award-card-details")
        .child(element("ul", "").children(conditions))
        .optional_child(settled_note(card))
        .html(next_steps(card))
        .html(clause_section(card))
        .html(card.readings());
    details("award-disclosure", title.build()).flag("open", open).child(content).build()
}
