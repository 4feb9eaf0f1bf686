//! The drawing of a ruler: thresholds as ticks, and the answer as a dot, in SVG.
//!
//! Positions are whole thousandths; nothing here is a float.

use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element, text};
use engine::text::{fill, number, plain};
use policy::number::Number;
use policy::{Fact, Kind};
use yew::Html;

/// End of the scale, in tenths of the highest threshold or of the answer, whichever is larger.
const SCALE_TENTHS: u64 = 13;

/// A distance: yuan, percentage points or a count.
pub(crate) fn distance(ctx: &Context<'_>, fact: &Fact, gap: Number) -> String {
    if fact.kind == Kind::Percent {
        fill(ctx.late_sentences().condition.points, &[&gap.to_string()])
    } else {
        number(fact, gap, ctx.locale())
    }
}

/// What a ruler shows.
pub(crate) struct Chart<'a> {
    /// The rendering context.
    pub(crate) ctx: &'a Context<'a>,
    /// The fact.
    pub(crate) fact: &'a Fact,
    /// The answer, if there is one.
    pub(crate) value: Option<Number>,
    /// The thresholds, rising.
    pub(crate) stops: &'a [Number],
    /// Whether a title says that the ticks are thresholds, and the drawing is read aloud. Otherwise a tick of its own says
    /// so, and the drawing is left to those who see it.
    pub(crate) titled: bool,
}

impl Chart<'_> {
    /// The drawing. Nothing without thresholds, and for numbers too large to compute positions.
    pub(crate) fn render(&self) -> Option<Html> {
        let highest = self.stops.iter().copied().max()?;
        let most = self.value.map_or(highest, |value| value.max(highest));
        let end = whole_part(most)?.checked_mul(SCALE_TENTHS)? / 10;
        let position = |number: Number| Some(whole_part(number)?.checked_mul(1000)?.checked_div(end)?.min(1000));
        let places: Vec<u64> = self.stops.iter().filter_map(|stop| position(*stop)).collect();
        let ticks = self.stops.iter().zip(&places).enumerate();
        let ticks = ticks.map(|(at, (stop, place))| self.tick(*stop, *place, places.get(at + 1).copied()));
        let you = self.value.and_then(position);
        let figure = bar(self.titled.then(|| self.label()), you.map(svg_percent)).children(ticks.collect());
        let answer = you.map(|you| self.answer(you));
        Some(figure.children(answer.unwrap_or_default()).build())
    }

    /// One threshold; `next` is the position of the next one.
    fn tick(&self, stop: Number, here: u64, next: Option<u64>) -> Html {
        let only = self.stops.len() == 1;
        let name = self.say(stop);
        let name = match (only, self.titled) {
            (true, false) => fill(self.ctx.late_sentences().condition.threshold, &[&name]),
            (true, true) => name,
            _ => without_currency(&name),
        };
        let x = svg_percent(here);
        let line = element("line", "award-ruler-tick").attr_string("x1", x.clone()).attr_string("x2", x.clone());
        let line = line.attr("y1", "1.7em").attr("y2", "2.9em").build();
        // A label that would overlap the next one is left out; the words below contain it. The next label extends half its
        // width to the left, unless it is so near the left edge that it extends right.
        let needed = |next: u64| if next < 300 { label_width(&name) } else { label_width(&name) * 3 / 2 };
        let room = next.is_none_or(|next| next >= here + needed(next));
        // Labels near the right edge are centred as well when there are several: extended left, they would meet.
        let anchor = if (!only || self.titled) && (701..=820).contains(&here) { "middle" } else { text_anchor(here) };
        let name = room.then(|| svg_text("award-ruler-label", x, "4.25em", anchor, name));
        [Some(line), name].into_iter().flatten().collect()
    }

    /// The dot of the answer, and its label.
    fn answer(&self, you: u64) -> Vec<Html> {
        let dot = element("circle", "award-ruler-dot").attr_string("cx", svg_percent(you)).attr("cy", "2.2em");
        let words = self.value.map_or_else(String::new, |value| self.yours(value));
        let class = "award-ruler-label award-ruler-answer";
        vec![dot.attr("r", ".5em").build(), svg_text(class, svg_percent(you), "1.25em", text_anchor(you), words)]
    }

    /// The drawing in words.
    fn label(&self) -> String {
        let words = &self.ctx.late_sentences().condition;
        let stops = self.stops.iter().map(|stop| fill(words.threshold, &[&self.say(*stop)]));
        let all: Vec<String> = stops.chain(self.value.map(|value| self.yours(value))).collect();
        plain(&all.join(self.ctx.sentences().frame.comma))
    }

    fn yours(&self, value: Number) -> String {
        fill(self.ctx.late_sentences().condition.you, &[&self.say(value)])
    }

    fn say(&self, value: Number) -> String {
        number(self.fact, value, self.ctx.locale())
    }
}

/// The SVG with its track, filled up to a position, and its words.
fn bar(label: Option<String>, filled: Option<String>) -> ElementBuilder {
    let bar = |class: &'static str| {
        element("rect", class).attr("x", "0").attr("y", "1.95em").attr("height", ".5em").attr("rx", ".25em")
    };
    let figure = element("svg", "award-ruler-chart").attr("focusable", "false");
    let figure = match label {
        Some(label) => figure.attr("role", "img").attr_string("aria-label", label),
        None => figure.attr("aria-hidden", "true"),
    };
    let filled = filled.map(|filled| bar("award-ruler-fill").attr_string("width", filled).build());
    figure
        .attr("width", "100%")
        .attr("height", "83")
        .child(bar("award-ruler-track").attr("width", "100%"))
        .optional_child(filled)
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
