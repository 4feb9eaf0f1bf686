//! Parses `give = { … }`.

use super::condition;
use super::text::Parser;
use crate::ast::{Calculated, FREQUENCIES, Give, Limit, Name, RateKind, Stated, Sum, SumMeaning};
use crate::diagnostic::Diagnostic;
use crate::spanned::Spanned;
use crate::syntax::toml_table::{Shape, Table, Value};
use policy::Frequency;

/// What `share` and `each` may have beside them, besides `of`.
const PARTS: [&str; 3] = ["every", "base", "above"];

pub fn give(parser: &mut Parser, value: &Value) -> Option<Give> {
    let mut table = value.table("give")?;
    let span = table.span.clone();
    let sum = sum(parser, &mut table);
    let paid = table.take("paid").and_then(|paid| frequency(&paid));
    let readings = table.names("reading");
    let quote = condition::quote(&mut table);
    table.finish();
    Some(Give { span, sum, paid, readings, quote: quote? })
}

/// `[limit.*]`.
pub fn limit(parser: &mut Parser, id: Name, mut table: Table) {
    let span = table.span.clone();
    let awards = table.need("awards").map(|value| value.names()).unwrap_or_default();
    let (highest, most) = (table.flag("highest"), table.maybe_text("at_most"));
    let paid = table.take("paid").and_then(|paid| frequency(&paid));
    let quote = condition::quote(&mut table);
    table.finish();
    if highest == most.is_some() {
        let error = Diagnostic::at(span, "a limit says how much awards come to together, in one way");
        parser
            .diagnostics
            .push(error.help("at_most = \"1000万元\", or highest = true where only the highest is given"));
        return;
    }
    let block = parser.block;
    parser.tables.limits.extend(quote.map(|quote| Limit { id, awards, most, paid, quote, block }));
}

/// `paid = "once"` or `paid = { years = 5 }`.
fn frequency(value: &Value) -> Option<Spanned<Frequency>> {
    if value.is() != Shape::Table {
        return value.keyword("frequency", &FREQUENCIES);
    }
    let mut table = value.table("paid")?;
    let years = table.need("years").and_then(|years| years.small());
    table.finish();
    Some(Spanned { value: Frequency::Years(years?.value), span: value.span.clone() })
}

fn sum(parser: &mut Parser, table: &mut Table) -> Option<Sum> {
    let mut figures = Vec::new();
    for meaning in SumMeaning::ALL {
        figures.extend(table.take_keyed(meaning.key()).map(|(key, value)| (key.with(meaning), value)));
    }
    let share = table.take_keyed("share").map(|(key, value)| (key.with(RateKind::Share), value));
    let each = table.take_keyed("each").map(|(key, value)| (key.with(RateKind::Each), value));
    match (share, each) {
        (Some((share, _)), Some((each, _))) => {
            let error = Diagnostic::at(&each.span, "a sum is a share or so much for each, not both")
                .beside(&share.span, "a share")
                .help("write an award for each");
            // They would be reported as unknown.
            PARTS.into_iter().chain(["of"]).for_each(|part| drop(table.take(part)));
            parser.diagnostics.keep(Err(error))
        }
        (Some(rate), None) | (None, Some(rate)) => calculated(parser, table, figures, rate).map(Sum::Calculated),
        (None, None) => stated(parser, table, figures).map(Sum::Stated),
    }
}

fn stated(parser: &mut Parser, table: &mut Table, figures: Vec<(Spanned<SumMeaning>, Value)>) -> Option<Stated> {
    for part in PARTS.into_iter().chain(["of"]) {
        if let Some((key, _)) = table.take_keyed(part) {
            let error = Diagnostic::at(&key.span, format!("`{part}` belongs to `share` or `each`"));
            parser
                .diagnostics
                .push(error.help("share = \"50%\", of = \"investment\"; each = \"5万元\", of = \"shops\""));
        }
    }
    let mut figures = figures.into_iter();
    let (meaning, value) = figures.next()?;
    let next = figures.next();
    let mut to = None;
    if meaning.value == SumMeaning::AtLeast
        && let Some((upper, value)) = &next
    {
        to = value.text().map(|value| (upper.clone(), value));
    } else if let Some((other, _)) = next {
        let error = Diagnostic::at(&other.span, "a sum is exact, a floor or a ceiling, not two of them")
            .beside(&meaning.span, "said here otherwise")
            .help("keep `at_least` where the words say 以上 or 不低于, `at_most` where they say 最高 or 不超过, `exactly` where they state the sum alone");
        parser.diagnostics.push(error);
    }
    Some(Stated { meaning, value: value.text()?, to })
}

fn calculated(
    parser: &mut Parser,
    table: &mut Table,
    figures: Vec<(Spanned<SumMeaning>, Value)>,
    (key, rate): (Spanned<RateKind>, Value),
) -> Option<Calculated> {
    let of = table.need("of").and_then(|of| of.text());
    let [every, base, above] = PARTS.map(|part| table.maybe_text(part));
    let mut cap = None;
    for (meaning, value) in figures {
        if meaning.value == SumMeaning::AtMost {
            cap = value.text();
        } else {
            let error = Diagnostic::at(&meaning.span, "a calculated sum can only be capped")
                .help("write `at_most` for the cap; what is given besides is `base`");
            parser.diagnostics.push(error);
        }
    }
    let (rates, at_most) = rates(&rate)?;
    Some(Calculated { key, rates, at_most, of: of?, every, base, above, cap })
}

/// `"50%"`, `["100%", "80%"]` or `{ at_most = "20%" }`; and whether it is a ceiling.
fn rates(value: &Value) -> Option<(Vec<Spanned<String>>, bool)> {
    if value.is() != Shape::Table {
        return Some((value.names(), false));
    }
    let mut table = value.table("rate")?;
    let most = table.text("at_most");
    table.finish();
    Some((vec![most?], true))
}
