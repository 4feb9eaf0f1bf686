//! The state of the parser, and sentences in both languages, which most tables hold.

use crate::ast::{Bilingual, Notice, Tables};
use crate::diagnostic::Diagnostics;
use crate::spanned::Spanned;
use crate::syntax::outline::Claim;
use crate::syntax::toml_table::{Table, Value};

/// What was parsed so far, and which block is being parsed.
pub struct Parser<'d> {
    pub notice: Option<Notice>,
    /// All other tables.
    pub tables: Tables,
    pub diagnostics: &'d Diagnostics,
    pub block: usize,
    /// What the block says of the words above it.
    pub claim: Claim,
}

impl Parser<'_> {
    /// A required sentence.
    pub fn bilingual(&mut self, table: &mut Table, key: &'static str) -> Option<Bilingual> {
        let value = table.need(key)?;
        self.bilingual_value(&value, key)
    }

    /// An optional sentence.
    pub fn optional_bilingual(&mut self, table: &mut Table, key: &'static str) -> Option<Spanned<Bilingual>> {
        let value = table.take(key)?;
        let sentence = self.bilingual_value(&value, key)?;
        Some(Spanned { value: sentence, span: value.span })
    }

    /// A sentence as a table of its own; `key` names it in diagnostics.
    pub fn bilingual_value(&mut self, value: &Value, key: &'static str) -> Option<Bilingual> {
        let mut table = value.table(key)?;
        let sentence = self.languages(&mut table);
        table.finish();
        sentence
    }

    /// The keys `zh` and `en` of a table that has others too.
    pub fn languages(&mut self, table: &mut Table) -> Option<Bilingual> {
        let (zh, en) = (table.text("zh"), table.text("en"));
        self.tables.chinese.extend(zh.clone());
        self.tables.english.extend(en.clone());
        Some(Bilingual { zh: zh?, en: en? })
    }
}
