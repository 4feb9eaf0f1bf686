//! Which sentences there are, one struct a page or part: a missing translation does not compile.
//!
//! Does not know a language, or where on a page the sentences stand.

mod amount;
mod applicants;
mod counted;
mod counter;
mod exchange;
mod field;
mod letter;
mod listed;
mod next;
mod picture;
mod report;
mod result;
mod view;

pub use amount::AmountSentences;
pub use applicants::ApplicantsSentences;
pub use counted::Counted;
pub use counter::CounterSentences;
pub use exchange::ExchangeSentences;
pub use field::{FieldSentences, NumberMistakes};
pub use letter::LetterSentences;
pub use listed::Listed;
pub use next::NextSentences;
pub use picture::PictureSentences;
pub use report::ReportSentences;
pub use result::{
    CardSentences, ConditionSentences, KeepSentences, ResultSentences, RulerSentences, SourceSentences, WaySentences,
};
pub use view::{
    FrameSentences, LateSentences, QuestionSentences, ReviewSentences, SharingSentences, TrialSentences, ViewSentences,
    WaitingSentences, WaysSentences,
};

/// Every sentence that the first module says; the others are [`LateSentences`].
#[derive(Clone, Debug)]
pub struct Sentences {
    /// Sentences of a report.
    pub report: ReportSentences,
    /// Sentences of the pages.
    pub view: ViewSentences,
}
