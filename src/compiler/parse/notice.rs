//! Parses `[notice]`, `[parameter.*]`, `[clause]`, `[related]`, `[no_award]` and `[reading.*]`.

use super::text::Parser;
use crate::ast::{Apply, Expires, Fixed, Name, NoAward, Notice, Parameter, Reading, Related, Superseded};
use crate::diagnostic::Diagnostic;
use crate::spanned::{Span, Spanned};
use crate::syntax::toml_table::{Table, Value};

pub fn notice(parser: &mut Parser, table: Table) {
    let span = table.span.clone();
    let read = described(parser, table);
    if let Some(first) = &parser.notice {
        return parser.diagnostics.push(twice(span, first));
    }
    parser.notice = read;
}

// `issued` and `issuer` are keys of the file.
#[allow(clippy::similar_names)]
fn described(parser: &mut Parser, mut table: Table) -> Option<Notice> {
    let span = table.span.clone();
    let mut words = |key| table.text(key);
    let (id, document, title) = (words("id"), words("document"), words("title"));
    let (day, in_force, called) = (words("issued"), words("in_force"), words("called"));
    let issuer = parser.bilingual(&mut table, "issuer");
    let apply = table.need("apply").and_then(|value| apply(parser, &value));
    let together = table.need("together").map(|value| value.names());
    let mut maybe = |key| parser.optional_bilingual(&mut table, key).map(|sentence| sentence.value);
    let (calculator, rules, note) = (maybe("calculator"), maybe("rules"), maybe("note"));
    let expires = table.take("expires").and_then(|value| expires(&value));
    let superseded = table.take("superseded").and_then(|value| superseded(parser, &value));
    let ask = table.need("ask").map(|value| value.names());
    table.finish();
    parser.tables.chinese.extend(title.clone());
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

fn twice(span: Span, first: &Notice) -> Diagnostic {
    Diagnostic::at(span, "the notice is described twice")
        .beside(&first.span, "here first")
        .help("a policy file holds one notice and one `[notice]`: take one out")
}

fn apply(parser: &mut Parser, value: &Value) -> Option<Apply> {
    let mut table = value.table("apply")?;
    let text = parser.languages(&mut table);
    let quote = table.maybe_text("quote");
    table.finish();
    Some(Apply { text: text?, quote })
}

fn expires(value: &Value) -> Option<Expires> {
    let mut table = value.table("expires")?;
    let (on, quote) = (table.text("on"), table.text("quote"));
    table.finish();
    Some(Expires { on: on?, quote: quote? })
}

fn superseded(parser: &mut Parser, value: &Value) -> Option<Superseded> {
    let mut table = value.table("superseded")?;
    let mut words = |key| table.text(key);
    let (document, title, from) = (words("document"), words("title"), words("from"));
    table.finish();
    parser.tables.chinese.extend(title.clone());
    Some(Superseded { document: document?, title: title?, from: from? })
}

/// The error of a file without `[notice]`.
pub fn missing() -> Diagnostic {
    Diagnostic::at(0..0, "no block describes the notice").help(
        "add a block with `[notice]`: id, document, title, called, issuer, issued, in_force, apply, together, ask",
    )
}

pub fn parameter(parser: &mut Parser, id: Name, mut table: Table) {
    let fact = table.text("fact");
    let quote = table.text("quote");
    let fixed = table.take("fixed").and_then(|value| fixed(parser, &value));
    table.finish();
    let block = parser.block;
    let read = || Some(Parameter { id, fact: fact?, quote: quote?, fixed, block });
    parser.tables.parameters.extend(read());
}

fn fixed(parser: &mut Parser, value: &Value) -> Option<Fixed> {
    let mut table = value.table("fixed")?;
    let mut words = |key| table.text(key);
    let (value, quote, clause) = (words("value"), words("quote"), words("clause"));
    let (document, title): (Option<Spanned<String>>, _) = (words("document"), words("title"));
    let (issued, from) = (words("issued"), words("from"));
    table.finish();
    parser.tables.chinese.extend(title.clone());
    let (value, quote, clause) = (value?, quote?, clause?);
    Some(Fixed { value, document: document?, title: title?, clause, quote, issued: issued?, from: from? })
}

pub fn clause(parser: &mut Parser, mut table: Table) {
    parser.claim.mark = table.text("number");
    table.finish();
}

pub fn related(parser: &mut Parser, mut table: Table) {
    let span = table.span.clone();
    let title = parser.bilingual(&mut table, "title");
    let roles = table.names("roles");
    let everyone = table.flag("everyone");
    let whole_clause = table.flag("whole_clause");
    let because = table.maybe_text("because");
    table.finish();
    parser.claim.related = Some(span.clone());
    let block = parser.block;
    let related = |title| Related { span, title, roles, everyone, whole_clause, because, block };
    parser.tables.related.extend(title.map(related));
}

pub fn no_award(parser: &mut Parser, mut table: Table) {
    let span = table.span.clone();
    let because = table.text("because");
    table.finish();
    parser.claim.no_award = Some(span.clone());
    parser.tables.chinese.extend(because.clone());
    parser.tables.no_awards.extend(because.map(|because| NoAward { because, block: parser.block }));
}

pub fn reading(parser: &mut Parser, id: Name, mut table: Table) {
    let text = parser.languages(&mut table);
    let quote = table.maybe_text("quote");
    let whole_notice = table.flag("whole_notice");
    let roles = table.names("roles");
    let point = parser.optional_bilingual(&mut table, "point");
    table.finish();
    let block = parser.block;
    parser.tables.readings.extend(text.map(|text| Reading { id, text, quote, roles, point, whole_notice, block }));
}
