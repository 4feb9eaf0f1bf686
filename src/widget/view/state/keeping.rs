//! How the result is kept.

use std::rc::Rc;

/// How the result is kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keeping {
    /// Whether sums are left out of what is given to others.
    pub(crate) without_sums: bool,
    /// The picture of the result.
    pub(crate) picture: Drawing,
}

/// The pictures of the result, one of each applicant. They go with the answers that they show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// Not asked for.
    #[default]
    None,
    /// Drawn: their addresses, each of which holds the whole picture.
    Drawn(Rc<[String]>),
    /// Drawn, but the page does not show them.
    Refused(Rc<[String]>),
    /// The browser does not draw.
    Failed,
}
