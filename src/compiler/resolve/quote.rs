//! Finds quoted words in the clauses.

use super::place::Place;
use crate::ast::Quote;
use crate::diagnostic::Diagnostic;
use crate::spanned::{Prose, Span, Spanned, part};
use crate::suggest;
use crate::syntax::outline::{Clause, Outline};
use std::ops::Range;

/// The words in which a quote is sought.
struct Region<'a> {
    at: usize,
    clause: &'a Clause,
    range: Range<usize>,
}

/// Finds a quote of a block. It may occur once, or `tiers` times: once for each tier.
///
/// # Errors
/// When the words do not occur there, or another number of times.
pub fn find(outline: &Outline, quote: &Quote, block: usize, tiers: usize) -> Result<Place, Diagnostic> {
    let region = match &quote.clause {
        Some(number) => whole_clause(outline, number)?,
        None => passage(outline, &quote.text, block)?,
    };
    let ranges = occurrences(&region, &quote.text.value);
    match ranges.len() {
        0 => Err(missing(outline, &region, &quote.text)),
        1 => Ok(Place { clause: region.at, ranges }),
        times if times == tiers => Ok(Place { clause: region.at, ranges }),
        times => Err(ambiguous(&region.clause.prose, &ranges, &quote.text, times)),
    }
}

/// Finds words of a block that may occur in its passage any number of times.
///
/// # Errors
/// When they do not occur there.
pub fn find_words(outline: &Outline, words: &Spanned<String>, block: usize) -> Result<Place, Diagnostic> {
    let region = passage(outline, words, block)?;
    let ranges = occurrences(&region, &words.value);
    if ranges.is_empty() { Err(missing(outline, &region, words)) } else { Ok(Place { clause: region.at, ranges }) }
}

fn whole_clause<'a>(outline: &'a Outline, number: &Spanned<String>) -> Result<Region<'a>, Diagnostic> {
    let clauses = &outline.clauses;
    let named = |clause: &Clause| clause.label == number.value || clause.number.value == number.value;
    let mut all = clauses.iter().enumerate().filter(|(_, clause)| named(clause));
    let found = all.next();
    let numbers = clauses.iter().map(|clause| clause.label.as_str());
    if let (Some((_, first)), Some((_, second))) = (found, all.next()) {
        return Err(Diagnostic::at(&number.span, format!("several clauses have the number {}", number.value))
            .help(format!("name it with its chapter: \"{}\", \"{}\"", first.label, second.label)));
    }
    let (at, clause) = found.ok_or_else(|| suggest::unknown(number, "clause", numbers))?;
    Ok(Region { at, clause, range: 0..clause.prose.text.len() })
}

fn passage<'a>(outline: &'a Outline, words: &Spanned<String>, block: usize) -> Result<Region<'a>, Diagnostic> {
    let none = || {
        Diagnostic::at(&words.span, "these words are quoted, but no words of a clause stand above this block")
            .help("move the table to the block below the words it quotes")
    };
    let found = || {
        let passage = outline.passage(block)?;
        let at = passage.clause?;
        Some(Region { at, clause: outline.clauses.get(at)?, range: passage.range.clone() })
    };
    found().ok_or_else(none)
}

fn occurrences(region: &Region, words: &str) -> Vec<Range<usize>> {
    let start = region.range.start;
    let text = region.clause.prose.text.get(region.range.clone()).unwrap_or_default();
    let found = text.match_indices(words).filter(|(_, found)| !found.is_empty());
    found.map(|(at, found)| start + at..start + at + found.len()).collect()
}

fn ambiguous(prose: &Prose, at: &[Range<usize>], words: &Spanned<String>, times: usize) -> Diagnostic {
    let error = Diagnostic::at(&words.span, format!("“{}” stands {times} times in the words above", words.value))
        .help("quote a longer piece, so that it is clear which is meant");
    at.iter().fold(error, |error, range| error.beside(prose.span(range), ""))
}

fn missing(outline: &Outline, region: &Region, words: &Spanned<String>) -> Diagnostic {
    let span = words.span.clone();
    if words.value.is_empty() {
        return Diagnostic::at(span, "these quoted words are empty").help("copy the words from the notice that say it");
    }
    let stand = match region.range.start {
        0 => format!("in clause {}", region.clause.label),
        _ => "in the words above".to_string(),
    };
    let error = Diagnostic::at(span, format!("“{}” does not stand {stand}", words.value));
    match alike(&region.clause.prose, &region.range, &words.value) {
        Some((near, text)) => error.beside(near, "this is alike").help(format!("did you mean “{text}”?")),
        None => error.help(elsewhere(outline, region, &words.value)),
    }
}

/// Help: where else in the notice the words are.
fn elsewhere(outline: &Outline, region: &Region, words: &str) -> String {
    let here = region.clause.prose.text.contains(words);
    match outline.clauses.iter().find(|clause| clause.prose.text.contains(words)) {
        Some(_) if here => {
            "they stand in this clause, but a block speaks only of the words directly above it".to_string()
        }
        None => "quote the notice character for character".to_string(),
        Some(clause) => {
            let there = format!("clause = \"{}\"", clause.label);
            format!("they stand in clause {}; quote it with {{ text = \"…\", {there} }}", clause.label)
        }
    }
}

/// The part of the passage that is most like the words: of the same length, with few different characters; spaces and
/// full-width forms count as equal.
fn alike(prose: &Prose, range: &Range<usize>, words: &str) -> Option<(Span, String)> {
    let text = prose.text.get(range.clone())?;
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let length = words.chars().filter(|sign| !sign.is_whitespace()).count();
    let pieces = starts.iter().zip(starts.iter().skip(length)).map(|(start, end)| *start..*end);
    let slips = |piece: &Range<usize>| strsim::damerau_levenshtein(&folded(part(text, piece.clone())), &folded(words));
    let (slips, best) = pieces.map(|piece| (slips(&piece), piece)).min_by_key(|(slips, _)| *slips)?;
    let near = range.start + best.start..range.start + best.end;
    (slips * 4 <= length).then(|| (prose.span(&near), part(text, best).to_string()))
}

/// Without spaces, and with full-width forms made half-width.
fn folded(text: &str) -> String {
    let narrow = |sign: char| match sign {
        '！'..='～' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        other => other,
    };
    text.chars().filter(|sign| !sign.is_whitespace()).map(narrow).collect()
}
