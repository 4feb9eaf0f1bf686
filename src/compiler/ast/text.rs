//! Names, sentences and quotes, as the tables of a policy file hold them.

use crate::spanned::Spanned;

/// A name where it is written.
pub type Name = Spanned<String>;

/// A sentence in both languages.
#[derive(Clone)]
pub struct Bilingual {
    pub zh: Spanned<String>,
    pub en: Spanned<String>,
}

/// Words of a clause, as they are quoted.
pub struct Quote {
    pub text: Spanned<String>,
    /// Another clause, where they are not in the words above the block.
    pub clause: Option<Name>,
}

impl Quote {
    /// Whether the same words of the same clause are quoted.
    pub fn same(&self, other: &Quote) -> bool {
        let clause = |quote: &Quote| quote.clause.as_ref().map(|name| name.value.clone());
        self.text.value == other.text.value && clause(self) == clause(other)
    }
}
