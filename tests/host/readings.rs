//! What a sum can mean whose unit was left out.

use policy::money::Unit::{self, Wan, Yi, Yuan};
use policy::money::{Refusal, readings};
use policy::number::Number;

/// 10 万元 to 1,000 亿元, as the questions of 137号 say.
fn read(text: &str) -> Result<Vec<(Unit, String)>, Refusal> {
    let usual = Some((Number::whole(100_000), Number::whole(100_000_000_000)));
    readings(text, usual).map(|all| all.into_iter().map(|(unit, sum)| (unit, sum.to_string())).collect())
}

fn units(text: &str) -> Vec<Unit> {
    read(text).unwrap().into_iter().map(|(unit, _)| unit).collect()
}

fn only(text: &str) -> String {
    let all = read(text).unwrap();
    assert_eq!(all.len(), 1, "{text} has one reading: {all:?}");
    all.into_iter().next().unwrap().1
}

#[test]
fn a_figure_without_a_unit_has_a_reading_in_each() {
    let all = [(Wan, "80000000"), (Yuan, "8000"), (Yi, "800000000000")].map(|(unit, sum)| (unit, sum.to_owned()));
    for text in ["8000", "8,000", "８０00", "八千", "8千", "RMB 8000", "8000."] {
        assert_eq!(read(text).unwrap(), all, "{text}");
    }
}

#[test]
fn readings_in_the_usual_range_come_first_then_the_smaller_ones() {
    assert_eq!(units("5"), [Yi, Yuan, Wan], "5 亿元 alone is usual");
    assert_eq!(units("50"), [Wan, Yi, Yuan], "two are usual");
    assert_eq!(units("1.2"), [Yi, Yuan, Wan]);
    assert_eq!(units("10"), [Wan, Yi, Yuan], "the ends belong to the range: 10 万元");
    assert_eq!(units("1000"), [Wan, Yi, Yuan], "and 1,000 亿元");
    assert_eq!(units("120000000"), [Yuan, Wan], "in the third unit it is too large");
    let anything = readings("8000", None).unwrap();
    assert_eq!(anything.iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), [Yuan, Wan, Yi], "no range, by size");
}

#[test]
fn what_is_the_same_in_every_unit_has_one_reading() {
    assert_eq!(only("8000万"), "80000000");
    assert_eq!(only("8000元"), "8000");
    assert_eq!(only("1.2亿"), "120000000");
    assert_eq!(only("120 million"), "120000000");
    for zero in ["0", "0.00", "零", "０"] {
        assert_eq!(only(zero), "0");
    }
}

#[test]
fn what_is_a_sum_in_one_unit_only_has_that_reading() {
    assert_eq!(only("1000000000000"), "1000000000000", "thirteen digits");
    assert_eq!(units("12.345"), [Wan, Yi], "finer than a fen in yuan");
}

#[test]
fn what_is_no_sum_in_any_unit_is_refused() {
    assert_eq!(read(""), Err(Refusal::Empty));
    assert_eq!(read("1.2.5亿"), Err(Refusal::Points));
    assert_eq!(read("99999999亿"), Err(Refusal::TooLarge));
    assert_eq!(read("1000000000000000"), Err(Refusal::TooLarge), "sixteen digits");
    assert_eq!(read("-5"), Err(Refusal::Sign));
}
