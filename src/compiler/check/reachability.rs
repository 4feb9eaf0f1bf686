//! No condition always holds or never holds, and everything that is defined is used.

use crate::ast::{Ast, Name, Test};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::AnswerRange;
use crate::resolve::roles::{all_bits, list_ids};
use crate::resolve::{Resolved, ResolvedCondition, ResolvedTest};

pub fn every_condition_can_be_met_and_missed(resolved: &Resolved, diagnostics: &Diagnostics) {
    for condition in resolved.conditions() {
        let (message, help) = match always_and_never(condition) {
            (_, true) => (
                "no answer can meet this condition",
                "the lower bound lies below the upper one; a list names the choices that meet it",
            ),
            (true, _) => ("every answer meets this condition", "take it out, or say what fails it"),
            _ => continue,
        };
        diagnostics.push(Diagnostic::at(&condition.ast.test.span, message).help(help));
    }
}

/// Whether every answer meets a condition, and whether none does.
fn always_and_never(condition: &ResolvedCondition) -> (bool, bool) {
    match condition.test {
        ResolvedTest::OneOf(choices) => (choices == all_bits(&condition.question.choices), choices == 0),
        _ => condition.answer_range().map_or((false, false), |range| {
            let all = AnswerRange::all(condition.question.kind.value);
            (range.first.is_zero() && range.after >= all.after, range.is_empty())
        }),
    }
}

pub fn everyone_is_meant_or_open_not_both(resolved: &Resolved, diagnostics: &Diagnostics) {
    for who in &resolved.whos {
        let (id, open) = (&who.ast.id, who.open());
        if who.meant | open == 0 {
            let error = Diagnostic::at(&id.span, format!("`{}` means nobody", id.value));
            diagnostics.push(error.help("list roles in `meant` or `open`"));
        }
        let names: Vec<(&Name, &u32)> = who.ast.open.iter().zip(&who.open_by_name).collect();
        if let Some((name, _)) = names.into_iter().find(|(_, bits)| *bits & who.meant != 0) {
            let twice = list_ids(resolved.ast.role_choices(), who.meant & open);
            let error = Diagnostic::at(&name.span, format!("{twice} cannot be both meant and open"));
            diagnostics.push(error.help("`meant` for whom the notice names, `open` for whom it does not speak of"));
        }
    }
}

pub fn everything_defined_is_used(resolved: &Resolved, diagnostics: &Diagnostics) {
    let ast = resolved.ast;
    let lists = || {
        ast.whos
            .iter()
            .flat_map(|who| who.meant.iter().chain(&who.open))
            .chain(ast.related.iter().flat_map(|related| &related.roles))
    };
    let tested = |wanted: &str| {
        ast.conditions().any(|(_, condition)| match &condition.test.value {
            Test::Who(name) | Test::Reaches(name) => name.value == wanted,
            _ => false,
        })
    };
    let sets = ast.role_sets.iter().map(|set| &set.id).filter(|id| !lists().any(|name| name.value == id.value));
    let whos = ast.whos.iter().map(|who| &who.id).filter(|id| !tested(&id.value));
    let parameters = ast.parameters.iter().map(|parameter| &parameter.id).filter(|id| !tested(&id.value));
    for id in sets.chain(whos).chain(parameters) {
        let error = Diagnostic::at(&id.span, format!("`{}` is defined, but nothing uses it", id.value));
        diagnostics.push(error.help("take it out, or name it where it is meant"));
    }
}

pub fn groups_hold_choices(ast: &Ast, diagnostics: &Diagnostics) {
    for question in &ast.questions {
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
            diagnostics.push(Diagnostic::at(&choice.id.span, message).help(help));
        }
        let held = |at: usize| {
            question
                .choices
                .iter()
                .any(|choice| choice.group.as_ref().is_some_and(|group| usize::from(group.value) == at))
        };
        for (_, empty) in question.groups.iter().enumerate().filter(|(at, _)| !held(at + 1)) {
            let error = Diagnostic::at(&empty.zh.span, "no choice stands in this group");
            diagnostics.push(error.help("take the heading out, or give its number to a choice: group = 1"));
        }
    }
}
