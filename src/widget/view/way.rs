//! The shortest way: the fewest answers that would have to be different, and what follows then.

use super::card::Card;
use super::icon::Icon;
use super::summary::money_in;
use super::tag::tag;
use super::words::capital;
use engine::answers::Given;
use engine::nearest::{Change, Goal, nearest};
use engine::report::{Condition, Open, Verdict};
use engine::text::{fill, naming, number};
use policy::Basis;
use policy::number::Number;
use yew::Html;

/// The shortest way to an award, or to its next tier.
pub(super) fn draw(card: &Card<'_>) -> Html {
    let state = card.scene.state;
    let changes = nearest(&state.answers, card.rule, card.judged, &state.settings.measures);
    let Some(changes) = changes else { return Html::default() };
    let words = &card.scene.view().way;
    let done = changes.is_empty().then(|| fill(&naming(words.nothing_left, card.scene.policy()), &[&silences(card)]));
    let lines = changes.iter().map(|change| line(card, *change)).chain(done.clone());
    let then = if done.is_none() { outcome(card, &changes) } else { None };
    let title = if card.award.verdict == Verdict::Likely { words.tier } else { words.title };
    let line = |line: String| {
        let words = tag("span", "").say(&line);
        tag("p", "award-path-line").add(Icon::Arrow.draw()).holding(words).draw()
    };
    let then = then.map(|then| tag("p", "award-path-then").say(&then).draw());
    tag("section", "award-path")
        .holding(tag(card.scene.heading(card.rank() + 1), "award-path-title").add(Icon::Way.draw()).text(title))
        .all(lines.map(line).collect())
        .maybe(then)
        .draw()
}

/// The conditions that only the notice leaves open.
fn silences(card: &Card<'_>) -> String {
    card.names(&|found| found.open == Some(Open::Notice)).1
}

/// What follows when all of it is done.
fn outcome(card: &Card<'_>, changes: &[Change]) -> Option<String> {
    let words = &card.scene.view().way;
    if card.award.verdict == Verdict::Likely {
        return next_sum(card).map(|sum| fill(words.then_sum, &[&sum]));
    }
    // More than nothing is all that can be done for a measure that nobody has set; whether it is enough stays open.
    let unmeasured = changes.iter().any(|change| matches!(change.to, Goal::AboveZero));
    // What a change settles is open no longer: who registers in Hangzhou is local.
    let settled = |fact: &str| changes.iter().any(|change| card.scene.fact_named(fact) == Some(change.fact));
    let open = |condition: &Condition| condition.open == Some(Open::Notice) && !settled(condition.fact);
    let silent = unmeasured || card.award.conditions.iter().any(open);
    Some(if silent { words.then_open } else { words.then_likely }.to_owned())
}

/// What the next tier gives.
fn next_sum(card: &Card<'_>) -> Option<String> {
    let reached = card.award.amount?.lowest;
    let higher = card.rule.give.iter().filter_map(|give| give.amount).filter(|amount| amount.yuan > reached);
    let next = higher.min_by_key(|amount| amount.yuan)?;
    let sum = money_in(card.scene.locale(), next.yuan);
    let words = &card.scene.view().result;
    let exact = card.scene.view().way.exact;
    Some(fill(if next.at_least { words.floor } else { exact }, &[&sum]))
}

/// One change in words.
fn line(card: &Card<'_>, change: Change) -> String {
    let scene = card.scene;
    let words = &scene.view().way;
    let Some(fact) = scene.fact(change.fact) else { return String::new() };
    let label = scene.say(fact.label);
    let say = |value: Number| number(fact, value, scene.locale());
    let unknown = matches!(scene.state.answers.get(change.fact), Given::Nothing | Given::Unsure);
    match change.to {
        // Nobody does what only has to be judged.
        Goal::Yes if fact.basis == Basis::Own && unknown => fill(words.find_out, &[label]),
        Goal::Yes => {
            let yes = || fact.yes.map_or(scene.words.report.yes, |yes| scene.say(yes));
            fact.step.map_or_else(|| fill(words.be, &[label, yes()]), |step| capital(scene.say(step)))
        }
        Goal::Choice(choice) => {
            let Some(choice) = fact.choices.get(usize::from(choice)) else { return String::new() };
            let be = || fill(words.be, &[label, scene.say(choice.label)]);
            choice.step.map_or_else(be, |step| capital(scene.say(step)))
        }
        Goal::AtLeast(floor) => match scene.state.answers.get(change.fact) {
            Given::Number(value) => floor.above(value).map_or_else(
                || fill(words.reach, &[label, &say(floor)]),
                |gap| fill(words.reach_by, &[label, &say(floor), &super::meter::distance(scene, fact, gap)]),
            ),
            _ => fill(words.reach, &[label, &say(floor)]),
        },
        Goal::AtMost(most) => fill(words.at_most, &[label, &say(most)]),
        Goal::AboveZero => fill(words.above_zero, &[label]),
    }
}
