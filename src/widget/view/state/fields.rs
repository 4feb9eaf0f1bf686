//! What stands in the fields on the screen, taken over into the state.
//!
//! Browsers, password managers and other extensions fill fields without an event. Knows the fields' ids; does not know
//! the page.

use super::{Page, Spot, State};
use crate::view::draft::{Draft, Mistake};
use engine::answers::Given;
use policy::money::{Refusal, Unit, several_lines};
use policy::{Fact, Kind, bit};

/// The value of the input with this id, and whether it is ticked; none where there is no such input.
pub(crate) type Look<'a> = &'a dyn Fn(&str) -> Option<(String, bool)>;

impl State {
    /// The id of a question's field in a place; the beginning of the ids where it has several.
    pub(crate) fn field_id(&self, spot: Spot, fact: u8) -> Option<String> {
        let id = self.fact(fact)?.id;
        Some(match spot {
            Spot::Page => id.to_owned(),
            Spot::Trial => format!("try-{id}"),
            Spot::Card(award) => format!("{}-{id}", self.policy().awards.get(award)?.id),
        })
    }

    /// Takes over what stands in the fields of the page that is shown.
    pub(crate) fn read_fields(&mut self, look: Look<'_>) {
        match self.page {
            Page::Question(fact) => self.read_field(Spot::Page, fact, look),
            Page::Result => {
                if let Some(fact) = self.trial.as_ref().map(|trial| trial.fact) {
                    self.read_field(Spot::Trial, fact, look);
                }
            }
            Page::Review => {}
        }
    }

    /// Takes over what stands in the fields of one question.
    pub(crate) fn read_field(&mut self, spot: Spot, fact: u8, look: Look<'_>) {
        let (Some(rule), Some(id)) = (self.fact(fact), self.field_id(spot, fact)) else { return };
        let Some(draft) = self.draft_mut(spot, fact) else { return };
        let before = draft.clone();
        draft.fill(rule, &|part| look(&if part.is_empty() { id.clone() } else { format!("{id}-{part}") }));
        if *draft != before {
            self.touch(fact);
        }
    }

    /// Refuses a text of several lines that is being pasted into a field: the browser would make one number of them. Says
    /// whether it did.
    pub(crate) fn refuse_lines(&mut self, id: &str, text: &str) -> bool {
        let found = several_lines(text).then(|| self.field_with(id)).flatten();
        if let Some((spot, fact)) = found {
            self.touch(fact);
            self.note(spot, fact, Mistake::Unread(Refusal::Lines));
            self.mistake.iter_mut().for_each(|wrong| text.clone_into(&mut wrong.typed));
        }
        found.is_some()
    }

    fn field_with(&self, id: &str) -> Option<(Spot, u8)> {
        let facts = (0_u8..).take(self.policy().facts.len());
        let spots = |fact| {
            let cards = (0..self.policy().awards.len()).map(Spot::Card);
            [Spot::Page, Spot::Trial].into_iter().chain(cards).map(move |spot| (spot, fact))
        };
        facts.flat_map(spots).find(|(spot, fact)| self.field_id(*spot, *fact).as_deref() == Some(id))
    }
}

impl Draft {
    /// Takes over what inputs hold; `look` finds each by what follows the field's id. Where one of them is missing, nothing
    /// is taken over.
    fn fill(&mut self, fact: &Fact, look: Look<'_>) {
        let ticked = |id: &str| look(id).map(|(_, ticked)| ticked);
        let unsure = ticked("unsure");
        let choices = || fact.choices.iter().map(|choice| ticked(choice.id)).collect::<Option<Vec<bool>>>();
        match fact.kind {
            Kind::Roles => {
                let Some(ticked) = choices() else { return };
                let roles = ticked.iter().enumerate().filter(|(_, on)| **on).map(|(place, _)| bit(place)).sum();
                self.picked = if roles == 0 { Given::Nothing } else { Given::Roles(roles) };
            }
            Kind::YesNo => {
                let (Some(yes), Some(no)) = (ticked("yes"), ticked("no")) else { return };
                self.pick([(yes, Given::Yes), (no, Given::No)].into_iter(), unsure);
            }
            Kind::Choice => {
                let Some(ticked) = choices() else { return };
                self.pick(ticked.into_iter().zip((0_u8..).map(Given::Choice)), unsure);
            }
            Kind::Money | Kind::Percent | Kind::Number => self.fill_number(fact, look, unsure),
        }
    }

    fn pick(&mut self, mut choices: impl Iterator<Item = (bool, Given)>, unsure: Option<bool>) {
        let unsure = unsure.unwrap_or(false).then_some(Given::Unsure);
        self.picked = choices.find(|(ticked, _)| *ticked).map(|(_, given)| given).or(unsure).unwrap_or_default();
    }

    fn fill_number(&mut self, fact: &Fact, look: Look<'_>, unsure: Option<bool>) {
        let Some((text, _)) = look("") else { return };
        let shown = self.deciding_unit();
        if text != self.text {
            self.type_in(&text);
        } else if let Some(unsure) = unsure {
            self.unsure = unsure;
        }
        if fact.kind == Kind::Money {
            let unit =
                Unit::ALL.into_iter().find(|unit| look(&format!("unit-{}", unit.id())).is_some_and(|(_, on)| on));
            // The control shows the unit in the text; only another one has been chosen.
            self.unit = unit.filter(|unit| *unit != shown).unwrap_or(self.unit);
        }
    }
}
