//! Names and what was probably meant by an unknown one.
//!
//! Knows spelling. Does not know what names stand for.

use super::problem::Problem;
use super::written::Written;

/// A name is taken for a slip of another when at most one letter in this many differs.
const LETTERS_A_SLIP: usize = 3;

/// More names than these are not listed.
const LISTED: usize = 20;

/// The known name most like `name`, if any is much alike.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let slips = |candidate: &&str| strsim::damerau_levenshtein(name, candidate);
    let best = known.into_iter().min_by_key(slips)?;
    (slips(&best) * LETTERS_A_SLIP <= best.chars().count().max(LETTERS_A_SLIP)).then_some(best)
}

/// What is said of a name that stands for nothing. `what` is what it should be: `question`, `reading`.
pub fn unknown<'n>(name: &Written<String>, what: &str, known: impl IntoIterator<Item = &'n str>) -> Problem {
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
    Problem::at(name.span.clone(), format!("there is no {what} called `{}`", name.value)).help(help)
}
