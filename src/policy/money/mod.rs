//! Money as people type and read it: 「1.2亿」 in, 「1.2 亿元」 out.
//!
//! This room is also mounted by the build script, which finds its inner rooms only from `money/mod.rs`.
//!
//! Knows Chinese and Arabic numerals, units and separators. Does not know facts, thresholds or languages' sentences.
//! Whatever cannot be read with certainty is refused: 「一亿二」 may be 1.2 亿 or 100,000,002.

mod notes;
mod numeral;
mod percent;
mod plain;
mod scan;
mod write;

use crate::number::Number;
pub use percent::{Share, is_fraction, percent};
pub use plain::{several_lines, visible};
pub use write::{grouped, in_chinese, in_english};

/// The unit that a figure stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    /// 元.
    #[default]
    Yuan,
    /// 万元, 10,000 yuan.
    Wan,
    /// 亿元, 100,000,000 yuan.
    Yi,
}

impl Unit {
    /// All units, smallest first.
    pub const ALL: [Unit; 3] = [Unit::Yuan, Unit::Wan, Unit::Yi];

    /// Its name in the public interface: `yuan`, `wan`, `yi`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Yuan => "yuan",
            Unit::Wan => "wan",
            Unit::Yi => "yi",
        }
    }

    /// The unit of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.id() == id)
    }

    /// How many zeros its value in yuan has.
    #[must_use]
    pub const fn zeros(self) -> u32 {
        match self {
            Unit::Yuan => 0,
            Unit::Wan => 4,
            Unit::Yi => 8,
        }
    }

    /// How many yuan one of it is.
    #[must_use]
    pub fn yuan(self) -> Number {
        Number::whole(10_u64.pow(self.zeros()))
    }
}

/// Why a text is not read as a sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Nothing but blanks.
    Empty,
    /// Longer than any sum.
    TooLong,
    /// Several lines or cells.
    Lines,
    /// A sign: sums are never negative.
    Sign,
    /// Another currency.
    Foreign,
    /// Scientific notation: 1.2E+08.
    Exponent,
    /// More than one decimal point.
    Points,
    /// A point with no digit before it: 「。5亿」.
    BarePoint,
    /// Separators that do not part groups of three: 「1,5亿」.
    Groups,
    /// A range or an estimate: 约、多、以上、1-2亿.
    Vague,
    /// Two readings: 「一亿二」, 「3亿5」, 「05亿」, `120m`.
    Dangling,
    /// More than 15 digits before the point.
    TooLarge,
    /// Finer than a fen.
    TooFine,
    /// Anything else.
    Unreadable,
}

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
struct Reading {
    value: Number,
    typed: Option<Unit>,
    /// Whether it is said to be money: a currency, 元, 角 or 分.
    is_money: bool,
}

/// A number in plain characters, without currency and remarks.
fn reading(plain: &str) -> Result<Reading, Refusal> {
    let (bare, currency) = notes::bare(plain);
    if bare.is_empty() {
        return Err(Refusal::Empty);
    }
    let tokens = scan::scan(&bare);
    let is_money = tokens.as_ref().is_ok_and(|tokens| {
        currency || tokens.iter().any(|token| matches!(token, scan::Token::Yuan | scan::Token::Jiao | scan::Token::Fen))
    });
    let read = tokens.and_then(|tokens| numeral::value(&tokens));
    let (value, typed) = read.map_err(|refusal| notes::reason(&bare).unwrap_or(refusal))?;
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
    let Reading { value, typed, .. } = reading(&plain::plain(text)?)?;
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
    let plain = plain::plain(text)?;
    let bare = notes::unpunctuated(&plain).unwrap_or(&plain);
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
