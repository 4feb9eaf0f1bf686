//! Links that hold more than the answers of one applicant, and answers of somebody else that come back.

use super::State;
use super::action::{LateAction, LinkStatus, Page};
use super::applicant::{Applicant, MOST, Stage};
use super::counter::Counter;
use super::effect::{Effect, focus_on};
use super::scope::Scope;
use engine::answers::{Answer, Answers};
use engine::sent_link::{self, Sent};
use engine::share_link::{Damaged, Opened};
use policy::{Basis, bit};

impl State {
    /// Answered questions that are open and that somebody else can know: no judgement of one's own.
    pub(crate) fn others_can_answer(&self) -> Vec<u8> {
        let asked = self.progress().asked.into_iter();
        let known = |fact: &u8| self.fact(*fact).is_some_and(|fact| fact.basis != Basis::Own);
        asked.filter(|fact| self.answers.get(*fact) == Answer::Unsure).filter(known).collect()
    }

    /// Those of them that are passed on, as a bit set.
    pub(crate) fn passed_on(&self) -> u32 {
        let all = self.others_can_answer().into_iter().fold(0, |set, fact| set | bit(usize::from(fact)));
        all & !self.exchange.left_out
    }

    /// An action on what is sent and what comes back.
    pub(super) fn change_exchange(&mut self, action: &LateAction, effects: &mut Vec<Effect>) {
        match action {
            LateAction::Arrive => self.arrive(effects),
            LateAction::PassOn(fact, on) => {
                let fact = bit(usize::from(*fact));
                self.exchange.left_out =
                    if *on { self.exchange.left_out & !fact } else { self.exchange.left_out | fact };
            }
            LateAction::Paste(text) => self.exchange.pasted.clone_from(text),
            LateAction::TakePasted => self.take_pasted(effects),
            _ => {}
        }
    }

    /// Reads a link that the first module does not read.
    fn arrive(&mut self, effects: &mut Vec<Effect>) {
        let Some(text) = self.exchange.arrival.take() else { return };
        let read = sent_link::read(self.policy(), &text);
        let damaged = read.is_err();
        let whole = matches!(read, Ok(Sent::Answers(_)));
        let changed = match &read {
            Ok(Sent::Answers(opened) | Sent::Filled(opened) | Sent::Counter(opened)) => opened.changed,
            Ok(Sent::Applicants(all)) => all.iter().any(|opened| opened.changed),
            _ => false,
        };
        // At the start there is no page to go on from.
        let first = self.page == Page::Arrival;
        let (page, filled) = match read {
            Ok(sent) => self.take_sent(sent),
            Err(Damaged) if first => (self.next_page(), 0),
            Err(Damaged) => (self.page, self.exchange.filled),
        };
        if first {
            self.page = page;
            self.emit_page(effects);
        } else if !damaged {
            self.show(page, effects);
        }
        self.exchange.filled = filled;
        self.link_status = match (damaged, changed) {
            (true, _) => Some(LinkStatus::Damaged),
            (_, true) => Some(LinkStatus::Changed),
            _ if whole => Some(LinkStatus::Whole),
            _ => None,
        };
    }

    /// Takes over what was sent; returns the page that it leads to, and which facts somebody else has filled in.
    fn take_sent(&mut self, sent: Sent) -> (Page, u32) {
        if self.fills_in_for_another() {
            self.begin_stage(Stage { scope: Scope::All, applicant: self.applicant });
        }
        let page = match sent {
            Sent::Answers(opened) => {
                self.resume(opened.answers);
                // Whoever is sent a link wants to see what came of it.
                if self.page == Page::Review { Page::Result } else { self.page }
            }
            Sent::Questions(facts) => {
                self.begin_stage(Stage { scope: Scope::Questions(facts), applicant: self.applicant });
                self.next_page()
            }
            Sent::Filled(opened) if self.answers.roles() == 0 => {
                self.resume(opened.answers);
                Page::Received
            }
            Sent::Filled(opened) => return self.fill_in(&opened.answers),
            Sent::Counter(opened) => {
                self.resume(opened.answers);
                self.counter = Counter::default();
                Page::Counter
            }
            Sent::Applicants(all) => self.take_applicants(all),
        };
        (page, 0)
    }

    /// Fills in what somebody else has answered, and nothing else; returns the page that it leads to, and the facts.
    fn fill_in(&mut self, given: &Answers) -> (Page, u32) {
        self.leave_example();
        let mut filled = 0;
        for (fact, answer) in (1_u8..32).map(|fact| (fact, given.get(fact))) {
            if answer != Answer::Nothing {
                self.answers.put(fact, answer);
                filled |= bit(usize::from(fact));
            }
        }
        self.reset_drafts();
        let page = self.next_page();
        (if page == Page::Review { Page::Result } else { page }, filled)
    }

    fn take_applicants(&mut self, all: Vec<Opened>) -> Page {
        let mut all = all.into_iter().take(MOST).map(|opened| opened.answers);
        if let Some(first) = all.next() {
            self.resume(first);
            self.forget_applicants();
            self.applicants.extend(all.map(Applicant::new));
        }
        if self.applicants.len() > 1 { Page::Compare } else { Page::Result }
    }

    /// Takes what was pasted: where a damaged link was opened any link of ours, else answers of somebody else.
    fn take_pasted(&mut self, effects: &mut Vec<Effect>) {
        let text = sent_link::extract(&self.exchange.pasted).to_owned();
        self.exchange.unread = false;
        if self.link_status == Some(LinkStatus::Damaged) {
            self.go_to_link(&text, effects);
            self.exchange.unread = self.link_status == Some(LinkStatus::Damaged);
        } else if let Ok(Sent::Filled(opened)) = sent_link::read(self.policy(), &text) {
            let (page, filled) = self.fill_in(&opened.answers);
            self.show(page, effects);
            self.exchange.filled = filled;
        } else {
            self.exchange.unread = true;
        }
        if self.exchange.unread {
            focus_on("#award-pasted", effects);
        }
    }
}
