//! Limits: what has to fit into bit sets and one-byte indices.

use crate::book::Book;
use crate::problem::{Problem, Problems};
use crate::written::Span;

/// Bits of a set.
const BITS: usize = 32;
/// Values of an index.
const INDICES: usize = 255;

pub fn sets_fit_their_bits(book: &Book, problems: &mut Problems) {
    let mut fits = |count: usize, most: usize, what: &str, span: Span| {
        if count > most {
            let problem = Problem::at(span, format!("{count} {what} are more than {most}"));
            problems.push(problem.help("put some together, or part the notice into two files"));
        }
    };
    let Some(notice) = &book.notice else { return };
    fits(notice.ask.len(), BITS, "facts", notice.span.clone());
    for question in &book.questions {
        fits(question.choices.len(), BITS, "choices", question.id.span.clone());
    }
    fits(book.outline.clauses.len(), INDICES, "clauses", notice.span.clone());
    fits(book.awards.len(), INDICES, "awards", notice.span.clone());
    fits(book.readings.len(), INDICES, "readings", notice.span.clone());
    fits(book.parameters.len(), INDICES, "parameters", notice.span.clone());
}
