//! Nothing unreachable: no condition that always holds or never holds, nothing defined and not used.

use crate::band;
use crate::book::{Book, Condition, Name, Question, Test};
use crate::people;
use crate::problem::{Problem, Problems};

pub fn every_condition_can_be_met_and_missed(book: &Book, problems: &mut Problems) {
    for award in &book.awards {
        for condition in award.conditions() {
            if let Some(question) = book.question(&condition.fact.value) {
                problems.keep(met_and_missed(condition, question).unwrap_or(Ok(())));
            }
        }
    }
}

/// `None` where another promise says that the test cannot be read.
fn met_and_missed(condition: &Condition, question: &Question) -> Option<Result<(), Problem>> {
    let problem = |message: &str| Problem::at(condition.test.span.clone(), message);
    let (always, never) = match &condition.test.value {
        Test::Choices(names) => {
            let chosen = people::chosen(&question.choices, names, "choice").ok()?;
            (chosen == people::everyone(&question.choices), chosen == 0)
        }
        Test::Bounds(bounds) => {
            let interval = band::interval(&band::band(bounds, question).ok()?, question.kind.value);
            let all = band::all(question.kind.value);
            (interval.first.is_zero() && interval.after >= all.after, interval.is_empty())
        }
        _ => (false, false),
    };
    Some(match (always, never) {
        (_, true) => Err(problem("no answer can meet this condition")
            .help("the lower bound lies below the upper one; a list names the choices that meet it")),
        (true, _) => Err(problem("every answer meets this condition").help("take it out, or say what fails it")),
        _ => Ok(()),
    })
}

pub fn everyone_is_meant_or_open_not_both(book: &Book, problems: &mut Problems) {
    for who in &book.whos {
        let (Ok(meant), Ok(open)) = (people::roles(book, &who.meant), people::roles(book, &who.open)) else { continue };
        if meant | open == 0 {
            problems.push(
                Problem::at(who.id.span.clone(), format!("`{}` means nobody", who.id.value))
                    .help("list roles in `meant` or `open`"),
            );
        }
        let both = |name: &&Name| people::role(book, name).is_ok_and(|bits| bits & meant != 0);
        if let Some(name) = who.open.iter().find(both) {
            let twice = people::ids(people::choices(book), meant & open);
            problems.push(
                Problem::at(name.span.clone(), format!("{twice} cannot be both meant and open"))
                    .help("`meant` for whom the notice names, `open` for whom it does not speak of"),
            );
        }
    }
}

pub fn everything_defined_is_used(book: &Book, problems: &mut Problems) {
    let lists = || {
        book.whos
            .iter()
            .flat_map(|who| who.meant.iter().chain(&who.open))
            .chain(book.related.iter().flat_map(|related| &related.roles))
    };
    let tested = |wanted: &str| {
        book.conditions().any(|(_, condition)| match &condition.test.value {
            Test::Who(name) | Test::Reaches(name) => name.value == wanted,
            _ => false,
        })
    };
    let sets = book.role_sets.iter().map(|set| &set.id).filter(|id| !lists().any(|name| name.value == id.value));
    let whos = book.whos.iter().map(|who| &who.id).filter(|id| !tested(&id.value));
    let parameters = book.parameters.iter().map(|parameter| &parameter.id).filter(|id| !tested(&id.value));
    for id in sets.chain(whos).chain(parameters) {
        let problem = Problem::at(id.span.clone(), format!("`{}` is defined, but nothing uses it", id.value));
        problems.push(problem.help("take it out, or name it where it is meant"));
    }
}

pub fn groups_hold_choices(book: &Book, problems: &mut Problems) {
    for question in &book.questions {
        for choice in &question.choices {
            let group = choice.group.as_ref().map_or(0, |group| usize::from(group.value));
            if (group == 0) == question.groups.is_empty() && group <= question.groups.len() {
                continue;
            }
            let message = match question.groups.len() {
                0 => format!("`{}` names a group, but the question has none", choice.id.value),
                1 => format!("`{}` stands in no group: write `group = 1`", choice.id.value),
                groups => format!("`{}` stands in no group: write `group`, from 1 to {groups}", choice.id.value),
            };
            let help = "a choice names the group under whose heading it stands; `groups` are counted from 1";
            problems.push(Problem::at(choice.id.span.clone(), message).help(help));
        }
        let held = |at: usize| {
            question
                .choices
                .iter()
                .any(|choice| choice.group.as_ref().is_some_and(|group| usize::from(group.value) == at))
        };
        for (_, empty) in question.groups.iter().enumerate().filter(|(at, _)| !held(at + 1)) {
            problems.push(
                Problem::at(empty.zh.span.clone(), "no choice stands in this group")
                    .help("take the heading out, or give its number to a choice: group = 1"),
            );
        }
    }
}
