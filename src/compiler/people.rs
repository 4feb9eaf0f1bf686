//! Roles and choices as bit sets.
//!
//! Knows names of roles, role sets and choices. Does not know what they are listed for.

use super::book::{Book, Choice, Name};
use super::lookup;
use super::problem::Problem;

/// Bit set of one role, or of all roles of a role set.
///
/// # Errors
/// When there is no such role or set.
pub fn role(book: &Book, name: &Name) -> Result<u32, Problem> {
    if let Some(set) = book.role_sets.iter().find(|set| set.id.value == name.value) {
        return set.roles.iter().try_fold(0, |bits, role| Ok(bits | one(book, role)?));
    }
    one(book, name)
}

/// Bit set of several roles and role sets.
///
/// # Errors
/// When there is no such role or set, or when one is listed twice.
pub fn roles(book: &Book, names: &[Name]) -> Result<u32, Problem> {
    let mut bits = 0;
    for name in names {
        let more = role(book, name)?;
        if bits & more != 0 {
            return Err(Problem::at(name.span.clone(), format!("`{}` has been listed already", name.value))
                .help(format!("twice: {}", ids(choices(book), bits & more))));
        }
        bits |= more;
    }
    Ok(bits)
}

/// Bit set of choices of a question; `what` they are called in sentences.
///
/// # Errors
/// When there is no such choice, or when one is listed twice.
pub fn chosen(choices: &[Choice], names: &[Name], what: &str) -> Result<u32, Problem> {
    names.iter().try_fold(0, |bits, name| {
        let bit = bit(choices, name, what)?;
        let twice =
            || Problem::at(name.span.clone(), format!("`{}` has been listed already", name.value)).help("take one out");
        if bits & bit == 0 { Ok(bits | bit) } else { Err(twice()) }
    })
}

/// The ids in a bit set, as a list for sentences.
pub fn ids(choices: &[Choice], bits: u32) -> String {
    let inside = choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    inside.map(|(_, choice)| choice.id.value.as_str()).collect::<Vec<_>>().join(", ")
}

/// Bit set of all choices; at most 32 count.
pub fn everyone(choices: &[Choice]) -> u32 {
    choices.iter().take(32).enumerate().fold(0, |bits, (at, _)| bits | 1 << at)
}

/// The roles; none while the question is missing.
pub fn choices(book: &Book) -> &[Choice] {
    book.roles().map_or(&[], |question| &question.choices)
}

fn one(book: &Book, name: &Name) -> Result<u32, Problem> {
    bit(choices(book), name, "role")
}

fn bit(choices: &[Choice], name: &Name, what: &str) -> Result<u32, Problem> {
    let at = choices.iter().take(32).position(|choice| choice.id.value == name.value);
    let ids = choices.iter().map(|choice| choice.id.value.as_str());
    at.map(|at| 1 << at).ok_or_else(|| lookup::unknown(name, what, ids))
}
