//! Sentences about several applicants.

use super::counted::Counted;

/// Several applicants.
#[derive(Clone, Debug)]
pub struct ApplicantsSentences {
    /// Roles of {} persons are chosen.
    pub persons: Counted,
    /// Why they are asked one after the other.
    pub persons_hint: &'static str,
    /// Before the one who is asked first, and before the others.
    pub turns: [&'static str; 2],
    /// Asks another one first.
    pub reorder: &'static str,
    /// Leaves only this one.
    pub only_this: &'static str,
    /// Which applicant is asked: {} of {}, named {}.
    pub who: &'static str,
    /// The field was filled in from the answers of {}.
    pub copied: &'static str,
    /// {} applicants have not been asked everything.
    pub waiting: Counted,
    /// Goes on with {}.
    pub go_on: &'static str,
    /// Adds an applicant.
    pub add: &'static str,
    /// What that is.
    pub add_hint: &'static str,
    /// Choice to fill in the answers of {}.
    pub copy: &'static str,
    /// What follows from it.
    pub copy_note: &'static str,
    /// Begins.
    pub begin: &'static str,
    /// The applicants side by side.
    pub compare: &'static str,
    /// What holds there.
    pub compare_hint: &'static str,
    /// Changes the name, its field, and the end of it.
    pub rename: [&'static str; 3],
    /// Removes; asks; yes; no.
    pub remove: [&'static str; 4],
    /// No more than {} fit.
    pub full: &'static str,
    /// An applicant who has not been asked everything.
    pub unfinished: &'static str,
    /// An award that is not for this applicant.
    pub not_concerned: &'static str,
    /// Heading over the ways to keep all.
    pub keep_all: &'static str,
}
