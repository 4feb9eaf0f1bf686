//! Why a condition is open.

use crate::view::components::award::AwardCard;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::phrase;
use engine::report::{ConditionReport, Open, Verdict};
use engine::text::naming;
use policy::{Locale, Reading};
use yew::Html;

/// Whether the first reading is part of the reason: the notice is silent, or leaves the assessment to the applicant
/// without a threshold.
pub(crate) fn shows_reading(found: &ConditionReport) -> bool {
    found.open.is_some_and(|open| open == Open::Notice || found.basis == "self")
}

/// The separator of two sentences: a space in English, nothing in Chinese.
fn sentence_separator(ctx: &Context<'_>) -> &'static str {
    match ctx.locale() {
        Locale::Chinese => "",
        Locale::English => " ",
    }
}

/// One note for all open conditions of an award that is ruled out: they can no longer change it.
pub(crate) fn settled_note(card: &AwardCard<'_>) -> Option<Html> {
    let open = card.report.conditions.iter().any(|condition| condition.open.is_some());
    let idle = card.report.verdict == Verdict::Unlikely && open;
    idle.then(|| element("p", "award-condition-note").sentence(card.ctx.late_sentences().condition.idle).build())
}

/// Why a condition is open, with the reading that matters.
pub(crate) fn open_reason(card: &AwardCard<'_>, found: &ConditionReport) -> Option<Html> {
    let ctx = card.ctx;
    let words = &ctx.late_sentences().condition;
    let open = found.open.filter(|_| card.report.verdict != Verdict::Unlikely)?;
    let [unanswered, unsure, notice] = words.why;
    let relevant = |reading: &&Reading| shows_reading(found) && found.reading == Some(reading.id);
    let reading = ctx.policy().readings.iter().find(relevant);
    let reason = match open {
        Open::Unanswered => unanswered,
        Open::Unsure => unsure,
        // The reading already says what the notice leaves open.
        Open::Notice if reading.is_some() => "",
        Open::Notice => notice,
    };
    let reason = &naming(reason, ctx.policy());
    let line = element("p", "award-condition-note")
        .sentence(words.why_open)
        .sentence(reason)
        .text(sentence_separator(ctx))
        .child(element("wbr", ""));
    Some(line.optional_child(reading.map(|reading| phrase(ctx.localized(reading.text)))).build())
}
