//! Names are in `snake_case`, are no keywords, and are unique. Unknown names are reported by `resolve`.

use crate::ast::{Ast, Name};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Keys of a condition and answers that are no choice.
const TAKEN_FACTS: [&str; 6] = ["quote", "reading", "label", "required", "no", "give"];
const TAKEN_CHOICES: [&str; 3] = ["yes", "no", "unsure"];

pub fn names_are_snake_case(ast: &Ast, diagnostics: &Diagnostics) {
    let crooked = |name: &&Name| !is_snake_case(&name.value);
    for name in groups(ast).into_iter().flat_map(|(_, names)| names).filter(crooked) {
        let error = Diagnostic::at(&name.span, format!("`{}` is not written in snake_case", name.value));
        diagnostics.push(error.help("lower-case letters, digits and single underscores; a letter first"));
    }
}

fn is_snake_case(name: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('_').all(part)
}

pub fn names_are_free(ast: &Ast, diagnostics: &Diagnostics) {
    let facts = ast.questions.iter().map(|question| &question.id).filter(|id| TAKEN_FACTS.contains(&id.value.as_str()));
    let choices = ast.questions.iter().flat_map(|question| &question.choices).map(|choice| &choice.id);
    for name in facts.chain(choices.filter(|id| TAKEN_CHOICES.contains(&id.value.as_str()))) {
        let error = Diagnostic::at(&name.span, format!("`{}` means something else already", name.value));
        diagnostics.push(error.help("take another name"));
    }
}

pub fn names_are_unique(ast: &Ast, diagnostics: &Diagnostics) {
    for (what, names) in groups(ast) {
        for (at, name) in names.iter().enumerate() {
            if let Some(first) = names.iter().take(at).find(|earlier| earlier.value == name.value) {
                let error = Diagnostic::at(&name.span, format!("there are two {what} called `{}`", name.value));
                diagnostics.push(error.beside(&first.span, "the first").help("give each a name of its own"));
            }
        }
    }
}

/// All defined names, by kind; unique within a kind.
fn groups(ast: &Ast) -> Vec<(&'static str, Vec<&Name>)> {
    let roles = ast.role_choices().iter().map(|choice| &choice.id);
    let mut groups = vec![
        ("questions", ast.questions.iter().map(|question| &question.id).collect()),
        ("awards", ast.awards.iter().map(|award| &award.id).collect()),
        ("readings", ast.readings.iter().map(|reading| &reading.id).collect()),
        ("parameters", ast.parameters.iter().map(|parameter| &parameter.id).collect()),
        ("who", ast.whos.iter().map(|who| &who.id).collect()),
        ("roles or role sets", roles.chain(ast.role_sets.iter().map(|set| &set.id)).collect()),
    ];
    let others = ast.questions.iter().filter(|question| question.kind.value != policy::Kind::Roles);
    groups.extend(others.map(|question| ("choices", question.choices.iter().map(|choice| &choice.id).collect())));
    groups
}
