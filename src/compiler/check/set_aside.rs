//! No sum stands only in words that nothing calculates with.

use super::amounts::is_at_most;
use super::cited;
use super::coverage::GRANTS;
use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::quantity::{Figure, UnitKind};
use crate::resolve::{Place, Resolved, ResolvedAward};
use crate::spanned::{Spanned, part};

/// The words of an award that are quoted neither by its conditions nor by its `give`s.
fn elsewhere<'r>(award: &'r ResolvedAward) -> impl Iterator<Item = (&'r Spanned<String>, &'r Result<Place, Reported>)> {
    let other = award.ast.other_words.iter().zip(&award.other_words);
    let in_kind = award.ast.benefits.iter().map(|words| &words.quote).zip(&award.benefits);
    let weighed = award.ast.judgement.iter().map(|words| &words.quote).zip(&award.judgement);
    other.chain(in_kind).chain(weighed)
}

/// Sums in `other_words`, `benefits` or `judgement` would be kept from applicants.
pub fn no_sum_is_set_aside(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        for (words, place) in elsewhere(award) {
            let Ok(place) = place else { continue };
            for unit in [UnitKind::Yuan, UnitKind::Percent] {
                for cited in cited::cite(resolved, place, &unit, ()) {
                    // What limits is told otherwise: `limits_shown`.
                    let set_aside = |figure: &&Figure| !is_at_most(figure) && !is_quoted(resolved, award, figure);
                    let Some(figure) = cited.figures.iter().find(set_aside) else { continue };
                    let message = format!("“{}” decides how much is given", cited.words(&figure.range));
                    diagnostics.push(Diagnostic::at(&words.span, message).help(
                        "quote it in `give` and state it there, or in the condition that it belongs to; nothing else calculates with it",
                    ));
                }
            }
        }
    }
}

/// A condition that quotes a sum with the words that grant it keeps it from applicants.
pub fn conditions_quote_no_grant(resolved: &Resolved, diagnostics: &Diagnostics) {
    for condition in resolved.conditions() {
        let Ok(place) = &condition.quote else { continue };
        for cited in cited::cite(resolved, place, &UnitKind::Yuan, ()) {
            let granted = |figure: &&Figure| {
                let before = part(&cited.prose.text, cited.quote.start..figure.range.start.max(cited.quote.start));
                GRANTS.iter().any(|word| before.ends_with(word)) && !is_given(resolved, place.clause, figure)
            };
            if let Some(figure) = cited.figures.iter().find(granted) {
                let message = format!("the condition quotes what is given: “{}”", cited.words(&figure.range));
                diagnostics.push(
                    Diagnostic::at(&condition.ast.quote.text.span, message)
                        .help("end the quote before it, and state the sum in a `give`"),
                );
            }
        }
    }
}

/// 年营业收入增长的，给予5万元: what stands before 的 is a condition, and nobody asks for it.
pub fn gives_quote_no_condition(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (_, give) in resolved.gives() {
        let text = &give.ast.quote.text.value;
        let granted = |at: &usize| GRANTS.iter().any(|word| part(text, at + "的，".len()..).starts_with(word));
        if let Some((at, _)) = text.match_indices("的，").find(|(at, _)| granted(at) && *at > 0) {
            let message = format!("the quote of what is given states a condition: “{}的”", part(text, ..at));
            diagnostics.push(
                Diagnostic::at(&give.ast.quote.text.span, message)
                    .help("quote it in a condition, and begin the quote of `give` behind it"),
            );
        }
    }
}

/// Whether a `give` quotes a figure of a clause.
fn is_given(resolved: &Resolved, clause: usize, figure: &Figure) -> bool {
    let mut places = resolved.gives().filter_map(|(_, give)| give.quote.as_ref().ok());
    places.any(|place| place.clause == clause && place.holds(&figure.range))
}

/// Whether a figure is quoted by a condition or `give` of the block.
fn is_quoted(resolved: &Resolved, award: &ResolvedAward, figure: &Figure) -> bool {
    let here = || resolved.awards.iter().filter(|other| other.ast.block == award.ast.block);
    let asked = here().flat_map(ResolvedAward::conditions).map(|condition| &condition.quote);
    let given = here().flat_map(|other| &other.tiers).map(|tier| &tier.give.quote);
    asked.chain(given).filter_map(|quote| quote.as_ref().ok()).any(|place| place.holds(&figure.range))
}
