//! What is wrong with a policy file, and where.
//!
//! Knows places and sentences. Does not know what is being checked, nor how problems are drawn.

use super::book::Book;
use super::written::Span;

/// One thing that is wrong: words underlined, a sentence, and what to do about it.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What is wrong, in one sentence without full stop.
    pub message: Box<str>,
    /// The words that are underlined, in bytes of the file.
    pub span: Span,
    /// Said beside the underlined words.
    pub label: Box<str>,
    /// Other words that matter, each with what is said beside it.
    pub beside: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<Box<str>>,
    /// Number and heading of the clause in which it stands.
    pub clause: Option<Box<str>>,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn at(span: Span, message: impl Into<Box<str>>) -> Problem {
        Problem { message: message.into(), span, label: Box::default(), beside: Vec::new(), help: None, clause: None }
    }

    /// Says something beside the underlined words.
    #[must_use]
    pub fn label(mut self, label: impl Into<Box<str>>) -> Problem {
        self.label = label.into();
        self
    }

    /// Underlines other words as well.
    #[must_use]
    pub fn beside(mut self, span: Span, label: impl Into<String>) -> Problem {
        self.beside.push((span, label.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Box<str>>) -> Problem {
        self.help = Some(help.into());
        self
    }
}

/// The problems found so far.
#[derive(Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// One more.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// What was worked out, or `None` after noting what kept it from being.
    pub fn keep<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.push(problem)).ok()
    }

    /// Whether nothing has been found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Goes on when nothing is wrong.
    ///
    /// # Errors
    /// All problems in the order of the file, each with the heading of its clause.
    pub fn stop(&mut self, book: &Book) -> Result<(), Vec<Problem>> {
        if self.is_empty() {
            return Ok(());
        }
        let mut found = std::mem::take(&mut self.0);
        found.sort_by_key(|problem| problem.span.start);
        // One mistake can break two promises, or stand in two occurrences of a quote.
        found.dedup_by(|next, last| next.span == last.span && next.message == last.message);
        for problem in &mut found {
            problem.clause = book.outline.heading_above(problem.span.start).map(String::into_boxed_str);
        }
        Err(found)
    }
}
