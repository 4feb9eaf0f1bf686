//! Tells how big the files of `dist/` are, and holds what a visitor waits for to its budget.
//!
//! Does not know what the files are for, except which of them a visitor waits for.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};

use wasmparser::{Parser, Payload};

use crate::build::files::Files;

/// All that stands between a visitor and the first question, which can be answered before the program has come.
pub const LOADER: &str = "award-calculator.js";

/// What it must not grow beyond, in bytes after brotli -11.
const LOADER_BUDGET: usize = 11_776;

/// What follows it before `award-ready`.
const PROGRAM: [&str; 2] = ["award_calculator.js", "award_calculator_bg.wasm"];

/// How the names of policy files end; the one of the notice follows, too.
const POLICY: &str = ".policy.json";

/// What is fetched while the questions are read.
const LATE: &str = "award_calculator_late.wasm";

/// What both together shall come down to, in bytes after brotli -11. Not reached yet; docs/performance.md says where
/// the bytes go.
const GOAL: usize = 106_000;

/// What they must not grow beyond on the way there. Lower it with every step that makes them smaller.
const BUDGET: usize = 132_096;

/// What the data of the first module must not grow beyond: a text that the questions reach by mistake comes with it.
const DATA_BUDGET: usize = 10_752;

/// A file's length as it is, after gzip -9 and after brotli -11.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What a visitor waits for, in bytes after brotli -11: what answers the first question, everything before `award-ready`,
/// and everything that one language with its result takes.
///
/// # Errors
/// When a file of it is missing.
pub fn waited_for(files: &Files) -> Result<[(&'static str, usize); 3]> {
    let size = |name: &str| brotli(files.get(Path::new(name)).with_context(|| format!("dist/ lacks {name}"))?);
    let sizes = |names: &[&str]| names.iter().map(|name| size(name)).sum::<Result<usize>>();
    let ready = sizes(&[LOADER, policy_of(files)?])? + sizes(&PROGRAM)?;
    Ok([("first", size(LOADER)?), ("ready", ready), ("all", ready + size(LATE)?)])
}

/// The name of the policy file.
fn policy_of(files: &Files) -> Result<&str> {
    let mut names = files.keys().filter_map(|name| name.to_str());
    names.find(|name| name.ends_with(POLICY)).context("dist/ lacks the policy file")
}

/// A file's bytes after brotli -11.
///
/// # Errors
/// When it cannot be compressed.
pub fn brotli(content: &[u8]) -> Result<usize> {
    Ok(size_of(content)?.brotli)
}

/// Prints the table.
///
/// # Errors
/// When what a visitor waits for lacks a file or is above its budget.
pub fn report(files: &Files) -> Result<()> {
    println!("{:<32} {:>9} {:>9} {:>9}", "dist/", "raw", "gzip", "brotli");
    let sizes: BTreeMap<&Path, Size> =
        files.iter().map(|(name, content)| Ok((name.as_path(), size_of(content)?))).collect::<Result<_>>()?;
    for (name, size) in &sizes {
        print_row(&name.display().to_string(), *size);
    }
    let total = |names: &[&str]| {
        names.iter().try_fold(Size::default(), |total, name| {
            let size = sizes.get(Path::new(name)).with_context(|| format!("dist/ lacks {name}"))?;
            Ok::<Size, anyhow::Error>(total.and(*size))
        })
    };
    let first = total(&[LOADER])?;
    let ready = first.and(total(&PROGRAM)?).and(total(&[policy_of(files)?])?);
    print_row("first question", first);
    print_row("until award-ready", ready);
    print_row("while questions are read", total(&[LATE])?);
    within("the first question", first.brotli, LOADER_BUDGET)?;
    within("what comes before award-ready", ready.brotli, BUDGET)?;
    let data = data_of(files.get(Path::new(PROGRAM[1])).with_context(|| format!("dist/ lacks {}", PROGRAM[1]))?)?;
    within("the data of the first module", data, DATA_BUDGET)?;
    let over = ready.brotli.saturating_sub(GOAL);
    println!("{} bytes above the goal of {} before award-ready", grouped(over), grouped(GOAL));
    Ok(())
}

/// The data of a module, in bytes after brotli -11. Data that the questions need not reach is in the late module.
fn data_of(module: &[u8]) -> Result<usize> {
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::DataSection(data) = payload? {
            return brotli(
                module
                    .get(usize::try_from(data.range().start)?..usize::try_from(data.range().end)?)
                    .unwrap_or_default(),
            );
        }
    }
    Ok(0)
}

fn within(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let (taken, allowed) = (grouped(bytes), grouped(budget));
    ensure!(bytes <= budget, "{what} takes {taken} bytes after brotli, above the budget of {allowed}");
    println!("{what} takes {taken} bytes after brotli, within the budget of {allowed}");
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

fn size_of(content: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &parameters)?;
    Ok(Size { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// Digits in groups of three: `81,920`.
pub fn grouped(number: usize) -> String {
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
        assert!(within("it", BUDGET, BUDGET).is_ok());
        assert!(within("it", BUDGET + 1, BUDGET).is_err());
    }

    #[test]
    fn repetition_compresses_and_brotli_beats_gzip() {
        let size = size_of(&b"award ".repeat(2000)).unwrap();
        assert_eq!(size.raw, 12_000);
        assert!(size.gzip < 200 && size.brotli < size.gzip, "{size:?}");
    }

    #[test]
    fn a_build_without_its_module_fails() {
        assert!(report(&Files::from([("award-calculator.js".into(), vec![])])).is_err());
    }
}
