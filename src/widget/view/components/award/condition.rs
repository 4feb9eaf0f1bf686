//! One condition: outcome, requirement, answer, and fields to answer it in place.

use crate::view::components::award::AwardCard;
use crate::view::components::award::reason::open_reason;
use crate::view::components::award::threshold_bar::threshold_bar;
use crate::view::components::field::Field;
use crate::view::components::field::input::labelled_inputs;
use crate::view::components::standing::{outcome_sign, outcome_word};
use crate::view::components::threshold_source::threshold_source;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::phrase::{capitalize, phrase};
use crate::view::state::action::{Action, FieldLocation};
use engine::report::{ConditionReport, ConditionStatus, Open, Verdict};
use policy::{Condition, Test};
use yew::Html;

/// A condition of an award as a list item.
pub(crate) fn condition_item(card: &AwardCard<'_>, found: &ConditionReport, rule: &'static Condition) -> Html {
    let ctx = card.ctx;
    let (id, icon) = outcome_sign(found.outcome);
    let class = match found.outcome {
        ConditionStatus::Met => "award-outcome award-is-met",
        ConditionStatus::Unmet => "award-outcome award-is-unmet",
        ConditionStatus::Open => "award-outcome award-is-open",
    };
    let outcome = element("span", class).text(outcome_word(ctx, found.outcome));
    let name = element("span", "").child(outcome).text(" ").sentence(found.label.marked());
    let item =
        element("li", "award-condition").key(found.fact).attr("data-condition", found.fact).attr("data-outcome", id);
    item.child(element("p", "award-condition-name").html(icon.svg()).child(name))
        .html(required_and_answered(ctx, found, rule))
        .html(threshold_bar(ctx, found, rule))
        .children(open_details(card, found, rule))
        .build()
}

/// Requirement and answer.
pub(crate) fn required_and_answered(ctx: &Context<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let words = &ctx.late_sentences().condition;
    // For a plain yes, the name of the condition already is the requirement.
    let plain = matches!(rule.test, Test::Yes { .. }) && rule.required.is_none();
    let [nobody, unanswered] = words.unanswered;
    let answered = found.answer.as_ref().map(|answer| (words.answer, answer.marked()));
    let (name, answer) = answered.unwrap_or((nobody, unanswered));
    let pair = |name: &'static str, content: ElementBuilder| {
        element("div", "award-requirement-row").child(element("dt", "").text(name)).child(content)
    };
    let required = (!plain).then(|| {
        let content = element("dd", "").sentence(&capitalize(found.required.marked()));
        pair(words.required, content).build()
    });
    let answered = element("dd", "").sentence(answer).text(" ").html(answer_basis(ctx, found, rule));
    element("dl", "award-requirement").optional_child(required).child(pair(name, answered)).build()
}

/// The basis of an answer: fact, recognition or self-assessment. Nothing without a definite answer.
fn answer_basis(ctx: &Context<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let [fact, recognised, own] = ctx.late_sentences().condition.basis;
    let real = found.answer.is_some() && !matches!(found.open, Some(Open::Unsure | Open::Unanswered));
    if !real || matches!(rule.test, Test::Roles { .. }) {
        return Html::default();
    }
    match found.basis {
        "self" => element("span", "award-basis award-basis-self").sentence(own).build(),
        "recognised" => element("span", "award-basis").text(recognised).build(),
        _ => element("span", "award-basis").text(fact).build(),
    }
}

/// Who set its threshold, why it is open, and fields to answer it.
fn open_details(card: &AwardCard<'_>, found: &ConditionReport, rule: &'static Condition) -> Vec<Html> {
    let answered = matches!(found.open, None | Some(Open::Notice)) || card.report.verdict == Verdict::Unlikely;
    let here = (!answered).then(|| answer_in_place(card, found));
    [threshold_source(card.ctx, rule), open_reason(card, found), here].into_iter().flatten().collect()
}

/// The form that answers an open condition in place.
fn answer_in_place(card: &AwardCard<'_>, found: &ConditionReport) -> Html {
    let ctx = card.ctx;
    let found = ctx.fact_index(found.fact).and_then(|index| Some((index, ctx.fact(index)?)));
    let Some((index, fact)) = found else { return Html::default() };
    let id = ctx.state.field_id(FieldLocation::Award(card.index), index).unwrap_or_default();
    let field = Field { ctx, location: FieldLocation::Award(card.index), index, fact, id, unsure: false };
    let words = &ctx.late_sentences().condition;
    let take = element("button", "award-button award-button-secondary").attr("type", "submit").attr("part", "button");
    let take = take.attr("data-action", "take").attr("data-fact", fact.id).text(words.take);
    let body = labelled_inputs(&field, phrase(words.answer_now));
    let form = element("form", "award-answer-form").flag("novalidate", true).attr("autocomplete", "off");
    form.on_submit(ctx.on_submit(Action::AnswerInPlace(index, card.index))).html(body).child(take).build()
}
