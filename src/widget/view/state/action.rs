//! Actions, and the types of the state's fields. Plain data; nothing happens here.

use super::draft::{Draft, InputError};
use super::effect::Focus;
pub(crate) use super::keeping::Drawing;
pub(crate) use super::late_action::LateAction;
pub(crate) use super::look::{Look, Theme};
pub(crate) use super::page::Page;
use engine::answers::{Answer, Answers};
use engine::settings::Settings;
use policy::money::Unit;
use policy::{Locale, Policy};
use std::rc::Rc;

/// Where input fields are: the same question can be answered in three locations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FieldLocation {
    /// On its own page.
    QuestionPage,
    /// Under an open condition of an award, by the index of the award.
    Award(usize),
    /// In the what-if section.
    WhatIf,
}

/// What the live region announces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Announcement {
    /// Nothing: the page is new.
    Nothing,
    /// Progress of the interview.
    Step,
    /// An answer was given in place, under an award.
    Taken {
        /// Index of the award.
        award: usize,
        /// Whether its verdict has changed.
        moved: bool,
    },
    /// Something was copied.
    Copied,
    /// Nothing was printed.
    PrintFailed,
}

/// The what-if section while it is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct WhatIf {
    /// The fact whose answer is varied.
    pub(crate) fact: u8,
    /// The answer tried instead.
    pub(crate) draft: Draft,
}

/// What can be copied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CopyTarget {
    /// The result as text.
    Text,
    /// The link to the answers.
    Link,
    /// The letter to the authority.
    Letter,
    /// The questions for somebody else.
    Questions,
    /// The answers of somebody else, to be sent back.
    Filled,
}

/// Outcome of opening a share link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LinkStatus {
    /// All its answers were taken over.
    Whole,
    /// The notice or its rules have changed since it was made.
    Changed,
    /// It is truncated or altered.
    Damaged,
}

/// Outcome of the last copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CopyStatus {
    /// Not tried, or not finished.
    No,
    /// Copied.
    Yes,
    /// Refused by the browser: the reader has to copy by hand.
    ByHand,
}

/// Why nothing was printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum PrintFailure {
    /// The browser or the host page gave no sign of printing.
    Here,
    /// The page is shown by `WeChat`, which prints nothing.
    WeChat,
}

/// A field without a valid answer when it was last submitted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct FieldError {
    /// Where the field is.
    pub(crate) location: FieldLocation,
    /// Its fact.
    pub(crate) fact: u8,
    /// What is wrong.
    pub(crate) cause: InputError,
    /// The text at that time.
    pub(crate) typed: String,
    /// The field became valid since the last submit; the summary stays, marked as fixed, so that nothing moves.
    pub(crate) corrected: bool,
}

/// Something that a visitor, the host page or the browser does. Callbacks clone it, so large values are shared.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Goes to the next page, with the answer of a question page.
    Next,
    /// Goes to the page before.
    Back,
    /// The browser's back or forward: goes to the page at a position.
    Turn {
        /// The position.
        to: usize,
        /// Whether back.
        back: bool,
    },
    /// Opens a list: awards or examples.
    Open(Page),
    /// The host page names the award that alone is asked for.
    Narrow(Option<usize>),
    /// Renders more of the result.
    RenderMore,
    /// Opens a question from the review or the result.
    Edit(u8),
    /// Opens or closes the confirmation of “start again”.
    AskRestart(bool),
    /// Deletes all answers.
    Restart,
    /// Chooses a radio button.
    Choose(FieldLocation, u8, Answer),
    /// Ticks or unticks one of several checkboxes, given as a bit.
    Toggle(FieldLocation, u8, u32, bool),
    /// Types into a number field.
    Type(FieldLocation, u8, String),
    /// Chooses the unit of a number field.
    ChooseUnit(FieldLocation, u8, Unit),
    /// Ticks or unticks “not sure” beside a number field.
    ToggleUnsure(FieldLocation, u8, bool),
    /// Submits the answer to a fact under an open condition of an award.
    AnswerInPlace(u8, usize),
    /// Moves the focus.
    MoveFocus(Focus),
    /// Asks for another locale with the switch.
    RequestLocale(Locale),
    /// Asks for large or standard type with the switch.
    RequestElder(bool),
    /// Copies a text.
    Copy(CopyTarget, String),
    /// Copying has succeeded or failed.
    CopyFinished(bool),
    /// Shows or hides the share link.
    ShowLink(bool),
    /// Opens a share link while the page is shown.
    OpenLink(String),
    /// Prints the print sheet, with this date.
    Print(String),
    /// The print sheet was printed.
    SheetPrinted,
    /// Nothing was printed.
    PrintFailed(PrintFailure),
    /// The host page sets answers.
    Answers(Rc<Answers>),
    /// The words of one more language have arrived with a copy of the notice.
    Notice(&'static Policy),
    /// The host page sets locale or thresholds.
    Settings(Rc<Settings>),
    /// The host page sets the look.
    Look(Rc<Look>),
    /// Of a page that the second module draws, which carries it out.
    Late(Rc<LateAction>),
}
