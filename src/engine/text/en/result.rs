//! Sentences of the result page in English.

use crate::text::sentence_types::{
    CardSentences, ConditionSentences, Counted, KeepSentences, ResultSentences, SourceSentences, WaySentences,
};

/// The result page.
pub(super) const RESULT: ResultSentences = ResultSentences {
    caption: "Your result",
    disclaimer: "This result was worked out by a program from what you entered and the words of the notice. It is not a finding, a promise or a reply by an authority. Whether and how much you receive is for the competent authority to decide.",
    likely_and_possible: [
        Counted {
            one: "Based on your answers, {} award is likely and ",
            more: "Based on your answers, {} awards are likely and ",
        },
        Counted { one: "{} is not settled yet", more: "{} are not settled yet" },
    ],
    likely: Counted {
        one: "Based on your answers, {} award is likely",
        more: "Based on your answers, {} awards are likely",
    },
    possible: Counted {
        one: "Based on your answers, {} award is not settled yet",
        more: "Based on your answers, {} awards are not settled yet",
    },
    nothing: "Based on your answers, no award applies at the moment",
    nothing_but: Counted {
        one: "{} award concerns you. What is missing is written below. Should things change, come back and look again.",
        more: "{} awards concern you. What is missing is written below. Should things change, come back and look again.",
    },
    nothing_at_all: "None of the {} awards is for the kind of applicant you chose. See below who each is for; if you are one of them too, choose again.",
    change_roles: "Change applicant type",
    unfinished: Counted {
        one: "{} question is not answered yet and could change the result.",
        more: "{} questions are not answered yet and could change the result.",
    },
    unfinished_go: "Answer now",
    verdict: ["Likely", "Not settled yet", "Not met on these answers"],
    verdict_short: ["Likely", "Not settled", "Not met"],
    verdict_means: [
        "The conditions that the notice states are met",
        "Some conditions have no answer yet",
        "Some conditions are not met",
    ],
    count: Counted { one: "{} award", more: "{} awards" },
    count_unit: "",
    sums: "Sums stated",
    sum_of: "{}, {}",
    floor: "at least {}",
    span: "{} in the lowest tier, {} in the highest",
    no_sum: "no sum stated",
    others: Counted { one: "Clauses for other applicants: {}", more: "Clauses for other applicants: {}" },
    for_whom: "For {}",
    related: "Other clauses that concern you",
    related_hint: "These give no award by themselves. Their words are shown without a verdict.",
    apply: "How to apply",
    apply_host: "Added by the host of this page",
    change: "Edit answers",
    moved: "“{}” has changed: {}",
    stayed: "“{}” has not changed: {}",
};

/// Keeping the result.
pub(super) const KEEP: KeepSentences = KeepSentences {
    title: "Keep this result",
    print: "Print or save as PDF",
    copy: "Copy as text",
    by_hand: "We could not copy it for you. Select the text below and copy it",
    share: "Link and QR code",
    share_label: "Your link",
    share_copy: "Copy the link",
    share_alone: "The link carries your answers, not the threshold that this page has set. Opened elsewhere, the result may differ.",
    share_code: "Scan to open the same answers",
    columns: ["Award", "Verdict", "Conditions"],
    clauses: "The clauses, word for word",
    printed: "Printed on {}",
    heading: "{}: result",
};

/// Where the result comes from.
pub(super) const SOURCE: SourceSentences = SourceSentences {
    title: "Where this comes from",
    document: ["Notice", "{}"],
    number: "Number",
    issued: ["Issued by", "{}, {}"],
    in_force: "In force",
    rules: "Rules",
    read: "How it is read",
    expiry: "Expiry",
    version: ["Version", "Calculator {}"],
    private: "This calculator uploads and stores nothing that you enter. The page it is embedded in is the responsibility of its host.",
};

pub(super) const CARD: CardSentences = CardSentences {
    floor: "At least",
    or: "or",
    exact: "exact sum",
    frequency: ["once", "every year", "for 3 years"],
    benefits: "Includes ",
    judgement: "For the authority to judge: ",
    all_met: Counted { one: "The {} stated condition is met", more: "All {} stated conditions are met" },
    set_met: "; {}, measured by a threshold set elsewhere, is met too",
    set_unmet: " (by a threshold set elsewhere)",
    open: Counted { one: "{} point is open: {}", more: "{} points are open: {}" },
    unmet: Counted { one: "{} condition is not met: {}", more: "{} conditions are not met: {}" },
    fold: "Conditions and clause",
    readings: "How we read these words",
};

pub(super) const CONDITION: ConditionSentences = ConditionSentences {
    outcome: ["Met", "Not met", "Open"],
    required: "Needed",
    answer: "You",
    unanswered: ["You", "have not answered yet"],
    basis: [
        "by accounts or licence",
        "by letter of recognition",
        "Your own judgement; the authority decides in the end",
    ],
    why_open: "Why it is open: ",
    why: ["you have not answered yet.", "you chose “Not sure”.", "the notice does not say."],
    idle: "A condition is not met, so those still open do not change the verdict for now.",
    answer_now: "Do you know now?",
    take: "Update the result",
    short: "{} short",
    next_tier: "{} short of the next tier",
    above: "Above the threshold of {} by {}",
    exactly: "Exactly at the threshold of {}",
    points: "{} percentage points",
    you: "You: {}",
    threshold: "Threshold: {}",
};

pub(super) const WAY: WaySentences = WaySentences {
    title: "What is missing",
    tier: "The next tier",
    be: "{}: {}",
    reach: "{}: reach {}",
    reach_by: "{}: reach {}, which is {} more",
    at_most: "{}: no more than {}",
    above_zero: "{}: more than 0",
    find_out: "{}: find out whether you meet it",
    then_likely: "If this holds, this award becomes likely",
    then_open: "Even then, what the notice leaves open is for the authority to say",
    exact: "{}",
    then_sum: "In that tier, the sum is {}",
    nothing_left: "Everything else is met. The notice does not say {}; you can ask the authority",
};
