//! What a compiled notice is: plain static data, checked when it is compiled; and the exact numbers and money in it.
//!
//! Knows the shape of rules. Does not know any notice, any applicant, or how rules are evaluated.

mod about;
mod joint;
pub mod money;
pub mod number;
mod rule;

use number::Number;

pub use about::{About, Fixed};
pub use joint::Part;
pub use rule::{Amount, Award, Band, Bound, Condition, Frequency, Give, Quote, Test, Words};

/// A language of the widget. The clause itself is never translated.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Locale {
    /// Simplified Chinese, `zh-CN`.
    #[default]
    Chinese,
    /// English, `en`.
    English,
}

/// A sentence in both languages. `|` in it marks where a line may break between phrases.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The sentence in a language, phrase marks included.
    #[must_use]
    pub const fn of(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::Chinese => self.zh,
            Locale::English => self.en,
        }
    }
}

/// One notice, compiled. Indices (`u8`) point into the slices of this very struct.
#[derive(Debug)]
pub struct Policy {
    /// Short name, `hangzhou-2020-137`.
    pub id: &'static str,
    /// Document number, `杭商务〔2020〕137号`.
    pub document: &'static str,
    /// Full title in Chinese.
    pub title: &'static str,
    /// Who issued it.
    pub issuer: &'static str,
    /// Day of issue, `2020-07-09`.
    pub issued: &'static str,
    /// First day in force, `2020-08-09`.
    pub in_force: &'static str,
    /// The same and more in sentences.
    pub about: About,
    /// Clauses in the order of the notice, the closing one included.
    pub clauses: &'static [Clause],
    /// Facts in asking order; the first is always the roles.
    pub facts: &'static [Fact],
    /// What the notice leaves open and a host page may set.
    pub parameters: &'static [Parameter],
    /// Awards in the order of the notice.
    pub awards: &'static [Award],
    /// Provisions that grant nothing but concern some applicants.
    pub related: &'static [Related],
    /// How the notice is read where it can be read in more than one way.
    pub readings: &'static [Reading],
    /// The notices of which this policy is made, where there are several; empty where it is one notice.
    pub parts: &'static [Part],
}

/// One clause, verbatim.
#[derive(Debug)]
pub struct Clause {
    /// Its number as printed: `（二）`, or the chapter for the closing paragraph: `五、其它`.
    pub number: &'static str,
    /// The heading sentence without number and full stop; empty where the clause has none.
    pub heading: &'static str,
    /// The whole clause from its number to its last full stop.
    pub text: &'static str,
}

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
    /// Choices of `Roles` and `Choice`, in order; at most 32.
    pub choices: &'static [Choice],
    /// Headings over groups of choices; empty when the list is short.
    pub groups: &'static [Text],
    /// For numbers: what answers usually lie between (inclusive). Outside it the widget asks whether the unit is right.
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
}

/// A measure that the notice names without setting it, such as 一定比例.
#[derive(Debug)]
pub struct Parameter {
    /// Identifier, `hangzhou_share_threshold`.
    pub name: &'static str,
    /// The fact that is compared with it; its unit is the fact's.
    pub fact: u8,
    /// The words that leave it open.
    pub quote: &'static str,
    /// What a later document has made of it.
    pub fixed: Option<Fixed>,
}

/// A provision that concerns some applicants without granting anything by itself.
#[derive(Debug)]
pub struct Related {
    /// Index into `Policy::clauses`.
    pub clause: u8,
    /// What it is about, in a few words.
    pub title: Text,
    /// Verbatim, a part or the whole of the clause.
    pub text: &'static str,
    /// Bit set of roles that it concerns.
    pub roles: u32,
}

/// How the notice is read where it can be read in more than one way.
#[derive(Debug)]
pub struct Reading {
    /// Identifier, `roster`.
    pub id: &'static str,
    /// The clause that it reads.
    pub clause: u8,
    /// The reading, and what the notice does not say.
    pub text: Text,
    /// Bit set of the roles whose case it is, where it is not everybody's.
    pub roles: u32,
    /// What it leaves open, as part of a sentence, where that is not what the condition names.
    pub point: Option<Text>,
}

/// The bit that stands for an index in a bit set; none for an index beyond 31.
#[must_use]
pub fn bit(index: usize) -> u32 {
    u32::try_from(index).ok().and_then(|shift| 1_u32.checked_shl(shift)).unwrap_or(0)
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
