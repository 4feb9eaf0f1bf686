//! Values with their place in the file, in bytes.

use std::ops::Range;
use std::slice::SliceIndex;

/// Bytes of the policy file.
pub type Span = Range<usize>;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    /// The same place with another value.
    pub fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned { value, span: self.span.clone() }
    }
}

/// A part of a text; empty where the range does not fit.
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

impl Spanned<String> {
    /// The place of a part of the text; of the whole text if it has escapes, which shift offsets.
    pub fn part(&self, part: &Range<usize>) -> Span {
        if self.span.len() != self.value.len() {
            return self.span.clone();
        }
        self.span.start + part.start..self.span.start + part.end
    }
}

/// Words of the notice, joined from several lines, and the place of each line.
#[derive(Clone, Default, Debug)]
pub struct Prose {
    pub text: String,
    /// Start in `text` and in the file of each run of bytes that is contiguous in both.
    runs: Vec<(usize, usize)>,
}

impl Prose {
    /// Adds words at `place` of the file.
    pub fn push(&mut self, words: &str, place: usize) {
        if !words.is_empty() {
            self.runs.push((self.text.len(), place));
            self.text.push_str(words);
        }
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: &Prose) {
        let start = self.text.len();
        self.runs.extend(other.runs.iter().map(|(at, place)| (start + at, *place)));
        self.text.push_str(&other.text);
    }

    /// The words with a space between lines of the file, for people to read; quotes are sought in `text`.
    pub fn spaced(&self) -> String {
        let mut out = String::new();
        let ends = self.runs.iter().skip(1).map(|(at, _)| *at).chain([self.text.len()]);
        let mut written = None;
        for ((start, place), end) in self.runs.iter().zip(ends) {
            if written.is_some_and(|written| written != *place) {
                out.push(' ');
            }
            out.push_str(part(&self.text, *start..end));
            written = Some(place + (end - start));
        }
        out
    }

    /// The place of a part of the words, from its first to its last byte.
    pub fn span(&self, part: &Range<usize>) -> Span {
        let last = part.end.saturating_sub(1).max(part.start);
        self.place(part.start)..self.place(last) + 1
    }

    /// The place of all of the words.
    pub fn whole(&self) -> Span {
        self.span(&(0..self.text.len()))
    }

    fn place(&self, at: usize) -> usize {
        let run = self.runs.iter().rev().find(|(start, _)| *start <= at);
        run.map_or(0, |(start, place)| place + (at - start))
    }
}
