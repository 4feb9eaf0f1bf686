//! The pages of the widget and the layout around them.

pub(crate) mod layout;
pub(crate) mod question;
pub(crate) mod review;
pub(crate) mod ways;
pub(crate) mod waiting;
pub(crate) mod result;
pub(crate) mod next;
pub(crate) mod applicants;
pub(crate) mod exchange;
pub(crate) mod keep;
pub(crate) mod counter;
