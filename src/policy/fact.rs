//! Facts: what an applicant is asked, and what an answer looks like.

use crate::number::Number;
use crate::text::Text;

/// What an applicant is asked.
#[derive(Debug)]
pub struct Fact {
    /// Identifier, `annual_revenue`.
    pub id: &'static str,
    /// What an answer looks like.
    pub kind: Kind,
    /// What an answer rests on.
    pub basis: Basis,
    /// Short name for lists: 年主营业务收入.
    pub label: Text,
    /// The question.
    pub question: Text,
    /// Help under the question.
    pub hint: Option<Text>,
    /// Said under “why do we ask”, after the clause words.
    pub why: Option<Text>,
    /// What one would do to be able to say yes: 入驻直播电商园区（基地）.
    pub step: Option<Text>,
    /// How yes is said, where 是 does not answer the question: 有, 入驻了.
    pub yes: Option<Text>,
    /// How no is said there: 没有.
    pub no: Option<Text>,
    /// Unit of a plain number: 人.
    pub unit: Option<Text>,
    /// What a share means, with `{}` for the number: 每卖 100 元，有 {} 元是杭产品.
    pub means: Option<Text>,
    /// Which paper commonly shows the answer: 审计报告或财务报表.
    pub proof: Option<Text>,
    /// Choices of `Roles` and `Choice`, in order; at most 32.
    pub choices: &'static [Choice],
    /// Headings over groups of choices; empty when the list is short.
    pub groups: &'static [Text],
    /// For numbers: what answers usually lie between (inclusive). Outside it the widget asks whether the unit is
    /// right; a sum without a unit is read so that it lies within, first of all.
    pub usual: Option<(Number, Number)>,
    /// Clauses whose conditions use the fact.
    pub clauses: &'static [u8],
}

/// What an answer looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Who is asking: one or more of the choices.
    Roles,
    /// Yes or no.
    YesNo,
    /// One of the choices.
    Choice,
    /// Yuan, up to 15 digits and 2 decimals.
    Money,
    /// Percent, 0 to 100, up to 4 decimals.
    Percent,
    /// A whole number up to 15 digits.
    Number,
}

impl Kind {
    /// Its name in the public interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Kind::Roles => "roles",
            Kind::YesNo => "yes_no",
            Kind::Choice => "choice",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Number => "number",
        }
    }
}

/// What an answer rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basis {
    /// An objective fact.
    Fact,
    /// A recognition that an authority has given.
    Recognised,
    /// The applicant's own judgement; the authority decides in the end.
    Own,
}

impl Basis {
    /// Its name in the public interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Basis::Fact => "fact",
            Basis::Recognised => "recognised",
            Basis::Own => "self",
        }
    }
}

/// One answer that can be chosen.
#[derive(Debug)]
pub struct Choice {
    /// Identifier, `provincial`.
    pub id: &'static str,
    /// What the applicant reads.
    pub label: Text,
    /// A second, quieter line.
    pub note: Option<Text>,
    /// What one would do to be able to choose it: 把总部设在杭州.
    pub step: Option<Text>,
    /// Index into `Fact::groups`.
    pub group: u8,
    /// Of a role: which person has it. Roles of one person can be held together; those of different persons make
    /// several applicants.
    pub person: u8,
}
