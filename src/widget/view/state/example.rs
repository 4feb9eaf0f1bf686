//! An example that is shown in the place of the visitor's own answers.

use engine::answers::Answers;

/// The example that is shown.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    /// Its place among the examples.
    pub(crate) index: usize,
    /// The visitor's own answers, which come back when the example is left.
    pub(super) own: Answers,
}
