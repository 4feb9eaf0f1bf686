//! Sentences about a count.

/// A sentence about a count, which English says differently for one.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// For exactly one.
    pub one: &'static str,
    /// For any other number.
    pub more: &'static str,
}

impl Counted {
    /// A sentence that is the same for every number, as in Chinese.
    #[must_use]
    pub const fn always(sentence: &'static str) -> Counted {
        Counted { one: sentence, more: sentence }
    }

    /// The sentence for a count.
    #[must_use]
    pub const fn of(self, count: usize) -> &'static str {
        if count == 1 { self.one } else { self.more }
    }
}
