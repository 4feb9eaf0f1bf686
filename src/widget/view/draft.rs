//! What stands in the fields of a question, kept as it was typed even when it cannot be read.
//!
//! Knows how a field becomes an answer. Does not know which question comes next or how fields look.

use engine::answers::Given;
use policy::money::{self, Refusal, Unit};
use policy::number::Number;
use policy::{Fact, Kind, Locale};

/// The fields of one question.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Draft {
    /// What is chosen, for questions with choices.
    pub(crate) picked: Given,
    /// What is typed, for questions with numbers.
    pub(crate) text: String,
    /// The unit chosen beside it; only the applicant's choice changes it.
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
    /// The fields that show an answer. A sum stands there with its unit, so that no choice of units has to move.
    pub(crate) fn of(fact: &Fact, given: Given, locale: Locale) -> Draft {
        let mut draft = Draft { picked: given, ..Draft::default() };
        match (given, fact.kind) {
            (Given::Number(value), Kind::Money) => draft.text = as_typed(value, locale),
            (Given::Number(value), _) => draft.text = value.to_string(),
            (Given::Unsure, _) => draft.unsure = true,
            _ => {}
        }
        draft
    }

    /// Takes what was typed; typing unticks 不确定.
    pub(crate) fn type_in(&mut self, text: &str) {
        self.text = text.chars().take(LONGEST).collect();
        self.unsure = false;
    }

    /// Chooses a unit, for texts that name none.
    pub(crate) fn choose_unit(&mut self, unit: Unit) {
        self.unit = unit;
        self.unsure = false;
    }

    /// The unit that decides: the one in the text, as long as it stands there; otherwise the chosen one.
    pub(crate) fn deciding_unit(&self) -> Unit {
        money::read(&self.text, self.unit).ok().and_then(|sum| sum.typed).unwrap_or(self.unit)
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

/// A sum as people type it: 「1.2亿元」, `120 million`.
fn as_typed(value: Number, locale: Locale) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(value).replace(' ', ""),
        Locale::English => money::in_english(value).replacen("CNY ", "", 1),
    }
}
