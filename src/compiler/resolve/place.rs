//! Where quoted words are.

use std::ops::Range;

/// Where quoted words are.
#[derive(Clone, Debug)]
pub struct Place {
    pub clause: usize,
    /// Each occurrence, in bytes of the clause's text.
    pub ranges: Vec<Range<usize>>,
}

impl Place {
    /// Whether one of the occurrences holds a range of the clause's text.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        self.ranges.iter().any(|own| own.start <= range.start && range.end <= own.end)
    }
}
