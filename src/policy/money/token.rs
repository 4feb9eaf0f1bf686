//! The pieces of a sum.

use super::unit::Unit;
use crate::number::Number;

/// A piece of a sum.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Token {
    /// Arabic figures or a Chinese decimal, with how many digits stand before the point and whether there is a point.
    Figure { value: Number, digits: usize, point: bool },
    /// One Chinese digit, 1 to 9.
    Digit(u64),
    /// 零: a skipped place.
    Zero,
    /// 十, 百, 千 within a section.
    Ten(u64),
    /// 万 or 亿.
    Big(Unit),
    /// `thousand`, `million`, `billion`: how many yuan one of it is.
    Scale(u64),
    /// 元.
    Yuan,
    /// 角.
    Jiao,
    /// 分.
    Fen,
}
