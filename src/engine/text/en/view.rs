//! Sentences of the pages in English.

use crate::text::sentence_types::{
    Counted, FrameSentences, QuestionSentences, ReviewSentences, TrialSentences, ViewSentences,
};

/// All sentences of the pages.
pub(in super::super) const VIEW: ViewSentences = ViewSentences {
    frame: FRAME,
    question: QUESTION,
    field: super::field::FIELD,
    review: REVIEW,
    result: super::result::RESULT,
    card: super::result::CARD,
    condition: super::result::CONDITION,
    way: super::result::WAY,
    keep: super::result::KEEP,
    source: super::result::SOURCE,
    trial: TRIAL,
};

const FRAME: FrameSentences = FrameSentences {
    lang: "en",
    tools: "Display",
    elder: "Large text",
    standard: "Standard text",
    other_language: "中文",
    other_lang: "zh-CN",
    first: "Question {} of at most {}",
    step: Counted { one: "Question {}, at most {} more", more: "Question {}, at most {} more" },
    last: "Question {}, the last one",
    done: Counted { one: "{} question answered", more: "{} questions answered" },
    bar: "{} answered of at most {}",
    all_possible: "All {} awards still possible",
    possible: Counted { one: "{} award still possible", more: "{} awards still possible" },
    none_possible: "On these answers, no award is possible",
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
    lead: "See which of {} awards concern you",
    lead_private: "This calculator uploads and stores nothing that you enter.",
    why: "Why we ask",
    bears_on: Counted { one: "This question bears on {} award: ", more: "This question bears on {} awards: " },
    bears_on_all: "This question bears on all {} awards of the notice.",
    bears_on_none: "With your other answers, this question no longer changes the result.",
    threshold: "The threshold is {}.",
    mistake_title: "Please see to this first",
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
