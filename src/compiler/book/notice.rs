//! What `[notice]` and `[parameter.*]` say: the document itself, and what it leaves to others.
//!
//! Knows the grammar's shape. Does not know whether what is said is right.

use super::{Name, Pair};
use crate::written::{Span, Written};

/// `[notice]`.
pub struct Notice {
    /// Its header.
    pub span: Span,
    /// Short name.
    pub id: Name,
    /// Document number.
    pub document: Written<String>,
    /// Title, with phrase marks.
    pub title: Written<String>,
    /// What our own Chinese sentences call it, a word of its title: 意见.
    pub called: Written<String>,
    /// Who issued it; the Chinese stands in the notice.
    pub issuer: Pair,
    /// Name of the calculator.
    pub calculator: Option<Pair>,
    /// Day of issue.
    pub issued: Written<String>,
    /// First day in force.
    pub in_force: Written<String>,
    /// Last day in force.
    pub expires: Option<Expires>,
    /// What has replaced it.
    pub superseded: Option<Superseded>,
    /// Where, when and with what one applies, or that this is not said.
    pub apply: Apply,
    /// The readings that say whether several awards can be held together, and up to which sum.
    pub together: Vec<Name>,
    /// What the notice says about detailed rules; the Chinese stands in the notice.
    pub rules: Option<Pair>,
    /// What else bears on whether it still applies.
    pub note: Option<Pair>,
    /// Facts in asking order.
    pub ask: Vec<Name>,
}

/// `apply = { zh, en, quote }`.
pub struct Apply {
    /// The sentence.
    pub text: Pair,
    /// The words that it rests on, where the notice says something.
    pub quote: Option<Written<String>>,
}

/// `expires = { on, quote }`.
pub struct Expires {
    /// The last day.
    pub on: Written<String>,
    /// The words that say so.
    pub quote: Written<String>,
}

/// `superseded = { document, title, from }`.
pub struct Superseded {
    /// Number of the document that replaced the notice.
    pub document: Written<String>,
    /// Its title, with phrase marks.
    pub title: Written<String>,
    /// From which day.
    pub from: Written<String>,
}

/// `[parameter.*]`.
pub struct Parameter {
    /// Its name.
    pub id: Name,
    /// The fact compared with it.
    pub fact: Name,
    /// The words that leave it open.
    pub quote: Written<String>,
    /// What a later document has made of it.
    pub fixed: Option<Fixed>,
    /// Where it stands.
    pub block: usize,
}

/// `[parameter.*.fixed]`: the measure as a later document sets it.
pub struct Fixed {
    /// `30%`.
    pub value: Written<String>,
    /// Number of the document.
    pub document: Written<String>,
    /// Its title, with phrase marks.
    pub title: Written<String>,
    /// Its article.
    pub clause: Written<String>,
    /// Its words.
    pub quote: Written<String>,
    /// Its day of issue.
    pub issued: Written<String>,
    /// From which day the measure applies.
    pub from: Written<String>,
}

impl Notice {
    /// The title without phrase marks.
    pub fn plain_title(&self) -> String {
        self.title.value.replace('|', "")
    }
}
