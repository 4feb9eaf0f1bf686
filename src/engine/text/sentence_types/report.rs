//! The sentences of reports and of errors.

/// Words of a report: answers and requirements.
#[derive(Debug)]
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

/// What is wrong, and what to do. {} is the name of the question or option.
#[derive(Debug)]
pub struct ErrorSentences {
    /// The answers are no plain object.
    pub not_an_object: &'static str,
    /// No question {}.
    pub unknown_fact: &'static str,
    /// Wrong type for {}.
    pub wrong_type: &'static str,
    /// No such choice for {}.
    pub unknown_choice: &'static str,
    /// Not a number for {}.
    pub bad_number: &'static str,
    /// Out of range for {}.
    pub out_of_range: &'static str,
    /// Too long for {}.
    pub too_long: &'static str,
    /// Reading {} failed.
    pub unreadable: &'static str,
    /// Option {} does not fit.
    pub bad_option: &'static str,
}
