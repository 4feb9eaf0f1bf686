//! Output of benchmarks, and figures as people read them.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build::sizes;

/// What a command prints; its complaints go through.
///
/// # Errors
/// When it cannot start or fails.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(std::process::Stdio::inherit()).output().context("cannot start a benchmark")?;
    ensure!(output.status.success(), "a benchmark failed");
    Ok(String::from_utf8(output.stdout)?)
}

/// Large figures whole and in groups of three, small ones with one or two decimals.
pub fn figure(value: f64) -> String {
    if value >= 1000.0 {
        sizes::grouped(format!("{value:.0}").parse().unwrap_or_default())
    } else if value >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

/// Bytes as KB of 1,000.
pub fn thousands_of_bytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}
