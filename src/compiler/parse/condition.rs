//! Parses conditions: a fact, what its answer must be, and the quote that says so.
//!
//! The fact is the one key of the table that is not a keyword.

use super::text::Parser;
use crate::ast::{Bound, Condition, Operator, Quote, Test};
use crate::diagnostic::Diagnostic;
use crate::spanned::{Span, Spanned};
use crate::suggest;
use crate::syntax::toml_table::{Shape, Table, Value, unknown_key};

/// Parses a condition. The `give` of a tier must have been taken before.
pub fn condition(parser: &mut Parser, table: &mut Table) -> Option<Condition> {
    let quote = quote(table);
    let readings = table.names("reading");
    let label = parser.optional_bilingual(table, "label").map(|sentence| sentence.value);
    let point = parser.optional_bilingual(table, "point");
    let required = parser.optional_bilingual(table, "required").map(|sentence| sentence.value);
    let no_is_open = no_is_open(parser, table);
    let (fact, value) = fact(parser, table)?;
    let test = Spanned { value: test(parser, &value)?, span: value.span };
    let (span, quote) = (table.span.clone(), quote?);
    Some(Condition { span, fact, test, quote, readings, label, point, required, no_is_open })
}

/// The one key that is left when all keywords have been taken.
fn fact<'t>(parser: &mut Parser, table: &mut Table<'t>) -> Option<(Spanned<String>, Value<'t>)> {
    let left = table.rest();
    let slip = |name: &Spanned<String>| suggest::nearest(&name.value, table.known().iter().copied()).is_some();
    let (slips, mut facts): (Vec<_>, Vec<_>) = left.into_iter().partition(|(name, _)| slip(name));
    for (key, _) in &slips {
        parser.diagnostics.push(unknown_key(key, table.what, table.known()));
    }
    let first = facts.first().map_or(table.span.clone(), |(name, _)| name.span.clone());
    for (name, _) in facts.iter().skip(1) {
        let error = Diagnostic::at(&name.span, format!("this {} tests a second fact, `{}`", table.what, name.value))
            .beside(&first, "the first")
            .help("give each fact a condition and a quote of its own");
        parser.diagnostics.push(error);
    }
    if facts.is_empty() && slips.is_empty() {
        let error = Diagnostic::at(&table.span, format!("this {} tests no fact", table.what));
        parser.diagnostics.push(error.help("add the question's name and what its answer must be: registered = true"));
    }
    facts.truncate(1);
    facts.pop()
}

fn test(parser: &mut Parser, value: &Value) -> Option<Test> {
    match value.is() {
        Shape::Text => value.text().map(Test::Who),
        Shape::List => Some(Test::Choices(value.names())),
        Shape::Table => range(parser, value),
        Shape::Flag if value.flag()? => Some(Test::Yes),
        Shape::Flag => {
            let error = Diagnostic::at(&value.span, "only a yes can be asked for")
                .help("turn the question round, so that yes meets the condition");
            parser.diagnostics.keep(Err(error))
        }
        Shape::Other => {
            let wanted = "`true`, a list of choices, or bounds such as { at_least = \"…\" }";
            parser.diagnostics.keep(Err(value.wrong(wanted)))
        }
    }
}

fn range(parser: &mut Parser, value: &Value) -> Option<Test> {
    let mut table = value.table("range")?;
    let reaches = table.maybe_text("reaches");
    let mut bounds = Vec::new();
    for operator in Operator::ALL {
        if let Some((key, value)) = table.take_keyed(operator.key()) {
            let value = value.text()?;
            bounds.push(Bound { operator: key.with(operator), value });
        }
    }
    let span = table.span.clone();
    table.finish();
    match reaches {
        Some(name) if bounds.is_empty() => Some(Test::Reaches(name)),
        Some(_) => {
            let error = Diagnostic::at(span, "`reaches` stands alone");
            parser.diagnostics.keep(Err(error.help("the measure is open, so no bound is known")))
        }
        None => one_each_way(parser, span, bounds),
    }
}

fn one_each_way(parser: &mut Parser, span: Span, bounds: Vec<Bound>) -> Option<Test> {
    let lower = bounds.iter().filter(|bound| bound.operator.value.is_lower()).count();
    if bounds.is_empty() || lower > 1 || bounds.len() - lower > 1 {
        let error = Diagnostic::at(span, "a range has at most one lower and one upper bound, and at least one of them")
            .help("lower: at_least, more_than; upper: at_most, below");
        return parser.diagnostics.keep(Err(error));
    }
    Some(Test::Bounds(bounds))
}

fn no_is_open(parser: &mut Parser, table: &mut Table) -> Option<Span> {
    let word = table.maybe_text("no")?;
    if word.value != "open" {
        let error = Diagnostic::at(&word.span, "`no` can only be \"open\"");
        parser.diagnostics.push(error.help("leave it out where a no fails the condition"));
    }
    Some(word.span)
}

/// `quote = "…"` or `quote = { text = "…", clause = "（一）" }`.
pub fn quote(table: &mut Table) -> Option<Quote> {
    let value = table.need("quote")?;
    if value.is() != Shape::Table {
        return Some(Quote { text: value.text()?, clause: None });
    }
    let mut table = value.table("quote")?;
    let (text, clause) = (table.text("text"), table.text("clause"));
    table.finish();
    Some(Quote { text: text?, clause: Some(clause?) })
}
