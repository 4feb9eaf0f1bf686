//! Parses `[question.*]`, `[who.*]` and `[role_sets]`.

use super::text::Parser;
use crate::ast::{Choice, Name, Question, RoleSet, Usual, Who};
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
    let kind = table.need("kind").and_then(|word| word.keyword("kind of question", &KINDS));
    let basis = table.need("basis").and_then(|word| word.keyword("basis", &BASES));
    let (label, ask) = (parser.bilingual(&mut table, "label"), parser.bilingual(&mut table, "ask"));
    let mut maybe = |key| parser.optional_bilingual(&mut table, key);
    let (hint, why, step, unit) = (maybe("hint"), maybe("why"), maybe("step"), maybe("unit"));
    let (yes, no, means, proof) = (maybe("yes"), maybe("no"), maybe("means"), maybe("proof"));
    let (hint, why) = (hint.map(|sentence| sentence.value), why.map(|sentence| sentence.value));
    let groups = items(parser, &mut table, "groups", |parser, item| parser.bilingual_value(item, "groups"));
    let choices = items(parser, &mut table, "choices", choice);
    let usual = table.take("usual").and_then(|value| usual(&value));
    table.finish();
    let read = || {
        let (kind, basis, label, ask) = (kind?, basis?.value, label?, ask?);
        Some(Question {
            id,
            kind,
            basis,
            label,
            ask,
            hint,
            why,
            step,
            yes,
            no,
            unit,
            means,
            proof,
            choices,
            groups,
            usual,
        })
    };
    parser.tables.questions.extend(read());
}

fn items<T>(
    parser: &mut Parser,
    table: &mut Table,
    key: &'static str,
    read: fn(&mut Parser, &Value) -> Option<T>,
) -> Vec<T> {
    let items = table.take(key).map(|value| value.items()).unwrap_or_default();
    items.iter().filter_map(|item| read(parser, item)).collect()
}

fn choice(parser: &mut Parser, value: &Value) -> Option<Choice> {
    let mut table = value.table("choice")?;
    let id = table.text("id");
    let label = parser.languages(&mut table);
    let note = parser.optional_bilingual(&mut table, "note").map(|sentence| sentence.value);
    let step = parser.optional_bilingual(&mut table, "step");
    let group = table.take("group").and_then(|value| value.small());
    let person = table.take("person").and_then(|value| value.small());
    table.finish();
    Some(Choice { id: id?, label: label?, note, step, group, person })
}

fn usual(value: &Value) -> Option<Usual> {
    let mut table = value.table("usual")?;
    let (from, to) = (table.text("from"), table.text("to"));
    let span = table.span.clone();
    table.finish();
    Some(Usual { span, from: from?, to: to? })
}

pub fn who(parser: &mut Parser, id: Name, mut table: Table) {
    let text = parser.languages(&mut table);
    let meant = table.names("meant");
    let open = table.names("open");
    table.finish();
    parser.tables.whos.extend(text.map(|text| Who { id, text, meant, open }));
}

pub fn role_set(parser: &mut Parser, id: Name, value: &Value) {
    let roles = value.names();
    parser.tables.role_sets.push(RoleSet { id, roles });
}
