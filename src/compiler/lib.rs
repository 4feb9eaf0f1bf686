//! The compiler of notices: policy text in, [`Policy`] out. Runs on the host only and never reaches the browser.
//!
//! ```text
//! text ──markdown──▶ pieces ──read──▶ book ──promises──▶ the same book, now trusted ──link──▶ Policy ──emit──▶ Rust source
//!                     (outline: which words a block speaks of)
//! ```
//! Each step reports all it finds and stops the next one. Knows the grammar of policy files (see any file in `src/notices/`).
//! Does not know any particular notice, nor how rules are evaluated.

mod about;
mod band;
mod book;
pub mod dates;
mod emit;
pub mod figures;
mod join;
mod link;
mod lookup;
mod markdown;
mod outline;
mod people;
mod problem;
mod promises;
mod quote;
mod read;
mod render;
mod silent;
mod slips;
mod table;
mod written;

use book::Book;
use policy::Policy;
use problem::Problems;

// The build writes, the tests and tasks only check: each mount uses a part.
#[allow(unused_imports)]
pub use {
    emit::emit,
    join::join,
    problem::Problem,
    render::render,
    silent::{Aside, Because, By, Quoted, Silent},
};

/// Compiles a policy file. `name` is the file's name; the notice's `id` must be its stem.
///
/// The policy is leaked: it is made once and lives as long as the program.
///
/// # Errors
/// Everything that keeps the rules from being what the notice says, in the order of the file.
///
/// ```ignore
/// match compile("hangzhou-2020-137.md", &text) {
///     Ok(policy) => print!("{}", emit(policy)),
///     Err(problems) => eprint!("{}", render("src/notices/hangzhou-2020-137.md", &text, &problems)),
/// }
/// ```
pub fn compile(name: &str, text: &str) -> Result<&'static Policy, Vec<Problem>> {
    compile_whole(name, text).map(|(policy, _)| policy)
}

/// The same, with what only reviewers need.
///
/// # Errors
/// As [`compile`].
pub fn compile_whole(name: &str, text: &str) -> Result<(&'static Policy, Aside), Vec<Problem>> {
    let mut problems = Problems::default();
    let book = read::book(text, &mut problems);
    problems.stop(&book)?;
    promises::keep(name, &book, &mut problems);
    problems.stop(&book)?;
    let policy = link::policy(&book).ok_or_else(|| vec![unlinked(&book)])?;
    Ok((policy, silent::aside(&book)))
}

/// Never seen unless a promise is missing: what the promises let through must link.
fn unlinked(book: &Book) -> Problem {
    let span = book.notice.as_ref().map_or(0..0, |notice| notice.span.clone());
    Problem::at(span, "the promises hold, but the policy cannot be put together")
        .help("this is a mistake in the compiler, not in this file")
}
