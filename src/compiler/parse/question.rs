//! Parses `[question.*]`, `[who.*]` and `[role_sets]`.

use super::text::Parser;
use crate::ast::{Choice, Name, Question, RoleSet, Usual, Who};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::Spanned;
use crate::suggest;
use crate::syntax::toml_table::{Table, Value};
use policy::{Basis, Kind};

const KINDS: [(&str, Kind); 6] = [
    ("roles", Kind::Roles),
    ("yes_no", Kind::YesNo),
    ("choice", Kind::Choice),
    ("money", Kind::Money),
    ("percent", Kind::Percent),
    ("number", Kind::Number),
];

const BASES: [(&str, Basis); 3] = [("fact", Basis::Fact), ("recognised", Basis::Recognised), ("self", Basis::Own)];

pub fn question(parser: &mut Parser, id: Name, mut table: Table) {
    let kind = table
        .text("kind", parser.diagnostics)
        .and_then(|word| one_of(&word, "kind of question", &KINDS, parser.diagnostics));
    let basis =
        table.text("basis", parser.diagnostics).and_then(|word| one_of(&word, "basis", &BASES, parser.diagnostics));
    let (label, ask) = (parser.bilingual(&mut table, "label"), parser.bilingual(&mut table, "ask"));
    let mut maybe = |key| parser.optional_bilingual(&mut table, key);
    let (hint, why, step, unit) = (maybe("hint"), maybe("why"), maybe("step"), maybe("unit"));
    let (yes, no, means) = (maybe("yes"), maybe("no"), maybe("means"));
    let (hint, why) = (hint.map(|sentence| sentence.value), why.map(|sentence| sentence.value));
    let groups = items(parser, &mut table, "groups", |parser, item| parser.bilingual_value(item, "groups"));
    let choices = items(parser, &mut table, "choices", choice);
    let usual = table.take("usual").and_then(|value| usual(parser, &value));
    table.finish(parser.diagnostics);
    let read = || {
        let (kind, basis, label, ask) = (kind?, basis?.value, label?, ask?);
        Some(Question { id, kind, basis, label, ask, hint, why, step, yes, no, unit, means, choices, groups, usual })
    };
    parser.tables.questions.extend(read());
}

fn items<T>(
    parser: &mut Parser,
    table: &mut Table,
    key: &'static str,
    read: fn(&mut Parser, &Value) -> Option<T>,
) -> Vec<T> {
    let items = table.take(key).map(|value| value.items(parser.diagnostics)).unwrap_or_default();
    items.iter().filter_map(|item| read(parser, item)).collect()
}

fn choice(parser: &mut Parser, value: &Value) -> Option<Choice> {
    let mut table = value.table("choice", parser.diagnostics)?;
    let id = table.text("id", parser.diagnostics);
    let label = parser.languages(&mut table);
    let note = parser.optional_bilingual(&mut table, "note").map(|sentence| sentence.value);
    let step = parser.optional_bilingual(&mut table, "step");
    let group = table.take("group").and_then(|value| value.small(parser.diagnostics));
    table.finish(parser.diagnostics);
    Some(Choice { id: id?, label: label?, note, step, group })
}

fn usual(parser: &mut Parser, value: &Value) -> Option<Usual> {
    let mut table = value.table("usual", parser.diagnostics)?;
    let (from, to) = (table.text("from", parser.diagnostics), table.text("to", parser.diagnostics));
    let span = table.span.clone();
    table.finish(parser.diagnostics);
    Some(Usual { span, from: from?, to: to? })
}

/// The value of a keyword.
pub fn one_of<T: Copy>(
    word: &Spanned<String>,
    what: &str,
    known: &[(&str, T)],
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<T>> {
    let found = known.iter().find(|(name, _)| *name == word.value).map(|(_, meaning)| word.with(*meaning));
    let names = known.iter().map(|(name, _)| *name);
    diagnostics.keep(found.ok_or_else(|| unknown_word(word, what, names)))
}

fn unknown_word<'n>(word: &Spanned<String>, what: &str, names: impl Iterator<Item = &'n str> + Clone) -> Diagnostic {
    let list: Vec<&str> = names.clone().collect();
    let help = suggest::nearest(&word.value, names);
    let help =
        help.map_or_else(|| format!("it is one of: {}", list.join(", ")), |meant| format!("did you mean `{meant}`?"));
    Diagnostic::at(&word.span, format!("`{}` is no {what}", word.value)).help(help)
}

pub fn who(parser: &mut Parser, id: Name, mut table: Table) {
    let text = parser.languages(&mut table);
    let meant = table.names("meant", parser.diagnostics);
    let open = table.names("open", parser.diagnostics);
    table.finish(parser.diagnostics);
    parser.tables.whos.extend(text.map(|text| Who { id, text, meant, open }));
}

pub fn role_set(parser: &mut Parser, id: Name, value: &Value) {
    let roles = value.names(parser.diagnostics);
    parser.tables.role_sets.push(RoleSet { id, roles });
}
