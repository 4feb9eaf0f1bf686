//! Next steps: the fewest answers that would have to change, and the expected outcome.

use crate::view::components::award::AwardCard;
use crate::view::components::ruler::chart::distance;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::html::phrase::capitalize;
use engine::answers::Answer;
use engine::nearest::{Change, Goal, nearest};
use engine::report::{ConditionReport, ConditionStatus, Open, Verdict};
use engine::text::{fill, money, naming, number};
use policy::Basis;
use policy::number::Number;
use yew::Html;

impl AwardCard<'_> {
    /// The fewest answers that would have to be different; see [`nearest`]. What can be measured comes first, then what
    /// can be done, then what has to be found out.
    pub(crate) fn changes(&self) -> Option<Vec<Change>> {
        let state = self.ctx.state;
        let changes = nearest(&state.answers, self.rule, &self.report.judged, &state.settings.thresholds);
        let mut changes: Vec<Change> = changes?.collect();
        changes.sort_by_key(|change| match state.answers.get(change.fact) {
            Answer::Number(_) => 0,
            Answer::Nothing | Answer::Unsure => 2,
            _ => 1,
        });
        Some(changes)
    }

    /// What one would do for a change, as part of a sentence: 在杭州注册.
    pub(crate) fn step(&self, change: Change) -> Option<&'static str> {
        let fact = self.ctx.fact(change.fact)?;
        let step = match change.to {
            Goal::Yes => fact.step,
            Goal::Choice(choice) => fact.choices.get(usize::from(choice))?.step,
            _ => None,
        };
        step.map(|step| self.ctx.localized(step))
    }

    /// A change as a sentence.
    pub(crate) fn step_sentence(&self, change: Change) -> String {
        step_sentence(self, change)
    }
}

/// What is missing for an award, what its next tier needs, or that nothing is missing.
pub(crate) fn next_steps(card: &AwardCard<'_>) -> Html {
    let met = (card.report.verdict == Verdict::Likely).then(|| nothing_missing(card));
    [met.unwrap_or_default(), steps(card)].into_iter().collect()
}

/// That all stated conditions are met. Those met only by a threshold that the notice does not set itself are named apart.
fn nothing_missing(card: &AwardCard<'_>) -> Html {
    let words = &card.ctx.late_sentences().card;
    let (count, _) = card.names(&|one| one.outcome == ConditionStatus::Met && one.source.is_none());
    let mut line = fill(&naming(words.all_met.of(count), card.ctx.policy()), &[&count.to_string()]);
    if let (1.., names) = card.names(&|one| one.source.is_some()) {
        line += &fill(words.set_met, &[&names]);
    }
    let title = element(card.ctx.heading(card.heading_rank() + 1), "award-lack-title").html(Icon::Met.svg());
    element("section", "award-lack award-lack-none")
        .child(title.label(words.nothing_missing))
        .child(element("p", "").sentence(&line).text(card.ctx.sentences().frame.stop.trim_end()))
        .build()
}

/// The steps to an award, or to its next tier.
fn steps(card: &AwardCard<'_>) -> Html {
    let Some(changes) = card.changes() else { return Html::default() };
    let words = &card.ctx.late_sentences().way;
    let done =
        changes.is_empty().then(|| fill(&naming(words.nothing_left, card.ctx.policy()), &[&left_open_by_notice(card)]));
    let lines = changes.iter().map(|change| step_sentence(card, *change)).chain(done.clone());
    let then = if done.is_none() { expected_outcome(card, &changes) } else { None };
    let (class, icon, title) = match card.report.verdict {
        Verdict::Likely => ("award-lack award-lack-next", Icon::Route, words.tier),
        Verdict::Possible => ("award-lack", Icon::Open, words.title),
        Verdict::Unlikely => ("award-lack award-lack-unmet", Icon::Unmet, words.title),
    };
    let line = |line: String| element("p", "award-lack-item").html(Icon::Arrow.svg()).label(&line).build();
    let then = then.map(|then| element("p", "award-lack-outcome").sentence(&then).build());
    element("section", class)
        .child(element(card.ctx.heading(card.heading_rank() + 1), "award-lack-title").html(icon.svg()).label(title))
        .children(lines.map(line).collect())
        .optional_child(then)
        .build()
}

/// The names of the conditions that the notice leaves open.
fn left_open_by_notice(card: &AwardCard<'_>) -> String {
    card.names(&|found| found.open == Some(Open::Notice)).1
}

/// The expected outcome of all steps.
fn expected_outcome(card: &AwardCard<'_>, changes: &[Change]) -> Option<String> {
    let words = &card.ctx.late_sentences().way;
    if card.report.verdict == Verdict::Likely {
        return next_tier_sum(card).map(|sum| fill(words.then_sum, &[&sum]));
    }
    // For a threshold that nobody has set, the step is "more than zero", and whether that is enough stays open.
    let unmeasured = changes.iter().any(|change| matches!(change.to, Goal::AboveZero));
    // A condition that a step answers is no longer open.
    let settled = |fact: &str| changes.iter().any(|change| card.ctx.fact_index(fact) == Some(change.fact));
    let open = |condition: &ConditionReport| condition.open == Some(Open::Notice) && !settled(condition.fact);
    let silent = unmeasured || card.report.conditions.iter().any(open);
    Some(if silent { words.then_open } else { words.then_likely }.to_owned())
}

/// The amount of the next tier.
fn next_tier_sum(card: &AwardCard<'_>) -> Option<String> {
    let reached = card.report.amount?.lowest;
    let stated = card.rule.give.iter().filter_map(|give| Some((give.amount?.stated()?, give.amount?)));
    let (sum, next) = stated.filter(|(sum, _)| *sum > reached).min_by_key(|(sum, _)| *sum)?;
    let words = card.ctx.late_sentences();
    let sentence = match next {
        policy::Amount::AtLeast(_) => words.result.floor,
        policy::Amount::AtMost(_) => words.amount.at_most,
        _ => words.way.exact,
    };
    Some(fill(sentence, &[&money(sum, card.ctx.locale())]))
}

/// One step as a sentence.
fn step_sentence(card: &AwardCard<'_>, change: Change) -> String {
    let ctx = card.ctx;
    let words = &ctx.late_sentences().way;
    let Some(fact) = ctx.fact(change.fact) else { return String::new() };
    let label = ctx.localized(fact.label);
    let say = |value: Number| number(fact, value, ctx.locale());
    let unknown = matches!(ctx.state.answers.get(change.fact), Answer::Nothing | Answer::Unsure);
    match change.to {
        // A self-assessment is not something to do: the step is to find out.
        Goal::Yes if fact.basis == Basis::Own && unknown => fill(words.find_out, &[label]),
        Goal::Yes => {
            let yes = || fact.yes.map_or(ctx.sentences.report.yes, |yes| ctx.localized(yes));
            fact.step.map_or_else(|| fill(words.be, &[label, yes()]), |step| capitalize(ctx.localized(step)))
        }
        Goal::Choice(choice) => {
            let Some(choice) = fact.choices.get(usize::from(choice)) else { return String::new() };
            let be = || fill(words.be, &[label, ctx.localized(choice.label)]);
            choice.step.map_or_else(be, |step| capitalize(ctx.localized(step)))
        }
        Goal::AtLeast(floor) => match ctx.state.answers.get(change.fact) {
            Answer::Number(value) => floor.excess_over(value).map_or_else(
                || fill(words.reach, &[label, &say(floor)]),
                |gap| fill(words.reach_by, &[label, &say(floor), &distance(ctx, fact, gap)]),
            ),
            _ => fill(words.reach, &[label, &say(floor)]),
        },
        Goal::AtMost(most) => fill(words.at_most, &[label, &say(most)]),
        Goal::AboveZero => fill(words.above_zero, &[label]),
    }
}
