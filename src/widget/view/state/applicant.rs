//! One of several applicants. Does not know the others.

use super::scope::Scope;
use engine::answers::Answers;
use policy::bit;

/// How many applicants fit side by side.
pub(crate) const MOST: usize = 4;

/// One applicant. The answers of the one shown are those of the state.
#[derive(Clone, Debug)]
pub(crate) struct Applicant {
    /// What it is called; empty until somebody gives it a name.
    pub(crate) name: String,
    /// Its answers, while another one is shown.
    pub(super) answers: Answers,
    /// Facts whose fields were filled in from another applicant and have not been looked at, as a bit set; and whose.
    pub(crate) copied: (u32, usize),
}

impl Applicant {
    /// An applicant with answers and no name.
    pub(super) fn new(answers: Answers) -> Applicant {
        Applicant { name: String::new(), answers, copied: (0, 0) }
    }
}

/// What is being done with the applicants.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    /// Whether the next applicant’s fields begin with the answers of this one.
    pub(crate) copying_answers: bool,
    /// The applicant whose name is being changed.
    pub(crate) renaming: Option<usize>,
    /// The applicant that is to be removed, once that is confirmed.
    pub(crate) removing: Option<usize>,
    /// How many of several persons in one answer are moved to the end: who of them is asked first.
    pub(super) moved: usize,
}

/// One part of the interview.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stage {
    /// What is asked for.
    pub(super) scope: Scope,
    /// Whose answers are asked.
    pub(super) applicant: usize,
}

/// The roles of each person among some, in the order of the list.
pub(crate) fn persons(answers: &Answers, roles: u32) -> Vec<u32> {
    let mut all: Vec<(u8, u32)> = Vec::new();
    let choices = answers.policy().facts.first().map_or(&[][..], |fact| fact.choices);
    for (index, choice) in choices.iter().enumerate().filter(|(index, _)| roles & bit(*index) != 0) {
        match all.iter_mut().find(|(person, _)| *person == choice.person) {
            Some((_, own)) => *own |= bit(index),
            None => all.push((choice.person, bit(index))),
        }
    }
    all.into_iter().map(|(_, roles)| roles).collect()
}
