//! Quoted words with the figures that touch them: what thresholds and sums are held against.
//!
//! Figures are looked for in the clause, not in the quote alone: 满50人 cut out of 不满50人 is no proof.

use crate::book::Book;
use crate::figures::{self, Figure, Measure};
use crate::quote::Found;
use crate::written::Prose;
use std::ops::Range;

/// One occurrence of a quote, and whose it is.
pub struct Cited<'b, W> {
    /// What the words are quoted for.
    pub of: W,
    /// The clause.
    pub prose: &'b Prose,
    /// Where the quote stands in it.
    pub quote: Range<usize>,
    /// The figures that touch the quote.
    pub figures: Vec<Figure>,
}

impl<W> Cited<'_, W> {
    /// Words of the clause.
    pub fn words(&self, range: &Range<usize>) -> &str {
        self.prose.text.get(range.clone()).unwrap_or_default()
    }

    /// Whether a range lies within the quote.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        self.quote.start <= range.start && range.end <= self.quote.end
    }
}

/// Every occurrence of a quote that was found.
pub fn cite<'b, W: Copy>(book: &'b Book, found: Found, measure: &Measure, of: W) -> Vec<Cited<'b, W>> {
    let Some(clause) = book.outline.clauses.get(found.clause) else { return Vec::new() };
    let figures = figures::figures(&clause.prose.text, measure);
    let touching = |quote: &Range<usize>| -> Vec<Figure> {
        let touch = |figure: &&Figure| figure.range.start < quote.end && quote.start < figure.range.end;
        figures.iter().filter(touch).cloned().collect()
    };
    found.at.into_iter().map(|quote| Cited { of, prose: &clause.prose, figures: touching(&quote), quote }).collect()
}
