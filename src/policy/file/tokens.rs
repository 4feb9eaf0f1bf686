//! The numbers and texts of a policy file, one after the other.

use super::{SEPARATOR, Source};
use crate::Text;

/// Collects numbers and texts; the same text is kept once.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) rules: Vec<u32>,
    pub(super) words: Vec<String>,
    pub(super) chinese: Vec<String>,
    pub(super) english: Vec<String>,
}

impl Writer {
    pub(super) fn number(&mut self, number: u32) {
        self.rules.push(number);
    }

    /// The length of a list. More than 32 bits hold is nothing that a policy has.
    pub(super) fn length(&mut self, length: usize) {
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }

    pub(super) fn words(&mut self, words: &str) {
        let known = self.words.iter().position(|known| known == words);
        let place = known.unwrap_or(self.words.len());
        if known.is_none() {
            self.words.push(words.to_owned());
        }
        self.length(place);
    }

    pub(super) fn text(&mut self, text: Text) {
        let mut all = self.chinese.iter().zip(&self.english);
        let known = all.position(|(chinese, english)| chinese == text.zh && english == text.en);
        let place = known.unwrap_or(self.chinese.len());
        if known.is_none() {
            self.chinese.push(text.zh.to_owned());
            self.english.push(text.en.to_owned());
        }
        self.length(place);
    }
}

/// Gives them back in the same order; `None` where there are no more, or where a text has no such place.
pub(super) struct Reader<'a> {
    rules: core::slice::Iter<'a, u32>,
    words: Vec<&'static str>,
    chinese: Vec<&'static str>,
    english: Option<Vec<&'static str>>,
    /// Whether a policy within a policy is being read.
    pub(super) within: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &Source<'a>) -> Reader<'a> {
        let list = |text: &'static str| text.split(SEPARATOR).collect();
        Reader {
            rules: source.rules.iter(),
            words: list(source.words),
            chinese: list(source.chinese),
            english: source.english.map(list),
            within: false,
        }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rules.len() == 0
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        self.rules.next().copied()
    }

    fn place(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub(super) fn words(&mut self) -> Option<&'static str> {
        let place = self.place()?;
        self.words.get(place).copied()
    }

    pub(super) fn text(&mut self) -> Option<Text> {
        let place = self.place()?;
        let en = self.english.as_ref().map_or(Some(""), |english| english.get(place).copied());
        Some(Text { zh: self.chinese.get(place).copied()?, en: en? })
    }

    /// A list whose length stands before it. Each item takes at least one number, so a length that is a lie ends early.
    pub(super) fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<&'static [T]> {
        let length = self.place()?;
        let mut items = Vec::new();
        while items.len() < length {
            items.push(read(self)?);
        }
        Some(items.leak())
    }
}
