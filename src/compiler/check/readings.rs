//! Every reading has words that it reads; one for some roles belongs to a condition on roles.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedTest, ResolvedWho};

pub fn every_reading_reads_something(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (at, reading) in resolved.readings.iter().map(|reading| reading.ast).enumerate() {
        let used = resolved.conditions().any(|condition| condition.readings.contains(&at))
            || resolved.gives().any(|(_, give)| give.readings.contains(&at));
        if !used && reading.quote.is_none() && !reading.whole_notice {
            let message = format!("the reading `{}` reads nothing: nothing refers to it", reading.id.value);
            diagnostics.push(Diagnostic::at(&reading.id.span, message).help(
                "name it in a condition or `give`, say with `quote = \"…\"` which words it reads, or write `whole_notice = true`",
            ));
        }
    }
}

/// Only conditions on roles select readings by role.
pub fn readings_for_some_are_of_roles(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (at, reading) in resolved.readings.iter().enumerate() {
        let Some(first) = reading.ast.roles.first() else { continue };
        if tests_of_roles(resolved, at).next().is_none() {
            let error = Diagnostic::at(&first.span, "no condition of `roles` refers to this reading");
            diagnostics.push(error.help("take `roles` out, or name the reading in a condition { roles = \"…\" }"));
        }
    }
}

/// A reading with a `point` has roles, all of them open in a condition that refers to it.
pub fn what_has_a_point_has_open_roles(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (at, reading) in resolved.readings.iter().enumerate() {
        let Some(point) = &reading.ast.point else { continue };
        let error = |message: &str| Diagnostic::at(&point.span, message.to_string());
        if reading.ast.roles.is_empty() {
            let error = error("a reading with a `point` names the roles to whom it is open");
            diagnostics.push(error.help("add `roles = [\"…\"]`, or write the `point` in the condition, for everyone"));
        } else if reading.roles & !open_roles(resolved, at) != 0 {
            let error = error("this reading leaves nothing open that `point` could name");
            diagnostics.push(error.help("take it out, or list its roles as `open` in the `who` of its conditions"));
        }
    }
}

/// The roles that are open in conditions that refer to a reading, as a bit set.
fn open_roles(resolved: &Resolved, reading: usize) -> u32 {
    tests_of_roles(resolved, reading).fold(0, |all, who| all | who.open())
}

/// The `who` of the conditions of roles that refer to a reading.
fn tests_of_roles<'r>(resolved: &'r Resolved, reading: usize) -> impl Iterator<Item = &'r ResolvedWho<'r>> {
    resolved.conditions().filter_map(move |condition| match &condition.test {
        ResolvedTest::Roles(who) if condition.readings.contains(&reading) => Some(who),
        _ => None,
    })
}
