//! Words and the place in the file where they are written.
//!
//! Knows byte offsets. Does not know Markdown, TOML or notices.

use std::ops::Range;
use std::slice::SliceIndex;

/// Bytes of the policy file.
pub type Span = Range<usize>;

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct Written<T> {
    /// What is written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Written<T> {
    /// The same place with another value.
    pub fn with<U>(&self, value: U) -> Written<U> {
        Written { value, span: self.span.clone() }
    }
}

/// A part of a text; nothing where the range does not fit.
pub fn part(text: &str, range: impl SliceIndex<str, Output = str>) -> &str {
    text.get(range).unwrap_or_default()
}

impl Written<String> {
    /// Where a part of the text is written; the whole where escapes make the part hard to find.
    pub fn part(&self, part: &Range<usize>) -> Span {
        if self.span.len() != self.value.len() {
            return self.span.clone();
        }
        self.span.start + part.start..self.span.start + part.end
    }
}

/// Words of the notice, joined from several lines, and where each line is written.
#[derive(Clone, Default, Debug)]
pub struct Prose {
    /// The words.
    pub text: String,
    /// Start in `text` and in the file of each run of words that stands unbroken in both.
    runs: Vec<(usize, usize)>,
}

impl Prose {
    /// Adds words written at `place`.
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

    /// The words with a blank where they come from different lines of the file: for people, not for quotes.
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

    /// Where a part of the words is written, from its first to its last byte.
    pub fn span(&self, part: &Range<usize>) -> Span {
        let last = part.end.saturating_sub(1).max(part.start);
        self.place(part.start)..self.place(last) + 1
    }

    /// Where all of the words are written.
    pub fn whole(&self) -> Span {
        self.span(&(0..self.text.len()))
    }

    fn place(&self, at: usize) -> usize {
        let run = self.runs.iter().rev().find(|(start, _)| *start <= at);
        run.map_or(0, |(start, place)| place + (at - start))
    }
}
