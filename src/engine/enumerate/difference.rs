//! What has changed between two ways of deciding, counted and told in a line. Does not know rules.

use super::table::said;
use super::{Combination, Space, spaces};
use policy::Policy;

/// One award of which some combinations come to something else than before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// The number of its clause.
    pub clause: String,
    /// Its identifier.
    pub award: String,
    /// How many combinations came to something else, and of how many.
    pub combinations: (usize, usize),
    /// The first of them in words.
    pub example: String,
    /// What that one came to before.
    pub before: String,
    /// What it comes to now.
    pub after: String,
}

/// What differs between two policies, award by award.
///
/// ```
/// use engine::enumerate::{compare, summary};
/// use notices::NOTICE;
/// assert_eq!(summary(&compare(&NOTICE, &NOTICE)), "no combination changed");
/// ```
#[must_use]
pub fn compare(before: &'static Policy, after: &'static Policy) -> Vec<Changed> {
    let spaces = spaces(&[before, after]);
    let changed = spaces.iter().filter_map(|space| {
        Changed::of(
            space,
            |combination| said(before, space, combination),
            |combination| said(after, space, combination),
        )
    });
    changed.collect()
}

impl Changed {
    /// Compares two ways of deciding on all combinations of a space.
    pub fn of(
        space: &Space,
        before: impl Fn(&Combination<'_>) -> String,
        after: impl Fn(&Combination<'_>) -> String,
    ) -> Option<Changed> {
        let mut found: Option<Changed> = None;
        for combination in space.combinations() {
            let (before, after) = (before(&combination), after(&combination));
            if before == after {
                continue;
            }
            let first = found.get_or_insert_with(|| Changed {
                clause: space.clause.to_owned(),
                award: space.award.to_owned(),
                combinations: (0, space.size()),
                example: combination.in_words(),
                before,
                after,
            });
            first.combinations.0 += 1;
        }
        found
    }
}

/// In a line: 「12 combinations changed, all under （九）, for example …」.
#[must_use]
pub fn summary(changed: &[Changed]) -> String {
    let Some(first) = changed.first() else { return "no combination changed".to_owned() };
    let count: usize = changed.iter().map(|changed| changed.combinations.0).sum();
    let mut clauses: Vec<&str> = changed.iter().map(|changed| changed.clause.as_str()).collect();
    clauses.dedup();
    let (noun, all) = if count == 1 { ("combination", "") } else { ("combinations", "all ") };
    let Changed { example, before, after, .. } = first;
    format!(
        "{count} {noun} changed, {all}under {}, for example\n  {example}\n  was {before}; is {after}",
        clauses.join(", ")
    )
}
