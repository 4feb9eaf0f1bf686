//! Sums and counts as people type them. What cannot be read with certainty is refused.

use super::normalize::normalize;
use super::refusal::Refusal;
use super::token::Token;
use super::tokenize::tokenize;
use super::unit::Unit;
use super::{annotations, numeral};
use crate::number::Number;

/// A sum that was read, and the unit that decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sum {
    /// Yuan, at most 15 digits and 2 decimals.
    pub yuan: Number,
    /// The largest unit typed, or `None` when the given unit was used.
    pub typed: Option<Unit>,
}

/// One more than the largest sum: 16 digits.
const TOO_LARGE: u64 = 1_000_000_000_000_000;

/// A number and what stands with it.
pub(super) struct Reading {
    pub(super) value: Number,
    pub(super) typed: Option<Unit>,
    /// Whether it is said to be money: a currency, 元, 角 or 分.
    pub(super) is_money: bool,
}

/// A number in plain characters, without currency and remarks.
pub(super) fn reading(plain: &str) -> Result<Reading, Refusal> {
    let (bare, currency) = annotations::bare(plain);
    if bare.is_empty() {
        return Err(Refusal::Empty);
    }
    let tokens = tokenize(&bare);
    let is_money = tokens.as_ref().is_ok_and(|tokens| {
        currency || tokens.iter().any(|token| matches!(token, Token::Yuan | Token::Jiao | Token::Fen))
    });
    let read = tokens.and_then(|tokens| numeral::value(&tokens));
    let (value, typed) = read.map_err(|refusal| annotations::reason(&bare).unwrap_or(refusal))?;
    Ok(Reading { value, typed, is_money })
}

/// Reads a sum of money, in yuan.
///
/// A typed unit, 元 included, wins over `unit`. A currency is no unit.
///
/// # Errors
/// A [`Refusal`] for whatever cannot be read with certainty.
///
/// ```
/// use policy::money::{read, Refusal, Unit};
/// assert_eq!(read("3亿5千万", Unit::Yuan).unwrap().yuan.to_string(), "350000000");
/// assert_eq!(read("12,000.5", Unit::Wan).unwrap().yuan.to_string(), "120005000");
/// assert_eq!(read("一亿二", Unit::Yuan), Err(Refusal::Dangling));
/// ```
pub fn read(text: &str, unit: Unit) -> Result<Sum, Refusal> {
    let Reading { value, typed, .. } = reading(&normalize(text)?)?;
    let factor = if typed.is_some() { Unit::Yuan } else { unit };
    let yuan = value.times(factor.yuan()).ok_or(Refusal::TooLarge)?;
    if yuan >= Number::whole(TOO_LARGE) {
        return Err(Refusal::TooLarge);
    }
    if yuan.decimals() > 2 {
        return Err(Refusal::TooFine);
    }
    Ok(Sum { yuan, typed })
}

/// Reads a count: a whole number that is no sum of money, with a word for what is `counted` after it or not.
///
/// # Errors
/// A [`Refusal`] for whatever cannot be read with certainty.
///
/// ```
/// use policy::money::{count, Refusal};
/// assert_eq!(count("1.2万人", &["人", "people"]).unwrap().to_string(), "12000");
/// assert_eq!(count("50元", &["人"]), Err(Refusal::Unreadable));
/// ```
pub fn count(text: &str, counted: &[&str]) -> Result<Number, Refusal> {
    let plain = normalize(text)?;
    let bare = annotations::unpunctuated(&plain).unwrap_or(&plain);
    let bare = counted.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim_end();
    let Reading { value, is_money, .. } = reading(bare)?;
    if is_money {
        Err(Refusal::Unreadable)
    } else if value >= Number::whole(TOO_LARGE) {
        Err(Refusal::TooLarge)
    } else if value.decimals() > 0 {
        Err(Refusal::TooFine)
    } else {
        Ok(value)
    }
}
