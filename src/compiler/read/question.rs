//! `[question.*]`: what an applicant is asked.
//!
//! Knows its keys. Does not know whether the question is used.

use super::Desk;
use crate::book::{Choice, Name, Question, Usual};
use crate::lookup;
use crate::problem::{Problem, Problems};
use crate::table::{Table, Value};
use crate::written::Written;
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

pub fn question(desk: &mut Desk, id: Name, mut table: Table) {
    let kind =
        table.text("kind", desk.problems).and_then(|word| one_of(&word, "kind of question", &KINDS, desk.problems));
    let basis = table.text("basis", desk.problems).and_then(|word| one_of(&word, "basis", &BASES, desk.problems));
    let (label, ask) = (desk.pair(&mut table, "label"), desk.pair(&mut table, "ask"));
    let mut maybe = |key| desk.maybe_pair(&mut table, key);
    let (hint, why, step, unit) = (maybe("hint"), maybe("why"), maybe("step"), maybe("unit"));
    let (yes, no, means) = (maybe("yes"), maybe("no"), maybe("means"));
    let (hint, why) = (hint.map(|pair| pair.value), why.map(|pair| pair.value));
    let groups = items(desk, &mut table, "groups", |desk, item| desk.pair_of(item, "groups"));
    let choices = items(desk, &mut table, "choices", choice);
    let usual = table.take("usual").and_then(|value| usual(desk, &value));
    table.finish(desk.problems);
    let read = || {
        let (kind, basis, label, ask) = (kind?, basis?.value, label?, ask?);
        Some(Question { id, kind, basis, label, ask, hint, why, step, yes, no, unit, means, choices, groups, usual })
    };
    desk.book.questions.extend(read());
}

fn items<T>(desk: &mut Desk, table: &mut Table, key: &'static str, read: fn(&mut Desk, &Value) -> Option<T>) -> Vec<T> {
    let items = table.take(key).map(|value| value.items(desk.problems)).unwrap_or_default();
    items.iter().filter_map(|item| read(desk, item)).collect()
}

fn choice(desk: &mut Desk, value: &Value) -> Option<Choice> {
    let mut table = value.table("choice", desk.problems)?;
    let id = table.text("id", desk.problems);
    let label = desk.languages(&mut table);
    let note = desk.maybe_pair(&mut table, "note").map(|pair| pair.value);
    let step = desk.maybe_pair(&mut table, "step");
    let group = table.take("group").and_then(|value| value.small(desk.problems));
    table.finish(desk.problems);
    Some(Choice { id: id?, label: label?, note, step, group })
}

fn usual(desk: &mut Desk, value: &Value) -> Option<Usual> {
    let mut table = value.table("usual", desk.problems)?;
    let (from, to) = (table.text("from", desk.problems), table.text("to", desk.problems));
    let span = table.span.clone();
    table.finish(desk.problems);
    Some(Usual { span, from: from?, to: to? })
}

/// The meaning of a word out of a short list.
pub fn one_of<T: Copy>(
    word: &Written<String>,
    what: &str,
    known: &[(&str, T)],
    problems: &mut Problems,
) -> Option<Written<T>> {
    let found = known.iter().find(|(name, _)| *name == word.value).map(|(_, meaning)| word.with(*meaning));
    let names = known.iter().map(|(name, _)| *name);
    problems.keep(found.ok_or_else(|| unknown_word(word, what, names)))
}

fn unknown_word<'n>(word: &Written<String>, what: &str, names: impl Iterator<Item = &'n str> + Clone) -> Problem {
    let list: Vec<&str> = names.clone().collect();
    let help = lookup::nearest(&word.value, names);
    let help =
        help.map_or_else(|| format!("it is one of: {}", list.join(", ")), |meant| format!("did you mean `{meant}`?"));
    Problem::at(word.span.clone(), format!("`{}` is no {what}", word.value)).help(help)
}
