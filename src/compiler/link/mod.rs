//! A trusted book made into a [`Policy`]: names become indices, quotes become places, everything becomes static.
//!
//! Knows both shapes. Does not check: the promises have, so `None` means that a promise is missing.

mod award;
mod fact;

use super::book::{Book, Pair, Reading, Related};
use super::outline::Clause;
use super::{about, people, quote};
use policy::{self, Policy, Text};
use std::ops::Range;

/// Links a book; `None` where something cannot be followed.
pub fn policy(book: &Book) -> Option<&'static Policy> {
    let notice = book.notice.as_ref()?;
    Some(Box::leak(Box::new(Policy {
        id: leak(&notice.id.value),
        document: leak(&notice.document.value),
        title: leak(&notice.plain_title()),
        issuer: leak(&notice.issuer.zh.value),
        issued: leak(&notice.issued.value),
        in_force: leak(&notice.in_force.value),
        about: about::about(book, notice)?,
        clauses: each(&book.outline.clauses, |clause| Some(self::clause(clause)))?,
        facts: each(&notice.ask, |fact| fact::fact(book, book.question(&fact.value)?))?,
        parameters: each(&book.parameters, |parameter| fact::parameter(book, parameter))?,
        awards: each(&book.awards, |award| award::award(book, award))?,
        related: each(&book.related, |related| self::related(book, related))?,
        readings: each(&book.readings, |reading| self::reading(book, reading))?,
        parts: &[],
    })))
}

fn clause(clause: &Clause) -> policy::Clause {
    policy::Clause {
        number: leak(&clause.number.value),
        heading: leak(&clause.heading),
        text: leak(&clause.prose.text),
    }
}

fn related(book: &Book, related: &Related) -> Option<policy::Related> {
    let clause = book.outline.passage(related.block)?.clause?;
    let (words, passage) = quote::passage_of(book, related.block)?;
    let range = if related.whole_clause { 0..words.prose.text.len() } else { passage };
    let roles = if related.everyone {
        people::everyone(people::choices(book))
    } else {
        people::roles(book, &related.roles).ok()?
    };
    Some(policy::Related {
        clause: index(clause)?,
        title: text(&related.title),
        text: leak(words.prose.text.get(range)?),
        roles,
    })
}

fn reading(book: &Book, reading: &Reading) -> Option<policy::Reading> {
    let clause = book.outline.blocks.get(reading.block)?.clause?;
    Some(policy::Reading {
        id: leak(&reading.id.value),
        clause: index(clause)?,
        text: text(&reading.text),
        roles: people::roles(book, &reading.roles).ok()?,
        point: reading.point.as_ref().map(|point| text(&point.value)),
    })
}

/// Bytes of a text as UTF-16 units, which is how browsers count.
fn units(text: &str, range: &Range<usize>) -> Option<(u32, u32)> {
    let count = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let start = count(text.get(..range.start)?)?;
    Some((start, start + count(text.get(range.clone())?)?))
}

/// Every item made and leaked; `None` if one cannot be.
fn each<T, U>(items: impl IntoIterator<Item = T>, make: impl Fn(T) -> Option<U>) -> Option<&'static [U]> {
    let all: Option<Vec<U>> = items.into_iter().map(make).collect();
    Some(Box::leak(all?.into_boxed_slice()))
}

fn text(pair: &Pair) -> Text {
    Text { zh: leak(&pair.zh.value), en: leak(&pair.en.value) }
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn index(at: usize) -> Option<u8> {
    u8::try_from(at).ok()
}
