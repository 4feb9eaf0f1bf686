//! A compiled notice as a whole, or several as one joint policy.

use crate::about::{About, Fixed};
use crate::fact::Fact;
use crate::number::Number;
use crate::rule::{Award, Frequency, Quote};
use crate::text::Text;

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
    /// What several awards come to together at most.
    pub limits: &'static [Limit],
    /// Provisions that grant nothing but concern some applicants.
    pub related: &'static [Related],
    /// How the notice is read where it can be read in more than one way.
    pub readings: &'static [Reading],
    /// The notices of which this policy is made, where there are several; empty where it is one notice.
    pub parts: &'static [JointPart],
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

/// A threshold that the notice names without setting it, such as 一定比例.
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

/// A limit on what several awards come to together.
#[derive(Debug)]
pub struct Limit {
    /// The awards, as indices into `Policy::awards`.
    pub awards: &'static [u8],
    /// The most that they come to, in yuan; `None` where only the highest of them counts: 就高不重复.
    pub most: Option<Number>,
    /// For how long that is the most, where stated.
    pub frequency: Option<Frequency>,
    /// The words that limit.
    pub quote: Quote,
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

/// One notice within a joint policy.
#[derive(Clone, Copy, Debug)]
pub struct JointPart {
    /// The notice on its own.
    pub policy: &'static Policy,
    /// Index of its first award in the joint policy.
    pub first: u8,
    /// Index after its last award.
    pub after: u8,
}

impl Policy {
    /// The notice that leaves a parameter open: the part of a joint policy that has one of this name, or the policy.
    #[must_use]
    pub fn notice_of_parameter(&self, parameter: u8) -> &Policy {
        let name = self.parameters.get(usize::from(parameter)).map(|own| own.name);
        let has = |part: &&JointPart| part.policy.parameters.iter().any(|own| Some(own.name) == name);
        self.parts.iter().find(has).map_or(self, |part| part.policy)
    }
}

/// Whether a clause is numbered without a word for it, so that sentences put one around it: 第（八）条, 第8条.
///
/// ```
/// assert!(policy::is_bare_number("（八）") && policy::is_bare_number("8"));
/// assert!(!policy::is_bare_number("第八条") && !policy::is_bare_number("五、其它") && !policy::is_bare_number("二（八）"));
/// ```
#[must_use]
pub fn is_bare_number(number: &str) -> bool {
    number.starts_with(['\u{ff08}', '(']) || !number.contains(['\u{7b2c}', '\u{3001}', '\u{ff08}', '('])
}

/// The bit that stands for an index in a bit set; none for an index beyond 31.
#[must_use]
pub fn bit(index: usize) -> u32 {
    u32::try_from(index).ok().and_then(|shift| 1_u32.checked_shl(shift)).unwrap_or(0)
}

/// The indices in a bit set, in order.
///
/// ```
/// assert_eq!(policy::members(0b101).collect::<Vec<_>>(), [0, 2]);
/// ```
pub fn members(set: u32) -> impl Iterator<Item = u8> {
    (0..32_u8).filter(move |index| set & bit(usize::from(*index)) != 0)
}
