//! The sentences around questions and results.

use super::amount::AmountSentences;
use super::applicants::ApplicantsSentences;
use super::counted::Counted;
use super::counter::CounterSentences;
use super::exchange::ExchangeSentences;
use super::field::FieldSentences;
use super::next::NextSentences;
use super::picture::PictureSentences;
use super::result::{
    CardSentences, ConditionSentences, KeepSentences, ResultSentences, RulerSentences, SourceSentences, WaySentences,
};

/// The sentences around questions: what the first module says.
#[derive(Clone, Debug)]
pub struct ViewSentences {
    /// Around every page.
    pub frame: FrameSentences,
    /// Question pages.
    pub question: QuestionSentences,
    /// Fields to choose and type in.
    pub field: FieldSentences,
    /// Sharing, copying and printing, as far as question pages speak of it.
    pub sharing: SharingSentences,
    /// While the second module is on its way.
    pub waiting: WaitingSentences,
}

/// The sentences that only the second module says.
#[derive(Clone, Debug)]
pub struct LateSentences {
    /// The page on which answers are checked.
    pub review: ReviewSentences,
    /// The result page.
    pub result: ResultSentences,
    /// One award.
    pub card: CardSentences,
    /// One condition of an award.
    pub condition: ConditionSentences,
    /// Thresholds under a field.
    pub ruler: RulerSentences,
    /// The shortest way.
    pub way: WaySentences,
    /// What to do now.
    pub next: NextSentences,
    /// Several applicants.
    pub applicants: ApplicantsSentences,
    /// Questions that somebody else answers.
    pub exchange: ExchangeSentences,
    /// The picture of the result, and keeping sums to oneself.
    pub picture: PictureSentences,
    /// Sums: ceilings, and how they are calculated.
    pub amount: AmountSentences,
    /// Checking answers at a counter.
    pub counter: CounterSentences,
    /// Keeping the result.
    pub keep: KeepSentences,
    /// Where the result comes from.
    pub source: SourceSentences,
    /// Trying a different answer.
    pub trial: TrialSentences,
    /// Other ways in than the first question.
    pub ways: WaysSentences,
}

/// Other ways in than the first question: one award alone, and examples.
#[derive(Clone, Debug)]
pub struct WaysSentences {
    /// Title of the list of awards.
    pub which: &'static str,
    /// What choosing one does: {} to {} questions.
    pub which_hint: &'static str,
    /// Goes on with all awards.
    pub all: &'static str,
    /// Title of the list of examples.
    pub examples: &'static str,
    /// What can be done with them; {} examples.
    pub examples_hint: Counted,
    /// Begins with one's own answers.
    pub begin: &'static str,
    /// In a row, {} awards are likely.
    pub likely: Counted,
    /// In a row, {} awards are not settled.
    pub possible: Counted,
    /// Between the parts of a row.
    pub between: &'static str,
    /// What is shown is an example: {}.
    pub example: &'static str,
    /// Makes the example one's own.
    pub adopt: &'static str,
    /// Back to the list of examples.
    pub others: &'static str,
    /// Only the award {} was asked for, with the verdict {}.
    pub asked_only: &'static str,
    /// Goes on with the other {} awards.
    pub go_on: Counted,
}

/// Sharing, copying and printing, as far as question pages speak of it.
#[derive(Clone, Debug)]
pub struct SharingSentences {
    /// Nothing was printed, and what to do instead: anywhere, in `WeChat`.
    pub unprinted: [&'static str; 2],
    /// Copied.
    pub copied: &'static str,
    /// Make a link in order to go on later.
    pub later: &'static str,
    /// Said before a link is made.
    pub warning: &'static str,
}

/// While the second module is on its way.
#[derive(Clone, Debug)]
pub struct WaitingSentences {
    /// It is on its way.
    pub coming: &'static str,
    /// It could not be fetched.
    pub failed: &'static str,
    /// Try again.
    pub retry: &'static str,
}

/// Around every page: header, progress, buttons.
#[derive(Clone, Debug)]
pub struct FrameSentences {
    /// The BCP 47 tag of the language.
    pub lang: &'static str,
    /// Label of the group of switches.
    pub tools: &'static str,
    /// Switches to large type.
    pub elder: &'static str,
    /// Switches back to standard type.
    pub standard: &'static str,
    /// The other language, in that language and as short as it may be.
    pub other_language: &'static str,
    /// The same for screen readers, with the whole name after it.
    pub other_name: &'static str,
    /// Tag of the other language.
    pub other_lang: &'static str,
    /// Question {}, at most {} after it.
    pub step: Counted,
    /// Question {}, and none after it.
    pub last: &'static str,
    /// {} questions answered.
    pub done: Counted,
    /// {} answered of at most {}, for the progress bar.
    pub bar: &'static str,
    /// {} awards are still possible.
    pub possible: Counted,
    /// No award is possible any more.
    pub none_possible: &'static str,
    /// Why there are questions again: {} was changed, {} are to be answered.
    pub grown: Counted,
    /// One answer is being changed, and the next page is the list of answers again.
    pub editing: &'static str,
    /// To the page before.
    pub back: &'static str,
    /// To the page after.
    pub next: &'static str,
    /// Leaves an answer as it was.
    pub cancel: &'static str,
    /// Takes a changed answer.
    pub save: &'static str,
    /// Throw all answers away.
    pub restart: &'static str,
    /// Asked before throwing answers away.
    pub restart_ask: &'static str,
    /// Yes, throw them away.
    pub restart_yes: &'static str,
    /// No, keep them.
    pub restart_no: &'static str,
    /// A clause by its number {}: 意见（二）.
    pub clause: &'static str,
    /// The words of that clause {}.
    pub clause_words: &'static str,
    /// Between items of a list.
    pub comma: &'static str,
    /// Between sentences that are read aloud.
    pub stop: &'static str,
    /// Before what a hidden suffix names: ：.
    pub colon: &'static str,
}

/// Question pages.
#[derive(Clone, Debug)]
pub struct QuestionSentences {
    /// After what the calculator rests on: nothing is kept.
    pub private: &'static str,
    /// Other ways in: one award alone, examples.
    pub ways: [&'static str; 2],
    /// Instead of how many awards are possible: {} is the award that alone is asked for.
    pub only: &'static str,
    /// Several roles may be chosen.
    pub several: &'static str,
    /// After that: about {} to {} questions.
    pub length: &'static str,
    /// Title of the fold that explains the question.
    pub why: &'static str,
    /// The answer bears on {} awards.
    pub bears_on: Counted,
    /// The answer bears on all {} awards.
    pub bears_on_all: &'static str,
    /// The answer bears on nothing any more.
    pub bears_on_none: &'static str,
    /// What the host page or a later document has set as threshold: {}.
    pub threshold: &'static str,
    /// Title over the mistakes of the page.
    pub mistake_title: &'static str,
    /// In its place once what stands in the field can be read.
    pub mended: &'static str,
    /// Read aloud before a mistake.
    pub mistake: &'static str,
}

/// The page on which answers are checked.
#[derive(Clone, Debug)]
pub struct ReviewSentences {
    /// Its heading.
    pub title: &'static str,
    /// Heading over the answers where they cannot be changed: on paper and in copied text.
    pub title_on_paper: &'static str,
    /// How it works.
    pub hint: &'static str,
    /// Change one answer.
    pub edit: &'static str,
    /// Heading over answers that matter no more.
    pub idle: &'static str,
    /// Why they stand apart.
    pub idle_hint: &'static str,
    /// To the result.
    pub result: &'static str,
    /// The same sum with all its digits: = {}.
    pub same_as: &'static str,
}

/// Trying a different answer.
#[derive(Clone, Debug)]
pub struct TrialSentences {
    /// Heading.
    pub title: &'static str,
    /// What it is, and that real answers stay.
    pub hint: &'static str,
    /// Opens it.
    pub start: &'static str,
    /// Label: which answer.
    pub which: &'static str,
    /// Label: what instead.
    pub instead: &'static str,
    /// Heading over what moves: if {} were {}, for numbers and for what is chosen.
    pub suppose: [&'static str; 2],
    /// Nothing is changed yet.
    pub begin: &'static str,
    /// Nothing moves.
    pub same: &'static str,
    /// The number cannot be read, as {} says.
    pub unread: &'static str,
    /// The other {} awards do not move.
    pub others: Counted,
    /// Read aloud before what an award comes to: on the answers, and with the change.
    pub moves: [&'static str; 2],
    /// What it would come to: likely, possible, unlikely.
    pub verdict: [&'static str; 3],
    /// Back to the real answers.
    pub stop: &'static str,
}
