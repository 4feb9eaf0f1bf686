//! Sentences of the page on what to do now.

use super::counted::Counted;

/// What to do now.
#[derive(Clone, Debug)]
pub struct NextSentences {
    /// Heading.
    pub title: &'static str,
    /// How many questions {} to ask first.
    pub first_ask: Counted,
    /// Heading over the letter.
    pub letter: &'static str,
    /// What it is.
    pub letter_hint: &'static str,
    /// That the letter is in Chinese; empty in Chinese.
    pub letter_language: &'static str,
    /// Name of the letter for screen readers.
    pub letter_label: &'static str,
    /// Choice to tell sums in the letter.
    pub with_sums: &'static str,
    /// Under it: how the letter tells them now, {}.
    pub without_sums: &'static str,
    /// Copies the letter.
    pub copy_letter: &'static str,
    /// Heading: whom to ask.
    pub whom: &'static str,
    /// Who issued the notice: {}.
    pub issuer: &'static str,
    /// Over what the host page adds.
    pub host: &'static str,
    /// Back to the result.
    pub back: &'static str,
}
