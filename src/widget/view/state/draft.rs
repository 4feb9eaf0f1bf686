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
    /// The unit chosen for a text without one. It goes when another figure is typed.
    pub(crate) unit: Option<Unit>,
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
    /// The sum has no unit, neither in its text nor chosen, and means something else in each.
    NoUnit,
}

/// Longest text that is kept, in characters.
const MAX_INPUT_CHARS: usize = 200;

impl Draft {
    /// The draft that shows an answer. An amount of money includes its unit, so that it has one reading.
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

    /// Replaces the text; typing unticks “not sure”. A unit was chosen for one figure and is asked for again with another.
    pub(crate) fn type_in(&mut self, text: &str) {
        let text: String = text.chars().take(MAX_INPUT_CHARS).collect();
        self.unit = self.unit.filter(|unit| money::read(&text, *unit) == money::read(&self.text, *unit));
        self.text = text;
        self.unsure = false;
    }

    /// Chooses a unit, for texts without one.
    pub(crate) fn choose_unit(&mut self, unit: Unit) {
        self.unit = Some(unit);
        self.unsure = false;
    }

    /// What the text can mean as a sum, for a fact about money.
    ///
    /// # Errors
    /// The reason why it cannot be parsed in any unit.
    pub(crate) fn readings(&self, fact: &Fact) -> Result<Vec<(Unit, Number)>, Refusal> {
        money::readings(&self.text, fact.usual)
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
            _ => self.number(fact).map(Answer::Number),
        }
    }

    /// Parses the text as a number, in the unit of the fact.
    ///
    /// # Errors
    /// The reason why it cannot be parsed, or that it has no unit.
    pub(crate) fn number(&self, fact: &Fact) -> Result<Number, InputError> {
        let number = match fact.kind {
            Kind::Money => return self.sum(fact),
            Kind::Percent => money::percent(&self.text).map(|share| share.percent),
            _ => money::count(&self.text, &fact.unit.map_or([""; 2], |unit| [unit.zh, unit.en])),
        };
        number.map_err(InputError::Unread)
    }

    fn sum(&self, fact: &Fact) -> Result<Number, InputError> {
        let readings = self.readings(fact).map_err(InputError::Unread)?;
        let chosen = match readings.as_slice() {
            [only] => Some(only),
            several => several.iter().find(|(unit, _)| self.unit == Some(*unit)),
        };
        chosen.map(|(_, sum)| *sum).ok_or(InputError::NoUnit)
    }
}

/// An amount as visitors type it, with its unit: 「1.2亿元」, `120 million`, `5,000 yuan`.
fn money_as_typed(value: Number, locale: Locale) -> String {
    match locale {
        Locale::Chinese => money::in_chinese(value).replace(' ', ""),
        Locale::English => {
            let sum = money::in_english(value).replacen("CNY ", "", 1);
            if sum.ends_with("illion") { sum } else { sum + " yuan" }
        }
    }
}
