//! Readings: each says which words it reads, and one for some roles is read where these roles are tested.

use crate::book::{Book, Condition, Name, Reading, Test};
use crate::people;
use crate::problem::{Problem, Problems};

pub fn every_reading_reads_something(book: &Book, problems: &mut Problems) {
    for reading in &book.readings {
        let id = &reading.id;
        let used = book.conditions().any(|(_, condition)| condition.readings.iter().any(|name| name.value == id.value));
        let problem = |message: &str| Problem::at(id.span.clone(), format!("the reading `{}` {message}", id.value));
        if !used && reading.quote.is_none() && !reading.whole_notice {
            let help =
                "name it in a condition, say with `quote = \"…\"` which words it reads, or write `whole_notice = true`";
            problems.push(problem("reads nothing: no condition refers to it").help(help));
        }
        if book.outline.blocks.get(reading.block).is_none_or(|block| block.clause.is_none()) {
            problems.push(problem("stands in no clause").help("move it to a block of the clause that it reads"));
        }
    }
}

/// A reading is picked by its roles only in conditions of roles; elsewhere they would never be read.
pub fn readings_for_some_are_of_roles(book: &Book, problems: &mut Problems) {
    for reading in &book.readings {
        let mut conditions = tests_of_roles(book, &reading.id);
        let Some(first) = reading.roles.first() else { continue };
        if conditions.next().is_none() {
            let problem = Problem::at(first.span.clone(), "no condition of `roles` refers to this reading");
            problems.push(problem.help("take `roles` out, or name the reading in a condition { roles = \"…\" }"));
        }
    }
}

/// What a reading's `point` names is open to each of its roles, somewhere.
pub fn what_has_a_point_has_open_roles(book: &Book, problems: &mut Problems) {
    for reading in &book.readings {
        let Some(point) = &reading.point else { continue };
        let problem = |message: &str| Problem::at(point.span.clone(), message.to_string());
        if reading.roles.is_empty() {
            let problem = problem("a reading with a `point` names the roles to whom it is open");
            problems.push(problem.help("add `roles = [\"…\"]`, or write the `point` in the condition, for everyone"));
        } else if !is_open(book, reading) {
            let problem = problem("this reading leaves nothing open that `point` could name");
            problems.push(problem.help("take it out, or list its roles as `open` in the `who` of its conditions"));
        }
    }
}

/// Whether every role of a reading is open in a condition that refers to it.
fn is_open(book: &Book, reading: &Reading) -> bool {
    let open =
        tests_of_roles(book, &reading.id).filter_map(|who| people::roles(book, &book.who(&who.value)?.open).ok());
    let open = open.fold(0, |all, roles| all | roles);
    people::roles(book, &reading.roles).is_ok_and(|roles| roles & !open == 0)
}

/// The `who` of the conditions of roles that refer to a reading.
fn tests_of_roles<'b>(book: &'b Book, id: &'b Name) -> impl Iterator<Item = &'b Name> {
    let refers = |condition: &Condition| condition.readings.iter().any(|name| name.value == id.value);
    book.conditions().filter_map(move |(_, condition)| match &condition.test.value {
        Test::Who(who) if refers(condition) => Some(who),
        _ => None,
    })
}
