//! Everything the widget remembers, and the one place where it changes.
//!
//! Knows actions and what they lead to. Does not know how a page looks or who listens. Reports, progress and verdicts
//! are worked out from the answers whenever they are needed and never stood here.

mod action;
mod change;
mod fields;
mod result;

use super::draft::Draft;
use super::path::Path;
pub(crate) use action::{
    Action, Arrival, Copied, Focus, Kept, Look, Page, Said, Signal, Spot, Theme, Trial, Unprinted, Wrong,
};
use engine::answers::Answers;
use engine::settings::Settings;
use engine::share_link;
use policy::{Fact, Policy};

/// Everything the widget remembers.
#[derive(Clone, Debug)]
// Each of them holds or not whatever the others are.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct State {
    /// What was answered.
    pub(crate) answers: Answers,
    /// Language and measures.
    pub(crate) settings: Settings,
    /// How it looks.
    pub(crate) look: Look,
    /// What is shown.
    pub(crate) page: Page,
    /// How many awards of the result are drawn; more than there are once all of the page is.
    pub(crate) drawn: usize,
    /// Whether the question was opened from the answers and leads straight back there.
    pub(crate) editing: bool,
    /// What stands in fields, a slot a fact.
    drafts: Vec<Draft>,
    /// How often something has changed that may show anywhere.
    changes: u32,
    /// How often the answer to one question, or what stands in its fields, has changed; a slot a fact.
    touched: Vec<u32>,
    /// What was wrong when an answer was last taken; it stays until the next try, so that nothing moves under a finger.
    pub(crate) mistake: Option<Wrong>,
    /// The question whose changed answer has brought more questions.
    pub(crate) grown: Option<(u8, usize)>,
    /// Whether “start again” waits for a yes.
    pub(crate) restarting: bool,
    /// The award whose fold opens by itself when it is drawn anew.
    pub(crate) unfolded: Option<usize>,
    /// A different answer that is being tried.
    pub(crate) trial: Option<Trial>,
    /// What was copied last.
    copying: Kept,
    /// How copying it went.
    copied: Copied,
    /// Whether a link to the answers was asked for on this page.
    pub(crate) sharing: bool,
    /// What became of the link that led here; said until the next page.
    pub(crate) arrival: Option<Arrival>,
    /// The day on which the sheet is being printed; it is drawn only then.
    pub(crate) printing: Option<String>,
    /// Why nothing was printed.
    pub(crate) unprinted: Option<Unprinted>,
    /// What is read aloud.
    pub(crate) said: Said,
    /// Alternates, so that the same words said twice are read twice.
    pub(crate) echo: bool,
    /// What takes the focus next.
    pub(crate) focus: Option<Focus>,
}

impl State {
    /// The beginning, with answers that the host page may have given.
    pub(crate) fn new(answers: Answers, settings: Settings, look: Look) -> State {
        let mut state = State {
            drafts: Vec::new(),
            changes: 0,
            touched: vec![0; answers.policy().facts.len()],
            answers,
            settings,
            look,
            page: Page::Question(0),
            drawn: 0,
            editing: false,
            mistake: None,
            grown: None,
            restarting: false,
            unfolded: None,
            trial: None,
            copying: Kept::Text,
            copied: Copied::No,
            sharing: false,
            arrival: None,
            printing: None,
            unprinted: None,
            said: Said::Nothing,
            echo: false,
            focus: None,
        };
        state.fill_fields();
        state.page = state.front();
        state
    }

    /// The notice.
    pub(crate) fn policy(&self) -> &'static Policy {
        self.answers.policy()
    }

    /// A question.
    pub(crate) fn fact(&self, fact: u8) -> Option<&'static Fact> {
        self.policy().facts.get(usize::from(fact))
    }

    /// Where the interview is.
    pub(crate) fn path(&self) -> Path {
        Path::of(&self.answers, &self.settings)
    }

    /// What stands in the fields of a question.
    pub(crate) fn draft(&self, spot: Spot, fact: u8) -> Option<&Draft> {
        match (spot, &self.trial) {
            (Spot::Trial, Some(trial)) if trial.fact == fact => Some(&trial.draft),
            (Spot::Trial, _) => None,
            _ => self.drafts.get(usize::from(fact)),
        }
    }

    fn draft_mut(&mut self, spot: Spot, fact: u8) -> Option<&mut Draft> {
        match (spot, &mut self.trial) {
            (Spot::Trial, Some(trial)) if trial.fact == fact => Some(&mut trial.draft),
            (Spot::Trial, _) => None,
            _ => self.drafts.get_mut(usize::from(fact)),
        }
    }

    /// Puts what stands in the fields of a question, for resuming.
    pub(crate) fn set_draft(&mut self, fact: u8, draft: Draft) {
        if let Some(slot) = self.drafts.get_mut(usize::from(fact)) {
            *slot = draft;
        }
    }

    /// Takes answers over and goes to the page that they lead to.
    pub(crate) fn resume(&mut self, answers: Answers) {
        self.answers = answers;
        self.fill_fields();
        self.page = self.front();
    }

    /// Begins with the answers that a link held. One that cannot be read leaves everything as it is.
    pub(crate) fn open(&mut self, text: &str) {
        self.arrival = Some(match share_link::read(self.policy(), text) {
            Err(share_link::Damaged) => Arrival::Damaged,
            Ok(opened) => {
                self.resume(opened.answers);
                if opened.changed { Arrival::Changed } else { Arrival::Whole }
            }
        });
    }

    /// How copying something went, if that was copied last.
    pub(crate) fn copied(&self, kept: Kept) -> Copied {
        if self.copying == kept { self.copied } else { Copied::No }
    }

    /// Makes all fields show the answers.
    fn fill_fields(&mut self) {
        let facts = self.policy().facts.iter().zip(0_u8..);
        let locale = self.settings.locale;
        self.drafts = facts.map(|(fact, index)| Draft::of(fact, self.answers.get(index), locale)).collect();
    }

    /// Makes the fields of one question show its answer; what was typed for it stays as it was typed.
    fn refill(&mut self, fact: u8) {
        let Some(rule) = self.fact(fact) else { return };
        let answer = self.answers.get(fact);
        if self.draft(Spot::Page, fact).is_some_and(|draft| draft.read(rule) != Ok(answer)) {
            self.set_draft(fact, Draft::of(rule, answer, self.settings.locale));
        }
    }

    /// The page that the interview has come to.
    fn front(&self) -> Page {
        self.path().remaining.first().map_or(Page::Review, |fact| Page::Question(*fact))
    }

    /// How often anything has changed that shows where these questions do. It never falls, so an equal number is no change.
    pub(crate) fn changes_of(&self, facts: &mut dyn Iterator<Item = u8>) -> u32 {
        let touched = facts.filter_map(|fact| self.touched.get(usize::from(fact)));
        touched.fold(self.changes, |sum, touched| sum.wrapping_add(*touched))
    }

    /// Notes that the fields of a question hold something else.
    fn touch(&mut self, fact: u8) {
        self.touched.iter_mut().skip(usize::from(fact)).take(1).for_each(|count| *count = count.wrapping_add(1));
    }

    /// Notes what an action is about to change; whatever is not known to be narrow may show anywhere.
    fn note_change(&mut self, action: &Action) {
        let fact = match action {
            Action::GoOn
            | Action::Jump(_)
            | Action::Copy(_)
            | Action::Copied(_)
            | Action::Share(_)
            | Action::Print(_)
            | Action::Unprinted(_)
            | Action::AskRestart(_) => return,
            // What is said elsewhere goes away.
            Action::Take(..) if self.mistake.is_some() || matches!(self.said, Said::Taken { .. }) => None,
            Action::Take(fact, _) => Some(*fact),
            field => field.field().map(|(_, fact)| fact),
        };
        let count = fact.and_then(|fact| self.touched.get_mut(usize::from(fact))).unwrap_or(&mut self.changes);
        *count = count.wrapping_add(1);
    }

    /// Whether the result is still being drawn. A slow phone would take a third of a second for all of it at once.
    pub(crate) fn unfinished(&self) -> bool {
        self.page == Page::Result && self.drawn <= self.policy().awards.len()
    }

    /// What is wrong with the fields of a question in a place.
    pub(crate) fn wrong_at(&self, spot: Spot, fact: u8) -> Option<&Wrong> {
        self.mistake.as_ref().filter(|wrong| wrong.spot == spot && wrong.fact == fact)
    }
}
