//! The abstract syntax tree of a policy file: its tables with their spans, before any name or quote is resolved.
//!
//! Fields have the names of the keys, which `docs/policy-files.md` explains.

mod award;
mod notice;
mod sum;
mod text;

use crate::spanned::{Span, Spanned};
use crate::syntax::outline::Outline;
pub use award::{Award, Bound, Condition, Operator, Test, Tier, Words};
pub use notice::{Apply, Expires, Fixed, Notice, Parameter, Superseded};
use policy::{Basis, Kind};
use std::ops::Deref;
pub use sum::{Calculated, FREQUENCIES, Give, Limit, RateKind, Stated, Sum, SumMeaning};
pub use text::{Bilingual, Name, Quote};

/// A policy file. `block` fields are indices into `Outline::blocks`; all tables but `[notice]` are fields by `Deref`.
pub struct Ast {
    /// The notice's words, and which block belongs to which words.
    pub outline: Outline,
    pub notice: Notice,
    /// All other tables.
    pub tables: Tables,
}

/// The tables of all blocks, each kind in the order of the file.
#[derive(Default)]
pub struct Tables {
    pub questions: Vec<Question>,
    pub whos: Vec<Who>,
    pub role_sets: Vec<RoleSet>,
    pub parameters: Vec<Parameter>,
    pub readings: Vec<Reading>,
    pub awards: Vec<Award>,
    pub limits: Vec<Limit>,
    pub related: Vec<Related>,
    pub no_awards: Vec<NoAward>,
    /// Every Chinese sentence of the rule blocks.
    pub chinese: Vec<Spanned<String>>,
    /// Every English sentence of the rule blocks.
    pub english: Vec<Spanned<String>>,
}

impl Deref for Ast {
    type Target = Tables;

    fn deref(&self) -> &Tables {
        &self.tables
    }
}

/// `[question.*]`.
pub struct Question {
    pub id: Name,
    pub kind: Spanned<Kind>,
    pub basis: Basis,
    pub label: Bilingual,
    pub ask: Bilingual,
    pub hint: Option<Bilingual>,
    pub why: Option<Bilingual>,
    pub step: Option<Spanned<Bilingual>>,
    pub yes: Option<Spanned<Bilingual>>,
    pub no: Option<Spanned<Bilingual>>,
    pub unit: Option<Spanned<Bilingual>>,
    pub means: Option<Spanned<Bilingual>>,
    pub proof: Option<Spanned<Bilingual>>,
    pub choices: Vec<Choice>,
    pub groups: Vec<Bilingual>,
    pub usual: Option<Usual>,
}

/// `usual = { from, to }`.
pub struct Usual {
    pub span: Span,
    pub from: Spanned<String>,
    pub to: Spanned<String>,
}

/// One of `choices`.
pub struct Choice {
    pub id: Name,
    pub label: Bilingual,
    pub note: Option<Bilingual>,
    pub step: Option<Spanned<Bilingual>>,
    /// The number of its group, from 1.
    pub group: Option<Spanned<u8>>,
    /// Of a role: which person has it, counted from 1.
    pub person: Option<Spanned<u8>>,
}

/// `[who.*]`.
pub struct Who {
    pub id: Name,
    pub text: Bilingual,
    pub meant: Vec<Name>,
    pub open: Vec<Name>,
}

/// One line of `[role_sets]`.
pub struct RoleSet {
    pub id: Name,
    pub roles: Vec<Name>,
}

/// `[reading.*]`.
pub struct Reading {
    pub id: Name,
    pub text: Bilingual,
    /// The words that it reads, if no condition refers to it.
    pub quote: Option<Spanned<String>>,
    /// Roles and role sets to which it applies; all if empty.
    pub roles: Vec<Name>,
    pub point: Option<Spanned<Bilingual>>,
    pub whole_notice: bool,
    pub block: usize,
}

/// `[related]`.
pub struct Related {
    pub span: Span,
    pub title: Bilingual,
    pub roles: Vec<Name>,
    pub everyone: bool,
    /// Whether the whole clause is shown, its heading included.
    pub whole_clause: bool,
    /// Why words such as 给予 grant nothing here.
    pub because: Option<Spanned<String>>,
    pub block: usize,
}

/// `[no_award]`.
pub struct NoAward {
    pub because: Spanned<String>,
    pub block: usize,
}

impl Ast {
    /// The question about a fact.
    pub fn question(&self, fact: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.value == fact)
    }

    /// The question about who is asking.
    pub fn roles(&self) -> Option<&Question> {
        self.questions.iter().find(|question| question.kind.value == Kind::Roles)
    }

    /// The roles; none while the question is missing.
    pub fn role_choices(&self) -> &[Choice] {
        self.roles().map_or(&[], |question| &question.choices)
    }

    /// Index of a fact in asking order.
    pub fn asked(&self, fact: &str) -> Option<usize> {
        self.notice.ask.iter().position(|name| name.value == fact)
    }

    /// The questions from whose answers sums are calculated.
    pub fn bases(&self) -> impl Iterator<Item = &Name> {
        self.awards.iter().flat_map(Award::bases)
    }

    /// Every condition of every award, tiers included, with its award.
    pub fn conditions(&self) -> impl Iterator<Item = (&Award, &Condition)> {
        self.awards.iter().flat_map(|award| award.conditions().map(move |condition| (award, condition)))
    }
}
