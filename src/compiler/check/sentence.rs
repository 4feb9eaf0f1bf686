//! The words of a passage around a quote, up to the next full stop or semicolon: what a sum is given for stands there.

use crate::resolve::{Resolved, ResolvedAward, ResolvedGive};
use crate::spanned::{Prose, part};
use std::ops::Range;

/// A piece of a clause.
pub struct Sentence<'r> {
    pub prose: &'r Prose,
    pub range: Range<usize>,
    /// Where the quote ends.
    quoted: usize,
}

impl Sentence<'_> {
    pub fn text(&self) -> &str {
        part(&self.prose.text, self.range.clone())
    }

    /// Its words up to the end of the quote.
    pub fn through(&self) -> &str {
        part(&self.prose.text, self.range.start..self.quoted)
    }

    /// A range of its text as a range of the clause.
    pub fn place(&self, range: &Range<usize>) -> Range<usize> {
        self.range.start + range.start..self.range.start + range.end
    }
}

/// The sentences in which a `give` is quoted. Words of another clause count as a sentence of their own.
pub fn around<'r>(resolved: &'r Resolved, award: &ResolvedAward, give: &ResolvedGive) -> Vec<Sentence<'r>> {
    let (Ok(place), Ok(passage)) = (&give.quote, &award.passage) else { return Vec::new() };
    let Some(clause) = resolved.ast.outline.clauses.get(place.clause) else { return Vec::new() };
    let here = if place.clause == passage.clause { passage.range.clone() } else { 0..clause.prose.text.len() };
    let sentence = |quote: &Range<usize>| {
        let ends = ['。', '；', ';'];
        let before = part(&clause.prose.text, here.start..quote.start.max(here.start));
        let after = part(&clause.prose.text, quote.end..here.end.max(quote.end));
        let start = before.rfind(ends).map_or(here.start, |at| {
            here.start + at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let end = after.find(ends).map_or(here.end.max(quote.end), |at| quote.end + at);
        Sentence { prose: &clause.prose, range: start..end, quoted: quote.end }
    };
    place.ranges.iter().map(sentence).collect()
}
