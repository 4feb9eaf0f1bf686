//! Shares as people type them: 60, 60％, 六成, 百分之六十. Does not know what a share is of.

use super::annotations;
use super::normalize::normalize;
use super::parse::{Reading, reading};
use super::refusal::Refusal;
use crate::number::Number;

/// A share that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Share {
    /// In percent, at most 100 and 4 decimals.
    pub percent: Number,
    /// Whether it was said to be a percentage: a bare 0.6 may be meant as 60%.
    pub marked: bool,
}

/// Reads a share, in percent.
///
/// # Errors
/// A [`Refusal`] for whatever cannot be read with certainty.
///
/// ```
/// use policy::money::{Refusal, percent};
/// assert_eq!(percent("六成五").unwrap().percent.to_string(), "65");
/// assert_eq!(percent("60%-70%"), Err(Refusal::Vague));
/// ```
pub fn percent(text: &str) -> Result<Share, Refusal> {
    let plain = normalize(text)?;
    let said = annotations::unpunctuated(&plain).unwrap_or(&plain);
    let signed = ["%", "percent", "per cent"].iter().find_map(|sign| said.strip_suffix(sign));
    let value = if let Some(hundredths) = signed {
        number(hundredths)
    } else if let Some(hundredths) = said.strip_prefix("百分之") {
        if hundredths == "百" { Ok(Number::HUNDRED) } else { number(hundredths) }
    } else if let Some((tenths, rest)) = said.split_once('成') {
        tenfold(tenths, rest)
    } else {
        number(said)
    };
    let percent = value.map_err(|refusal| annotations::reason(&plain).unwrap_or(refusal))?;
    if percent > Number::HUNDRED {
        return Err(Refusal::TooLarge);
    }
    if percent.decimals() > 4 {
        return Err(Refusal::TooFine);
    }
    Ok(Share { percent, marked: signed.is_some() || said.contains(['成', '之']) })
}

/// Whether a text is more than 0 and at most 1 and not said to be a percentage: 0.6 may be meant as 60%.
#[must_use]
pub fn is_fraction(text: &str) -> bool {
    percent(text).is_ok_and(|share| !share.marked && !share.percent.is_zero() && share.percent <= Number::whole(1))
}

/// A number without any unit.
fn number(text: &str) -> Result<Number, Refusal> {
    let Reading { value, typed, is_money } = reading(text.trim())?;
    if typed.is_some() || is_money { Err(Refusal::Unreadable) } else { Ok(value) }
}

/// 六成 is 60, 六成五 65.
fn tenfold(tenths: &str, rest: &str) -> Result<Number, Refusal> {
    let high = number(tenths)?.times(Number::whole(10)).ok_or(Refusal::TooLarge)?;
    if rest.is_empty() {
        return Ok(high);
    }
    let low = number(rest)?;
    let certain = low < Number::whole(10) && low.decimals() == 0 && !low.is_zero() && high.decimals() == 0;
    if certain { high.plus(low).ok_or(Refusal::TooLarge) } else { Err(Refusal::Unreadable) }
}
