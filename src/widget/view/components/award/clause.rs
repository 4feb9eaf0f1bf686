//! The clause of an award, verbatim, with the words marked that its conditions rest on.
//!
//! The outcome of a mark is an attribute that the stylesheet shows and reads aloud; the text of the clause stays
//! unchanged.

use crate::view::components::award::AwardCard;
use crate::view::components::citation::citation;
use crate::view::components::standing::{outcome_legend, outcome_sign, outcome_word};
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::verbatim;
use crate::view::html::utf16::byte_offset;
use engine::report::{AwardReport, ConditionStatus};
use yew::Html;

/// A byte range of a clause with the outcome that it decides.
struct Mark {
    start: usize,
    end: usize,
    outcome: ConditionStatus,
}

/// The clause of an award.
pub(crate) fn clause_section(card: &AwardCard<'_>) -> Html {
    let (ctx, award) = (card.ctx, card.report);
    let marks = quote_marks(&[award]);
    let title = citation(ctx, ctx.sentences().frame.clause_words, award.clause);
    let words = element("p", "award-clause-text").attr("lang", "zh-CN").attr("data-clause", award.clause);
    element("section", "award-clause")
        .attr("part", "clause")
        .child(element(ctx.heading(card.heading_rank() + 1), "award-clause-title").html(title))
        .child(words.children(marked_text(ctx, award.text, &marks)))
        .html(used_outcomes(ctx, &marks))
        .build()
}

/// A clause that several awards share, with the marks of all of them.
pub(crate) fn shared_clause(ctx: &Context<'_>, awards: &[&AwardReport]) -> Html {
    let Some(award) = awards.first() else { return Html::default() };
    let words = element("p", "award-clause-text").attr("lang", "zh-CN");
    words.children(marked_text(ctx, award.text, &quote_marks(awards))).build()
}

/// The quotes of all conditions in text order. Where two overlap, the later one is cut at the end of the earlier.
fn quote_marks(awards: &[&AwardReport]) -> Vec<Mark> {
    let mut quoted = Vec::new();
    for award in awards {
        for condition in award.conditions.iter().filter(|condition| condition.clause == award.clause) {
            let bytes = |(start, end): &(u32, u32)| (byte_offset(award.text, *start), byte_offset(award.text, *end));
            let mark = |(start, end)| Mark { start, end, outcome: condition.outcome };
            quoted.extend(condition.at.iter().map(bytes).map(mark));
        }
    }
    let mut marks: Vec<Mark> = Vec::new();
    for mark in quoted {
        let after = marks.iter().position(|other| other.start > mark.start).unwrap_or(marks.len());
        marks.insert(after, mark);
    }
    let mut clear = 0;
    for mark in &mut marks {
        mark.start = mark.start.max(clear);
        clear = clear.max(mark.end);
    }
    marks.retain(|mark| mark.start < mark.end);
    marks
}

/// The text of a clause with its marks.
fn marked_text(ctx: &Context<'_>, text: &str, marks: &[Mark]) -> Vec<Html> {
    let mut from = 0;
    let mut words = Vec::new();
    for mark in marks {
        let before = text.get(from..mark.start).unwrap_or_default();
        // An opening bracket stays on the line of the mark after it.
        let closed = before.trim_end_matches(['\u{ff08}', '\u{201c}']);
        let marked = mark_html(ctx, text.get(mark.start..mark.end).unwrap_or_default(), mark.outcome);
        words.push(verbatim(closed));
        words.push(match before.get(closed.len()..) {
            Some(opens) if !opens.is_empty() => element("span", "award-num").html(verbatim(opens)).html(marked).build(),
            _ => marked,
        });
        from = mark.end;
    }
    words.push(verbatim(text.get(from..).unwrap_or_default()));
    words
}

fn mark_html(ctx: &Context<'_>, words: &str, outcome: ConditionStatus) -> Html {
    let (id, icon) = outcome_sign(outcome);
    // The icon stays on the line of the first character; up to four characters stay together.
    let whole = words.chars().nth(4).is_none();
    let first = if whole { words.len() } else { words.chars().next().map_or(0, char::len_utf8) };
    let (head, tail) = words.split_at_checked(first).unwrap_or((words, ""));
    let head = element("span", "award-num").html(icon.svg()).html(verbatim(head));
    let mark = element("mark", "award-mark").attr("data-outcome", id).attr("data-word", outcome_word(ctx, outcome));
    mark.child(head).html(verbatim(tail)).build()
}

/// The legend of the outcomes that occur.
fn used_outcomes(ctx: &Context<'_>, marks: &[Mark]) -> Html {
    outcome_legend(ctx, |outcome| marks.iter().any(|mark| mark.outcome == outcome))
}
