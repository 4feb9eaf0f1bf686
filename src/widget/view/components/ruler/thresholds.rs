//! Which thresholds a ruler shows: those of the awards that the answer can still change.

use crate::view::components::amount::{amount_range, clause_comma};
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::state::action::FieldLocation;
use crate::view::state::progress::awards_affected_by;
use engine::evaluate::threshold;
use engine::report::{Amount, interval_words};
use engine::settings::Settings;
use policy::number::Number;
use policy::{Award, Bound, Condition, Fact, Interval, Test};
use yew::Html;

/// An award that the answer can still change, and the intervals that it wants the answer in.
pub(crate) struct OpenAward {
    /// The award.
    pub(crate) rule: &'static Award,
    /// One interval for all tiers, or one a tier.
    pub(crate) intervals: Vec<Interval>,
}

/// The awards that the answer to a fact can still change by a threshold; under an award, that one alone.
pub(crate) fn open_awards(ctx: &Context<'_>, location: FieldLocation, fact: u8) -> Vec<OpenAward> {
    let state = ctx.state;
    let affected = awards_affected_by(&state.answers, &state.settings, fact).into_iter();
    let here = affected.filter(|award| !matches!(location, FieldLocation::Award(only) if only != *award));
    let rules = here.filter_map(|award| ctx.policy().awards.get(award));
    let open = rules.filter_map(|rule| {
        let condition = rule.conditions.iter().find(|condition| condition.fact == fact)?;
        Some(OpenAward { rule, intervals: intervals(condition, &state.settings) })
    });
    open.filter(|award| !award.intervals.is_empty()).collect()
}

/// The intervals of a condition on a number; a threshold that nobody has set has none.
pub(crate) fn intervals(condition: &Condition, settings: &Settings) -> Vec<Interval> {
    match &condition.test {
        Test::Within(intervals) => intervals.to_vec(),
        Test::Reaches(parameter) => {
            let set = threshold(&settings.thresholds, *parameter);
            let from = |value| Interval { lower: Some(Bound { value, inclusive: true }), upper: None };
            set.map(from).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The ends of the intervals, rising, each once.
pub(crate) fn stops(awards: &[OpenAward]) -> Vec<Number> {
    let intervals = awards.iter().flat_map(|award| &award.intervals);
    let ends: Vec<Number> =
        intervals.flat_map(|interval| [interval.lower, interval.upper]).flatten().map(|end| end.value).collect();
    rising(&ends)
}

/// Numbers in rising order, each once.
pub(crate) fn rising(numbers: &[Number]) -> Vec<Number> {
    let mut out: Vec<Number> = Vec::new();
    while let Some(next) = numbers.iter().copied().filter(|number| out.last().is_none_or(|last| number > last)).min() {
        out.push(next);
    }
    out
}

impl OpenAward {
    /// One row a tier: what it wants, and what it gives; with the award where it is not `alone`.
    pub(crate) fn rows(&self, ctx: &Context<'_>, fact: &Fact, alone: bool) -> Vec<Html> {
        let tiers = self.intervals.iter().enumerate();
        let row = |(tier, interval): (usize, &Interval)| {
            let gives = self.benefit(ctx, tier, alone);
            let wants = interval_words(fact, interval, &ctx.state.settings);
            element("li", "")
                .child(element("span", "").sentence(&wants))
                .text(" ")
                .child(element("span", "").sentence(&gives))
                .build()
        };
        tiers.map(row).collect()
    }

    /// The award, unless it is alone, and the sum of a tier where its tiers are those of the answer.
    fn benefit(&self, ctx: &Context<'_>, tier: usize, alone: bool) -> String {
        let title = if alone { "" } else { ctx.localized(self.rule.title) };
        let give = self.rule.give.get(tier).filter(|_| self.rule.give.len() == self.intervals.len());
        let Some(sum) = give.and_then(|give| give.amount) else { return title.to_owned() };
        let sum = amount_range(ctx.locale(), ctx.late_sentences(), Amount::stated(sum));
        if alone { sum } else { format!("{title}{}|{sum}", clause_comma(ctx.locale())) }
    }
}
