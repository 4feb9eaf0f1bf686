//! What can be told of an action beforehand: which field it changes, what it leaves as it is.

use super::action::{Action, FieldLocation, LateAction};
use std::rc::Rc;

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

    /// Whether nothing that a region of the result shows can change.
    pub(crate) fn leaves_regions(&self) -> bool {
        match self {
            Action::Late(late) => late.leaves_regions(),
            _ => matches!(
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
            ),
        }
    }

    /// Whether answers and settings stay as they are, and with them everything derived from both.
    pub(crate) fn leaves_answers(&self) -> bool {
        self.leaves_regions() || self.field().is_some()
    }
}

impl From<LateAction> for Action {
    fn from(action: LateAction) -> Action {
        Action::Late(Rc::new(action))
    }
}
