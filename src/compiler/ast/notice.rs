//! The syntax of `[notice]` and `[parameter.*]`.

use super::text::{Bilingual, Name};
use crate::spanned::{Span, Spanned};

/// `[notice]`.
pub struct Notice {
    pub span: Span,
    pub id: Name,
    pub document: Spanned<String>,
    /// Title, with phrase marks.
    pub title: Spanned<String>,
    /// Short Chinese name in generated sentences, a word of the title: 意见.
    pub called: Spanned<String>,
    pub issuer: Bilingual,
    pub calculator: Option<Bilingual>,
    pub issued: Spanned<String>,
    pub in_force: Spanned<String>,
    pub expires: Option<Expires>,
    pub superseded: Option<Superseded>,
    /// Where, when and with which papers to apply, or that the notice does not say.
    pub apply: Apply,
    /// The readings on whether several awards can be held together, and up to which sum.
    pub together: Vec<Name>,
    /// What the notice says about detailed rules; the Chinese stands in the notice.
    pub rules: Option<Bilingual>,
    /// Anything else on whether it still applies.
    pub note: Option<Bilingual>,
    pub ask: Vec<Name>,
}

/// `apply = { zh, en, quote }`.
pub struct Apply {
    pub text: Bilingual,
    /// The words of the notice that say so, if it does.
    pub quote: Option<Spanned<String>>,
}

/// `expires = { on, quote }`.
pub struct Expires {
    pub on: Spanned<String>,
    pub quote: Spanned<String>,
}

/// `superseded = { document, title, from }`.
pub struct Superseded {
    /// Number of the document that replaced the notice.
    pub document: Spanned<String>,
    pub title: Spanned<String>,
    pub from: Spanned<String>,
}

/// `[parameter.*]`.
pub struct Parameter {
    pub id: Name,
    pub fact: Name,
    /// The words of the notice that name it without a figure.
    pub quote: Spanned<String>,
    /// The figure that a later document sets.
    pub fixed: Option<Fixed>,
    pub block: usize,
}

/// `[parameter.*.fixed]`: the figure that a later document sets.
pub struct Fixed {
    /// `30%`.
    pub value: Spanned<String>,
    pub document: Spanned<String>,
    pub title: Spanned<String>,
    pub clause: Spanned<String>,
    pub quote: Spanned<String>,
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
