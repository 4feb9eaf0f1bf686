//! Sentences of the pages in English.

use crate::text::sentence_types::{
    Counted, FrameSentences, LateSentences, QuestionSentences, ReviewSentences, SharingSentences, TrialSentences,
    ViewSentences, WaitingSentences, WaysSentences,
};

/// The sentences around questions.
pub(in super::super) const VIEW: ViewSentences =
    ViewSentences { frame: FRAME, question: QUESTION, field: super::field::FIELD, sharing: SHARING, waiting: WAITING };

/// A static of its own: data that only the second module reaches moves there.
pub(in super::super) static LATE: LateSentences = LateSentences {
    review: REVIEW,
    result: super::result::RESULT,
    card: super::result::CARD,
    condition: super::result::CONDITION,
    ruler: super::result::RULER,
    way: super::result::WAY,
    next: super::result::NEXT,
    applicants: super::applicants::APPLICANTS,
    exchange: super::exchange::EXCHANGE,
    picture: super::picture::PICTURE,
    amount: super::amount::AMOUNT,
    counter: super::counter::COUNTER,
    keep: super::result::KEEP,
    source: super::result::SOURCE,
    trial: TRIAL,
    ways: WAYS,
};

const SHARING: SharingSentences = SharingSentences {
    unprinted: [
        "No print window? Printing may not work here. Keep it with “Save as a picture” or “Copy as text” on the result page. To print, open the calculator by itself in another browser and fill it in again.",
        "WeChat cannot print. Keep it with “Save as a picture” or “Copy as text” on the result page. To print, choose “Open in browser” under “···” at the top right and fill it in again.",
    ],
    copied: "Copied",
    later: "Save as a link and go on later",
    warning: "The link holds your answers, any sums included. Share it only with people you trust.",
};

const WAITING: WaitingSentences = WaitingSentences {
    coming: "Getting ready…",
    failed: "This page did not open. The network may be down. Your answers are kept. Please try again.",
    retry: "Try again",
};

const FRAME: FrameSentences = FrameSentences {
    lang: "en",
    tools: "Display",
    elder: "Large",
    standard: "Standard",
    other_language: "中文",
    other_name: "中文",
    other_lang: "zh-CN",
    step: Counted { one: "Question {}, at most {} more", more: "Question {}, at most {} more" },
    last: "Question {}, the last one",
    done: Counted { one: "{} question answered", more: "{} questions answered" },
    bar: "{} answered of at most {}",
    possible: Counted { one: "{} award still possible", more: "{} awards still possible" },
    none_possible: "Based on your answers, no award is possible",
    grown: Counted {
        one: "You changed “{}”, so there is {} more question",
        more: "You changed “{}”, so there are {} more questions",
    },
    editing: "Changing one answer, then back to your answers",
    back: "Back",
    next: "Next",
    cancel: "Cancel",
    save: "Save",
    restart: "Start again",
    restart_ask: "This clears all your answers",
    restart_yes: "Clear and start again",
    restart_no: "Keep them",
    clause: "Clause {}",
    clause_words: "Clause {} word for word",
    comma: ", ",
    stop: ". ",
    colon: ": ",
};

const QUESTION: QuestionSentences = QuestionSentences {
    private: " Nothing is uploaded or kept.",
    ways: ["Check one award", "Examples"],
    only: "Only “{}”",
    several: "Choose all that apply",
    length: " · about {} to {} questions",
    why: "Why we ask",
    bears_on: Counted { one: "This question bears on {} award: ", more: "This question bears on {} awards: " },
    bears_on_all: "This question bears on all {} awards of the notice.",
    bears_on_none: "With your other answers, this question no longer changes the result.",
    threshold: "The threshold is {}.",
    mistake_title: "One thing to change",
    mended: "Fixed. You can go on",
    mistake: "Error: ",
};

const REVIEW: ReviewSentences = ReviewSentences {
    title: "Check your answers",
    title_on_paper: "Your answers",
    hint: "“Change” lets you edit one answer and then brings you back here. Should that bring new questions, they come first.",
    edit: "Change",
    idle: "Answers not needed now",
    idle_hint: "With your other answers, these make no difference. We keep them for you.",
    result: "See the result",
    same_as: "=\u{a0}{}",
};

const TRIAL: TrialSentences = TrialSentences {
    title: "Try a different answer",
    hint: "Change one answer and see what moves. Your own answers stay as they are.",
    start: "Try another answer",
    which: "Which answer",
    instead: "Change it to",
    suppose: ["If your answer for “{}” were {}", "If your answer for “{}” were “{}”"],
    begin: "Change the answer; what moves is shown here",
    same: "Nothing changes",
    unread: "{}. The result stays as it is",
    others: Counted { one: "The other {} award does not change", more: "The other {} awards do not change" },
    moves: ["As answered: ", "With the change: "],
    verdict: ["Would be likely", "Would not be settled yet", "Would not be met"],
    stop: "Back to my answers",
};

const WAYS: WaysSentences = WaysSentences {
    which: "Which award?",
    which_hint: "Choose one and answer only what it needs: about {} to {} questions.",
    all: "Check all awards",
    examples: "Examples",
    examples_hint: Counted {
        one: "{} finished result. Open it to have a look, or make it your own.",
        more: "{} finished results. Open one to have a look, or make it your own.",
    },
    begin: "Start my own",
    likely: Counted { one: "{} likely", more: "{} likely" },
    possible: Counted { one: "{} not settled yet", more: "{} not settled yet" },
    between: " · ",
    example: "This is an example and not your result: {}.",
    adopt: "Make it mine",
    others: "Other examples",
    asked_only: "Only “{}” was checked: {}.",
    go_on: Counted { one: "Go on with the {} other award", more: "Go on with the {} others" },
};
