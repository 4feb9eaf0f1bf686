//! The words of a notice on which no rule rests, with the reason that its policy file gives: for whoever reviews it.
//!
//! Knows blocks and passages. No part of a policy: no applicant is ever shown these.

use super::book::Book;

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
    /// `other_words` of the award of this title.
    OtherWords(String),
}

/// All of them, in the order of the file.
pub fn silent(book: &Book) -> Vec<Silent> {
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
        let title = award.title.zh.value.replace('|', "");
        let word = move |words: &super::written::Written<String>| {
            let because = Because::OtherWords(title.clone());
            (award.block, Silent { clause: clause(award.block), words: words.value.clone(), because })
        };
        award.other_words.iter().map(word)
    });
    let mut all: Vec<(usize, Silent)> = passages.chain(others).collect();
    all.sort_by_key(|(block, _)| *block);
    all.into_iter().map(|(_, silent)| silent).collect()
}
