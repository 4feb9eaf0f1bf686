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

/// The picture of the result. It goes with the answers that it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// Not asked for.
    #[default]
    None,
    /// Drawn: its address, which holds the whole picture.
    Drawn(Rc<str>),
    /// Drawn, but the page does not show it.
    Refused(Rc<str>),
    /// The browser does not draw.
    Failed,
}
