//! The sentences of reports.

/// Words of a report: answers and requirements.
#[derive(Clone, Debug)]
pub struct ReportSentences {
    /// 是.
    pub yes: &'static str,
    /// 不是.
    pub no: &'static str,
    /// 不确定.
    pub unsure: &'static str,
    /// Between listed answers: 、.
    pub and: &'static str,
    /// Between alternatives: 或.
    pub or: &'static str,
    /// {} and above, itself included.
    pub at_least: &'static str,
    /// Above {}, itself not included.
    pub more_than: &'static str,
    /// {} and below, itself included.
    pub at_most: &'static str,
    /// Below {}, itself not included.
    pub below: &'static str,
    /// Between two halves of a range.
    pub range: &'static str,
    /// What is required {}, and what the next tier {} requires.
    pub higher_tier: &'static str,
    /// A threshold that the notice leaves open and nobody has set.
    pub open_threshold: &'static str,
    /// A threshold set by the host page, without a ground.
    pub set_by_page: &'static str,
    /// A threshold set by the host page, on the ground {}.
    pub set_by_page_on: &'static str,
}
