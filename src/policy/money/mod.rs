//! Money as people type and read it: 「1.2亿」 in, 「1.2 亿元」 out.
//!
//! ```text
//! text ──normalize──▶ plain characters ──annotations──▶ bare text ──tokenize──▶ tokens ──numeral──▶ number ──parse──▶ yuan
//! ```
//! Knows Chinese and Arabic numerals, units and separators. Does not know facts, thresholds or languages' sentences.
//! Whatever cannot be read with certainty is refused: 「一亿二」 may be 1.2 亿 or 100,000,002.

mod annotations;
mod format;
mod normalize;
mod numeral;
mod parse;
mod percent;
mod readings;
mod refusal;
mod token;
mod tokenize;
mod unit;

pub use format::{grouped, in_chinese, in_english};
pub use normalize::{several_lines, visible};
pub use parse::{Sum, count, read};
pub use percent::{Share, is_fraction, percent};
pub use readings::readings;
pub use refusal::Refusal;
pub use unit::Unit;
