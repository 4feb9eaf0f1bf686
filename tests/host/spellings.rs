//! Spellings made by a grammar together with what they mean, and the same damaged, held to a second reader.
//!
//! The grammar builds a text and its meaning side by side, so that no reader is needed to know what is right. Damaged
//! texts have no known meaning: what `money` accepts of them, another reader, written apart and working from left to
//! right, must read as the same sum. The same texts every time.

mod damage;
mod grammar;
mod reader;

use fastrand::Rng;
use grammar::Spelling;
use policy::money::{self, Refusal, Unit};
use std::collections::HashSet;

/// Meanings are whole numbers of this part of a yuan, so that nothing is rounded.
const PARTS: i128 = 1_000_000_000_000;
const FIELDS: [(Unit, i128); 3] = [(Unit::Yuan, 1), (Unit::Wan, 10_000), (Unit::Yi, 100_000_000)];

/// The yuan that so many parts are in canonical form, or why no field takes them.
fn sum(parts: i128) -> Result<String, Refusal> {
    if parts >= 1_000_000_000_000_000 * PARTS {
        Err(Refusal::TooLarge)
    } else if parts % (PARTS / 100) != 0 {
        Err(Refusal::TooFine)
    } else {
        let fen = parts / (PARTS / 100);
        let text = format!("{}.{:02}", fen / 100, fen % 100);
        Ok(text.trim_end_matches('0').trim_end_matches('.').to_owned())
    }
}

fn read(text: &str, unit: Unit) -> Result<String, Refusal> {
    money::read(text, unit).map(|sum| sum.yuan.to_string())
}

/// That many different spellings of sums that nobody could misread.
fn corpus(many: usize) -> Vec<Spelling> {
    let mut random = Rng::with_seed(137);
    let mut known = HashSet::new();
    let mut corpus = Vec::new();
    while corpus.len() < many {
        let spelling = grammar::spelling(&mut random);
        if spelling.text.chars().count() <= 60 && known.insert(spelling.text.clone()) {
            corpus.push(spelling);
        }
    }
    corpus
}

#[test]
fn thirty_thousand_spellings_mean_what_they_were_made_of() {
    let corpus = corpus(30_000);
    let mut wrong = Vec::new();
    let mut sums = 0;
    for (spelling, (unit, factor)) in corpus.iter().zip(FIELDS.into_iter().cycle()) {
        let meant = sum(if spelling.has_unit { spelling.parts } else { spelling.parts * factor });
        sums += usize::from(meant.is_ok());
        let said = read(&spelling.text, unit);
        if said != meant {
            wrong.push(format!("{:?} in {unit:?} is {meant:?}, not {said:?}", spelling.text));
        }
    }
    println!("{sums} of {} are sums, the others too large or too fine", corpus.len());
    assert!(wrong.is_empty(), "{} wrong, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(sums > 20_000, "only {sums} are sums");
}

#[test]
fn the_second_reader_knows_the_grammar_too() {
    for (spelling, (unit, factor)) in corpus(5_000).iter().zip(FIELDS.into_iter().cycle()) {
        let meant = if spelling.has_unit { spelling.parts } else { spelling.parts * factor };
        if sum(meant).is_ok() {
            assert_eq!(reader::read(&spelling.text, factor), Some(meant), "{:?} in {unit:?}", spelling.text);
        }
    }
}

#[test]
fn what_is_accepted_of_damaged_spellings_means_the_same_to_a_second_reader() {
    let corpus = corpus(20_000);
    let mut random = Rng::with_seed(731);
    let (mut tried, mut accepted, mut wrong) = (0, 0, Vec::new());
    for spelling in corpus.iter().chain(&corpus).chain(&corpus) {
        let other = &corpus[random.usize(..corpus.len())].text;
        let text = damage::damaged(&mut random, &spelling.text, other);
        let (unit, factor) = FIELDS[random.usize(..3)];
        tried += 1;
        let Ok(said) = read(&text, unit) else { continue };
        accepted += 1;
        let second = reader::read(&text, factor).map(sum);
        if second.as_ref() != Some(&Ok(said.clone())) {
            wrong.push(format!("{text:?} in {unit:?}: {said}, to the second reader {second:?}"));
        }
    }
    println!("{accepted} of {tried} damaged spellings are sums");
    assert!(wrong.is_empty(), "{} differ, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(accepted > tried / 10 && accepted < tried * 9 / 10, "damage is too strong or too weak");
}

#[test]
fn what_makes_a_sum_uncertain_is_named_whatever_the_sum() {
    let mut random = Rng::with_seed(2020);
    let corpus = corpus(6_000);
    let mut wrong = Vec::new();
    let mut seen = HashSet::new();
    for spelling in &corpus {
        let other = &corpus[random.usize(..corpus.len())].text;
        let (text, reason) = damage::uncertain(&mut random, &spelling.text, other);
        if text.chars().count() > 60 {
            continue;
        }
        seen.insert(format!("{reason:?}"));
        let said = read(&text, FIELDS[random.usize(..3)].0);
        if said != Err(reason) {
            wrong.push(format!("{text:?} is {reason:?}, not {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong, such as\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(seen.len() == 7, "{seen:?}");
}
