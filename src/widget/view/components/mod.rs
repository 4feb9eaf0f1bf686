//! Components: functions that render one part of a page, used by several pages or exports.

pub(crate) mod first_page;
pub(crate) mod amount;
pub(crate) mod citation;
pub(crate) mod controls;
pub(crate) mod copy_by_hand;
pub(crate) mod disclaimer;
pub(crate) mod host_words;
pub(crate) mod standing;
pub(crate) mod paste_box;
pub(crate) mod progress;
pub(crate) mod threshold_source;
pub(crate) mod waiting;
pub(crate) mod warning;
pub(crate) mod who_for;
pub(crate) mod why_asked;
pub(crate) mod sums;
pub(crate) mod totals;
pub(crate) mod sources;
pub(crate) mod share;
pub(crate) mod restart;
pub(crate) mod ruler;
pub(crate) mod announcer;
pub(crate) mod field;
pub(crate) mod applicants;
pub(crate) mod award;
pub(crate) mod counter;
