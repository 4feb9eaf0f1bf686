//! Notes for reviewers of a policy file: words without a rule, with the reason that the file gives, and words that are
//! quoted outside of awards. Not part of a policy; applicants never see them.

use crate::ast::Ast;

/// The notes on a file.
#[derive(Default)]
pub struct ReviewNotes {
    /// Words without rules, in the order of the file.
    pub silent: Vec<WithoutRule>,
    /// Words that are quoted outside of awards.
    pub quoted: Vec<Quotation>,
    /// Titles and chapter headings, which are in no clause.
    pub headings: Vec<String>,
}

/// Words of the notice that are quoted outside of awards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// What they are quoted for.
    pub by: QuotedFor,
    /// The words.
    pub words: String,
}

/// What words are quoted for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QuotedFor {
    /// The reading of this name.
    Reading(String),
    /// How one applies.
    Apply,
    /// The last day in force.
    Expiry,
}

/// Words that grant nothing, or that decide nothing within a granting sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WithoutRule {
    /// The clause, by its number; none before the first clause and between chapters.
    pub clause: Option<String>,
    /// The words.
    pub words: String,
    /// Why they grant nothing.
    pub because: Reason,
}

/// Why words grant nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// `[no_award]`, and the reason that it gives.
    NoAward(String),
    /// `other_words` of the award of this name.
    OtherWords(String),
}

/// Collects the notes on a file.
pub fn collect(ast: &Ast) -> ReviewNotes {
    let headings = ast.outline.chapters.iter().map(|chapter| chapter.value.clone()).collect();
    ReviewNotes { silent: silent(ast), quoted: quoted(ast), headings }
}

fn quoted(ast: &Ast) -> Vec<Quotation> {
    let readings = ast
        .readings
        .iter()
        .filter_map(|reading| Some((QuotedFor::Reading(reading.id.value.clone()), reading.quote.as_ref()?)));
    let apply = ast.notice.apply.quote.iter().map(|quote| (QuotedFor::Apply, quote));
    let expiry = ast.notice.expires.iter().map(|expires| (QuotedFor::Expiry, &expires.quote));
    readings.chain(apply).chain(expiry).map(|(by, words)| Quotation { by, words: words.value.clone() }).collect()
}

/// Words without a rule, in the order of the file.
fn silent(ast: &Ast) -> Vec<WithoutRule> {
    let clause = |block: usize| {
        let clause = ast.outline.clauses.get(ast.outline.passage(block)?.clause?)?;
        Some(clause.label.clone())
    };
    let passages = ast.no_awards.iter().map(|no_award| {
        let words = ast.outline.passage(no_award.block).map(|passage| passage.prose.spaced());
        let because = Reason::NoAward(no_award.because.value.replace('|', ""));
        (no_award.block, WithoutRule { clause: clause(no_award.block), words: words.unwrap_or_default(), because })
    });
    let others = ast.awards.iter().flat_map(|award| {
        let id = award.id.value.clone();
        let word = move |words: &crate::spanned::Spanned<String>| {
            let because = Reason::OtherWords(id.clone());
            (award.block, WithoutRule { clause: clause(award.block), words: words.value.clone(), because })
        };
        award.other_words.iter().map(word)
    });
    let mut all: Vec<(usize, WithoutRule)> = passages.chain(others).collect();
    all.sort_by_key(|(block, _)| *block);
    all.into_iter().map(|(_, silent)| silent).collect()
}
