//! Sentences on questions that somebody else answers.

use super::counted::Counted;

/// Questions that somebody else answers.
#[derive(Clone, Debug)]
pub struct ExchangeSentences {
    /// After a link was opened: as it was, under changed rules, damaged.
    pub arrival: [&'static str; 3],
    /// Heading: others fill in.
    pub title: &'static str,
    /// What is in the link.
    pub hint: &'static str,
    /// Copies the message with the link.
    pub copy: &'static str,
    /// The message: {} questions, named {}.
    pub message: Counted,
    /// Label of the field for what comes back.
    pub paste: &'static str,
    /// Takes it.
    pub take: &'static str,
    /// It could not be read.
    pub unread: &'static str,
    /// {} answers were filled in.
    pub filled: Counted,
    /// To whoever fills in: {} questions.
    pub asked: Counted,
    /// Heading once they are answered.
    pub done: &'static str,
    /// What to do with the answers.
    pub done_hint: &'static str,
    /// Copies them.
    pub copy_answers: &'static str,
    /// The message that goes back, before the answers.
    pub reply: &'static str,
    /// The same, after the answers.
    pub reply_how: &'static str,
    /// Heading where the answers are opened without any of one's own.
    pub received: &'static str,
    /// What to do with them.
    pub received_hint: &'static str,
    /// Begins with them.
    pub begin: &'static str,
    /// Label of the field for a whole link.
    pub paste_link: &'static str,
    /// Opens it.
    pub open: &'static str,
}
