//! The compiler of policy files: the text of a notice with its rules in, a [`Policy`] out, or diagnostics.
//!
//! ```text
//!          syntax    parse           resolve            check             lower
//! text ──▶ pieces ──▶ Ast ──────────▶ Resolved ────────▶ the same ───────▶ Policy
//!                     tables, spans   indices, places,   nothing reported  plain data
//!                                     numbers, dates
//! ```
//! A stage reports all errors it finds, and the next one runs only without errors. `resolve` and `check` report together:
//! checks skip what could not be resolved. Lowering fails only on what was reported. `merge` makes one policy of several,
//! `render` prints diagnostics, `review_notes` collects what only reviewers read.
//!
//! The compiler reads no file, clock or environment, and runs in WebAssembly as well. `docs/policy-files.md` explains the language.

mod ast;
mod check;
mod diagnostic;
mod lower;
mod merge;
mod parse;
pub mod quantity;
mod render;
mod resolve;
mod review_notes;
mod spanned;
mod suggest;
mod syntax;

use diagnostic::Diagnostics;
use policy::Policy;

pub use {
    diagnostic::Diagnostic,
    merge::merge,
    quantity::date::last_day,
    render::render,
    review_notes::{Quotation, QuotedFor, Reason, ReviewNotes, WithoutRule},
};

/// Compiles a policy file. `name` is the file's name; the notice's `id` must be its stem.
///
/// The policy is leaked: it is made once and lives as long as the program.
///
/// # Errors
/// Everything that keeps the rules from being what the notice says, in the order of the file.
///
/// ```
/// let diagnostics = compiler::compile("empty.md", "").unwrap_err();
/// assert!(compiler::render("empty.md", "", &diagnostics).starts_with("error: no block describes the notice"));
/// ```
pub fn compile(name: &str, text: &str) -> Result<&'static Policy, Vec<Diagnostic>> {
    compile_for_review(name, text).map(|(policy, _)| policy)
}

/// Compiles a policy file, and collects what only reviewers need.
///
/// # Errors
/// As [`compile`].
pub fn compile_for_review(name: &str, text: &str) -> Result<(&'static Policy, ReviewNotes), Vec<Diagnostic>> {
    let ast = parse::parse(text)?;
    let diagnostics = Diagnostics::default();
    check::definitions(&ast, &diagnostics);
    let heading = |offset| ast.outline.heading_above(offset);
    let Ok(resolved) = resolve::resolve(&ast, &diagnostics) else { return Err(diagnostics.in_order(heading)) };
    check::rules(name, &resolved, &diagnostics);
    if diagnostics.is_empty()
        && let Ok(policy) = lower::lower(&resolved)
    {
        return Ok((policy, review_notes::collect(&ast)));
    }
    Err(diagnostics.in_order(heading))
}
