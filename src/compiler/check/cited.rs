//! Quoted words with the figures that touch them, which thresholds and sums are compared with.
//!
//! Figures are sought in the whole clause: 满50人 cut out of 不满50人 would prove nothing.

use crate::quantity::{self, Figure, UnitKind};
use crate::resolve::{Place, Resolved};
use crate::spanned::{Prose, part};
use std::ops::Range;

/// One occurrence of a quote.
pub struct Cited<'r, T> {
    /// What the words are quoted for.
    pub by: T,
    pub prose: &'r Prose,
    /// Where the quote is in it.
    pub quote: Range<usize>,
    /// The figures that touch the quote.
    pub figures: Vec<Figure>,
}

impl<T> Cited<'_, T> {
    /// Words of the clause.
    pub fn words(&self, range: &Range<usize>) -> &str {
        part(&self.prose.text, range.clone())
    }

    /// Whether a range lies within the quote.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        self.quote.start <= range.start && range.end <= self.quote.end
    }

    /// The figures, as a list for sentences; `none` where there are none.
    pub fn list_figures(&self, none: &str) -> String {
        let figures: Vec<&str> = self.figures.iter().map(|figure| self.words(&figure.range)).collect();
        if figures.is_empty() { none.to_string() } else { format!("they say {}", figures.join(", ")) }
    }
}

/// Every occurrence of a quote.
pub fn cite<'r, T: Copy>(resolved: &Resolved<'r>, place: &Place, kind: &UnitKind, by: T) -> Vec<Cited<'r, T>> {
    let Some(clause) = resolved.ast.outline.clauses.get(place.clause) else { return Vec::new() };
    let figures = quantity::find_figures(&clause.prose.text, kind);
    let touching = |quote: &Range<usize>| -> Vec<Figure> {
        let touch = |figure: &&Figure| figure.range.start < quote.end && quote.start < figure.range.end;
        figures.iter().filter(touch).cloned().collect()
    };
    let cited =
        |quote: &Range<usize>| Cited { by, prose: &clause.prose, figures: touching(quote), quote: quote.clone() };
    place.ranges.iter().map(cited).collect()
}
