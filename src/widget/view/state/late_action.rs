//! Actions of the pages that the second module draws.
//!
//! A type of their own: the first module hands them on without knowing them, which keeps it small.

use super::keeping::Drawing;
use super::page::Page;

/// An action of a page that the second module draws.
#[derive(Debug)]
pub(crate) enum LateAction {
    /// Goes to a page of those after the questions.
    Show(Page),
    /// Asks only what one award needs, or everything, from here on.
    AskOnly(Option<usize>),
    /// Shows an example.
    ShowExample(usize),
    /// Makes the example shown the visitor's own answers.
    AdoptExample,
    /// Goes on with an applicant: to the result, or to the first page without an answer.
    ShowApplicant(usize, bool),
    /// Asks the next of several persons first.
    Reorder,
    /// Leaves only the roles of one person, given as a bit set.
    KeepPerson(u32),
    /// Begins with another applicant.
    AddApplicant,
    /// Fills the fields of the next applicant with the answers of this one, or not.
    CopyAnswers(bool),
    /// Opens or closes the field with the name of an applicant.
    Rename(Option<usize>),
    /// Types the name of an applicant.
    Name(usize, String),
    /// Opens or closes the confirmation of removing an applicant.
    AskRemove(Option<usize>),
    /// Removes an applicant.
    Remove(usize),
    /// Opens one award alone, where it has a column of its own.
    OpenAward(usize),
    /// Tells sums in the letter, or not.
    TellSums(bool),
    /// Leaves sums out of what is given to others, or not.
    LeaveOutSums(bool),
    /// The picture has been drawn, or not.
    Picture(Drawing),
    /// Opens the what-if section for a fact.
    OpenWhatIf(u8),
    /// Closes the what-if section.
    CloseWhatIf,
    /// Reads the link that has arrived.
    Arrive,
    /// Passes a question on to somebody else, or not.
    PassOn(u8, bool),
    /// Pastes or types a link or a code.
    Paste(String),
    /// Takes it.
    TakePasted,
    /// Ticks the paper that shows an answer as seen, or not.
    Tick(u8, bool),
}

impl LateAction {
    /// Whether nothing that a region of the result shows can change.
    pub(super) const fn leaves_regions(&self) -> bool {
        matches!(
            self,
            LateAction::OpenAward(_)
                | LateAction::CopyAnswers(_)
                | LateAction::Rename(_)
                | LateAction::Name(..)
                | LateAction::AskRemove(_)
                | LateAction::TellSums(_)
                | LateAction::PassOn(..)
                | LateAction::Paste(_)
                | LateAction::Tick(..)
                | LateAction::LeaveOutSums(_)
                | LateAction::Picture(_)
        )
    }
}
