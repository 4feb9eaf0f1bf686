//! What is missing for an award, in one line.

use crate::view::components::award::AwardCard;
use crate::view::components::award::label::condition_label;
use crate::view::components::ruler::chart::distance;
use crate::view::html::element::element;
use engine::answers::Answer;
use engine::nearest::{Change, Goal};
use engine::report::{ConditionReport, Open, Verdict};
use engine::text::{fill, naming};
use yew::Html;

/// The line of a row; nothing where nothing is missing.
pub(crate) fn miss(card: &AwardCard<'_>) -> Option<Html> {
    let class = match card.report.verdict {
        Verdict::Likely => return None,
        Verdict::Possible => "award-item-miss award-is-open",
        Verdict::Unlikely => "award-item-miss award-is-unmet",
    };
    let line = element("b", "").sentence(&miss_sentence(card)?);
    Some(element("span", class).child(element("span", "").child(line)).build())
}

/// The same as a sentence.
pub(crate) fn miss_sentence(card: &AwardCard<'_>) -> Option<String> {
    if card.report.verdict == Verdict::Likely {
        return None;
    }
    let words = &card.ctx.late_sentences().card;
    let changes = card.changes()?;
    match changes.as_slice() {
        [] => unsaid(card),
        [only] => Some(of_one(card, *only) + set_elsewhere(card, *only)),
        several => {
            let labels: Vec<&str> = several.iter().map(|change| card.ctx.fact_label(change.fact)).collect();
            let joint = format!("{}|", card.ctx.sentences().frame.comma);
            Some(fill(words.missing, &[&several.len().to_string(), &labels.join(&joint)]))
        }
    }
}

/// What the notice leaves open, where nothing else is missing.
fn unsaid(card: &AwardCard<'_>) -> Option<String> {
    let open = |found: &&ConditionReport| found.open == Some(Open::Notice);
    let found = card.report.conditions.iter().find(open)?;
    let said = fill(card.ctx.late_sentences().card.unsaid, &[condition_label(card.ctx.locale(), found)]);
    Some(naming(&said, card.ctx.policy()))
}

/// Said of a threshold that the notice does not set itself.
fn set_elsewhere(card: &AwardCard<'_>, change: Change) -> &'static str {
    let of_change = |found: &&ConditionReport| card.ctx.fact_index(found.fact) == Some(change.fact);
    let found = card.report.conditions.iter().find(of_change);
    let set = found.is_some_and(|found| found.source.is_some() && found.answer_value.as_deref() != Some("0"));
    if set { card.ctx.late_sentences().card.set_unmet } else { "" }
}

/// The one thing that is missing.
fn of_one(card: &AwardCard<'_>, change: Change) -> String {
    let ctx = card.ctx;
    let words = &ctx.late_sentences().card;
    let label = ctx.fact_label(change.fact);
    let Some(fact) = ctx.fact(change.fact) else { return String::new() };
    match (ctx.state.answers.get(change.fact), change.to) {
        (Answer::Unsure, _) => fill(words.unsure_of, &[label]),
        (Answer::Nothing, _) => fill(words.unanswered, &[label]),
        (Answer::Number(value), Goal::AtLeast(floor)) => floor.excess_over(value).map_or_else(
            || card.step_sentence(change),
            |gap| fill(ctx.late_sentences().condition.short, &[&distance(ctx, fact, gap)]),
        ),
        (_, Goal::Yes | Goal::Choice(_)) => {
            card.step(change).map_or_else(|| card.step_sentence(change), |step| fill(words.must, &[step]))
        }
        _ => card.step_sentence(change),
    }
}
