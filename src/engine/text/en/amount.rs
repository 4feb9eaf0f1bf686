//! Sentences on sums in English.

use crate::text::sentence_types::AmountSentences;

pub(super) const AMOUNT: AmountSentences = AmountSentences {
    at_most: "up to {}",
    between: "{} to {}",
    up_to: "Up to",
    to: "to",
    endless: "calculated; no upper limit is stated",
    for_other: "This sum goes to {} and is not counted as yours",
    decides: "sets the sum",
    base: "{} {}",
    missing: "{} (not given)",
    excess: "{} above {}",
    excess_of: "{} above {}: {}",
    times: "{} × {}",
    step: "{}, for each full {} of it {}",
    steps: "({}, in which {} × {}) × {}",
    plus: "{} + {}",
    equals: "{} = {}",
    capped: "{}, at most {}",
    limit: "{}: the notice limits what they come to, “{}”",
    year: "Year {}: {}",
};
