//! Names: how they are spelt, that each is given once, that each used is given.

use crate::book::{Book, Name, Test};
use crate::lookup;
use crate::people;
use crate::problem::{Problem, Problems};

/// Keys of a condition and answers that are no choice.
const TAKEN_FACTS: [&str; 6] = ["quote", "reading", "label", "required", "no", "give"];
const TAKEN_CHOICES: [&str; 3] = ["yes", "no", "unsure"];

/// What is written where nothing is yet said about several awards.
const TOGETHER: &str = "write it in the block of any clause: whether one applicant can hold several awards, with the \
                        `quote` that says so, or with `whole_notice = true` that this is not stated";

pub fn names_are_snake_case(book: &Book, problems: &mut Problems) {
    let crooked = |name: &&Name| !is_snake_case(&name.value);
    for name in groups(book).into_iter().flat_map(|(_, names)| names).filter(crooked) {
        let problem = Problem::at(name.span.clone(), format!("`{}` is not written in snake_case", name.value));
        problems.push(problem.help("lower-case letters, digits and single underscores; a letter first"));
    }
}

fn is_snake_case(name: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(part)
}

pub fn names_are_free(book: &Book, problems: &mut Problems) {
    let facts =
        book.questions.iter().map(|question| &question.id).filter(|id| TAKEN_FACTS.contains(&id.value.as_str()));
    let choices = book.questions.iter().flat_map(|question| &question.choices).map(|choice| &choice.id);
    for name in facts.chain(choices.filter(|id| TAKEN_CHOICES.contains(&id.value.as_str()))) {
        problems.push(
            Problem::at(name.span.clone(), format!("`{}` means something else already", name.value))
                .help("take another name"),
        );
    }
}

pub fn names_are_unique(book: &Book, problems: &mut Problems) {
    for (what, names) in groups(book) {
        for (at, name) in names.iter().enumerate() {
            if let Some(first) = names.iter().take(at).find(|earlier| earlier.value == name.value) {
                let problem = Problem::at(name.span.clone(), format!("there are two {what} called `{}`", name.value));
                problems.push(problem.beside(first.span.clone(), "the first").help("give each a name of its own"));
            }
        }
    }
}

/// All names that are given, by what they name; within a group each is given once.
fn groups(book: &Book) -> Vec<(&'static str, Vec<&Name>)> {
    let roles = people::choices(book).iter().map(|choice| &choice.id);
    let mut groups = vec![
        ("questions", book.questions.iter().map(|question| &question.id).collect()),
        ("awards", book.awards.iter().map(|award| &award.id).collect()),
        ("readings", book.readings.iter().map(|reading| &reading.id).collect()),
        ("parameters", book.parameters.iter().map(|parameter| &parameter.id).collect()),
        ("who", book.whos.iter().map(|who| &who.id).collect()),
        ("roles or role sets", roles.chain(book.role_sets.iter().map(|set| &set.id)).collect()),
    ];
    let others = book.questions.iter().filter(|question| question.kind.value != policy::Kind::Roles);
    groups.extend(others.map(|question| ("choices", question.choices.iter().map(|choice| &choice.id).collect())));
    groups
}

pub fn names_are_known(book: &Book, problems: &mut Problems) {
    facts_are_known(book, problems);
    readings_are_known(book, problems);
    tests_are_known(book, problems);
    people_are_known(book, problems);
}

fn facts_are_known(book: &Book, problems: &mut Problems) {
    let asked = book.notice.iter().flat_map(|notice| &notice.ask);
    let tested = book.conditions().map(|(_, condition)| &condition.fact);
    let compared = book.parameters.iter().map(|parameter| &parameter.fact);
    let known = || book.questions.iter().map(|question| question.id.value.as_str());
    for fact in asked.chain(tested).chain(compared).filter(|fact| book.question(&fact.value).is_none()) {
        problems.push(lookup::unknown(fact, "question", known()));
    }
}

fn readings_are_known(book: &Book, problems: &mut Problems) {
    let known = || book.readings.iter().map(|reading| reading.id.value.as_str());
    let used = book.conditions().flat_map(|(_, condition)| &condition.readings);
    for reading in used.filter(|reading| book.reading(&reading.value).is_none()) {
        problems.push(lookup::unknown(reading, "reading", known()));
    }
    let together = book.notice.iter().flat_map(|notice| &notice.together);
    for reading in together.filter(|reading| book.reading(&reading.value).is_none()) {
        let problem = lookup::unknown(reading, "reading", known());
        problems.push(match lookup::nearest(&reading.value, known()) {
            Some(_) => problem,
            None => problem.help(TOGETHER),
        });
    }
}

fn tests_are_known(book: &Book, problems: &mut Problems) {
    let parameters = || book.parameters.iter().map(|parameter| parameter.id.value.as_str());
    let whos = || book.whos.iter().map(|who| who.id.value.as_str());
    for (_, condition) in book.conditions() {
        let choices = book.question(&condition.fact.value).map_or(&[][..], |question| &question.choices);
        let is_roles = book.roles().is_some_and(|roles| roles.id.value == condition.fact.value);
        match &condition.test.value {
            Test::Reaches(name) if book.parameter(&name.value).is_none() => {
                problems.push(lookup::unknown(name, "parameter", parameters()));
            }
            Test::Who(name) if is_roles && book.who(&name.value).is_none() => {
                problems.push(lookup::unknown(name, "`who`", whos()));
            }
            Test::Choices(names) if !is_roles => drop(problems.keep(people::chosen(choices, names, "choice"))),
            _ => {}
        }
    }
}

fn people_are_known(book: &Book, problems: &mut Problems) {
    let lists = book.whos.iter().flat_map(|who| [&who.meant, &who.open]);
    let readings = book.readings.iter().map(|reading| &reading.roles);
    for names in lists.chain(book.related.iter().map(|related| &related.roles)).chain(readings) {
        problems.keep(people::roles(book, names));
    }
    for set in &book.role_sets {
        problems.keep(people::chosen(people::choices(book), &set.roles, "role"));
    }
}
