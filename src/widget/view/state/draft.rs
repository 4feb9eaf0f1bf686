//! Drafts: the content of a question's input fields as entered, even where it cannot be read as an answer.
//!
//! Knows how input becomes an answer. Does not know the order of questions or how fields look.

use engine::answers::Answer;
use policy::money::{Refusal, Unit};
use policy::number::Number;
use policy::{Fact, Kind, Locale, money};

/// The content of one question's input fields.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Draft {
    /// The choice, for questions with choices.
    pub(crate) chosen: Answer,
    /// The text, for questions with numbers.
    pub(crate) text: String,
    /// The unit chosen beside the text. Only the visitor's choice changes it.
    pub(crate) unit: Unit,
    /// Whether “not sure” is ticked beside the text, which is kept and ignored.
    pub(crate) unsure: bool,
}

/// Why input fields give no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum InputError {
    /// Nothing was chosen.
    NothingChosen,
    /// The number cannot be parsed.
    Unread(Refusal),
}

/// Longest text that is kept, in characters.
const MAX_INPUT_CHARS: usize = 200;

impl Draft {
    /// The draft that shows an answer. An amount of money includes its unit, so that the unit buttons keep their state.
    pub(crate) fn new(fact: &Fact, answer: Answer, locale: Locale) -> Draft {
        let mut draft = Draft { chosen: answer, ..Draft::default() };
        match (answer, fact.kind) {
            (Answer::Number(value), Kind::Money) => draft.text = money_as_typed(value, locale),
            (Answer::Number(value), _) => draft.text = value.to_string(),
            (Answer::Unsure, _) => draft.unsure = true,
            _ => {}
        }
        draft
    }

    /// Replaces the text; typing unticks “not sure”.
    pub(crate) fn type_in(&mut self, text: &str) {
        self.text = text.chars().take(MAX_INPUT_CHARS).collect();
        self.unsure = false;
    }

    /// Chooses a unit, for texts without one.
    pub(crate) fn choose_unit(&mut self, unit: Unit) {
        self.unit = unit;
        self.unsure = false;
    }

    /// The unit that applies: the one in the text if there is one, otherwise the chosen one.
    pub(crate) fn effective_unit(&self) -> Unit {
        money::read(&self.text, self.unit).ok().and_then(|sum| sum.typed).unwrap_or(self.unit)
    }

    /// Reads the draft as an answer.
    ///
    /// # Errors
    /// [`InputError`] if nothing is chosen or the number cannot be parsed.
    pub(crate) fn read(&self, fact: &Fact) -> Result<Answer, InputError> {
        match fact.kind {
            Kind::Roles | Kind::YesNo | Kind::Choice if self.chosen == Answer::Nothing => {
                Err(InputError::NothingChosen)
            }
            Kind::Roles | Kind::YesNo | Kind::Choice => Ok(self.chosen),
            _ if self.unsure => Ok(Answer::Unsure),
            _ => self.number(fact).map(Answer::Number).map_err(InputError::Unread),
        }
    }

    /// Parses the text as a number, in the unit of the fact.
    ///
    /// # Errors
    /// The reason why it cannot be parsed.
    pub(crate) fn number(&self, fact: &Fact) -> Result<Number, Refusal> {
        match fact.kind {
            Kind::Money => money::read(&self.text, self.unit).map(|sum| sum.yuan),
            Kind::Percent => money::percent(&self.text).map(|share| share.percent),
            _ => money::count(&self.text, &fact.unit.map_or([""; 2], |unit| [unit.zh, unit.en])),
        }
    }
}

/// An amount as visitors type it: 「1.2亿元」, `120 million`.
fn money_as_typed(value: Number, locale: Locale) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(value).replace(' ', ""),
        Locale::English => money::in_english(value).replacen("CNY ", "", 1),
    }
}
