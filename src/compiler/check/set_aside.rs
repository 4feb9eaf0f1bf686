//! No sum stands only in words that nothing calculates with.

use super::amounts::limits;
use super::cited;
use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::quantity::{Figure, UnitKind};
use crate::resolve::{Place, Resolved, ResolvedAward};
use crate::spanned::Spanned;

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
                    let set_aside = |figure: &&Figure| !limits(figure) && !is_quoted(resolved, award, figure);
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

/// Whether a figure is quoted by a condition or `give` of the block.
fn is_quoted(resolved: &Resolved, award: &ResolvedAward, figure: &Figure) -> bool {
    let here = || resolved.awards.iter().filter(|other| other.ast.block == award.ast.block);
    let asked = here().flat_map(ResolvedAward::conditions).map(|condition| &condition.quote);
    let given = here().flat_map(|other| &other.tiers).map(|tier| &tier.give.quote);
    let mut ranges = asked.chain(given).filter_map(|quote| quote.as_ref().ok()).flat_map(|place| &place.ranges);
    ranges.any(|range| range.start <= figure.range.start && figure.range.end <= range.end)
}
