//! Units in which sums are given: 元, 万元, 亿元.

use crate::number::Number;

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
