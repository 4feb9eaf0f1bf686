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
    let mut words = |key| table.text(key, parser.diagnostics);
    let (id, document, title) = (words("id"), words("document"), words("title"));
    let (day, in_force, called) = (words("issued"), words("in_force"), words("called"));
    let issuer = parser.bilingual(&mut table, "issuer");
    let apply = table.need("apply", parser.diagnostics).and_then(|value| apply(parser, &value));
    let together = table.need("together", parser.diagnostics).map(|value| value.names(parser.diagnostics));
    let mut maybe = |key| parser.optional_bilingual(&mut table, key).map(|sentence| sentence.value);
    let (calculator, rules, note) = (maybe("calculator"), maybe("rules"), maybe("note"));
    let expires = table.take("expires").and_then(|value| expires(parser, &value));
    let superseded = table.take("superseded").and_then(|value| superseded(parser, &value));
    let ask = table.need("ask", parser.diagnostics).map(|value| value.names(parser.diagnostics));
    table.finish(parser.diagnostics);
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
    let mut table = value.table("apply", parser.diagnostics)?;
    let text = parser.languages(&mut table);
    let quote = table.maybe_text("quote", parser.diagnostics);
    table.finish(parser.diagnostics);
    Some(Apply { text: text?, quote })
}

fn expires(parser: &mut Parser, value: &Value) -> Option<Expires> {
    let mut table = value.table("expires", parser.diagnostics)?;
    let (on, quote) = (table.text("on", parser.diagnostics), table.text("quote", parser.diagnostics));
    table.finish(parser.diagnostics);
    Some(Expires { on: on?, quote: quote? })
}

fn superseded(parser: &mut Parser, value: &Value) -> Option<Superseded> {
    let mut table = value.table("superseded", parser.diagnostics)?;
    let mut words = |key| table.text(key, parser.diagnostics);
    let (document, title, from) = (words("document"), words("title"), words("from"));
    table.finish(parser.diagnostics);
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
    let fact = table.text("fact", parser.diagnostics);
    let quote = table.text("quote", parser.diagnostics);
    let fixed = table.take("fixed").and_then(|value| fixed(parser, &value));
    table.finish(parser.diagnostics);
    let block = parser.block;
    let read = || Some(Parameter { id, fact: fact?, quote: quote?, fixed, block });
    parser.tables.parameters.extend(read());
}

fn fixed(parser: &mut Parser, value: &Value) -> Option<Fixed> {
    let mut table = value.table("fixed", parser.diagnostics)?;
    let mut words = |key| table.text(key, parser.diagnostics);
    let (value, quote, clause) = (words("value"), words("quote"), words("clause"));
    let (document, title): (Option<Spanned<String>>, _) = (words("document"), words("title"));
    let (issued, from) = (words("issued"), words("from"));
    table.finish(parser.diagnostics);
    parser.tables.chinese.extend(title.clone());
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

pub fn clause(parser: &mut Parser, mut table: Table) {
    parser.claim.mark = table.text("number", parser.diagnostics);
    table.finish(parser.diagnostics);
}

pub fn related(parser: &mut Parser, mut table: Table) {
    let span = table.span.clone();
    let title = parser.bilingual(&mut table, "title");
    let roles = table.names("roles", parser.diagnostics);
    let everyone = table.flag("everyone", parser.diagnostics);
    let whole_clause = table.flag("whole_clause", parser.diagnostics);
    let because = table.maybe_text("because", parser.diagnostics);
    table.finish(parser.diagnostics);
    parser.claim.related = Some(span.clone());
    if let Some(title) = title {
        parser.tables.related.push(Related {
            span,
            title,
            roles,
            everyone,
            whole_clause,
            because,
            block: parser.block,
        });
    }
}

pub fn no_award(parser: &mut Parser, mut table: Table) {
    let span = table.span.clone();
    let because = table.text("because", parser.diagnostics);
    table.finish(parser.diagnostics);
    parser.claim.no_award = Some(span.clone());
    parser.tables.chinese.extend(because.clone());
    parser.tables.no_awards.extend(because.map(|because| NoAward { because, block: parser.block }));
}

pub fn reading(parser: &mut Parser, id: Name, mut table: Table) {
    let text = parser.languages(&mut table);
    let quote = table.maybe_text("quote", parser.diagnostics);
    let whole_notice = table.flag("whole_notice", parser.diagnostics);
    let roles = table.names("roles", parser.diagnostics);
    let point = parser.optional_bilingual(&mut table, "point");
    table.finish(parser.diagnostics);
    let block = parser.block;
    parser.tables.readings.extend(text.map(|text| Reading { id, text, quote, roles, point, whole_notice, block }));
}
