//! Sentences on sums: ceilings, and how a sum is calculated.

/// Ceilings, and how a sum is calculated.
#[derive(Clone, Debug)]
pub struct AmountSentences {
    /// At most {}.
    pub at_most: &'static str,
    /// From {} to {}.
    pub between: &'static str,
    /// Before the highest sum.
    pub up_to: &'static str,
    /// Between the lowest and the highest sum.
    pub to: &'static str,
    /// Calculated, and nothing ends it.
    pub endless: &'static str,
    /// A sum that goes to somebody else, {}, and is in no total.
    pub for_other: &'static str,
    /// What an answer does from which a sum is calculated.
    pub decides: &'static str,
    /// The answer {} with its value {}.
    pub base: &'static str,
    /// The answer {}, which is not known.
    pub missing: &'static str,
    /// Of the answer {} what exceeds {}.
    pub excess: &'static str,
    /// The same, and how much that is: {}.
    pub excess_of: &'static str,
    /// {} times the share or the sum for each, {}.
    pub times: &'static str,
    /// The answer {}: for each whole {} of it {}.
    pub step: &'static str,
    /// The answer {} with {} whole steps of {}, times {}.
    pub steps: &'static str,
    /// The sum {} that is given besides, and the rest, {}.
    pub plus: &'static str,
    /// The calculation {} comes to {}.
    pub equals: &'static str,
    /// The calculation {}, but at most {}.
    pub capped: &'static str,
    /// Awards {} that the words {} limit together.
    pub limit: &'static str,
    /// In the year {}: {}.
    pub year: &'static str,
}
