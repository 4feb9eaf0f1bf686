//! `[notice]` and `[parameter.*]`: the document itself, and measures that it leaves to others.
//!
//! Knows their keys. Does not know whether what they say is right.

use super::Desk;
use crate::book::{Apply, Expires, Fixed, Name, Notice, Parameter, Superseded};
use crate::problem::Problem;
use crate::table::{Table, Value};
use crate::written::{Span, Written};

pub fn notice(desk: &mut Desk, table: Table) {
    let span = table.span.clone();
    let read = described(desk, table);
    if let Some(first) = &desk.book.notice {
        return desk.problems.push(twice(span, first));
    }
    desk.book.notice = read;
}

// The two keys are those of the file.
#[allow(clippy::similar_names)]
fn described(desk: &mut Desk, mut table: Table) -> Option<Notice> {
    let span = table.span.clone();
    let mut words = |key| table.text(key, desk.problems);
    let (id, document, title) = (words("id"), words("document"), words("title"));
    let (day, in_force, called) = (words("issued"), words("in_force"), words("called"));
    let issuer = desk.pair(&mut table, "issuer");
    let apply = table.need("apply", desk.problems).and_then(|value| apply(desk, &value));
    let together = table.need("together", desk.problems).map(|value| value.names(desk.problems));
    let mut maybe = |key| desk.maybe_pair(&mut table, key).map(|pair| pair.value);
    let (calculator, rules, note) = (maybe("calculator"), maybe("rules"), maybe("note"));
    let expires = table.take("expires").and_then(|value| expires(desk, &value));
    let superseded = table.take("superseded").and_then(|value| superseded(desk, &value));
    let ask = table.need("ask", desk.problems).map(|value| value.names(desk.problems));
    table.finish(desk.problems);
    desk.book.chinese.extend(title.clone());
    Some(Notice {
        span,
        id: id?,
        document: document?,
        title: title?,
        called: called?,
        issuer: issuer?,
        calculator,
        issued: day?,
        in_force: in_force?,
        expires,
        superseded,
        apply: apply?,
        together: together?,
        rules,
        note,
        ask: ask?,
    })
}

fn twice(span: Span, first: &Notice) -> Problem {
    Problem::at(span, "the notice is described twice")
        .beside(first.span.clone(), "here first")
        .help("a policy file holds one notice and one `[notice]`: take one out")
}

fn apply(desk: &mut Desk, value: &Value) -> Option<Apply> {
    let mut table = value.table("apply", desk.problems)?;
    let text = desk.languages(&mut table);
    let quote = table.maybe_text("quote", desk.problems);
    table.finish(desk.problems);
    Some(Apply { text: text?, quote })
}

fn expires(desk: &mut Desk, value: &Value) -> Option<Expires> {
    let mut table = value.table("expires", desk.problems)?;
    let (on, quote) = (table.text("on", desk.problems), table.text("quote", desk.problems));
    table.finish(desk.problems);
    Some(Expires { on: on?, quote: quote? })
}

fn superseded(desk: &mut Desk, value: &Value) -> Option<Superseded> {
    let mut table = value.table("superseded", desk.problems)?;
    let mut words = |key| table.text(key, desk.problems);
    let (document, title, from) = (words("document"), words("title"), words("from"));
    table.finish(desk.problems);
    desk.book.chinese.extend(title.clone());
    Some(Superseded { document: document?, title: title?, from: from? })
}

pub fn notice_is_there(desk: &mut Desk) {
    if desk.book.notice.is_none() && desk.problems.is_empty() {
        let problem = Problem::at(0..0, "no block describes the notice").help(
            "add a block with `[notice]`: id, document, title, called, issuer, issued, in_force, apply, together, ask",
        );
        desk.problems.push(problem);
    }
}

pub fn parameter(desk: &mut Desk, id: Name, mut table: Table) {
    let fact = table.text("fact", desk.problems);
    let quote = table.text("quote", desk.problems);
    let fixed = table.take("fixed").and_then(|value| fixed(desk, &value));
    table.finish(desk.problems);
    let block = desk.block;
    let read = || Some(Parameter { id, fact: fact?, quote: quote?, fixed, block });
    desk.book.parameters.extend(read());
}

fn fixed(desk: &mut Desk, value: &Value) -> Option<Fixed> {
    let mut table = value.table("fixed", desk.problems)?;
    let mut words = |key| table.text(key, desk.problems);
    let (value, quote, clause) = (words("value"), words("quote"), words("clause"));
    let (document, title): (Option<Written<String>>, _) = (words("document"), words("title"));
    let (issued, from) = (words("issued"), words("from"));
    table.finish(desk.problems);
    desk.book.chinese.extend(title.clone());
    Some(Fixed {
        value: value?,
        document: document?,
        title: title?,
        clause: clause?,
        quote: quote?,
        issued: issued?,
        from: from?,
    })
}
