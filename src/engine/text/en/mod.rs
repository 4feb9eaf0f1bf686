//! English, as natural as if written first.

mod amount;
mod applicants;
mod counter;
mod exchange;
mod field;
mod picture;
mod result;
mod view;

pub(super) use view::LATE;

use crate::text::sentence_types::{ReportSentences, Sentences};

/// The sentences of the first module in English.
pub(super) const SENTENCES: Sentences = Sentences {
    report: ReportSentences {
        yes: "Yes",
        no: "No",
        unsure: "Not sure",
        and: "; ",
        or: ", or ",
        at_least: "{} or more",
        more_than: "more than {}",
        at_most: "{} or less",
        below: "less than {}",
        range: " and ",
        higher_tier: "{}; {} is a higher tier",
        open_threshold: "the notice does not say",
        set_by_page: "The threshold was set by this page, not by the notice",
        set_by_page_on: "The threshold was set by this page, not by the notice; it is based on: {}",
    },
    view: view::VIEW,
};
