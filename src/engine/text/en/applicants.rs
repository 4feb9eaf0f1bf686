//! Sentences about several applicants in English.

use crate::text::sentence_types::{ApplicantsSentences, Counted};

pub(super) const APPLICANTS: ApplicantsSentences = ApplicantsSentences {
    persons: Counted { one: "This is {} applicant", more: "These are {} applicants" },
    persons_hint: "Revenue, premises and recognitions are those of each alone, so we take them one after the other and show them side by side at the end.",
    turns: ["First: ", "Then: "],
    reorder: "Change the order",
    only_this: "Only this one",
    who: "Applicant {} of {}: {}",
    copied: "Copied from {}. Please check",
    waiting: Counted { one: "{} applicant is not finished", more: "{} applicants are not finished" },
    go_on: "Go on with {}",
    add: "Add an applicant",
    add_hint: "Another organisation or person has answers of its own. None of them count for anybody else.",
    copy: "Copy the answers of {}",
    copy_note: "Each question is asked again, so that you can check it",
    begin: "Begin",
    compare: "Side by side",
    compare_hint: "Each applicant has a result of its own. Sums are not added up across applicants.",
    rename: ["Rename", "Name", "Done"],
    remove: ["Remove", "Remove “{}”? Its answers will be cleared", "Remove", "Keep"],
    full: "There is room for {}. Remove one to add another.",
    unfinished: "Not finished",
    not_concerned: "Not for this applicant",
    keep_all: "Keep all of them",
};
