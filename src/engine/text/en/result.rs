//! Sentences of the result page in English.

use crate::text::sentence_types::{
    CardSentences, ConditionSentences, Counted, KeepSentences, NextSentences, ResultSentences, RulerSentences,
    SourceSentences, WaySentences,
};

/// The result page.
pub(super) const RESULT: ResultSentences = ResultSentences {
    caption: "Your result",
    caption_of: "Your result · {}",
    disclaimer: "Worked out by a program from what you entered and the words of the notice. It is no decision, promise or reply by any authority.",
    likely_and_possible: [
        Counted { one: "{} award is likely and ", more: "{} awards are likely and " },
        Counted { one: "{} is not settled yet", more: "{} are not settled yet" },
    ],
    likely: Counted { one: "{} award is likely", more: "{} awards are likely" },
    possible: Counted { one: "{} award is not settled yet", more: "{} awards are not settled yet" },
    nothing: "No award applies at the moment",
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
    verdict: ["Likely", "Not settled yet", "Not met so far"],
    count: Counted { one: "{} award", more: "{} awards" },
    sums: "Sums stated",
    sum_of: "{}, {}",
    more_without_sum: Counted { one: "{} more states no sum", more: "{} more state no sum" },
    not_added: "Sums are not added up. {}",
    list: "The awards",
    floor: "at least {}",
    span: "{} or {}",
    no_sum: "no sum stated",
    others: "Awards for other applicants",
    others_counted: Counted { one: "{} award for other applicants", more: "{} awards for other applicants" },
    for_whom: "For {}",
    related: "Other clauses that concern you",
    related_hint: "These give no award by themselves. Their words are shown without a verdict.",
    related_count: Counted { one: "{} passage", more: "{} passages" },
    next_steps: "What to do now",
    change: "Change answers",
    shared: ["Answer for myself", "See the answers"],
    moved: "“{}” has changed: {}",
    stayed: "“{}” has not changed: {}",
};

/// What to do now.
pub(super) const NEXT: NextSentences = NextSentences {
    title: "What to do now",
    first_ask: Counted {
        one: "Ask this {} question first, then prepare your papers.",
        more: "Ask these {} questions first, then prepare your papers.",
    },
    letter: "A letter that asks for you",
    letter_hint: "Every open point is one of its questions. Add your name and number, and it can go.",
    letter_language: "The letter is in Chinese, because an authority in China will read it.",
    letter_label: "The whole letter",
    with_sums: "State sums in the letter",
    without_sums: "Now it says only “{}”",
    copy_letter: "Copy the letter",
    whom: "Whom to ask",
    issuer: "The notice was issued by the {}; you can ask there first.",
    host: "From this website, not from the notice",
    back: "Back to the result",
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
    sign: ["Applicant", "Contact", "Seal and date"],
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
    frequency: ["once", "every year", "for {} years"],
    benefits: "Includes ",
    judgement: "The authority judges: ",
    nothing_missing: "Nothing is missing",
    conditions: "Conditions",
    all_met: Counted {
        one: "The {} stated condition is met",
        more: "The {} conditions that the notice states are all met",
    },
    set_met: "; {}, measured by a threshold set elsewhere, is met too",
    set_unmet: " (by a threshold set elsewhere)",
    open: Counted { one: "{} point is open: {}", more: "{} points are open: {}" },
    missing: "{} things are missing: {}",
    unsaid: "The notice does not say {}",
    unsure_of: "You chose “Not sure”: {}",
    unanswered: "Not answered yet: {}",
    must: "You would have to {}",
    change: "Change answers",
    readings: "How we read these words",
};

pub(super) const CONDITION: ConditionSentences = ConditionSentences {
    outcome: ["Met", "Not met", "Open"],
    required: "Needed",
    answer: "You",
    unanswered: ["You", "have not answered yet"],
    basis: [
        "as your papers show",
        "as the letter of recognition shows",
        "Own judgement; the authority decides in the end",
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

pub(super) const RULER: RulerSentences = RulerSentences {
    title: "Where the thresholds are",
    next: "{} short of the threshold of {}, where {}",
    likely: Counted { one: "{} more award becomes likely: {}", more: "{} more awards become likely: {}" },
    possible: Counted { one: "{} more award becomes possible: {}", more: "{} more awards become possible: {}" },
    and: "; ",
    next_tier: "In the tier from {}; {} short of the next",
    reached: "The threshold of {} is reached",
    wanted: "Needed: {}",
};

pub(super) const WAY: WaySentences = WaySentences {
    title: "What is missing",
    tier: "The next tier",
    be: "{}: {}",
    reach: "{}: reach {}",
    reach_by: "{}: reach {}, which is {} more",
    at_most: "{}: no more than {}",
    above_zero: "{}: more than 0",
    find_out: "{}: ask first whether this holds for you",
    then_likely: "If this holds, this award becomes likely",
    then_open: "Even then, what the notice leaves open is for the authority to say",
    exact: "{}",
    then_sum: "In that tier, the sum is {}",
    nothing_left: "Everything else is met. The notice does not say {}; you can ask the authority",
};
