//! Suggestions for misspelt names.

use crate::diagnostic::Diagnostic;
use crate::spanned::Spanned;

/// A name is suggested if at most one letter in this many differs.
const LETTERS_A_SLIP: usize = 3;

/// More names than these are not listed.
const LISTED: usize = 20;

/// The known name that is most like `name`, if one is like it.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let slips = |candidate: &&str| strsim::damerau_levenshtein(name, candidate);
    let best = known.into_iter().min_by_key(slips)?;
    (slips(&best) * LETTERS_A_SLIP <= best.chars().count().max(LETTERS_A_SLIP)).then_some(best)
}

/// The error of an unknown name; `what` is its kind: `question`, `reading`.
pub fn unknown<'n>(name: &Spanned<String>, what: &str, known: impl IntoIterator<Item = &'n str>) -> Diagnostic {
    let mut once: Vec<&str> = Vec::new();
    for name in known {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    let known = once;
    let help = match nearest(&name.value, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if known.is_empty() => format!("none is defined yet: write the table for `{}`", name.value),
        None if known.len() > LISTED => format!("there are {} of them; spell it as where it is defined", known.len()),
        None => format!("there are: {}", known.join(", ")),
    };
    Diagnostic::at(&name.span, format!("there is no {what} called `{}`", name.value)).help(help)
}
