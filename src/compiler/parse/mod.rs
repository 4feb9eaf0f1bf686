//! Parses the rule blocks of a policy file to its syntax tree.

mod award;
mod condition;
mod give;
mod notice;
mod question;
mod text;

use crate::ast::{Ast, Tables};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::Spanned;
use crate::syntax::markdown::{self, Kind};
use crate::syntax::outline::{self, Claim};
use crate::syntax::toml_table::{self, Table, Value};
use text::Parser;

/// Parses a policy file.
///
/// # Errors
/// Everything that keeps the text from being Markdown with the known tables in it.
pub fn parse(text: &str) -> Result<Ast, Vec<Diagnostic>> {
    let diagnostics = Diagnostics::default();
    let pieces = markdown::pieces(text, &diagnostics);
    let sound = diagnostics.is_empty();
    let mut parser = Parser {
        notice: None,
        tables: Tables::default(),
        diagnostics: &diagnostics,
        block: 0,
        claim: Claim::default(),
    };
    let mut claims = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.kind == Kind::Block) {
        match toml_table::parse(text, &piece.span, parser.diagnostics) {
            Some(parsed) => block(&mut parser, parsed.table()),
            None => parser.claim.unreadable = true,
        }
        claims.push(std::mem::take(&mut parser.claim));
        parser.block += 1;
    }
    let Parser { notice, tables, .. } = parser;
    if notice.is_none() && diagnostics.is_empty() {
        diagnostics.push(notice::missing());
    }
    // Words that Markdown took for something else would be reported once more, as missing.
    let unseen = Diagnostics::default();
    let outline = outline::arrange(&pieces, &claims, if sound { &diagnostics } else { &unseen });
    let heading = |offset| outline.heading_above(offset);
    let Some(notice) = notice else { return Err(diagnostics.in_order(heading)) };
    diagnostics.finish(heading)?;
    Ok(Ast { outline, notice, tables })
}

/// Parses a table that a block has once.
type Single = fn(&mut Parser, Table);

/// Parses a table with a name of its own.
type Named = fn(&mut Parser, Spanned<String>, Table);

fn block(parser: &mut Parser, mut table: Table) {
    let single: [(&'static str, Single); 4] = [
        ("notice", notice::notice),
        ("clause", notice::clause),
        ("related", notice::related),
        ("no_award", notice::no_award),
    ];
    for (key, parse) in single {
        if let Some(table) = table.take(key).and_then(|value| value.table(key)) {
            parse(parser, table);
        }
    }
    let named: [(&'static str, Named); 6] = [
        ("award", award::award),
        ("limit", give::limit),
        ("who", question::who),
        ("question", question::question),
        ("parameter", notice::parameter),
        ("reading", notice::reading),
    ];
    for (key, parse) in named {
        for (name, value) in entries(&mut table, key) {
            if let Some(table) = value.table(key) {
                parse(parser, name, table);
            }
        }
    }
    for (name, value) in entries(&mut table, "role_sets") {
        question::role_set(parser, name, &value);
    }
    // The claim of a table with a misspelt name is unknown.
    parser.claim.unreadable |= table.has_more();
    table.finish();
}

/// The entries of a table whose keys are names: `[award.*]`.
fn entries<'t>(table: &mut Table<'t>, key: &'static str) -> Vec<(Spanned<String>, Value<'t>)> {
    let value = table.take(key).and_then(|value| value.table(key));
    value.map(|mut table| table.rest()).unwrap_or_default()
}
