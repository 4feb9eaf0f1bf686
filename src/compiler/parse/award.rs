//! Parses `[award.*]`.

use super::condition::condition;
use super::give::give;
use super::text::Parser;
use crate::ast::{Award, Bilingual, Condition, Name, Tier, Words};
use crate::diagnostic::Diagnostic;
use crate::spanned::Spanned;
use crate::syntax::toml_table::{Table, Value};

const GIVES: &str = "add `give = { quote = \"…\" }` with `exactly`, `at_least`, `at_most`, `share` or `each`, or `tiers`; \
                     where the words state no sum and no way to calculate one, leave them out and say in `gist` what is given";

pub fn award(parser: &mut Parser, id: Name, mut table: Table) {
    let span = table.span.clone();
    parser.claim.award = Some(span.clone());
    let title = parser.bilingual(&mut table, "title");
    let when = when(parser, &mut table);
    let tiers = tiers(parser, &mut table);
    let respectively = table.flag("respectively");
    let judgement = words(parser, &mut table, "judgement");
    let benefits = words(parser, &mut table, "benefits");
    let gist = parser.optional_bilingual(&mut table, "gist");
    let silence = parser.optional_bilingual(&mut table, "silence").map(|sentence: Spanned<Bilingual>| sentence.value);
    let beneficiary = parser.optional_bilingual(&mut table, "for");
    let other_words = table.names("other_words");
    table.finish();
    let block = parser.block;
    parser.tables.awards.extend(title.map(|title| Award {
        id,
        span,
        title,
        when,
        tiers,
        respectively,
        judgement,
        benefits,
        gist,
        silence,
        beneficiary,
        other_words,
        block,
    }));
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
