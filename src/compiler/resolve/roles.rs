//! Roles and choices as bit sets.

use crate::ast::{Ast, Choice, Name};
use crate::diagnostic::Diagnostic;
use crate::suggest;

/// Bit sets of roles and role sets, one for each name.
///
/// # Errors
/// When there is no such role or set, or when a role is listed twice.
pub fn role_bits(ast: &Ast, names: &[Name]) -> Result<Vec<u32>, Diagnostic> {
    let (mut all, mut each) = (0, Vec::new());
    for name in names {
        let bits = role_or_set(ast, name)?;
        if all & bits != 0 {
            return Err(listed(name).help(format!("twice: {}", list_ids(ast.role_choices(), all & bits))));
        }
        all |= bits;
        each.push(bits);
    }
    Ok(each)
}

/// Bit set of choices of a question; `what` names them in diagnostics.
///
/// # Errors
/// When there is no such choice, or when one is listed twice.
pub fn choice_bits(choices: &[Choice], names: &[Name], what: &str) -> Result<u32, Diagnostic> {
    names.iter().try_fold(0, |bits, name| {
        let bit = choice_bit(choices, name, what)?;
        if bits & bit == 0 { Ok(bits | bit) } else { Err(listed(name).help("take one out")) }
    })
}

/// The ids in a bit set, as a list for sentences.
pub fn list_ids(choices: &[Choice], bits: u32) -> String {
    let inside = choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    inside.map(|(_, choice)| choice.id.value.as_str()).collect::<Vec<_>>().join(", ")
}

/// Bit set of all choices; at most 32 count.
pub fn all_bits(choices: &[Choice]) -> u32 {
    choices.iter().take(32).enumerate().fold(0, |bits, (at, _)| bits | 1 << at)
}

fn role_or_set(ast: &Ast, name: &Name) -> Result<u32, Diagnostic> {
    match ast.role_sets.iter().find(|set| set.id.value == name.value) {
        Some(set) => {
            set.roles.iter().try_fold(0, |bits, role| Ok(bits | choice_bit(ast.role_choices(), role, "role")?))
        }
        None => choice_bit(ast.role_choices(), name, "role"),
    }
}

fn choice_bit(choices: &[Choice], name: &Name, what: &str) -> Result<u32, Diagnostic> {
    let at = choices.iter().take(32).position(|choice| choice.id.value == name.value);
    let ids = choices.iter().map(|choice| choice.id.value.as_str());
    at.map(|at| 1 << at).ok_or_else(|| suggest::unknown(name, what, ids))
}

fn listed(name: &Name) -> Diagnostic {
    Diagnostic::at(&name.span, format!("`{}` has been listed already", name.value))
}
