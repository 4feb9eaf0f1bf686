//! Why a text is not read as a number.

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
