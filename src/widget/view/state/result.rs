//! What is done on the result: an answer taken under an award, another one tried, a copy or a link kept.
//!
//! Does not know pages, or how a result looks.

use super::change::Signals;
use super::{Copied, Focus, Kept, Said, Spot, State, Trial, Unprinted};
use crate::view::draft::{Draft, Mistake};
use engine::answers::Given;

impl State {
    /// Takes an answer under an open condition and stays on the result.
    pub(super) fn take(&mut self, fact: u8, award: usize) -> Signals {
        let Some(rule) = self.fact(fact) else { return Signals::new() };
        // 不确定 beside a number is not offered here: what was typed before it was ticked counts.
        if let Some(draft) = self.draft_mut(Spot::Card(award), fact) {
            draft.unsure = false;
        }
        let read = self.draft(Spot::Card(award), fact).map_or(Err(Mistake::NothingChosen), |draft| draft.read(rule));
        // A person who presses the button without a new answer has made no mistake worth more than a word.
        let given = match read {
            Ok(given) if given != Given::Unsure => given,
            Ok(_) => return self.refuse(award, fact, Mistake::NothingChosen),
            Err(mistake) => return self.refuse(award, fact, mistake),
        };
        let verdict = |state: &State| state.evaluation().awards.get(award).map(|judged| judged.truth);
        let before = verdict(self);
        self.answers.put(fact, given);
        let moved = verdict(self) != before;
        (self.mistake, self.unfolded, self.copied) = (None, Some(award), Copied::No);
        let locale = self.settings.locale;
        // What nobody has tried yet follows the answer.
        if let Some(trial) = self.trial.as_mut().filter(|trial| trial.fact == fact) {
            trial.draft = Draft::of(rule, given, locale);
        }
        self.say(Said::Taken { award, moved });
        self.focus = self.policy().awards.get(award).map(|award| title_of(award.id));
        self.signal()
    }

    /// Says something that may have been said before.
    fn say(&mut self, said: Said) {
        (self.said, self.echo) = (said, !self.echo);
    }

    fn refuse(&mut self, award: usize, fact: u8, mistake: Mistake) -> Signals {
        self.note(Spot::Card(award), fact, mistake);
        let ids = (self.policy().awards.get(award), self.fact(fact));
        if let (Some(award), Some(fact)) = ids {
            let selector = format!("[data-award={}] [data-condition={}] input", award.id, fact.id);
            self.focus = Some(Focus::Selector(selector));
        }
        Signals::new()
    }

    pub(super) fn try_out(&mut self, fact: u8) {
        let Some(rule) = self.fact(fact) else { return };
        let opened = self.trial.is_none();
        self.trial = Some(Trial { fact, draft: Draft::of(rule, self.answers.get(fact), self.settings.locale) });
        if opened {
            self.focus = Some(Focus::Selector("[data-try] select".to_owned()));
        }
    }

    pub(super) fn stop_trying(&mut self) {
        self.trial = None;
        self.focus = Some(Focus::Selector("[data-action=try]".to_owned()));
    }

    pub(super) fn note_copied(&mut self, done: bool) {
        self.copied = if done { Copied::Yes } else { Copied::ByHand };
        if done {
            self.say(Said::Copied);
        } else {
            self.focus = Some(Focus::Selector(self.copying.field().to_owned()));
        }
    }

    pub(super) fn note_unprinted(&mut self, why: Unprinted) {
        self.unprinted = Some(why);
        self.say(Said::Unprinted);
        // A host page may have asked for it while something else was looked at.
        self.focus = Some(Focus::Show("[data-unprinted]"));
    }

    pub(super) fn share(&mut self, share: bool) {
        (self.sharing, self.copied) = (share, Copied::No);
        if share {
            self.focus = Some(Focus::Selector(Kept::Link.field().to_owned()));
        }
    }
}

impl Kept {
    /// Selector of the field that holds it, to be copied by hand.
    const fn field(self) -> &'static str {
        match self {
            Kept::Text => "#award-transcript",
            Kept::Link => "#award-link",
        }
    }
}

/// Selector of an award's title.
fn title_of(award: &str) -> Focus {
    Focus::Selector(format!("[data-award={award}] .award-card-title"))
}
