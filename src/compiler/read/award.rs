//! `[award.*]`: what is given, and in which tiers.
//!
//! Knows its keys. Does not know whether the sums are right.

use super::Desk;
use super::condition::{self, condition};
use super::question::one_of;
use crate::book::{Award, Condition, Give, Name, Pair, Sum, Tier, Words};
use crate::problem::Problem;
use crate::table::{Table, Value};
use crate::written::Written;
use policy::Frequency;

const FREQUENCIES: [(&str, Frequency); 3] =
    [("once", Frequency::Once), ("yearly", Frequency::Yearly), ("three_years", Frequency::ThreeYears)];

const GIVES: &str = "add `give = { quote = \"…\" }` with `exactly` or `at_least`, or `tiers`; where the words state no \
                     sum, only a share (30%) or a cap (最高), leave both out and say in `gist` what is given";

pub fn award(desk: &mut Desk, id: Name, mut table: Table) {
    let span = table.span.clone();
    desk.claim.award = Some(span.clone());
    let title = desk.pair(&mut table, "title");
    let when = when(desk, &mut table);
    let tiers = tiers(desk, &mut table);
    let judgement = words(desk, &mut table, "judgement");
    let benefits = words(desk, &mut table, "benefits");
    let gist = desk.maybe_pair(&mut table, "gist");
    let silence = desk.maybe_pair(&mut table, "silence").map(|pair: Written<Pair>| pair.value);
    let other_words = table.names("other_words", desk.problems);
    table.finish(desk.problems);
    let block = desk.block;
    desk.book.awards.extend(title.map(|title| Award {
        id,
        span,
        title,
        when,
        tiers,
        judgement,
        benefits,
        gist,
        silence,
        other_words,
        block,
    }));
}

fn when(desk: &mut Desk, table: &mut Table) -> Vec<Condition> {
    let items = table.need("when", desk.problems).map(|value| value.items(desk.problems)).unwrap_or_default();
    items.iter().filter_map(|item| shared(desk, item)).collect()
}

/// A condition of all tiers.
fn shared(desk: &mut Desk, value: &Value) -> Option<Condition> {
    let mut table = value.table("condition", desk.problems)?;
    condition(desk, &mut table)
}

/// `tiers = [...]`, or the `give` of an award without tiers as its only one.
fn tiers(desk: &mut Desk, table: &mut Table) -> Vec<Tier> {
    let (tiers, single) = (table.take("tiers"), table.take("give"));
    match (tiers, single) {
        (Some(tiers), None) => {
            let items = tiers.items(desk.problems);
            if items.len() < 2 {
                desk.problems.push(
                    Problem::at(tiers.span.clone(), "an award with tiers has at least two")
                        .help("write a single one as `when` and `give`"),
                );
            }
            items.iter().filter_map(|item| tier(desk, item)).collect()
        }
        (None, Some(single)) => give(desk, &single).map(|give| Tier { condition: None, give }).into_iter().collect(),
        (None, None) => {
            desk.problems.push(Problem::at(table.span.clone(), "this award gives nothing").help(GIVES));
            Vec::new()
        }
        (Some(tiers), Some(single)) => {
            let problem = Problem::at(single.span.clone(), "this award has both `give` and `tiers`")
                .beside(tiers.span, "each tier gives its own")
                .help("keep `give` where everyone gets the same; otherwise write it into each tier");
            desk.problems.push(problem);
            Vec::new()
        }
    }
}

fn tier(desk: &mut Desk, value: &Value) -> Option<Tier> {
    let mut table = value.table("tier", desk.problems)?;
    let given = table.need("give", desk.problems).and_then(|value| give(desk, &value));
    let condition = condition(desk, &mut table);
    Some(Tier { condition: Some(condition?), give: given? })
}

fn give(desk: &mut Desk, value: &Value) -> Option<Give> {
    let mut table = value.table("give", desk.problems)?;
    let span = table.span.clone();
    let sum = sum(desk, &mut table);
    let paid = table
        .maybe_text("paid", desk.problems)
        .and_then(|word| one_of(&word, "frequency", &FREQUENCIES, desk.problems));
    let quote = condition::quote(desk, &mut table);
    table.finish(desk.problems);
    Some(Give { span, sum, paid, quote: quote? })
}

fn sum(desk: &mut Desk, table: &mut Table) -> Option<Sum> {
    let floor = table.take_keyed("at_least").map(|(key, value)| (key.with(true), value));
    let exact = table.take_keyed("exactly").map(|(key, value)| (key.with(false), value));
    if let (Some((floor, _)), Some((exact, _))) = (&floor, &exact) {
        let problem = Problem::at(exact.span.clone(), "a sum is a floor or exact, not both")
            .beside(floor.span.clone(), "a floor")
            .help("keep `at_least` where the words say 以上 or 不低于, `exactly` where they state the sum alone");
        desk.problems.push(problem);
    }
    let (at_least, value) = floor.or(exact)?;
    Some(Sum { at_least, value: value.text(desk.problems)? })
}

fn words(desk: &mut Desk, table: &mut Table, key: &'static str) -> Vec<Words> {
    let items = table.take(key).map(|value| value.items(desk.problems)).unwrap_or_default();
    items.iter().filter_map(|item| words_of(desk, item)).collect()
}

fn words_of(desk: &mut Desk, value: &Value) -> Option<Words> {
    let mut table = value.table("entry", desk.problems)?;
    let (quote, en) = (table.text("quote", desk.problems), table.text("en", desk.problems));
    table.finish(desk.problems);
    desk.book.english.extend(en.clone());
    Some(Words { quote: quote?, en: en? })
}
