//! A number against its thresholds: a small drawing, and the distance as a sentence, which says all the drawing does.
//!
//! Positions are whole thousandths: nothing here is a float.

use super::scene::Scene;
use super::tag::tag;
use super::words::text;
use engine::answers::{Given, Input, read};
use engine::evaluate::measure;
use engine::report::{Condition, Standing};
use engine::text::{fill, number};
use policy::number::Number;
use policy::{Condition as Rule, Fact, Kind, Test};
use yew::Html;

/// The drawing ends at so many tenths of the highest threshold or of the answer, whichever is larger.
const ROOM: u64 = 13;

/// The meter of a numeric condition that was answered.
pub(super) fn draw(scene: &Scene<'_>, found: &Condition, rule: &Rule) -> Html {
    let Some(index) = scene.fact_named(found.fact) else { return Html::default() };
    let Some(fact) = scene.fact(index) else { return Html::default() };
    let stops: Vec<Number> = match &rule.test {
        Test::Within(bands) => bands.iter().filter_map(|band| band.lower).map(|end| end.value).collect(),
        Test::Reaches(parameter) => measure(&scene.state.settings.measures, *parameter).into_iter().collect(),
        _ => return Html::default(),
    };
    let value = found.answer_value.as_deref().and_then(|text| match read(fact, Input::Text(text)) {
        Ok(Given::Number(value)) => Some(value),
        _ => None,
    });
    let Some(value) = value.filter(|_| !stops.is_empty()) else { return Html::default() };
    let sentence = distance_to(scene, fact, found, value, &stops);
    tag("div", "award-meter")
        .maybe(figure(scene, fact, value, &stops))
        .holding(tag("p", "award-gap").say(&sentence))
        .draw()
}

/// How far the answer lies from the thresholds.
fn distance_to(scene: &Scene<'_>, fact: &Fact, found: &Condition, value: Number, stops: &[Number]) -> String {
    let words = &scene.view().condition;
    if found.outcome == Standing::Unmet {
        return found.gap.map_or_else(String::new, |gap| fill(words.short, &[&distance(scene, fact, gap)]));
    }
    if let Some(gap) = found.gap {
        return fill(words.next_tier, &[&distance(scene, fact, gap)]);
    }
    let reached = stops.iter().filter(|stop| **stop <= value).max();
    let Some(stop) = reached else { return String::new() };
    let threshold = number(fact, *stop, scene.locale());
    value.above(*stop).map_or_else(
        || fill(words.exactly, &[&threshold]),
        |over| fill(words.above, &[&threshold, &distance(scene, fact, over)]),
    )
}

/// A distance: yuan, percentage points or a count.
pub(super) fn distance(scene: &Scene<'_>, fact: &Fact, gap: Number) -> String {
    if fact.kind == Kind::Percent {
        fill(scene.view().condition.points, &[&gap.to_string()])
    } else {
        number(fact, gap, scene.locale())
    }
}

/// The drawing. Nothing where the numbers are too large to draw.
fn figure(scene: &Scene<'_>, fact: &Fact, value: Number, stops: &[Number]) -> Option<Html> {
    let highest = stops.iter().copied().max()?;
    let end = whole(value.max(highest))?.checked_mul(ROOM)? / 10;
    let place = |number: Number| Some(whole(number)?.checked_mul(1000)?.checked_div(end)?.min(1000));
    let you = place(value)?;
    let words = &scene.view().condition;
    let say = |value: Number| number(fact, value, scene.locale());
    let label = fill(words.you, &[&say(value)]);
    let only = stops.len() == 1;
    let name = |stop: Number| if only { fill(words.threshold, &[&say(stop)]) } else { short(&say(stop)) };
    let stop = |(at, stop): (usize, &Number)| {
        let place = |stop: &Number| place(*stop);
        let (here, name) = (place(stop)?, name(*stop));
        let x = percent(here);
        let line = tag("line", "award-meter-stop").having("x1", x.clone()).having("x2", x.clone());
        let line = line.with("y1", "1.7em").with("y2", "2.9em");
        // Where the next name would stand in it, a name is left out: the sentences beside the drawing have it.
        let next = stops.get(at + 1).and_then(place);
        // The next one reaches half its width to the left, unless it stands so near the edge that it grows to the right.
        let needed = |next: u64| if next < 300 { width(&name) } else { width(&name) * 3 / 2 };
        let room = next.is_none_or(|next| next >= here + needed(next));
        // A short name stands under its line, also towards the end: grown towards each other, two would meet.
        let anchor = if !only && (701..=820).contains(&here) { "middle" } else { anchor(here) };
        let name = room.then(|| words_at("award-meter-text", x, "4.25em", anchor, name));
        Some([Some(line.draw()), name].into_iter().flatten().collect())
    };
    let bar = |class: &'static str| {
        tag("rect", class).with("x", "0").with("y", "1.95em").with("height", ".5em").with("rx", ".25em")
    };
    let figure = tag("svg", "award-meter-figure").with("aria-hidden", "true").with("focusable", "false");
    let figure = figure
        .with("width", "100%")
        .with("height", "83")
        .holding(bar("award-meter-track").with("width", "100%"))
        .holding(bar("award-meter-fill").having("width", percent(you)))
        .all(stops.iter().enumerate().filter_map(stop).collect())
        .holding(tag("circle", "award-meter-dot").having("cx", percent(you)).with("cy", "2.2em").with("r", ".5em"))
        .add(words_at("award-meter-text award-meter-you", percent(you), "1.25em", anchor(you), label));
    Some(figure.draw())
}

/// How much of a drawing on a small phone two names of this length must lie apart, in thousandths.
fn width(name: &str) -> u64 {
    name.chars().map(|letter| if letter.is_ascii() { 34 } else { 62 }).sum()
}

/// A sum without its currency, which the sentences around the drawing name.
fn short(sum: &str) -> String {
    sum.strip_prefix("CNY ").unwrap_or(sum).to_owned()
}

/// Words in the drawing.
fn words_at(class: &'static str, x: String, y: &'static str, anchor: &'static str, words: String) -> Html {
    tag("text", class).having("x", x).with("y", y).with("text-anchor", anchor).add(text(words)).draw()
}

/// The whole part of a number.
fn whole(value: Number) -> Option<u64> {
    value.to_string().split('.').next()?.parse().ok()
}

fn percent(thousandths: u64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// Words near an edge grow away from it.
const fn anchor(thousandths: u64) -> &'static str {
    match thousandths {
        0..=299 => "start",
        300..=700 => "middle",
        _ => "end",
    }
}
