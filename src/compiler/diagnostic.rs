//! Errors in a policy file, and where they are.
//!
//! Imports nothing but spans, so that every stage can report.

use crate::spanned::Span;
use std::borrow::Borrow;
use std::cell::RefCell;

/// One error: underlined words, a sentence, and what to do about it.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The error, in one sentence without full stop.
    pub message: Box<str>,
    /// The words that are underlined, in bytes of the file.
    pub span: Span,
    /// Shown beside the underlined words.
    pub label: Box<str>,
    /// Other words that matter, each with a label.
    pub beside: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<Box<str>>,
    /// Number and heading of the clause in which the span lies.
    pub clause: Option<Box<str>>,
}

impl Diagnostic {
    /// An error at a place.
    #[must_use]
    pub fn at(span: impl Borrow<Span>, message: impl Into<Box<str>>) -> Diagnostic {
        let (span, message) = (span.borrow().clone(), message.into());
        Diagnostic { message, span, label: Box::default(), beside: Vec::new(), help: None, clause: None }
    }

    /// Labels the underlined words.
    #[must_use]
    pub fn label(self, label: impl Into<Box<str>>) -> Diagnostic {
        Diagnostic { label: label.into(), ..self }
    }

    /// Underlines other words as well.
    #[must_use]
    pub fn beside(mut self, span: impl Borrow<Span>, label: impl Into<String>) -> Diagnostic {
        self.beside.push((span.borrow().clone(), label.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(self, help: impl Into<Box<str>>) -> Diagnostic {
        Diagnostic { help: Some(help.into()), ..self }
    }
}

/// Proof that a diagnostic was reported, so that the file is refused. Only [`Diagnostics`] makes one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reported(());

/// The errors found so far. Shared by everything that reports, hence the interior mutability.
#[derive(Default)]
pub struct Diagnostics(RefCell<Vec<Diagnostic>>);

impl Diagnostics {
    /// Reports an error.
    pub fn push(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().push(diagnostic);
    }

    /// Reports an error, and returns the proof of it.
    pub fn report(&self, diagnostic: Diagnostic) -> Reported {
        self.push(diagnostic);
        Reported(())
    }

    /// Reports the error of a result.
    pub fn check<T>(&self, result: Result<T, Diagnostic>) -> Result<T, Reported> {
        result.map_err(|diagnostic| self.report(diagnostic))
    }

    /// The value of a result, or `None` after reporting its error.
    pub fn keep<T>(&self, result: Result<T, Diagnostic>) -> Option<T> {
        self.check(result).ok()
    }

    /// Adds the errors of `other`.
    pub fn append(&self, other: Diagnostics) {
        self.0.borrow_mut().extend(other.0.into_inner());
    }

    /// The proof that something was reported, if anything was.
    pub fn reported(&self) -> Option<Reported> {
        (!self.is_empty()).then_some(Reported(()))
    }

    /// Whether nothing was reported.
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Ends a stage: the next one runs only when nothing was reported. `heading` names the clause around an offset.
    ///
    /// # Errors
    /// As [`Diagnostics::in_order`].
    pub fn finish(self, heading: impl Fn(usize) -> Option<String>) -> Result<(), Vec<Diagnostic>> {
        if self.is_empty() { Ok(()) } else { Err(self.in_order(heading)) }
    }

    /// All diagnostics in the order of the file, each with the heading of its clause.
    pub fn in_order(self, heading: impl Fn(usize) -> Option<String>) -> Vec<Diagnostic> {
        let mut found = self.0.into_inner();
        found.sort_by_key(|diagnostic| diagnostic.span.start);
        // One error can break two rules, or lie in two occurrences of a quote.
        found.dedup_by(|next, last| next.span == last.span && next.message == last.message);
        for diagnostic in &mut found {
            diagnostic.clause = heading(diagnostic.span.start).map(String::into_boxed_str);
        }
        found
    }
}
