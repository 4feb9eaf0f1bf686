//! The model: the state, with what is derived from its answers and settings.

use super::State;
use super::action::Action;
use super::assessment::Assessment;
use super::effect::Effect;
use super::keeping::Drawing;
use super::progress::Progress;
use super::reducer::reduce;
use std::cell::OnceCell;

/// The state, with progress and assessment. Both are computed once after an action that can change them, when they are
/// first read: question pages need no assessment.
pub(crate) struct Model {
    /// The state.
    pub(crate) state: State,
    progress: OnceCell<Progress>,
    assessment: OnceCell<Assessment>,
}

impl Model {
    /// The model of a state.
    pub(crate) fn new(state: State) -> Model {
        Model { state, progress: OnceCell::new(), assessment: OnceCell::new() }
    }

    /// Applies an action and returns its effects.
    pub(crate) fn reduce(&mut self, action: Action) -> Vec<Effect> {
        if !action.leaves_answers() {
            (self.progress, self.assessment) = (OnceCell::new(), OnceCell::new());
            // A picture of other answers would be taken for one of these.
            self.state.keeping.picture = Drawing::None;
        }
        reduce(&mut self.state, action)
    }

    /// Progress of the interview.
    pub(crate) fn progress(&self) -> &Progress {
        self.progress.get_or_init(|| self.state.progress())
    }

    /// The position of the page shown.
    pub(crate) fn position(&self) -> usize {
        self.state.position(self.progress())
    }

    /// The report on the answers.
    pub(crate) fn assessment(&self) -> &Assessment {
        self.assessment.get_or_init(|| Assessment::new(&self.state.answers, &self.state.settings))
    }
}
