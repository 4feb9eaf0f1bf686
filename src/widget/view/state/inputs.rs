//! Reads input elements into drafts.
//!
//! Browsers, password managers and other extensions fill fields without an event, so drafts are read from the elements
//! before every action. Knows the ids of the fields. Does not know the page.

use super::State;
use super::action::{FieldLocation, Page};
use super::draft::{Draft, InputError};
use engine::answers::Answer;
use policy::money::{Refusal, Unit, several_lines};
use policy::{Fact, Kind, bit};

/// Reads the value and the checked state of the input with an id; none if there is no such input.
pub(crate) type ReadInput<'a> = &'a dyn Fn(&str) -> Option<(String, bool)>;

impl State {
    /// The id of a fact's input in a location; the prefix of the ids if it has several inputs.
    pub(crate) fn field_id(&self, location: FieldLocation, fact: u8) -> Option<String> {
        let id = self.fact(fact)?.id;
        Some(match location {
            FieldLocation::QuestionPage => id.to_owned(),
            FieldLocation::WhatIf => format!("try-{id}"),
            FieldLocation::Award(award) => format!("{}-{id}", self.policy().awards.get(award)?.id),
        })
    }

    /// Reads the inputs of the page shown into their drafts.
    pub(crate) fn read_inputs(&mut self, read: ReadInput<'_>) {
        match self.page {
            Page::Question(fact) => self.read_input(FieldLocation::QuestionPage, fact, read),
            Page::Result => {
                if let Some(fact) = self.what_if.as_ref().map(|what_if| what_if.fact) {
                    self.read_input(FieldLocation::WhatIf, fact, read);
                }
            }
            _ => {}
        }
    }

    /// Reads the inputs of one fact into its draft.
    pub(crate) fn read_input(&mut self, location: FieldLocation, fact: u8, read: ReadInput<'_>) {
        let (Some(rule), Some(id)) = (self.fact(fact), self.field_id(location, fact)) else { return };
        let Some(draft) = self.draft_mut(location, fact) else { return };
        let before = draft.clone();
        draft.fill(rule, &|part| read(&if part.is_empty() { id.clone() } else { format!("{id}-{part}") }));
        if *draft != before {
            self.touch(fact);
        }
    }

    /// Refuses a text of several lines that is being pasted into an input: the browser would join them to one number.
    /// Returns whether it did.
    pub(crate) fn refuse_lines(&mut self, id: &str, text: &str) -> bool {
        let found = several_lines(text).then(|| self.field_with(id)).flatten();
        if let Some((location, fact)) = found {
            self.touch(fact);
            self.set_error(location, fact, InputError::Unread(Refusal::Lines));
            self.field_error.iter_mut().for_each(|error| text.clone_into(&mut error.typed));
        }
        found.is_some()
    }

    fn field_with(&self, id: &str) -> Option<(FieldLocation, u8)> {
        let facts = (0_u8..).take(self.policy().facts.len());
        let locations = |fact| {
            let cards = (0..self.policy().awards.len()).map(FieldLocation::Award);
            [FieldLocation::QuestionPage, FieldLocation::WhatIf]
                .into_iter()
                .chain(cards)
                .map(move |location| (location, fact))
        };
        facts.flat_map(locations).find(|(location, fact)| self.field_id(*location, *fact).as_deref() == Some(id))
    }
}

impl Draft {
    /// Takes over what inputs hold; `read` finds each by what follows the field's id. Where one of them is missing, nothing
    /// is taken over.
    fn fill(&mut self, fact: &Fact, read: ReadInput<'_>) {
        let ticked = |id: &str| read(id).map(|(_, ticked)| ticked);
        let unsure = ticked("unsure");
        let choices = || fact.choices.iter().map(|choice| ticked(choice.id)).collect::<Option<Vec<bool>>>();
        match fact.kind {
            Kind::Roles => {
                let Some(ticked) = choices() else { return };
                let roles = ticked.iter().enumerate().filter(|(_, on)| **on).map(|(place, _)| bit(place)).sum();
                self.chosen = if roles == 0 { Answer::Nothing } else { Answer::Roles(roles) };
            }
            Kind::YesNo => {
                let (Some(yes), Some(no)) = (ticked("yes"), ticked("no")) else { return };
                self.choose([(yes, Answer::Yes), (no, Answer::No)].into_iter(), unsure);
            }
            Kind::Choice => {
                let Some(ticked) = choices() else { return };
                self.choose(ticked.into_iter().zip((0_u8..).map(Answer::Choice)), unsure);
            }
            Kind::Money | Kind::Percent | Kind::Number => self.fill_number(fact, read, unsure),
        }
    }

    fn choose(&mut self, mut choices: impl Iterator<Item = (bool, Answer)>, unsure: Option<bool>) {
        let unsure = unsure.unwrap_or(false).then_some(Answer::Unsure);
        self.chosen = choices.find(|(ticked, _)| *ticked).map(|(_, given)| given).or(unsure).unwrap_or_default();
    }

    fn fill_number(&mut self, fact: &Fact, read: ReadInput<'_>, unsure: Option<bool>) {
        let Some((text, _)) = read("") else { return };
        if text != self.text {
            // A unit that is chosen beside it was chosen for the text before.
            return self.type_in(&text);
        }
        self.unsure = unsure.unwrap_or(self.unsure);
        if fact.kind == Kind::Money {
            let chosen = |unit: &Unit| read(&format!("unit-{}", unit.id())).is_some_and(|(_, on)| on);
            self.unit = Unit::ALL.into_iter().find(chosen).or(self.unit);
        }
    }
}
