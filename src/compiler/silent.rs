//! What only whoever reviews a policy file needs: words on which no rule rests, with the reason that is given, and the
//! words on which readings and sentences about the notice rest.
//!
//! Knows blocks and passages. No part of a policy: no applicant is ever shown these.

use super::book::Book;

/// All of it.
#[derive(Default)]
pub struct Aside {
    /// Words without rules, in the order of the file.
    pub silent: Vec<Silent>,
    /// Words that are quoted outside of awards.
    pub quoted: Vec<Quoted>,
    /// Titles and headings of chapters, which no clause holds.
    pub headings: Vec<String>,
}

/// Words of the notice that are quoted outside of awards, and what rests on them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quoted {
    /// What rests on them.
    pub by: By,
    /// The words.
    pub words: String,
}

/// What rests on quoted words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum By {
    /// The reading of this name.
    Reading(String),
    /// How one applies.
    Apply,
    /// The last day in force.
    Expiry,
}

/// Words that grant nothing, or that decide nothing within a granting sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Silent {
    /// The clause, by its number; none before the first clause and between chapters.
    pub clause: Option<String>,
    /// The words.
    pub words: String,
    /// Why they grant nothing.
    pub because: Because,
}

/// Why words grant nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Because {
    /// `[no_award]`, and the reason that it gives.
    NoAward(String),
    /// `other_words` of the award of this name.
    OtherWords(String),
}

/// What a book holds for reviewers.
pub fn aside(book: &Book) -> Aside {
    let headings = book.outline.chapters.iter().map(|chapter| chapter.value.clone()).collect();
    Aside { silent: silent(book), quoted: quoted(book), headings }
}

fn quoted(book: &Book) -> Vec<Quoted> {
    let readings = book
        .readings
        .iter()
        .filter_map(|reading| Some((By::Reading(reading.id.value.clone()), reading.quote.as_ref()?)));
    let apply = book.notice.iter().filter_map(|notice| Some((By::Apply, notice.apply.quote.as_ref()?)));
    let expiry = book.notice.iter().filter_map(|notice| Some((By::Expiry, &notice.expires.as_ref()?.quote)));
    readings.chain(apply).chain(expiry).map(|(by, words)| Quoted { by, words: words.value.clone() }).collect()
}

/// All of them, in the order of the file.
fn silent(book: &Book) -> Vec<Silent> {
    let clause = |block: usize| {
        let clause = book.outline.clauses.get(book.outline.passage(block)?.clause?)?;
        Some(clause.number.value.clone())
    };
    let passages = book.no_awards.iter().map(|no_award| {
        let words = book.outline.passage(no_award.block).map(|passage| passage.prose.spaced());
        let because = Because::NoAward(no_award.because.value.replace('|', ""));
        (no_award.block, Silent { clause: clause(no_award.block), words: words.unwrap_or_default(), because })
    });
    let others = book.awards.iter().flat_map(|award| {
        let id = award.id.value.clone();
        let word = move |words: &super::written::Written<String>| {
            let because = Because::OtherWords(id.clone());
            (award.block, Silent { clause: clause(award.block), words: words.value.clone(), because })
        };
        award.other_words.iter().map(word)
    });
    let mut all: Vec<(usize, Silent)> = passages.chain(others).collect();
    all.sort_by_key(|(block, _)| *block);
    all.into_iter().map(|(_, silent)| silent).collect()
}
