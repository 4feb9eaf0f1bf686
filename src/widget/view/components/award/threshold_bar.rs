//! A number against its thresholds: a bar in SVG, and the distance as a sentence that says the same.
//!
//! Positions are whole thousandths; nothing here is a float.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element, text};
use engine::answers::{Answer, Input, read};
use engine::evaluate::threshold;
use engine::report::{ConditionReport, ConditionStatus};
use engine::text::{fill, number};
use policy::number::Number;
use policy::{Condition, Fact, Kind, Test};
use yew::Html;

/// End of the scale, in tenths of the highest threshold or of the answer, whichever is larger.
const SCALE_TENTHS: u64 = 13;

/// The bar of an answered numeric condition; nothing for other conditions.
pub(crate) fn threshold_bar(ctx: &Context<'_>, found: &ConditionReport, rule: &Condition) -> Html {
    let Some(index) = ctx.fact_index(found.fact) else { return Html::default() };
    let Some(fact) = ctx.fact(index) else { return Html::default() };
    let stops: Vec<Number> = match &rule.test {
        Test::Within(intervals) => {
            intervals.iter().filter_map(|interval| interval.lower).map(|end| end.value).collect()
        }
        Test::Reaches(parameter) => threshold(&ctx.state.settings.thresholds, *parameter).into_iter().collect(),
        _ => return Html::default(),
    };
    let value = found.answer_value.as_deref().and_then(|text| match read(fact, Input::Text(text)) {
        Ok(Answer::Number(value)) => Some(value),
        _ => None,
    });
    let Some(value) = value.filter(|_| !stops.is_empty()) else { return Html::default() };
    let sentence = distance_sentence(ctx, fact, found, value, &stops);
    element("div", "award-threshold-bar")
        .optional_child(bar_svg(ctx, fact, value, &stops))
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

/// A distance: yuan, percentage points or a count.
pub(crate) fn distance(ctx: &Context<'_>, fact: &Fact, gap: Number) -> String {
    if fact.kind == Kind::Percent {
        fill(ctx.late_sentences().condition.points, &[&gap.to_string()])
    } else {
        number(fact, gap, ctx.locale())
    }
}

/// The bar. Nothing for numbers too large to compute positions.
fn bar_svg(ctx: &Context<'_>, fact: &Fact, value: Number, stops: &[Number]) -> Option<Html> {
    let highest = stops.iter().copied().max()?;
    let end = whole_part(value.max(highest))?.checked_mul(SCALE_TENTHS)? / 10;
    let position = |number: Number| Some(whole_part(number)?.checked_mul(1000)?.checked_div(end)?.min(1000));
    let you = position(value)?;
    let words = &ctx.late_sentences().condition;
    let say = |value: Number| number(fact, value, ctx.locale());
    let label = fill(words.you, &[&say(value)]);
    let only = stops.len() == 1;
    let name = |stop: Number| if only { fill(words.threshold, &[&say(stop)]) } else { without_currency(&say(stop)) };
    let stop = |(at, stop): (usize, &Number)| {
        let position_of = |stop: &Number| position(*stop);
        let (here, name) = (position_of(stop)?, name(*stop));
        let x = svg_percent(here);
        let line =
            element("line", "award-threshold-bar-tick").attr_string("x1", x.clone()).attr_string("x2", x.clone());
        let line = line.attr("y1", "1.7em").attr("y2", "2.9em");
        // A label that would overlap the next one is left out; the sentence below contains it.
        let next = stops.get(at + 1).and_then(position_of);
        // The next label extends half its width to the left, unless it is so near the left edge that it extends right.
        let needed = |next: u64| if next < 300 { label_width(&name) } else { label_width(&name) * 3 / 2 };
        let room = next.is_none_or(|next| next >= here + needed(next));
        // Labels near the right edge are centred as well when there are several: extended left, they would meet.
        let anchor = if !only && (701..=820).contains(&here) { "middle" } else { text_anchor(here) };
        let name = room.then(|| svg_text("award-threshold-bar-label", x, "4.25em", anchor, name));
        Some([Some(line.build()), name].into_iter().flatten().collect())
    };
    let figure = filled_bar(svg_percent(you)).children(stops.iter().enumerate().filter_map(stop).collect());
    let dot = element("circle", "award-threshold-bar-marker").attr_string("cx", svg_percent(you)).attr("cy", "2.2em");
    let label = svg_text(
        "award-threshold-bar-label award-threshold-bar-answer",
        svg_percent(you),
        "1.25em",
        text_anchor(you),
        label,
    );
    Some(figure.child(dot.attr("r", ".5em")).html(label).build())
}

/// The SVG with its track, filled up to a position.
fn filled_bar(filled: String) -> ElementBuilder {
    let bar = |class: &'static str| {
        element("rect", class).attr("x", "0").attr("y", "1.95em").attr("height", ".5em").attr("rx", ".25em")
    };
    let figure = element("svg", "award-threshold-bar-chart").attr("aria-hidden", "true").attr("focusable", "false");
    figure
        .attr("width", "100%")
        .attr("height", "83")
        .child(bar("award-threshold-bar-track").attr("width", "100%"))
        .child(bar("award-threshold-bar-fill").attr_string("width", filled))
}

/// The width of a label on a small phone, in thousandths of the bar.
fn label_width(name: &str) -> u64 {
    name.chars().map(|letter| if letter.is_ascii() { 34 } else { 62 }).sum()
}

/// An amount without its currency, which the sentence below names.
fn without_currency(sum: &str) -> String {
    sum.strip_prefix("CNY ").unwrap_or(sum).to_owned()
}

/// A text in the SVG.
fn svg_text(class: &'static str, x: String, y: &'static str, anchor: &'static str, words: String) -> Html {
    element("text", class).attr_string("x", x).attr("y", y).attr("text-anchor", anchor).html(text(words)).build()
}

/// The whole part of a number.
fn whole_part(value: Number) -> Option<u64> {
    value.to_string().split('.').next()?.parse().ok()
}

fn svg_percent(thousandths: u64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The text anchor at a position: labels near an edge extend away from it.
const fn text_anchor(thousandths: u64) -> &'static str {
    match thousandths {
        0..=299 => "start",
        300..=700 => "middle",
        _ => "end",
    }
}
