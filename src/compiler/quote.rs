//! Where quoted words stand in the notice.
//!
//! Knows clauses and passages. Does not know what the words are quoted for.

use super::book::{Award, Book, Condition, Quote};
use super::lookup;
use super::outline::Clause;
use super::problem::Problem;
use super::written::{Prose, Span, Written, part};
use std::ops::Range;

/// Where a quote stands.
pub struct Found {
    /// The clause.
    pub clause: usize,
    /// Each occurrence, in bytes of the clause's words.
    pub at: Vec<Range<usize>>,
}

impl Found {
    /// Whether the two share words.
    pub fn overlaps(&self, other: &Found) -> bool {
        let meet =
            |range: &Range<usize>| other.at.iter().any(|theirs| range.start < theirs.end && theirs.start < range.end);
        self.clause == other.clause && self.at.iter().any(meet)
    }
}

/// The words in which quotes of a block are sought.
struct Place<'b> {
    at: usize,
    clause: &'b Clause,
    range: Range<usize>,
}

/// Finds a quote of a block. It may stand once, or `tiers` times: once for each tier.
///
/// # Errors
/// When the words do not stand there, or stand there more often.
pub fn find(book: &Book, quote: &Quote, block: usize, tiers: usize) -> Result<Found, Problem> {
    let place = match &quote.clause {
        Some(number) => whole_clause(book, number)?,
        None => passage(book, &quote.text, block)?,
    };
    let at = occurrences(&place, &quote.text.value);
    match at.len() {
        0 => Err(missing(book, &place, &quote.text)),
        1 => Ok(Found { clause: place.at, at }),
        times if times == tiers => Ok(Found { clause: place.at, at }),
        times => Err(ambiguous(&place.clause.prose, &at, &quote.text, times)),
    }
}

/// Finds the quote of a condition.
///
/// # Errors
/// As [`find`].
pub fn of_condition(book: &Book, award: &Award, condition: &Condition) -> Result<Found, Problem> {
    find(book, &condition.quote, award.block, award.times(condition))
}

/// Finds words of a block that may stand in its passage any number of times.
///
/// # Errors
/// When they do not stand there.
pub fn find_words(book: &Book, words: &Written<String>, block: usize) -> Result<Found, Problem> {
    let place = passage(book, words, block)?;
    let at = occurrences(&place, &words.value);
    if at.is_empty() { Err(missing(book, &place, words)) } else { Ok(Found { clause: place.at, at }) }
}

/// The words of a block's passage, where they begin in the clause, and the clause.
pub fn passage_of(book: &Book, block: usize) -> Option<(&Clause, Range<usize>)> {
    let passage = book.outline.passage(block)?;
    Some((book.outline.clauses.get(passage.clause?)?, passage.range.clone()))
}

fn whole_clause<'b>(book: &'b Book, number: &Written<String>) -> Result<Place<'b>, Problem> {
    let clauses = &book.outline.clauses;
    let found = clauses.iter().enumerate().find(|(_, clause)| clause.number.value == number.value);
    let numbers = clauses.iter().map(|clause| clause.number.value.as_str());
    let (at, clause) = found.ok_or_else(|| lookup::unknown(number, "clause", numbers))?;
    Ok(Place { at, clause, range: 0..clause.prose.text.len() })
}

fn passage<'b>(book: &'b Book, words: &Written<String>, block: usize) -> Result<Place<'b>, Problem> {
    let none = || {
        Problem::at(words.span.clone(), "these words are quoted, but no words of a clause stand above this block")
            .help("move the table to the block below the words it quotes")
    };
    let at = book.outline.passage(block).and_then(|passage| passage.clause).ok_or_else(none)?;
    let (clause, range) = passage_of(book, block).ok_or_else(none)?;
    Ok(Place { at, clause, range })
}

fn occurrences(place: &Place, words: &str) -> Vec<Range<usize>> {
    let start = place.range.start;
    let text = place.clause.prose.text.get(place.range.clone()).unwrap_or_default();
    let found = text.match_indices(words).filter(|(_, found)| !found.is_empty());
    found.map(|(at, found)| start + at..start + at + found.len()).collect()
}

fn ambiguous(prose: &Prose, at: &[Range<usize>], words: &Written<String>, times: usize) -> Problem {
    let problem = Problem::at(words.span.clone(), format!("“{}” stands {times} times in the words above", words.value))
        .help("quote a longer piece, so that it is clear which is meant");
    at.iter().fold(problem, |problem, range| problem.beside(prose.span(range), ""))
}

fn missing(book: &Book, place: &Place, words: &Written<String>) -> Problem {
    let span = words.span.clone();
    if words.value.is_empty() {
        return Problem::at(span, "these quoted words are empty").help("copy the words from the notice that say it");
    }
    let stand = match place.range.start {
        0 => format!("in clause {}", place.clause.number.value),
        _ => "in the words above".to_string(),
    };
    let problem = Problem::at(span, format!("“{}” does not stand {stand}", words.value));
    match alike(&place.clause.prose, &place.range, &words.value) {
        Some((near, text)) => problem.beside(near, "this is alike").help(format!("did you mean “{text}”?")),
        None => problem.help(elsewhere(book, place, &words.value)),
    }
}

/// Where else in the notice the words stand.
fn elsewhere(book: &Book, place: &Place, words: &str) -> String {
    let here = place.clause.prose.text.contains(words);
    match book.outline.clauses.iter().find(|clause| clause.prose.text.contains(words)) {
        Some(_) if here => {
            "they stand in this clause, but a block speaks only of the words directly above it".to_string()
        }
        None => "quote the notice character for character".to_string(),
        Some(clause) => {
            let there = format!("clause = \"{}\"", clause.number.value);
            format!("they stand in clause {}; quote it with {{ text = \"…\", {there} }}", clause.number.value)
        }
    }
}

/// The piece of the passage that is most like the words: same length, few characters differ, blanks and widths aside.
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

/// Without blanks, and with full-width signs made half-width.
fn folded(text: &str) -> String {
    let narrow = |sign: char| match sign {
        '！'..='～' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        other => other,
    };
    text.chars().filter(|sign| !sign.is_whitespace()).map(narrow).collect()
}
