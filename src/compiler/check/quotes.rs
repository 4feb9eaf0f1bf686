//! Conditions of an award quote words of their own.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Place, Resolved};

/// A condition that quotes the words of another is no condition of the notice.
pub fn conditions_rest_on_words_of_their_own(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let conditions = award.conditions_by_fact();
        let found: Vec<_> =
            conditions.filter_map(|condition| Some((condition.ast, condition.quote.as_ref().ok()?))).collect();
        for (at, (condition, place)) in found.iter().enumerate() {
            let Some((earlier, _)) = found.iter().take(at).find(|(_, earlier)| overlap(earlier, place)) else {
                continue;
            };
            let message =
                format!("`{}` rests on words that `{}` rests on already", condition.fact.value, earlier.fact.value);
            let error = Diagnostic::at(&condition.quote.text.span, message)
                .beside(&earlier.quote.text.span, "quoted here already");
            diagnostics.push(error.help("quote for each condition the words that state it"));
        }
    }
}

fn overlap(one: &Place, other: &Place) -> bool {
    let mut pairs = one.ranges.iter().flat_map(|range| other.ranges.iter().map(move |theirs| (range, theirs)));
    one.clause == other.clause && pairs.any(|(range, theirs)| range.start < theirs.end && theirs.start < range.end)
}
