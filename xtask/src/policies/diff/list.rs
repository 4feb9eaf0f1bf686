//! Differences, gathered under what they belong to.
//!
//! Knows how a difference is said. Does not know what differs.

use std::fmt;

use crate::policies::prose::plain;
use policy::Text;

/// A name, and the words in which it is shown.
pub type Named = (String, String);

/// Differences in the order in which they were found.
#[derive(Default)]
pub struct List(Vec<(String, String)>);

impl List {
    /// One more, under a heading.
    pub fn push(&mut self, under: &str, line: String) {
        self.0.push((under.to_string(), line));
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The lines without their headings.
    #[cfg(test)]
    pub fn lines(&self) -> Vec<String> {
        self.0.iter().map(|(under, line)| format!("{under}：{line}")).collect()
    }

    /// Words that may differ.
    pub fn words(&mut self, under: &str, what: &str, old: &str, new: &str) {
        if old != new {
            let (old, new) = apart(old, new);
            self.push(under, format!("{what}由“{old}”改为“{new}”"));
        }
    }

    /// Words that may be absent.
    pub fn maybe(&mut self, under: &str, what: &str, old: Option<&str>, new: Option<&str>) {
        match (old, new) {
            (Some(old), Some(new)) => self.words(under, what, old, new),
            (None, Some(new)) => self.push(under, format!("加了{what}：“{new}”")),
            (Some(old), None) => self.push(under, format!("去掉了{what}：“{old}”")),
            (None, None) => {}
        }
    }

    /// A sentence in both languages that may be absent. Where only phrase marks differ, nothing is said.
    pub fn text(&mut self, under: &str, what: &str, old: Option<Text>, new: Option<Text>) {
        let zh = |text: Option<Text>| text.map(|text| plain(text.zh));
        let en = |text: Option<Text>| text.map(|text| plain(text.en));
        self.maybe(under, what, zh(old).as_deref(), zh(new).as_deref());
        self.maybe(under, &format!("{what}（英文）"), en(old).as_deref(), en(new).as_deref());
    }

    /// Names that may be added, taken away, or stand in another order.
    pub fn names(&mut self, under: &str, what: &str, old: &[String], new: &[String]) {
        let named =
            |names: &[String]| -> Vec<Named> { names.iter().map(|name| (name.clone(), name.clone())).collect() };
        self.named(under, what, &named(old), &named(new));
    }

    /// Words in order: where one stands for another, that is one difference.
    pub fn replaced(&mut self, under: &str, what: &str, old: &[String], new: &[String]) {
        let mut others = old.iter().zip(new).filter(|(one, other)| one != other);
        match (others.next(), others.next()) {
            (Some((one, other)), None) if old.len() == new.len() => self.words(under, what, one, other),
            _ => self.names(under, what, old, new),
        }
    }

    /// The same as `names` for what has a name and is shown in other words: under other words it is still the same.
    pub fn named(&mut self, under: &str, what: &str, old: &[Named], new: &[Named]) {
        let missing = |from: &[Named], (id, _): &Named| !from.iter().any(|(known, _)| known == id);
        let gone: Vec<&Named> = old.iter().filter(|one| missing(new, one)).collect();
        let come: Vec<&Named> = new.iter().filter(|one| missing(old, one)).collect();
        let joined = |all: &[&Named]| all.iter().map(|(_, shown)| format!("“{shown}”")).collect::<Vec<_>>().join("、");
        if !come.is_empty() {
            self.push(under, format!("{what}加上{}", joined(&come)));
        }
        if !gone.is_empty() {
            self.push(under, format!("{what}去掉{}", joined(&gone)));
        }
        let ids = |all: &[Named]| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        if come.is_empty() && gone.is_empty() && ids(old) != ids(new) {
            let shown = new.iter().map(|(_, shown)| shown.as_str()).collect::<Vec<_>>().join("、");
            self.push(under, format!("{what}换了次序：{shown}"));
        }
    }
}

impl fmt::Display for List {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = "";
        for (under, line) in &self.0 {
            if under != last {
                writeln!(out, "\n  {under}")?;
            }
            writeln!(out, "    · {line}")?;
            last = under;
        }
        Ok(())
    }
}

/// How much of what is the same is shown around what is not.
const AROUND: usize = 8;

/// Fewer letters than these are not worth leaving out.
const WORTH: usize = 5;

/// The two texts, shortened to where they differ.
fn apart(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let start = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let cut = |text: &[char]| {
        let from = Some(start.saturating_sub(AROUND)).filter(|from| *from >= WORTH).unwrap_or(0);
        let to = Some(text.len() - end + AROUND).filter(|to| to + WORTH <= text.len()).unwrap_or(text.len());
        let words: String = text[from..to].iter().collect();
        let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
        format!("{before}{words}{after}")
    };
    (cut(&old), cut(&new))
}
