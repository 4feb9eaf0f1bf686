//! Facts and choices fit into bit sets, other items into one-byte indices.

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::Span;

/// Bits of a set.
const BITS: usize = 32;
/// Values of an index.
const INDICES: usize = 255;

pub fn sets_fit_their_bits(ast: &Ast, diagnostics: &Diagnostics) {
    let fits = |count: usize, most: usize, what: &str, span: Span| {
        if count > most {
            let error = Diagnostic::at(span, format!("{count} {what} are more than {most}"));
            diagnostics.push(error.help("put some together, or part the notice into two files"));
        }
    };
    let notice = &ast.notice;
    fits(notice.ask.len(), BITS, "facts", notice.span.clone());
    for question in &ast.questions {
        fits(question.choices.len(), BITS, "choices", question.id.span.clone());
    }
    fits(ast.outline.clauses.len(), INDICES, "clauses", notice.span.clone());
    fits(ast.awards.len(), INDICES, "awards", notice.span.clone());
    fits(ast.readings.len(), INDICES, "readings", notice.span.clone());
    fits(ast.parameters.len(), INDICES, "parameters", notice.span.clone());
}
