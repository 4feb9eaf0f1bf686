//! The state of the widget, and everything that changes it or is derived from it.
//!
//! [`reducer::reduce`] applies an action and returns its effects; [`inputs`] reads input elements into drafts. What can be
//! derived from the answers is not part of the state but kept beside it in [`model::Model`]. Does not know how a page looks
//! or who listens.

pub(crate) mod draft;
pub(crate) mod arrival;
pub(crate) mod exchange;
pub(crate) mod counter;
pub(crate) mod effect;
pub(crate) mod example;
pub(crate) mod action;
mod action_kind;
pub(crate) mod applicant;
pub(crate) mod applicants;
pub(crate) mod progress;
pub(crate) mod assessment;
pub(crate) mod inputs;
pub(crate) mod keeping;
pub(crate) mod late_action;
pub(crate) mod page;
pub(crate) mod picture;
pub(crate) mod told;
pub(crate) mod look;
pub(crate) mod position;
pub(crate) mod reducer;
pub(crate) mod result_reducer;
pub(crate) mod scope;
pub(crate) mod model;
pub(crate) mod snapshot;
pub(crate) mod ways;

use action::{
    Action, Announcement, CopyStatus, CopyTarget, FieldError, FieldLocation, LinkStatus, Look, Page, PrintFailure,
    WhatIf,
};
use applicant::{Applicant, People, Stage};
use counter::Counter;
use draft::Draft;
use engine::answers::Answers;
use engine::settings::Settings;
use example::Example;
use exchange::Exchange;
use keeping::Keeping;
use policy::{Fact, Policy};
use progress::Progress;

/// Everything the widget remembers.
#[derive(Clone, Debug)]
// The flags are independent of each other.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct State {
    /// The answers of the applicant shown.
    pub(crate) answers: Answers,
    /// All applicants.
    pub(crate) applicants: Vec<Applicant>,
    /// The one shown.
    pub(crate) applicant: usize,
    /// What is being done with them.
    pub(crate) people: People,
    /// Locale and thresholds.
    pub(crate) settings: Settings,
    /// Appearance.
    pub(crate) look: Look,
    /// The page shown.
    pub(crate) page: Page,
    /// The parts of the interview so far; each with what it asks for.
    stages: Vec<Stage>,
    /// Which of them is shown.
    stage: usize,
    /// The example shown in the place of the visitor's own answers.
    pub(crate) example: Option<Example>,
    /// How many awards of the result are rendered; more than the policy has once the whole page is.
    pub(crate) rendered_awards: usize,
    /// Whether the question was opened with “edit”, so that “save” and “cancel” lead back.
    pub(crate) editing: bool,
    /// Content of the input fields, by fact.
    drafts: Vec<Draft>,
    /// Counts changes that may show anywhere.
    revision: u32,
    /// Counts changes of one fact's answer or draft, by fact.
    fact_revisions: Vec<u32>,
    /// The error of the last submit. It stays until the next submit, so that nothing moves while typing.
    pub(crate) field_error: Option<FieldError>,
    /// Set when an edited answer made more questions relevant: its fact and how many.
    pub(crate) follow_ups: Option<(u8, usize)>,
    /// Whether “start again” waits for confirmation.
    pub(crate) confirming_restart: bool,
    /// The award that is rendered open.
    pub(crate) expanded_award: Option<usize>,
    /// Whether the letter tells sums.
    pub(crate) letter_sums: bool,
    /// The what-if section, if open.
    pub(crate) what_if: Option<WhatIf>,
    /// What was copied last.
    copy_target: CopyTarget,
    /// Outcome of the last copy.
    copy_status: CopyStatus,
    /// Whether the share link is shown on this page.
    pub(crate) link_shown: bool,
    /// Outcome of the share link that was opened; shown until the next page.
    pub(crate) link_status: Option<LinkStatus>,
    /// The date on the print sheet, which is rendered only while this is set.
    pub(crate) print_date: Option<String>,
    /// Why nothing was printed.
    pub(crate) print_failure: Option<PrintFailure>,
    /// How the result is kept.
    pub(crate) keeping: Keeping,
    /// What goes to somebody else and comes back.
    pub(crate) exchange: Exchange,
    /// Papers seen at a counter.
    pub(crate) counter: Counter,
    /// The text of the live region.
    pub(crate) announcement: Announcement,
    /// Alternates, so that the same announcement made twice is read twice.
    pub(crate) repeat_marker: bool,
}

impl State {
    /// The initial state, with answers that the host page may have given.
    pub(crate) fn new(answers: Answers, settings: Settings, look: Look) -> State {
        let mut state = State {
            drafts: Vec::new(),
            revision: 0,
            fact_revisions: vec![0; answers.policy().facts.len()],
            applicants: vec![Applicant::new(answers.clone())],
            applicant: 0,
            people: People::default(),
            answers,
            settings,
            look,
            page: Page::Question(0),
            stages: vec![Stage::default()],
            stage: 0,
            example: None,
            rendered_awards: 0,
            editing: false,
            field_error: None,
            follow_ups: None,
            confirming_restart: false,
            expanded_award: None,
            letter_sums: false,
            what_if: None,
            copy_target: CopyTarget::Text,
            copy_status: CopyStatus::No,
            link_shown: false,
            link_status: None,
            print_date: None,
            print_failure: None,
            keeping: Keeping::default(),
            exchange: Exchange::default(),
            counter: Counter::default(),
            announcement: Announcement::Nothing,
            repeat_marker: false,
        };
        state.reset_drafts();
        state.page = state.next_page();
        state
    }

    /// The policy.
    pub(crate) fn policy(&self) -> &'static Policy {
        self.answers.policy()
    }

    /// A fact by its index.
    pub(crate) fn fact(&self, fact: u8) -> Option<&'static Fact> {
        self.policy().facts.get(usize::from(fact))
    }

    /// Progress of the interview, computed anew; rendering reads the one in the model.
    pub(crate) fn progress(&self) -> Progress {
        Progress::new(&self.answers, &self.settings, self.scope())
    }

    /// The draft of a fact in a location.
    pub(crate) fn draft(&self, location: FieldLocation, fact: u8) -> Option<&Draft> {
        match (location, &self.what_if) {
            (FieldLocation::WhatIf, Some(what_if)) if what_if.fact == fact => Some(&what_if.draft),
            (FieldLocation::WhatIf, _) => None,
            _ => self.drafts.get(usize::from(fact)),
        }
    }

    fn draft_mut(&mut self, location: FieldLocation, fact: u8) -> Option<&mut Draft> {
        match (location, &mut self.what_if) {
            (FieldLocation::WhatIf, Some(what_if)) if what_if.fact == fact => Some(&mut what_if.draft),
            (FieldLocation::WhatIf, _) => None,
            _ => self.drafts.get_mut(usize::from(fact)),
        }
    }

    /// Replaces the draft of a fact.
    pub(crate) fn set_draft(&mut self, fact: u8, draft: Draft) {
        if let Some(slot) = self.drafts.get_mut(usize::from(fact)) {
            *slot = draft;
        }
    }

    /// Takes answers over and goes to the page that they lead to.
    pub(crate) fn resume(&mut self, answers: Answers) {
        self.answers = answers;
        self.reset_drafts();
        self.page = self.next_page();
    }

    /// A link was opened: the second module reads it.
    pub(crate) fn open_link(&mut self, text: &str) {
        (self.exchange.arrival, self.page) = (Some(text.to_owned()), Page::Arrival);
    }

    /// Outcome of copying this target; of the last copy only.
    pub(crate) fn copy_status(&self, target: CopyTarget) -> CopyStatus {
        if self.copy_target == target { self.copy_status } else { CopyStatus::No }
    }

    /// Makes all drafts show the answers.
    fn reset_drafts(&mut self) {
        let facts = self.policy().facts.iter().zip(0_u8..);
        let locale = self.settings.locale;
        self.drafts = facts.map(|(fact, index)| Draft::new(fact, self.answers.get(index), locale)).collect();
    }

    /// Makes the draft of one fact show its answer; text that already reads as that answer stays as typed.
    fn reset_draft(&mut self, fact: u8) {
        let Some(rule) = self.fact(fact) else { return };
        let answer = self.answers.get(fact);
        if self.draft(FieldLocation::QuestionPage, fact).is_some_and(|draft| draft.read(rule) != Ok(answer)) {
            self.set_draft(fact, Draft::new(rule, answer, self.settings.locale));
        }
    }

    /// The first page without an answer: a question, or the review.
    fn next_page(&self) -> Page {
        self.progress().remaining.first().map_or(Page::Review, |fact| Page::Question(*fact))
    }

    /// Revision of what is shown of some facts. It never falls, so an equal number means no change.
    pub(crate) fn revision_of(&self, facts: &mut dyn Iterator<Item = u8>) -> u32 {
        let revisions = facts.filter_map(|fact| self.fact_revisions.get(usize::from(fact)));
        revisions.fold(self.revision, |sum, revision| sum.wrapping_add(*revision))
    }

    /// Counts a change of one fact's draft.
    fn touch(&mut self, fact: u8) {
        if let Some(revision) = self.fact_revisions.get_mut(usize::from(fact)) {
            *revision = revision.wrapping_add(1);
        }
    }

    /// Counts the change that an action is about to make. Unless known to concern one fact, it may show anywhere.
    fn count_change(&mut self, action: &Action) {
        if action.leaves_regions() {
            return;
        }
        let fact = match action {
            // An error or announcement shown under another award disappears.
            Action::AnswerInPlace(..)
                if self.field_error.is_some() || matches!(self.announcement, Announcement::Taken { .. }) =>
            {
                None
            }
            Action::AnswerInPlace(fact, _) => Some(*fact),
            field => field.field().map(|(_, fact)| fact),
        };
        let revision =
            fact.and_then(|fact| self.fact_revisions.get_mut(usize::from(fact))).unwrap_or(&mut self.revision);
        *revision = revision.wrapping_add(1);
    }

    /// Whether something is shown or printed that the second module draws.
    pub(crate) fn needs_late(&self) -> bool {
        !matches!(self.page, Page::Question(_)) || self.link_shown || self.print_date.is_some()
    }

    /// Whether the result is still being rendered in steps: all at once takes a third of a second on a slow phone.
    pub(crate) fn is_result_partial(&self) -> bool {
        self.page == Page::Result && self.rendered_awards <= self.policy().awards.len()
    }

    /// The error of a fact in a location.
    pub(crate) fn error_at(&self, location: FieldLocation, fact: u8) -> Option<&FieldError> {
        self.field_error.as_ref().filter(|error| error.location == location && error.fact == fact)
    }
}
