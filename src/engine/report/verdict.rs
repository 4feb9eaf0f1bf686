//! What follows from the answers for an award.

use crate::truth::Truth;
use serde::Serialize;

/// What follows from the answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// 很可能符合: the stated conditions hold, however open things turn out.
    Likely,
    /// 尚不能确定.
    Possible,
    /// 按目前填写不符合.
    Unlikely,
}

impl Verdict {
    pub(super) const fn of(truth: Truth) -> Verdict {
        match truth {
            Truth::Yes => Verdict::Likely,
            Truth::Unknown => Verdict::Possible,
            Truth::No => Verdict::Unlikely,
        }
    }
}
