//! English, as natural as if written first.

mod field;
mod result;
mod view;

use crate::text::sentence_types::{ErrorSentences, ReportSentences, Sentences};

/// All sentences in English.
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
    error: ErrorSentences {
        not_an_object: "The answers must be a plain object; evaluateMany takes an array of them.",
        unknown_fact: "There is no question “{}”.",
        wrong_type: "The answer to “{}” is of the wrong type: yes/no questions take true or false, sums and shares take strings, roles take an array, and what you do not know is \"unsure\".",
        unknown_choice: "“{}” has no such choice.",
        bad_number: "“{}” takes a canonical number: for a sum such as \"120000000\", for a share such as \"60\".",
        out_of_range: "The number for “{}” is out of range.",
        too_long: "The answer to “{}” is too long.",
        unreadable: "“{}” could not be read.",
        bad_option: "The setting “{}” does not fit: locales are zh-CN and en; units of money are yuan, wan and yi; a threshold is a string, above 0 and, for shares, at most 100; its source, at most 500 bytes.",
    },
    view: view::VIEW,
};
