//! Several applicants: one is asked and shown at a time, and no answer of one counts for another.

use super::State;
use super::action::{Announcement, FieldLocation, LateAction, Page};
use super::applicant::{Applicant, MOST, Stage, persons};
use super::counter::Counter;
use super::draft::Draft;
use super::effect::{Effect, focus_on};
use super::progress::Progress;
use super::scope::Scope;
use engine::answers::{Answer, Answers};
use policy::{Policy, bit};

impl State {
    /// The answers of an applicant.
    pub(crate) fn answers_of(&self, applicant: usize) -> Option<&Answers> {
        if applicant == self.applicant {
            return Some(&self.answers);
        }
        self.applicants.get(applicant).map(|other| &other.answers)
    }

    /// The roles of each person among some, in the order in which they are asked.
    pub(crate) fn persons(&self, roles: u32) -> Vec<u32> {
        let mut persons = persons(&self.answers, roles);
        let moved = self.people.moved.checked_rem(persons.len()).unwrap_or_default();
        persons.rotate_left(moved);
        persons
    }

    /// Of several persons in one answer, takes the first and keeps the others as applicants of their own.
    pub(super) fn first_person(&mut self, fact: u8, answer: Answer) -> Answer {
        let Answer::Roles(roles) = answer else { return answer };
        let mut persons = self.persons(roles).into_iter();
        let Some(first) = persons.next().filter(|_| fact == 0) else { return answer };
        for roles in persons {
            let mut answers = Answers::none(self.policy());
            answers.put(fact, Answer::Roles(roles));
            let same = |other: usize| self.answers_of(other).is_some_and(|answers| answers.roles() == roles);
            if !(0..self.applicants.len()).any(same) {
                self.applicants.push(Applicant::new(answers));
            }
        }
        Answer::Roles(first)
    }

    /// Begins anew with one applicant and one part of the interview.
    pub(super) fn forget_applicants(&mut self) {
        (self.stage, self.applicant) = (0, 0);
        self.counter = Counter::default();
        self.applicants = vec![Applicant::new(self.answers.clone())];
        self.stages.truncate(1);
        for stage in &mut self.stages {
            stage.applicant = 0;
        }
    }

    /// The next applicant who has not been asked everything.
    pub(crate) fn unfinished_applicant(&self) -> Option<usize> {
        let after = (1..self.applicants.len()).map(|step| (self.applicant + step) % self.applicants.len());
        after.into_iter().find(|applicant| !self.is_finished(*applicant))
    }

    /// Whether an applicant has been asked everything.
    pub(crate) fn is_finished(&self, applicant: usize) -> bool {
        let answers = self.answers_of(applicant);
        answers.is_some_and(|answers| Progress::new(answers, &self.settings, Scope::All).remaining.is_empty())
    }

    /// The notice has come anew, with the words of one more language.
    pub(super) fn take_notice(&mut self, policy: &'static Policy) {
        self.answers = self.answers.to_copy(policy);
        for other in &mut self.applicants {
            other.answers = other.answers.to_copy(policy);
        }
    }

    /// Takes up the answers of another applicant; the page stays.
    pub(crate) fn switch_to(&mut self, applicant: usize) {
        self.leave_example();
        let Some(answers) = self.applicants.get(applicant).map(|other| other.answers.clone()) else { return };
        if applicant == self.applicant {
            return;
        }
        let before = std::mem::replace(&mut self.answers, answers);
        if let Some(left) = self.applicants.get_mut(self.applicant) {
            left.answers = before;
        }
        self.applicant = applicant;
        self.reset_drafts();
    }

    /// Takes up restored applicants, each with whether it is the one shown.
    pub(super) fn restore_applicants(&mut self, restored: Vec<(bool, Applicant)>) {
        self.applicant = restored.iter().position(|(shown, _)| *shown).unwrap_or_default();
        let all: Vec<Applicant> = restored.into_iter().map(|(_, one)| one).collect();
        if !all.is_empty() {
            self.applicants = all;
        }
        if let Some(stage) = self.stages.first_mut() {
            stage.applicant = self.applicant;
        }
    }

    /// An action on applicants; all come from pages of the second module.
    pub(super) fn change_applicants(&mut self, action: &LateAction, effects: &mut Vec<Effect>) {
        match *action {
            LateAction::ShowApplicant(applicant, result) => {
                self.begin_stage(Stage { scope: Scope::All, applicant });
                self.switch_to(applicant);
                let page = if result { Page::Result } else { self.next_page() };
                self.show(page, effects);
            }
            LateAction::Reorder => {
                self.people.moved += 1;
                focus_on("[data-action=reorder]", effects);
            }
            LateAction::KeepPerson(roles) => self.keep_person(roles, effects),
            LateAction::AddApplicant => self.add_applicant(effects),
            LateAction::CopyAnswers(copy) => self.people.copying_answers = copy,
            LateAction::Rename(applicant) => {
                (self.people.renaming, self.people.removing) = (applicant, None);
                let target = if applicant.is_some() { "#award-applicant-name" } else { "[data-action=add-applicant]" };
                focus_on(target, effects);
            }
            LateAction::Name(applicant, ref name) => {
                if let Some(named) = self.applicants.get_mut(applicant) {
                    named.name = name.trim().chars().take(20).collect();
                }
            }
            LateAction::AskRemove(applicant) => {
                (self.people.removing, self.people.renaming) = (applicant, None);
                if applicant.is_some() {
                    focus_on("[data-action=remove-no]", effects);
                }
            }
            LateAction::Remove(applicant) => self.remove(applicant, effects),
            _ => {}
        }
    }

    /// Leaves only the roles of one person ticked.
    fn keep_person(&mut self, roles: u32, effects: &mut Vec<Effect>) {
        if let Some(draft) = self.draft_mut(FieldLocation::QuestionPage, 0) {
            draft.chosen = Answer::Roles(roles);
        }
        self.touch(0);
        focus_on("[name=roles]:checked", effects);
    }

    /// Begins with a new applicant, whose fields show the answers of the one before where that is wanted.
    fn add_applicant(&mut self, effects: &mut Vec<Effect>) {
        if self.applicants.len() >= MOST {
            return;
        }
        let (from, before) = (self.applicant, self.answers.clone());
        let mut added = Applicant::new(Answers::none(self.policy()));
        let facts = (1_u8..).take(self.policy().facts.len().saturating_sub(1));
        let given: Vec<u8> = facts.filter(|fact| before.get(*fact) != Answer::Nothing).collect();
        if self.people.copying_answers {
            added.copied = (given.iter().fold(0, |set, fact| set | bit(usize::from(*fact))), from);
        }
        self.applicants.push(added);
        let applicant = self.applicants.len() - 1;
        self.begin_stage(Stage { scope: Scope::All, applicant });
        self.switch_to(applicant);
        if self.people.copying_answers {
            for fact in given {
                let Some(rule) = self.fact(fact) else { continue };
                self.set_draft(fact, Draft::new(rule, before.get(fact), self.settings.locale));
            }
        }
        self.show(self.next_page(), effects);
    }

    fn remove(&mut self, applicant: usize, effects: &mut Vec<Effect>) {
        if self.applicants.len() < 2 {
            return;
        }
        if applicant == self.applicant {
            self.switch_to(usize::from(applicant == 0));
        }
        self.applicants.remove(applicant);
        let moved = |index: &mut usize| *index = index.saturating_sub(usize::from(*index > applicant));
        moved(&mut self.applicant);
        for stage in &mut self.stages {
            moved(&mut stage.applicant);
            stage.applicant = stage.applicant.min(self.applicants.len() - 1);
        }
        for other in &mut self.applicants {
            let (facts, from) = &mut other.copied;
            // Whose answers they were is gone: nothing is said of them any more.
            *facts = if *from == applicant { 0 } else { *facts };
            moved(from);
        }
        self.people.removing = None;
        if self.applicants.len() == 1 {
            self.show(Page::Result, effects);
        } else {
            self.announcement = Announcement::Step;
            focus_on("[part=heading]", effects);
        }
    }
}
