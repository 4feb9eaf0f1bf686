//! The pages. Does not know what is on them.

/// The page shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Page {
    /// One question, by the index of its fact.
    Question(u8),
    /// All answers, for checking.
    Review,
    /// The result.
    Result,
    /// What to do now.
    NextSteps,
    /// The list of awards, to choose one that alone is asked for.
    Awards,
    /// The list of examples.
    Examples,
    /// Adding an applicant.
    AddApplicant,
    /// The applicants side by side.
    Compare,
    /// A link that the second module reads.
    Arrival,
    /// Answers of somebody else, where there are none of one's own.
    Received,
    /// The answers with the papers that show them, to be ticked at a counter.
    Counter,
}
