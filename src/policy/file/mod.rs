//! A policy as a file: what `ID.policy.json` holds, so that one program calculates any notice.
//!
//! ```text
//! Policy ──write──▶ PolicyFile ──▶ JSON ──▶ PolicyFile ──read──▶ Policy
//! ```
//! A file is taken whole or not at all: [`read`] checks the sums, the shape and every index, so that nothing which the
//! engine does with a policy that was read can go wrong. Does not know JSON, nor what the rules mean.

mod records;
mod tokens;
mod valid;

use crate::Policy;
use records::Record;
use serde::{Deserialize, Serialize};
use tokens::{Reader, Writer};

/// The version of the form. A program reads files of its own version only.
pub const VERSION: u32 = 2;

/// What a policy file holds.
///
/// Rules are numbers, in the order in which `records.rs` lists the fields; a text is the number of its place in one of the
/// lists. So the file is small, and reading it copies no text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PolicyFile {
    /// [`VERSION`].
    pub version: u32,
    /// The identifier of the notice, `hangzhou-2020-137`.
    pub id: String,
    /// Title and document number, for people who open the file; the program does not read them.
    pub title: String,
    /// The rules.
    pub rules: Vec<u32>,
    /// Words that are the same in every language: the notice itself, and identifiers.
    pub words: Vec<String>,
    /// Sentences in Chinese.
    pub chinese: Vec<String>,
    /// The same sentences in English; empty where they are kept in a file of their own.
    pub english: Vec<String>,
    /// The check sums of rules, words, Chinese and English.
    pub sums: [u32; 4],
}

/// What [`read`] reads: as in [`PolicyFile`], but lists of texts are one text, parted by [`SEPARATOR`].
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The rules.
    pub rules: &'a [u32],
    /// Words that are the same in every language.
    pub words: &'static str,
    /// Sentences in Chinese.
    pub chinese: &'static str,
    /// Sentences in English; `None` where they are not here. Then the Chinese ones stand for them.
    pub english: Option<&'static str>,
    /// The check sums.
    pub sums: [u32; 4],
}

/// Between two texts of a list.
pub const SEPARATOR: char = '\0';

/// A file that was altered or cut off, or that no compiler of this version has written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unfit;

/// Writes a policy down.
#[must_use]
pub fn write(policy: &Policy) -> PolicyFile {
    let mut writer = Writer::default();
    policy.write(&mut writer);
    let Writer { rules, words, chinese, english } = writer;
    let title = format!("{} {}", policy.title, policy.document);
    let file =
        PolicyFile { version: VERSION, id: policy.id.to_owned(), title, rules, words, chinese, english, sums: [0; 4] };
    file.summed()
}

/// Reads a policy. The policy is leaked: it is read once and lives as long as the program.
///
/// # Errors
/// [`Unfit`]; then nothing of it is used.
///
/// ```
/// use policy::file::{Source, read, write};
/// let file = write(&notices::NOTICE);
/// let read_back = file.read().unwrap();
/// assert_eq!(format!("{read_back:?}"), format!("{:?}", *notices::NOTICE));
/// let mut altered = file.clone();
/// altered.rules[0] += 1;
/// assert!(altered.read().is_err());
/// ```
pub fn read(source: &Source) -> Result<&'static Policy, Unfit> {
    let english = source.english.map(sum);
    let found = [sum_of_rules(source.rules), sum(source.words), sum(source.chinese)];
    let [rules, words, chinese, expected] = source.sums;
    if found != [rules, words, chinese] || english.is_some_and(|english| english != expected) {
        return Err(Unfit);
    }
    let mut reader = Reader::new(source);
    let policy = Policy::read(&mut reader);
    if !reader.is_whole() || !valid::is_valid(&policy) {
        return Err(Unfit);
    }
    Ok(Box::leak(Box::new(policy)))
}

impl PolicyFile {
    /// The file with the check sums of what it holds.
    #[must_use]
    pub fn summed(mut self) -> PolicyFile {
        let of = |list: &[String]| sum(&joined(list));
        self.sums = [sum_of_rules(&self.rules), of(&self.words), of(&self.chinese), of(&self.english)];
        self
    }

    /// Reads the policy of a file, whose texts are copied.
    ///
    /// # Errors
    /// [`Unfit`], also for a file of another version.
    pub fn read(&self) -> Result<&'static Policy, Unfit> {
        if self.version != VERSION {
            return Err(Unfit);
        }
        let kept = |list: &[String]| -> &'static str { joined(list).leak() };
        read(&Source {
            rules: &self.rules,
            words: kept(&self.words),
            chinese: kept(&self.chinese),
            english: (!self.english.is_empty()).then(|| kept(&self.english)),
            sums: self.sums,
        })
    }
}

fn joined(list: &[String]) -> String {
    let mut separator = [0; 4];
    list.join(SEPARATOR.encode_utf8(&mut separator))
}

fn sum_of_rules(rules: &[u32]) -> u32 {
    rules.iter().fold(SEED, |sum, rule| rule.to_le_bytes().into_iter().fold(sum, step))
}

/// FNV-1a: guards against damage, not against malice.
fn sum(text: &str) -> u32 {
    text.bytes().fold(SEED, step)
}

const SEED: u32 = 0x811c_9dc5;

fn step(sum: u32, byte: u8) -> u32 {
    (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}
