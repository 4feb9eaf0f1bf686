//! Verdicts and outcomes with their icons, words and headline.

use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::assessment::Assessment;
use engine::report::{AwardReport, ConditionStatus, Verdict};
use engine::text::fill;
use engine::text::sentence_types::ResultSentences;
use yew::Html;

/// The verdicts with icon and identifier, in the order of the page.
pub(crate) const VERDICTS: [(Verdict, Icon, &str); 3] = [
    (Verdict::Likely, Icon::Met, "likely"),
    (Verdict::Possible, Icon::Open, "possible"),
    (Verdict::Unlikely, Icon::Unmet, "unlikely"),
];

/// The index of a verdict in lists of three.
pub(crate) const fn verdict_index(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Likely => 0,
        Verdict::Possible => 1,
        Verdict::Unlikely => 2,
    }
}

/// Identifier and icon of an outcome.
pub(crate) const fn outcome_sign(outcome: ConditionStatus) -> (&'static str, Icon) {
    match outcome {
        ConditionStatus::Met => ("met", Icon::Met),
        ConditionStatus::Unmet => ("unmet", Icon::Unmet),
        ConditionStatus::Open => ("open", Icon::Open),
    }
}

/// The word for an outcome.
pub(crate) fn outcome_word(ctx: &Context<'_>, outcome: ConditionStatus) -> &'static str {
    let [met, unmet, open] = ctx.late_sentences().condition.outcome;
    match outcome {
        ConditionStatus::Met => met,
        ConditionStatus::Unmet => unmet,
        ConditionStatus::Open => open,
    }
}

/// A legend of the icons of those outcomes that are `used`.
pub(crate) fn outcome_legend(ctx: &Context<'_>, used: impl Fn(ConditionStatus) -> bool) -> Html {
    let outcomes = [ConditionStatus::Met, ConditionStatus::Unmet, ConditionStatus::Open]
        .into_iter()
        .filter(|outcome| used(*outcome));
    let entry = |outcome| {
        let (id, icon) = outcome_sign(outcome);
        let word = element("span", "award-mark").attr("data-outcome", id).text(outcome_word(ctx, outcome));
        element("span", "").html(icon.svg()).child(word).build()
    };
    element("p", "award-legend").attr("aria-hidden", "true").children(outcomes.map(entry).collect()).build()
}

/// The result in one sentence.
pub(crate) fn result_headline(words: &ResultSentences, assessment: &Assessment) -> String {
    let likely = assessment.with_verdict(Verdict::Likely).len();
    let possible = assessment.with_verdict(Verdict::Possible).len();
    let say = |sentence: &str, count: usize| fill(sentence, &[&count.to_string()]);
    let [first, second] = words.likely_and_possible;
    match (likely, possible) {
        (0, 0) => words.nothing.to_owned(),
        (_, 0) => say(words.likely.of(likely), likely),
        (0, _) => say(words.possible.of(possible), possible),
        _ => say(first.of(likely), likely) + &say(second.of(possible), possible),
    }
}

/// The verdict of an award after an answer in place.
pub(crate) fn verdict_after_answer(ctx: &Context<'_>, award: &AwardReport, moved: bool) -> String {
    let words = &ctx.late_sentences().result;
    let verdict = words.verdict.get(verdict_index(award.verdict)).copied().unwrap_or_default();
    fill(if moved { words.moved } else { words.stayed }, &[award.title.marked(), verdict])
}
