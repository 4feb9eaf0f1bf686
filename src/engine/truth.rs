//! Yes, no, or not known: Kleene's tables. Does not know what is being asked.

/// What can be said of a statement, in the order in which conjunction prefers it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Truth {
    /// It fails, however open things turn out.
    No,
    /// It depends on what is still open.
    Unknown,
    /// It holds, however open things turn out.
    Yes,
}

impl Truth {
    /// Kleene's conjunction: one no settles it, all must be yes for a yes.
    ///
    /// The result is exact if no unknown fact occurs in both operands; otherwise it can be `Unknown` although it is
    /// determined. The policy compiler ensures the former: within one award each fact stands in one condition.
    ///
    /// ```
    /// use engine::truth::Truth::{No, Unknown, Yes};
    /// assert_eq!(Yes.and(Unknown), Unknown);
    /// assert_eq!(No.and(Unknown), No);
    /// ```
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// Yes or no.
    #[must_use]
    pub const fn of(holds: bool) -> Truth {
        if holds { Truth::Yes } else { Truth::No }
    }
}
