//! The abstract syntax tree of a policy file: its tables with their spans, before any name or quote is resolved.

mod award;
mod notice;
mod text;

use crate::spanned::{Span, Spanned};
use crate::syntax::outline::Outline;
pub use award::{Award, Bound, Condition, Give, Operator, Quote, Sum, Test, Tier, Words};
pub use notice::{Apply, Expires, Fixed, Notice, Parameter, Superseded};
use policy::{Basis, Kind};
use std::ops::Deref;
pub use text::{Bilingual, Name};

/// A policy file. `block` fields are indices into `Outline::blocks`; all tables but `[notice]` are fields by `Deref`.
pub struct Ast {
    /// The notice's words, and which block belongs to which words.
    pub outline: Outline,
    /// `[notice]`.
    pub notice: Notice,
    /// All other tables.
    pub tables: Tables,
}

/// The tables of all blocks, each kind in the order of the file.
#[derive(Default)]
pub struct Tables {
    /// `[question.*]`.
    pub questions: Vec<Question>,
    /// `[who.*]`.
    pub whos: Vec<Who>,
    /// `[role_sets]`.
    pub role_sets: Vec<RoleSet>,
    /// `[parameter.*]`.
    pub parameters: Vec<Parameter>,
    /// `[reading.*]`.
    pub readings: Vec<Reading>,
    /// `[award.*]`.
    pub awards: Vec<Award>,
    /// `[related]`.
    pub related: Vec<Related>,
    /// `[no_award]`.
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
    /// The fact's name.
    pub id: Name,
    /// The kind of its answers.
    pub kind: Spanned<Kind>,
    /// What an answer is based on.
    pub basis: Basis,
    /// Short name.
    pub label: Bilingual,
    /// The question.
    pub ask: Bilingual,
    /// Help.
    pub hint: Option<Bilingual>,
    /// Why it is asked.
    pub why: Option<Bilingual>,
    /// How to become able to answer yes.
    pub step: Option<Spanned<Bilingual>>,
    /// The words for yes.
    pub yes: Option<Spanned<Bilingual>>,
    /// The words for no.
    pub no: Option<Spanned<Bilingual>>,
    /// Unit of a plain number.
    pub unit: Option<Spanned<Bilingual>>,
    /// What a share means.
    pub means: Option<Spanned<Bilingual>>,
    /// Choices.
    pub choices: Vec<Choice>,
    /// Headings over choices.
    pub groups: Vec<Bilingual>,
    /// The usual range of answers.
    pub usual: Option<Usual>,
}

/// `usual = { from, to }`.
pub struct Usual {
    /// The whole table.
    pub span: Span,
    /// Lower end.
    pub from: Spanned<String>,
    /// Upper end.
    pub to: Spanned<String>,
}

/// One of `choices`.
pub struct Choice {
    /// Its name.
    pub id: Name,
    /// Its label.
    pub label: Bilingual,
    /// A second line below the label.
    pub note: Option<Bilingual>,
    /// How to become able to choose it.
    pub step: Option<Spanned<Bilingual>>,
    /// The number of its group, from 1.
    pub group: Option<Spanned<u8>>,
}

/// `[who.*]`.
pub struct Who {
    /// Its name.
    pub id: Name,
    /// What the notice calls them.
    pub text: Bilingual,
    /// Roles and role sets that are meant.
    pub meant: Vec<Name>,
    /// Roles and role sets that may be meant.
    pub open: Vec<Name>,
}

/// One line of `[role_sets]`.
pub struct RoleSet {
    /// Its name.
    pub id: Name,
    /// The roles in it.
    pub roles: Vec<Name>,
}

/// `[reading.*]`.
pub struct Reading {
    /// Its name.
    pub id: Name,
    /// Its sentence.
    pub text: Bilingual,
    /// The words that it reads, if no condition refers to it.
    pub quote: Option<Spanned<String>>,
    /// Roles and role sets to which it applies; all if empty.
    pub roles: Vec<Name>,
    /// What it leaves open for them.
    pub point: Option<Spanned<Bilingual>>,
    /// Whether it is about the whole notice.
    pub whole_notice: bool,
    /// Its block.
    pub block: usize,
}

/// `[related]`.
pub struct Related {
    /// Its header.
    pub span: Span,
    /// What it is about.
    pub title: Bilingual,
    /// Whom it concerns.
    pub roles: Vec<Name>,
    /// Whether it concerns everyone.
    pub everyone: bool,
    /// Whether the whole clause is shown, its heading included.
    pub whole_clause: bool,
    /// Why words such as 给予 grant nothing here.
    pub because: Option<Spanned<String>>,
    /// Its block.
    pub block: usize,
}

/// `[no_award]`.
pub struct NoAward {
    /// Why the words grant nothing.
    pub because: Spanned<String>,
    /// Its block.
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

    /// Every condition of every award, tiers included, with its award.
    pub fn conditions(&self) -> impl Iterator<Item = (&Award, &Condition)> {
        self.awards.iter().flat_map(|award| award.conditions().map(move |condition| (award, condition)))
    }
}
