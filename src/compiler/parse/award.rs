//! Parses `[award.*]`.

use super::condition::{self, condition};
use super::text::Parser;
use crate::ast::{Award, Bilingual, Condition, FREQUENCIES, Give, Name, Sum, Tier, Words};
use crate::diagnostic::Diagnostic;
use crate::spanned::Spanned;
use crate::syntax::toml_table::{Table, Value};

const GIVES: &str = "add `give = { quote = \"…\" }` with `exactly` or `at_least`, or `tiers`; where the words state no \
                     sum, only a share (30%) or a cap (最高), leave both out and say in `gist` what is given";

pub fn award(parser: &mut Parser, id: Name, mut table: Table) {
    let span = table.span.clone();
    parser.claim.award = Some(span.clone());
    let title = parser.bilingual(&mut table, "title");
    let when = when(parser, &mut table);
    let tiers = tiers(parser, &mut table);
    let judgement = words(parser, &mut table, "judgement");
    let benefits = words(parser, &mut table, "benefits");
    let gist = parser.optional_bilingual(&mut table, "gist");
    let silence = parser.optional_bilingual(&mut table, "silence").map(|sentence: Spanned<Bilingual>| sentence.value);
    let other_words = table.names("other_words");
    table.finish();
    let block = parser.block;
    let award = |title| Award { id, span, title, when, tiers, judgement, benefits, gist, silence, other_words, block };
    parser.tables.awards.extend(title.map(award));
}

/// Conditions of all tiers.
fn when(parser: &mut Parser, table: &mut Table) -> Vec<Condition> {
    let items = table.need("when").map(|value| value.items()).unwrap_or_default();
    items.iter().filter_map(|item| condition(parser, &mut item.table("condition")?)).collect()
}

/// `tiers = [...]`, or the `give` of an award without tiers as its only one.
fn tiers(parser: &mut Parser, table: &mut Table) -> Vec<Tier> {
    let (tiers, single) = (table.take("tiers"), table.take("give"));
    match (tiers, single) {
        (Some(tiers), None) => {
            let items = tiers.items();
            if items.len() < 2 {
                let error = Diagnostic::at(&tiers.span, "an award with tiers has at least two");
                parser.diagnostics.push(error.help("write a single one as `when` and `give`"));
            }
            items.iter().filter_map(|item| tier(parser, item)).collect()
        }
        (None, Some(single)) => give(parser, &single).map(|give| Tier { condition: None, give }).into_iter().collect(),
        (None, None) => {
            parser.diagnostics.push(Diagnostic::at(&table.span, "this award gives nothing").help(GIVES));
            Vec::new()
        }
        (Some(tiers), Some(single)) => {
            let error = Diagnostic::at(&single.span, "this award has both `give` and `tiers`")
                .beside(tiers.span, "each tier gives its own")
                .help("keep `give` where everyone gets the same; otherwise write it into each tier");
            parser.diagnostics.push(error);
            Vec::new()
        }
    }
}

fn tier(parser: &mut Parser, value: &Value) -> Option<Tier> {
    let mut table = value.table("tier")?;
    let given = table.need("give").and_then(|value| give(parser, &value));
    let condition = condition(parser, &mut table);
    Some(Tier { condition: Some(condition?), give: given? })
}

fn give(parser: &mut Parser, value: &Value) -> Option<Give> {
    let mut table = value.table("give")?;
    let span = table.span.clone();
    let sum = sum(parser, &mut table);
    let paid = table.take("paid").and_then(|word| word.keyword("frequency", &FREQUENCIES));
    let quote = condition::quote(&mut table);
    table.finish();
    Some(Give { span, sum, paid, quote: quote? })
}

fn sum(parser: &mut Parser, table: &mut Table) -> Option<Sum> {
    let floor = table.take_keyed("at_least").map(|(key, value)| (key.with(true), value));
    let exact = table.take_keyed("exactly").map(|(key, value)| (key.with(false), value));
    if let (Some((floor, _)), Some((exact, _))) = (&floor, &exact) {
        let error = Diagnostic::at(&exact.span, "a sum is a floor or exact, not both")
            .beside(&floor.span, "a floor")
            .help("keep `at_least` where the words say 以上 or 不低于, `exactly` where they state the sum alone");
        parser.diagnostics.push(error);
    }
    let (at_least, value) = floor.or(exact)?;
    Some(Sum { at_least, value: value.text()? })
}

fn words(parser: &mut Parser, table: &mut Table, key: &'static str) -> Vec<Words> {
    let items = table.take(key).map(|value| value.items()).unwrap_or_default();
    items.iter().filter_map(|item| words_of(parser, item)).collect()
}

fn words_of(parser: &mut Parser, value: &Value) -> Option<Words> {
    let mut table = value.table("entry")?;
    let (quote, en) = (table.text("quote"), table.text("en"));
    table.finish();
    parser.tables.english.extend(en.clone());
    Some(Words { quote: quote?, en: en? })
}
