//! What stands in the fields of a question, kept as it was typed even when it cannot be read.
//!
//! Knows how a field becomes an answer. Does not know which question comes next or how fields look.

use crate::answers::Given;
use crate::money::{self, Refusal, Unit};
use crate::number::Number;
use crate::policy::{Fact, Kind};

/// The fields of one question.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Draft {
    /// What is chosen, for questions with choices.
    pub(crate) picked: Given,
    /// What is typed, for questions with numbers.
    pub(crate) text: String,
    /// The unit chosen beside it.
    pub(crate) unit: Unit,
    /// Whether 不确定 is ticked beside it; the text stays and is ignored.
    pub(crate) unsure: bool,
}

/// Why fields give no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mistake {
    /// Nothing was chosen.
    NothingChosen,
    /// The number cannot be read.
    Unread(Refusal),
}

/// More characters than this are not kept; nobody types them.
const LONGEST: usize = 200;

impl Draft {
    /// The fields that show an answer.
    pub(crate) fn of(fact: &Fact, given: Given) -> Draft {
        let mut draft = Draft { picked: given, ..Draft::default() };
        match (given, fact.kind) {
            (Given::Number(value), Kind::Money) => (draft.text, draft.unit) = in_a_fitting_unit(value),
            (Given::Number(value), _) => draft.text = value.to_string(),
            (Given::Unsure, _) => draft.unsure = true,
            _ => {}
        }
        draft
    }

    /// Takes what was typed. A typed unit moves the choice of units; typing unticks 不确定.
    pub(crate) fn type_in(&mut self, fact: &Fact, text: &str) {
        self.text = text.chars().take(LONGEST).collect();
        self.unsure = false;
        self.follow_typed_unit(fact);
    }

    /// Chooses a unit; one that is typed wins.
    pub(crate) fn choose_unit(&mut self, fact: &Fact, unit: Unit) {
        self.unit = unit;
        self.unsure = false;
        self.follow_typed_unit(fact);
    }

    fn follow_typed_unit(&mut self, fact: &Fact) {
        if fact.kind != Kind::Money {
            return;
        }
        if let Some(typed) = money::read(&self.text, self.unit).ok().and_then(|sum| sum.typed) {
            self.unit = typed;
        }
    }

    /// The answer that the fields give.
    pub(crate) fn read(&self, fact: &Fact) -> Result<Given, Mistake> {
        match fact.kind {
            Kind::Roles | Kind::YesNo | Kind::Choice if self.picked == Given::Nothing => Err(Mistake::NothingChosen),
            Kind::Roles | Kind::YesNo | Kind::Choice => Ok(self.picked),
            _ if self.unsure => Ok(Given::Unsure),
            _ => self.number(fact).map(Given::Number).map_err(Mistake::Unread),
        }
    }

    /// The number that is typed.
    pub(crate) fn number(&self, fact: &Fact) -> Result<Number, Refusal> {
        match fact.kind {
            Kind::Money => money::read(&self.text, self.unit).map(|sum| sum.yuan),
            Kind::Percent => money::percent(&self.text).map(|share| share.percent),
            _ => money::count(&self.text, &fact.unit.map_or([""; 2], |unit| [unit.zh, unit.en])),
        }
    }
}

/// The largest unit that shows a sum exactly in few decimals.
fn in_a_fitting_unit(value: Number) -> (String, Unit) {
    let fits = |unit: Unit, places: u32| {
        let scaled = value.tenth(unit.zeros()).filter(|scaled| scaled.decimals() <= places)?;
        (value >= unit.yuan()).then(|| (scaled.to_string(), unit))
    };
    fits(Unit::Yi, 4).or_else(|| fits(Unit::Wan, 2)).unwrap_or_else(|| (value.to_string(), Unit::Yuan))
}
