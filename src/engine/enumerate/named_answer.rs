//! Answers by name, so that they can be put to any policy.

use policy::number::Number;

/// What an applicant says to one question, by name rather than by place in a policy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NamedAnswer {
    /// Not answered.
    Nothing,
    /// 不确定.
    Unsure,
    /// 是.
    Yes,
    /// 不是.
    No,
    /// The identifier of a choice.
    Choice(&'static str),
    /// Identifiers of roles, at least one.
    Roles(Vec<&'static str>),
    /// Yuan, percent or a count.
    Number(Number),
}
