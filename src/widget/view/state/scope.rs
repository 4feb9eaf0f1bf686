//! What a part of the interview asks for.

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Scope {
    /// Every award.
    #[default]
    All,
    /// One award alone, by its index.
    Award(usize),
    /// Some questions that somebody else has left to this visitor, as a bit set.
    Questions(u32),
}
