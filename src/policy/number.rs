//! Exact, non-negative decimal numbers: yuan, percent, heads.
//!
//! Knows digits and comparison. Does not know units, wording, or how people type (that is `money`).

use core::fmt;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An exact, non-negative decimal: a sum in yuan, a share in percent, or a count.
///
/// Never a float. Arithmetic is checked: what does not fit gives `None`.
///
/// ```
/// use policy::number::Number;
/// let revenue = Number::read("120000000.50").unwrap();
/// assert_eq!(revenue.to_string(), "120000000.5");
/// assert!(Number::read("1e9").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

/// More characters than any number that can be meant; also keeps reading within 28 digits.
const LONGEST: usize = 28;

impl Number {
    /// Nothing.
    pub const ZERO: Number = Number(Decimal::ZERO);
    /// One hundred, the whole of a percentage.
    pub const HUNDRED: Number = Number(Decimal::ONE_HUNDRED);

    /// A number has at most this many digits after the point.
    pub const MOST_DECIMALS: u32 = Decimal::MAX_SCALE;

    /// The number `(high·2⁶⁴ + mid·2³² + low) / 10^scale`: what a policy file holds. `scale` is at
    /// most [`Number::MOST_DECIMALS`].
    #[must_use]
    pub const fn from_parts(low: u32, mid: u32, high: u32, scale: u32) -> Number {
        Number(Decimal::from_parts(low, mid, high, false, scale))
    }

    /// The parts that [`Number::from_parts`] takes, in its order.
    #[must_use]
    pub fn parts(self) -> (u32, u32, u32, u32) {
        let parts = self.0.unpack();
        (parts.lo, parts.mid, parts.hi, parts.scale)
    }

    /// Reads plain ASCII digits with at most one point between digits: `0`, `12`, `0.01`.
    ///
    /// `None` for anything else: signs, exponents, separators, a bare point, superfluous leading zeros,
    /// or more than 28 characters.
    #[must_use]
    pub fn read(text: &str) -> Option<Number> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let padded = whole.len() > 1 && whole.starts_with('0');
        if text.len() > LONGEST || padded || !digits(whole) || !digits(fraction) {
            return None;
        }
        let scale = if text.len() == whole.len() { 0 } else { u32::try_from(fraction.len()).ok()? };
        let digits = text.bytes().filter(u8::is_ascii_digit);
        // 28 digits stay below the 96 bits of a decimal.
        let value = digits.fold(0_u128, |value, digit| value * 10 + u128::from(digit - b'0'));
        let part = |shift: u32| u32::try_from((value >> shift) & u128::from(u32::MAX)).ok();
        Some(shortest(Decimal::from_parts(part(0)?, part(32)?, part(64)?, false, scale)))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(value: u64) -> Number {
        Number(Decimal::from(value))
    }

    /// The sum, or `None` when it does not fit.
    #[must_use]
    pub fn plus(self, other: Number) -> Option<Number> {
        added(self.0, other.0)
    }

    /// How far `self` lies above `other`; `None` when it does not lie above.
    ///
    /// ```
    /// use policy::number::Number;
    /// let (floor, given) = (Number::whole(100), Number::whole(80));
    /// assert_eq!(floor.excess_over(given), Some(Number::whole(20)));
    /// assert_eq!(given.excess_over(floor), None);
    /// ```
    #[must_use]
    pub fn excess_over(self, other: Number) -> Option<Number> {
        if self.0 <= other.0 {
            return None;
        }
        added(self.0, -other.0)
    }

    /// The product, or `None` when it does not fit exactly.
    #[must_use]
    pub fn times(self, other: Number) -> Option<Number> {
        let product = self.0.checked_mul(other.0)?;
        // The checked product rounds where 28 digits do not suffice; an exact product keeps the scales' sum.
        let exact = product.scale() == self.0.scale() + other.0.scale() || self.is_zero() || other.is_zero();
        exact.then(|| shortest(product))
    }

    /// The number divided by ten to the power of `places`; `None` when that needs more than 28 decimals.
    ///
    /// ```
    /// use policy::number::Number;
    /// assert_eq!(Number::whole(120_000_000).divided_by_power_of_ten(8).unwrap().to_string(), "1.2");
    /// ```
    #[must_use]
    pub fn divided_by_power_of_ten(self, places: u32) -> Option<Number> {
        let mut value = self.0;
        value.set_scale(value.scale() + places).ok()?;
        Some(shortest(value))
    }

    /// How many whole steps of that size the number holds; `None` for steps of nothing.
    ///
    /// ```
    /// use policy::number::Number;
    /// assert_eq!(Number::whole(7_999).whole_steps(Number::whole(2_000)), Some(Number::whole(3)));
    /// ```
    #[must_use]
    pub fn whole_steps(self, size: Number) -> Option<Number> {
        let whole = self.0.checked_sub(self.0.checked_rem(size.0)?)?;
        // Exact: the dividend is a multiple of the size.
        whole.checked_div(size.0).map(shortest)
    }

    /// The number without what lies below a hundredth: sums are rounded down to the fen.
    ///
    /// ```
    /// use policy::number::Number;
    /// assert_eq!(Number::read("0.019").unwrap().down_to_the_fen(), Number::read("0.01").unwrap());
    /// ```
    #[must_use]
    pub fn down_to_the_fen(self) -> Number {
        shortest(self.0.trunc_with_scale(2))
    }

    /// Whether nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Digits after the point in shortest form: `0` for 12, `2` for 0.01.
    #[must_use]
    pub fn decimals(self) -> u32 {
        self.0.normalize().scale()
    }
}

/// The sum; in one place, because it is long once compiled.
#[inline(never)]
fn added(left: Decimal, right: Decimal) -> Option<Number> {
    left.checked_add(right).map(shortest)
}

/// Without trailing zeros; in one place, because it is long once compiled.
#[inline(never)]
fn shortest(value: Decimal) -> Number {
    Number(value.normalize())
}

/// Canonical: the shortest decimal form, without leading or trailing zeros. Written by hand, from the right: reports
/// are full of numbers.
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, mid, high, scale) = self.parts();
        let mut left = [high, mid, low];
        // A decimal has at most 29 digits and a point.
        let mut text = [0_u8; 30];
        let mut free = text.iter_mut().rev();
        let all = free.len();
        let mut place = 0;
        while place <= scale || left != [0; 3] {
            let digit = last_digit(&mut left);
            if place == scale && free.len() < all {
                free.next().into_iter().for_each(|slot| *slot = b'.');
            }
            if place >= scale || digit != 0 || free.len() < all {
                free.next().into_iter().for_each(|slot| *slot = b'0' + digit);
            }
            place += 1;
        }
        let start = free.len();
        let written = text.get(start..).and_then(|written| core::str::from_utf8(written).ok());
        out.write_str(written.unwrap_or_default())
    }
}

/// Takes the last decimal digit off a number of 96 bits, highest part first.
fn last_digit(parts: &mut [u32; 3]) -> u8 {
    // Most numbers fit the lowest part.
    let needed = if let [0, 0, _] = parts { 2.. } else { 0.. };
    let mut rest = 0;
    for part in parts.get_mut(needed).unwrap_or_default() {
        let value = (rest << 32) | u64::from(*part);
        // The rest is below ten, hence the quotient below 2³².
        *part = u32::try_from(value / 10).unwrap_or_default();
        rest = value % 10;
    }
    u8::try_from(rest).unwrap_or_default()
}

impl fmt::Debug for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// Crosses every border as its canonical text.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}
