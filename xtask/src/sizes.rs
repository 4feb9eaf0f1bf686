//! Tells how big the files of `dist/` are, and holds the first view to its budget.
//!
//! Does not know what the files are for, except which of them the first view waits for.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};

use crate::package::Files;

/// What a visitor waits for before the first question answers, brotli.
const FIRST_VIEW: [&str; 4] =
    ["award-calculator.js", "award_calculator.js", "award_calculator_bg.wasm", "award-calculator.css"];

/// What it shall come down to, in bytes after brotli -11. Not reached yet; README.md says where the bytes go.
const GOAL: usize = 80 * 1024;

/// What it must not grow beyond on the way there: lowered with every step, never raised.
const BUDGET: usize = 148 * 1024;

/// A file's length as it is, after gzip -9 and after brotli -11.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table.
///
/// # Errors
/// When the first view lacks a file or is above its budget.
pub fn report(files: &Files) -> Result<()> {
    let mut total = Size::default();
    println!("{:<32} {:>9} {:>9} {:>9}", "dist/", "raw", "gzip", "brotli");
    for (name, content) in files {
        let size = measure(content)?;
        print_row(&name.display().to_string(), size);
        if FIRST_VIEW.iter().any(|first| Path::new(first) == name) {
            total = total.and(size);
        }
    }
    print_row("first view", total);
    for first in FIRST_VIEW {
        files.get(Path::new(first)).with_context(|| format!("dist/ lacks {first}"))?;
    }
    within_budget(total.brotli)
}

fn within_budget(bytes: usize) -> Result<()> {
    let (bytes_text, budget) = (grouped(bytes), grouped(BUDGET));
    ensure!(bytes <= BUDGET, "the first view takes {bytes_text} bytes after brotli, above its budget of {budget}");
    let over = bytes.saturating_sub(GOAL);
    let goal = if over == 0 { "and within the goal".to_owned() } else { format!("{} above the goal", grouped(over)) };
    println!("within the budget of {budget} bytes after brotli, {goal} of {}", grouped(GOAL));
    Ok(())
}

fn print_row(name: &str, size: Size) {
    println!("{name:<32} {:>9} {:>9} {:>9}", grouped(size.raw), grouped(size.gzip), grouped(size.brotli));
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

fn measure(content: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &parameters)?;
    Ok(Size { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// Digits in groups of three: `81,920`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!([0, 999, 1000, 81_920, 1_234_567].map(grouped), ["0", "999", "1,000", "81,920", "1,234,567"]);
    }

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(within_budget(BUDGET).is_ok());
        assert!(within_budget(BUDGET + 1).is_err());
    }

    #[test]
    fn repetition_compresses_and_brotli_beats_gzip() {
        let size = measure(&b"award ".repeat(2000)).unwrap();
        assert_eq!(size.raw, 12_000);
        assert!(size.gzip < 200 && size.brotli < size.gzip, "{size:?}");
    }

    #[test]
    fn a_build_without_its_module_fails() {
        assert!(report(&Files::from([("award-calculator.js".into(), vec![])])).is_err());
    }
}
