//! The syntax of `[notice]` and `[parameter.*]`.

use super::text::{Bilingual, Name};
use crate::spanned::{Span, Spanned};

/// `[notice]`.
pub struct Notice {
    /// Its header.
    pub span: Span,
    /// Short name.
    pub id: Name,
    /// Document number.
    pub document: Spanned<String>,
    /// Title, with phrase marks.
    pub title: Spanned<String>,
    /// Short Chinese name in generated sentences, a word of the title: 意见.
    pub called: Spanned<String>,
    /// Who issued it; the Chinese stands in the notice.
    pub issuer: Bilingual,
    /// Name of the calculator.
    pub calculator: Option<Bilingual>,
    /// Day of issue.
    pub issued: Spanned<String>,
    /// First day in force.
    pub in_force: Spanned<String>,
    /// Last day in force.
    pub expires: Option<Expires>,
    /// What has replaced it.
    pub superseded: Option<Superseded>,
    /// Where, when and with which papers to apply, or that the notice does not say.
    pub apply: Apply,
    /// The readings on whether several awards can be held together, and up to which sum.
    pub together: Vec<Name>,
    /// What the notice says about detailed rules; the Chinese stands in the notice.
    pub rules: Option<Bilingual>,
    /// Anything else on whether it still applies.
    pub note: Option<Bilingual>,
    /// Facts in asking order.
    pub ask: Vec<Name>,
}

/// `apply = { zh, en, quote }`.
pub struct Apply {
    /// The sentence.
    pub text: Bilingual,
    /// The words of the notice that say so, if it does.
    pub quote: Option<Spanned<String>>,
}

/// `expires = { on, quote }`.
pub struct Expires {
    /// The last day.
    pub on: Spanned<String>,
    /// The words that say so.
    pub quote: Spanned<String>,
}

/// `superseded = { document, title, from }`.
pub struct Superseded {
    /// Number of the document that replaced the notice.
    pub document: Spanned<String>,
    /// Its title, with phrase marks.
    pub title: Spanned<String>,
    /// From which day.
    pub from: Spanned<String>,
}

/// `[parameter.*]`.
pub struct Parameter {
    /// Its name.
    pub id: Name,
    /// The fact compared with it.
    pub fact: Name,
    /// The words of the notice that name it without a figure.
    pub quote: Spanned<String>,
    /// The figure that a later document sets.
    pub fixed: Option<Fixed>,
    /// Its block.
    pub block: usize,
}

/// `[parameter.*.fixed]`: the figure that a later document sets.
pub struct Fixed {
    /// `30%`.
    pub value: Spanned<String>,
    /// Number of the document.
    pub document: Spanned<String>,
    /// Its title, with phrase marks.
    pub title: Spanned<String>,
    /// Its article.
    pub clause: Spanned<String>,
    /// Its words.
    pub quote: Spanned<String>,
    /// Its day of issue.
    pub issued: Spanned<String>,
    /// From which day the figure applies.
    pub from: Spanned<String>,
}

impl Notice {
    /// The title without phrase marks.
    pub fn plain_title(&self) -> String {
        self.title.value.replace('|', "")
    }
}
