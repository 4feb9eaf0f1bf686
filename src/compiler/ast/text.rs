//! Names and sentences, as the tables of a policy file hold them.

use crate::spanned::Spanned;

/// A name where it is written.
pub type Name = Spanned<String>;

/// A sentence in both languages.
#[derive(Clone)]
pub struct Bilingual {
    pub zh: Spanned<String>,
    pub en: Spanned<String>,
}
