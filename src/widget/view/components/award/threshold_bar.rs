//! The ruler of an answered condition, and the distance as a sentence that says the same.

use crate::view::components::ruler::chart::{Chart, distance};
use crate::view::components::ruler::thresholds::intervals;
use crate::view::context::Context;
use crate::view::html::element::element;
use engine::answers::{Answer, Input, read};
use engine::report::{ConditionReport, ConditionStatus};
use engine::text::{fill, number};
use policy::number::Number;
use policy::{Condition, Fact};
use yew::Html;

/// The bar of an answered numeric condition; nothing for other conditions.
pub(crate) fn threshold_bar(ctx: &Context<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let Some(index) = ctx.fact_index(found.fact) else { return Html::default() };
    let Some(fact) = ctx.fact(index) else { return Html::default() };
    let lower = intervals(rule, &ctx.state.settings).into_iter().filter_map(|interval| interval.lower);
    let stops: Vec<Number> = lower.map(|end| end.value).collect();
    let value = found.answer_value.as_deref().and_then(|text| match read(fact, Input::Text(text)) {
        Ok(Answer::Number(value)) => Some(value),
        _ => None,
    });
    let Some(value) = value.filter(|_| !stops.is_empty()) else { return Html::default() };
    let sentence = distance_sentence(ctx, fact, found, value, &stops);
    let chart = Chart { ctx, fact, value: Some(value), stops: &stops, titled: false };
    element("div", "award-ruler")
        .optional_child(chart.render())
        .child(element("p", "award-gap").sentence(&sentence))
        .build()
}

/// The distance of the answer from its thresholds.
fn distance_sentence(
    ctx: &Context<'_>,
    fact: &Fact,
    found: &ConditionReport,
    value: Number,
    stops: &[Number],
) -> String {
    let words = &ctx.late_sentences().condition;
    if found.outcome == ConditionStatus::Unmet {
        return found.gap.map_or_else(String::new, |gap| fill(words.short, &[&distance(ctx, fact, gap)]));
    }
    if let Some(gap) = found.gap {
        return fill(words.next_tier, &[&distance(ctx, fact, gap)]);
    }
    let reached = stops.iter().filter(|stop| **stop <= value).max();
    let Some(stop) = reached else { return String::new() };
    let threshold = number(fact, *stop, ctx.locale());
    value.excess_over(*stop).map_or_else(
        || fill(words.exactly, &[&threshold]),
        |over| fill(words.above, &[&threshold, &distance(ctx, fact, over)]),
    )
}
