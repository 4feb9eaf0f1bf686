//! What can be told of an action beforehand: which field it changes, who carries it out, what it leaves as it is.

use super::action::{Action, FieldLocation};

impl Action {
    /// Location and fact of the field that the action changes; none for actions that change no draft.
    pub(crate) const fn field(&self) -> Option<(FieldLocation, u8)> {
        match self {
            Action::Choose(location, fact, _)
            | Action::Toggle(location, fact, _, _)
            | Action::Type(location, fact, _)
            | Action::ChooseUnit(location, fact, _)
            | Action::ToggleUnsure(location, fact, _) => Some((*location, *fact)),
            _ => None,
        }
    }

    /// Whether only pages of the second module ask for it, which carries it out.
    pub(crate) const fn comes_late(&self) -> bool {
        matches!(
            self,
            Action::Show(_)
                | Action::OpenAward(_)
                | Action::TellSums(_)
                | Action::AskOnly(_)
                | Action::ShowExample(_)
                | Action::AdoptExample
                | Action::ShowApplicant(..)
                | Action::AddApplicant
                | Action::CopyAnswers(_)
                | Action::Rename(_)
                | Action::Name(..)
                | Action::AskRemove(_)
                | Action::Remove(_)
                | Action::AnswerInPlace(..)
                | Action::OpenWhatIf(_)
                | Action::CloseWhatIf
                | Action::Arrive
                | Action::PassOn(..)
                | Action::Paste(_)
                | Action::TakePasted
                | Action::Tick(..)
        )
    }

    /// Whether nothing that a region of the result shows can change.
    pub(crate) const fn leaves_regions(&self) -> bool {
        matches!(
            self,
            Action::RenderMore
                | Action::MoveFocus(_)
                | Action::RequestLocale(_)
                | Action::RequestElder(_)
                | Action::Copy(..)
                | Action::CopyFinished(_)
                | Action::ShowLink(_)
                | Action::Print(_)
                | Action::SheetPrinted
                | Action::PrintFailed(_)
                | Action::AskRestart(_)
                | Action::OpenAward(_)
                | Action::CopyAnswers(_)
                | Action::Rename(_)
                | Action::Name(..)
                | Action::AskRemove(_)
                | Action::TellSums(_)
                | Action::PassOn(..)
                | Action::Paste(_)
                | Action::Tick(..)
        )
    }

    /// Whether answers and settings stay as they are, and with them everything derived from both.
    pub(crate) const fn leaves_answers(&self) -> bool {
        self.leaves_regions() || self.field().is_some()
    }
}
