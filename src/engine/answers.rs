//! What the visitor said: valid by construction, and never a default for what was not said.
//!
//! Knows which answers a fact takes. Does not know what follows from them.

use policy::number::Number;
use policy::{Choice, Fact, Kind, Policy};

/// At most this many facts in one notice, so that sets of facts fit 32 bits; the policy compiler sees to it.
pub const MOST_FACTS: usize = 32;

/// An answer to one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Answer {
    /// Not answered yet.
    #[default]
    Nothing,
    /// 不确定.
    Unsure,
    /// 是.
    Yes,
    /// 不是.
    No,
    /// Index of the one choice.
    Choice(u8),
    /// Bit set of choices; never empty. Only for roles.
    Roles(u32),
    /// Yuan, percent or a count.
    Number(Number),
}

/// Everything said so far, a slot a fact.
#[derive(Clone, Debug)]
pub struct Answers {
    policy: &'static Policy,
    given: [Answer; MOST_FACTS],
}

/// An answer as it arrives from outside, before it is checked.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// Absent or null.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A string.
    Text(&'a str),
    /// An array of strings.
    List(&'a [String]),
    /// Anything else: a number, an object, a function.
    Other,
}

/// What is wrong with answers or options; the names are those of the public interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Code {
    /// The answers are not a plain object.
    NotAnObject,
    /// No question of that name.
    UnknownFact,
    /// A number, string or list where another type belongs.
    WrongType,
    /// No choice of that name.
    UnknownChoice,
    /// Not a canonical decimal.
    BadNumber,
    /// A number outside what the question allows.
    OutOfRange,
    /// Longer than anything that can be meant.
    TooLong,
    /// Reading it threw.
    Unreadable,
    /// A locale, unit or parameter that does not exist or does not fit.
    BadOption,
}

impl Code {
    /// Its name in the public interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Code::NotAnObject => "not_an_object",
            Code::UnknownFact => "unknown_fact",
            Code::WrongType => "wrong_type",
            Code::UnknownChoice => "unknown_choice",
            Code::BadNumber => "bad_number",
            Code::OutOfRange => "out_of_range",
            Code::TooLong => "too_long",
            Code::Unreadable => "unreadable",
            Code::BadOption => "bad_option",
        }
    }
}

/// An answer or option that was refused. Nothing was changed by it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerError {
    /// What is wrong.
    pub code: Code,
    /// The fact, option or unknown name concerned, shortened to 64 characters.
    pub fact: Option<String>,
}

impl AnswerError {
    /// An error about one fact or name.
    #[must_use]
    pub fn about(code: Code, name: &str) -> AnswerError {
        AnswerError { code, fact: Some(name.chars().take(64).collect()) }
    }

    /// An error about no fact in particular.
    #[must_use]
    pub const fn whole(code: Code) -> AnswerError {
        AnswerError { code, fact: None }
    }
}

/// Longer strings are not looked at.
const LONGEST_TEXT: usize = 64;
/// More roles than any notice has, duplicates counted.
const LONGEST_LIST: usize = 256;

impl Answers {
    /// Whether the same was said to the same notice.
    #[must_use]
    pub fn same(&self, other: &Answers) -> bool {
        core::ptr::eq(self.policy, other.policy) && self.given == other.given
    }

    /// Nothing said yet.
    #[must_use]
    pub const fn none(policy: &'static Policy) -> Answers {
        Answers { policy, given: [Answer::Nothing; MOST_FACTS] }
    }

    /// The same answers to another copy of the same notice, such as one with the words of one more language.
    #[must_use]
    pub const fn to_copy(&self, policy: &'static Policy) -> Answers {
        Answers { policy, given: self.given }
    }

    /// The notice that the answers speak of.
    #[must_use]
    pub const fn policy(&self) -> &'static Policy {
        self.policy
    }

    /// The answer to the fact at an index of `Policy::facts`.
    #[must_use]
    pub fn get(&self, fact: u8) -> Answer {
        self.given.get(usize::from(fact)).copied().unwrap_or_default()
    }

    /// The roles as a bit set; 0 while not answered.
    #[must_use]
    pub fn roles(&self) -> u32 {
        match self.get(0) {
            Answer::Roles(roles) => roles,
            _ => 0,
        }
    }

    /// Puts an answer that is already known to fit: one that came from [`Answers::get`] or [`read`].
    pub fn put(&mut self, fact: u8, given: Answer) {
        if let Some(slot) = self.given.get_mut(usize::from(fact)) {
            *slot = given;
        }
    }

    /// Checks an answer from outside and takes it.
    ///
    /// # Errors
    /// Whatever the public interface names; the answers stay as they were.
    ///
    /// ```
    /// use engine::answers::{Answers, Code, Answer, Input};
    /// use notices::NOTICE;
    /// let mut answers = Answers::none(&NOTICE);
    /// answers.set("well_known", Input::Text("unsure")).unwrap();
    /// let refused = answers.set("annual_revenue", Input::Text("1e9")).unwrap_err();
    /// assert_eq!(refused.code, Code::BadNumber);
    /// ```
    pub fn set(&mut self, name: &str, input: Input<'_>) -> Result<(), AnswerError> {
        let found = self.policy.facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == name);
        let (fact, index) = found.ok_or_else(|| AnswerError::about(Code::UnknownFact, name))?;
        let given = read(fact, input).map_err(|code| AnswerError::about(code, name))?;
        self.put(index, given);
        Ok(())
    }
}

/// Checks one answer against its question.
///
/// # Errors
/// The code of what is wrong with it.
pub fn read(fact: &Fact, input: Input<'_>) -> Result<Answer, Code> {
    match (input, fact.kind) {
        (Input::Nothing, _) => Ok(Answer::Nothing),
        (Input::Text(text), _) if text.len() > LONGEST_TEXT => Err(Code::TooLong),
        (Input::Text("unsure"), kind) if kind != Kind::Roles => Ok(Answer::Unsure),
        (Input::Flag(true), Kind::YesNo) => Ok(Answer::Yes),
        (Input::Flag(false), Kind::YesNo) => Ok(Answer::No),
        (Input::List(roles), Kind::Roles) => read_roles(fact.choices, roles),
        (Input::Text(id), Kind::Choice) => place(fact.choices, id).map(Answer::Choice),
        (Input::Text(text), Kind::Money) => read_number(text, 15, 2, None),
        (Input::Text(text), Kind::Percent) => read_number(text, 3, 4, Some(Number::HUNDRED)),
        (Input::Text(text), Kind::Number) => read_number(text, 15, 0, None),
        _ => Err(Code::WrongType),
    }
}

fn place(choices: &[Choice], id: &str) -> Result<u8, Code> {
    let found = choices.iter().zip(0_u8..).find(|(choice, _)| choice.id == id);
    found.map(|(_, place)| place).ok_or(Code::UnknownChoice)
}

/// Duplicates are ignored; an empty list is no answer.
fn read_roles(choices: &[Choice], roles: &[String]) -> Result<Answer, Code> {
    if roles.len() > LONGEST_LIST || roles.iter().any(|role| role.len() > LONGEST_TEXT) {
        return Err(Code::TooLong);
    }
    let mut set = 0;
    for role in roles {
        set |= 1_u32.checked_shl(u32::from(place(choices, role)?)).unwrap_or(0);
    }
    Ok(if set == 0 { Answer::Nothing } else { Answer::Roles(set) })
}

/// A sum in yuan.
///
/// # Errors
/// The code of what is wrong with it.
pub fn read_sum(text: &str) -> Result<Number, Code> {
    match read_number(text, 15, 2, None)? {
        Answer::Number(sum) if text.len() <= LONGEST_TEXT => Ok(sum),
        _ => Err(Code::TooLong),
    }
}

/// A canonical decimal; one that is well formed but too large, too fine or above `most` is out of range.
pub(crate) fn read_number(text: &str, digits: usize, decimals: u32, most: Option<Number>) -> Result<Answer, Code> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let figures = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !figures(whole) || !figures(fraction) || (whole.len() > 1 && whole.starts_with('0')) {
        return Err(Code::BadNumber);
    }
    if whole.len() > digits {
        return Err(Code::OutOfRange);
    }
    let fine = text.len() - whole.len() > decimals as usize + 1;
    let value = Number::read(text).filter(|_| !fine).ok_or(Code::BadNumber)?;
    if most.is_some_and(|most| value > most) {
        return Err(Code::OutOfRange);
    }
    Ok(Answer::Number(value))
}
