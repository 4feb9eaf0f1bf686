//! What goes to somebody else and comes back: questions that they answer, and links that hold more than answers.

/// What was sent, and what is to be sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exchange {
    /// The text of a link that the second module reads.
    pub(super) arrival: Option<String>,
    /// Questions that are not passed on, as a bit set of facts.
    pub(crate) left_out: u32,
    /// What was pasted: a link or a code.
    pub(super) pasted: String,
    /// Whether it could not be read.
    pub(crate) unread: bool,
    /// Facts that were filled in by somebody else, as a bit set; shown until the next page.
    pub(crate) filled: u32,
}
