//! What the blocks of a policy file say, still with places, before any name or quote is followed.
//!
//! Knows the grammar's shape. Does not know whether what is said is right.

mod award;
mod notice;

use super::outline::Outline;
use super::written::{Span, Written};
pub use award::{Award, Bound, Condition, Give, Operator, Quote, Sum, Test, Tier, Words};
pub use notice::{Apply, Expires, Fixed, Notice, Parameter, Superseded};
use policy::{Basis, Kind};

/// All that a policy file says. `block` fields are indices into `Outline::blocks`.
#[derive(Default)]
pub struct Book {
    /// The notice's words and which block speaks of which.
    pub outline: Outline,
    /// The notice itself; absent only while problems are being reported.
    pub notice: Option<Notice>,
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
    /// Every Chinese sentence of the file's own, wherever it stands.
    pub chinese: Vec<Written<String>>,
    /// Every English sentence, wherever it stands.
    pub english: Vec<Written<String>>,
}

/// A name where it is written.
pub type Name = Written<String>;

/// A sentence in both languages.
#[derive(Clone)]
pub struct Pair {
    /// Simplified Chinese.
    pub zh: Written<String>,
    /// English.
    pub en: Written<String>,
}

/// `[question.*]`.
pub struct Question {
    /// The fact's name.
    pub id: Name,
    /// What an answer looks like.
    pub kind: Written<Kind>,
    /// What an answer rests on.
    pub basis: Basis,
    /// Short name.
    pub label: Pair,
    /// The question.
    pub ask: Pair,
    /// Help.
    pub hint: Option<Pair>,
    /// Why it is asked.
    pub why: Option<Pair>,
    /// How to be able to say yes, and where that is written.
    pub step: Option<Written<Pair>>,
    /// How yes is said, and where that is written.
    pub yes: Option<Written<Pair>>,
    /// How no is said, and where that is written.
    pub no: Option<Written<Pair>>,
    /// Unit of a plain number.
    pub unit: Option<Written<Pair>>,
    /// What a share means.
    pub means: Option<Written<Pair>>,
    /// Choices.
    pub choices: Vec<Choice>,
    /// Headings over choices.
    pub groups: Vec<Pair>,
    /// What answers usually lie between.
    pub usual: Option<Usual>,
}

/// `usual = { from, to }`.
pub struct Usual {
    /// All of it.
    pub span: Span,
    /// Lower end.
    pub from: Written<String>,
    /// Upper end.
    pub to: Written<String>,
}

/// One of `choices`.
pub struct Choice {
    /// Its name.
    pub id: Name,
    /// What is read.
    pub label: Pair,
    /// A quieter line.
    pub note: Option<Pair>,
    /// How to be able to choose it, and where that is written.
    pub step: Option<Written<Pair>>,
    /// Which heading it stands under, from 1.
    pub group: Option<Written<u8>>,
}

/// `[who.*]`.
pub struct Who {
    /// Its name.
    pub id: Name,
    /// What the notice calls them.
    pub text: Pair,
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
    /// What it says.
    pub text: Pair,
    /// The words it reads, where no condition refers to it.
    pub quote: Option<Written<String>>,
    /// Roles and role sets whose case it is.
    pub roles: Vec<Name>,
    /// What it leaves open for them.
    pub point: Option<Written<Pair>>,
    /// Whether it speaks of the whole notice.
    pub whole_notice: bool,
    /// Where it stands.
    pub block: usize,
}

/// `[related]`.
pub struct Related {
    /// Its header.
    pub span: Span,
    /// What it is about.
    pub title: Pair,
    /// Whom it concerns.
    pub roles: Vec<Name>,
    /// Whether it concerns everyone.
    pub everyone: bool,
    /// Whether the whole clause is shown, its heading included.
    pub whole_clause: bool,
    /// Why words such as 给予 grant nothing here.
    pub because: Option<Written<String>>,
    /// Where it stands.
    pub block: usize,
}

/// `[no_award]`.
pub struct NoAward {
    /// Why nothing is granted.
    pub because: Written<String>,
    /// Where it stands.
    pub block: usize,
}

impl Book {
    /// The question about a fact.
    pub fn question(&self, fact: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.value == fact)
    }

    /// The question about who is asking.
    pub fn roles(&self) -> Option<&Question> {
        self.questions.iter().find(|question| question.kind.value == Kind::Roles)
    }

    /// A `[who.*]`.
    pub fn who(&self, id: &str) -> Option<&Who> {
        self.whos.iter().find(|who| who.id.value == id)
    }

    /// Place of a fact in asking order.
    pub fn asked(&self, fact: &str) -> Option<usize> {
        self.notice.as_ref()?.ask.iter().position(|name| name.value == fact)
    }

    /// Place of a reading.
    pub fn reading(&self, id: &str) -> Option<usize> {
        self.readings.iter().position(|reading| reading.id.value == id)
    }

    /// Whether a reading reads words by which the authority weighs an award: it quotes them in the award's clause.
    pub fn weighs(&self, reading: &Reading, award: &Award) -> bool {
        let clause = |block: usize| self.outline.passage(block).and_then(|passage| passage.clause);
        let read =
            |quote: &Written<String>| award.judgement.iter().any(|words| words.quote.value.contains(&quote.value));
        clause(reading.block) == clause(award.block) && reading.quote.as_ref().is_some_and(read)
    }

    /// Place of a parameter.
    pub fn parameter(&self, id: &str) -> Option<usize> {
        self.parameters.iter().position(|parameter| parameter.id.value == id)
    }

    /// Every condition of every award, tiers included, with its award.
    pub fn conditions(&self) -> impl Iterator<Item = (&Award, &Condition)> {
        self.awards.iter().flat_map(|award| award.conditions().map(move |condition| (award, condition)))
    }
}
