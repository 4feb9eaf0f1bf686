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

/// Gives them back in the same order. Where they do not fit, it gives nothing but zeros from there on, and says so at the
/// end: a reader that could fail at each number would be three times as long once compiled.
pub(super) struct Reader<'a> {
    rules: core::slice::Iter<'a, u32>,
    words: Vec<&'static str>,
    chinese: Vec<&'static str>,
    english: Option<Vec<&'static str>>,
    failed: bool,
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
            failed: false,
            within: false,
        }
    }

    /// Whether everything did fit, and nothing is left.
    pub(super) fn is_whole(&self) -> bool {
        !self.failed && self.rules.len() == 0
    }

    /// What was read does not fit.
    #[cold]
    pub(super) fn fail(&mut self) {
        self.failed = true;
        self.rules = [].iter();
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
        if let Some(number) = self.rules.next() {
            return *number;
        }
        self.fail();
        0
    }

    fn place(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX)
    }

    #[inline(never)]
    pub(super) fn words(&mut self) -> &'static str {
        let place = self.place();
        let found = self.words.get(place).copied();
        self.or_fail(found)
    }

    #[inline(never)]
    pub(super) fn text(&mut self) -> Text {
        let place = self.place();
        let zh = self.chinese.get(place).copied();
        let en = self.english.as_ref().map_or(zh, |english| english.get(place).copied());
        Text { zh: self.or_fail(zh), en: self.or_fail(en) }
    }

    /// What was found; else a stand-in, and reading has failed.
    pub(super) fn or_fail<T: Default>(&mut self, found: Option<T>) -> T {
        if found.is_none() {
            self.fail();
        }
        found.unwrap_or_default()
    }

    /// A list whose length stands before it. A length that is a lie ends with the numbers.
    pub(super) fn list<T>(&mut self, read: impl Fn(&mut Self) -> T) -> &'static [T] {
        let length = self.place();
        let mut items = Vec::new();
        while items.len() < length && !self.failed {
            items.push(read(self));
        }
        items.leak()
    }
}
