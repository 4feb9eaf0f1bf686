//! Sentences of the counter in English.

use crate::text::sentence_types::{Counted, CounterSentences};

pub(super) const COUNTER: CounterSentences = CounterSentences {
    heading: Counted { one: "{} paper to check", more: "{} papers to check" },
    note: "Opened from the code on a result sheet. Ticks stay on this page and are not uploaded; they are gone when it is closed, so print to keep them.",
    meta: ["Applicant", "Result", "Based on"],
    basis: "{}; please check first that it still applies",
    papers: "See the papers",
    papers_hint: "The papers below are common examples.",
    count: "{} of {} seen",
    all_awards: "All awards",
    no_paper: "Which paper, the authority’s rules say",
    seen: "Paper seen",
    own: " (own judgement)",
    judged: "For you to judge",
    judged_hint: "What the applicant was not sure of or judged alone, and what the notice does not say.",
    why: ["chose “Not sure”", "own judgement: {}", "the notice does not say", "for the authority to judge"],
    applicant: ["you count", "the applicant counts"],
    sign: ["Checked by", "Date", "Remarks"],
    result: "See the result",
    back: "Back to checking",
    print: "Print the check sheet",
    title: "Check sheet for the counter",
    columns: ["To check", "Answer", "Paper", "Clause", "Seen"],
    disclaimer: "Worked out by a program from what the applicant entered and the words of the notice. It is no decision, promise or reply by any authority.",
    scan: "Scan at the counter to check (holds all answers)",
};
