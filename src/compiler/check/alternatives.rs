//! Conditions of which one is enough are not required together.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedAward, ResolvedTest};
use crate::spanned::{Prose, part};
use std::ops::Range;

/// Words that open a list of which some items are enough.
const OPENING: [&str; 12] = [
    "条件之一",
    "情形之一",
    "要求之一",
    "标准之一",
    "任一",
    "任意一",
    "其中一项",
    "其中两项",
    "其中二项",
    "其中三项",
    "其中之一",
    "至少一项",
];

/// Words between two conditions of which one is enough.
const OR: [&str; 2] = ["或者", "或"];

const HELP: &str = "the conditions of an award are required together: ask whether one of these holds in one question, yes \
                    or no, and quote all of them in its condition";

pub fn alternatives_are_not_required_together(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let Ok(passage) = &award.passage else { continue };
        let Some(clause) = resolved.ast.outline.clauses.get(passage.clause) else { continue };
        let quotes = quotes(award, passage.clause);
        diagnostics.keep(opened(&clause.prose, &passage.range, &quotes));
        diagnostics.keep(joined(&clause.prose, &quotes));
    }
}

/// Where the conditions are quoted in the clause, in its order; not whom the award is for.
fn quotes(award: &ResolvedAward, clause: usize) -> Vec<Range<usize>> {
    let conditions = award.conditions_by_fact().filter(|condition| !matches!(condition.test, ResolvedTest::Roles(_)));
    let places =
        conditions.filter_map(|condition| condition.quote.as_ref().ok()).filter(|place| place.clause == clause);
    let mut quotes: Vec<Range<usize>> = places.filter_map(|place| place.ranges.first().cloned()).collect();
    quotes.sort_by_key(|quote| quote.start);
    quotes
}

/// 符合下列条件之一, with two conditions behind it.
fn opened(prose: &Prose, passage: &Range<usize>, quotes: &[Range<usize>]) -> Result<(), Diagnostic> {
    let text = part(&prose.text, passage.clone());
    for word in OPENING.iter().flat_map(|word| text.match_indices(word)) {
        let word = passage.start + word.0..passage.start + word.0 + word.1.len();
        let holds = |quote: &&Range<usize>| quote.start <= word.start && word.end <= quote.end;
        let behind: Vec<_> = quotes.iter().filter(|quote| quote.end > word.end).collect();
        // One condition that holds the word and all that follows is the whole list.
        if behind.len() > 1
            || (behind.len() == 1 && !behind.iter().any(holds) && quotes.iter().any(|quote| holds(&quote)))
        {
            return Err(refused(prose, &word, &behind));
        }
    }
    Ok(())
}

/// A condition, 或者, and another condition.
fn joined(prose: &Prose, quotes: &[Range<usize>]) -> Result<(), Diagnostic> {
    for pair in quotes.windows(2) {
        let [first, second] = pair else { continue };
        // The joint may be quoted with either of them, or with none.
        let end = OR.iter().find(|word| part(&prose.text, first.clone()).ends_with(**word));
        let between = part(&prose.text, first.end..second.start.max(first.end)).trim_matches(['，', '、', '；', ' ']);
        let start = OR.iter().find(|word| part(&prose.text, second.clone()).starts_with(**word));
        let word = match (end, OR.iter().find(|word| between == **word), start) {
            (Some(word), ..) => first.end - word.len()..first.end,
            (_, Some(_), _) => first.end..second.start,
            (.., Some(word)) => second.start..second.start + word.len(),
            _ => continue,
        };
        return Err(refused(prose, &word, &[first, second]));
    }
    Ok(())
}

fn refused(prose: &Prose, word: &Range<usize>, quotes: &[&Range<usize>]) -> Diagnostic {
    let message = format!(
        "“{}”: one of these conditions is enough, but the rule requires them together",
        part(&prose.text, word.clone())
    );
    let error = Diagnostic::at(prose.span(word), message).help(HELP);
    quotes.iter().fold(error, |error, quote| error.beside(prose.span(quote), "required"))
}
