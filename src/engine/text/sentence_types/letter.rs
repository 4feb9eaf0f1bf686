//! Sentences of the letter to the authority.

/// The letter.
#[derive(Clone, Debug)]
pub struct LetterSentences {
    /// The first line.
    pub greeting: &'static str,
    /// Who writes: the name {} and the kinds of applicant {}.
    pub who: &'static str,
    /// In place of the name, to be filled in by the applicant.
    pub unit: &'static str,
    /// What was answered: {}.
    pub situation: &'static str,
    /// The title {} and number {} of the notice, and how many questions follow: {}.
    pub asks: &'static str,
    /// Whether the notice {} applies.
    pub in_force: &'static str,
    /// After the words that the authority weighs.
    pub judged: &'static str,
    /// How to apply for an award {}.
    pub how: &'static str,
    /// The question about an open point: {}.
    pub point: &'static str,
    /// What our own sentences call the reader, and what the letter calls its writer.
    pub you_and_we: [&'static str; 2],
    /// What our own sentences say of what the notice does not say; a word may stand before it.
    pub unsaid: [&'static str; 2],
    /// A clause by its number {}.
    pub clause: &'static str,
    /// Between clause and questions, and between name and answer.
    pub colon: &'static str,
    /// Between answers.
    pub semicolon: &'static str,
    /// Between sums.
    pub comma: &'static str,
    /// Whether awards can be held together.
    pub together: &'static str,
    /// When, with what and where to apply.
    pub apply: &'static str,
    /// The end, before the blank for the writer.
    pub thanks: &'static str,
    /// In place of the writer's name and number.
    pub contact: &'static str,
}
