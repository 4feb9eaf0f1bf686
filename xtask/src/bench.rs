//! The benchmarks: what they measure is printed, nothing fails by being slow.
//!
//! Does not know what is measured: that stands in `tests/bench/`.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::package::{self, Place};
use crate::{paths, sizes};

/// Builds, then measures the engine natively and through the JavaScript API.
///
/// # Errors
/// When the build or a benchmark fails.
pub fn run() -> Result<()> {
    let files = package::files()?;
    measure(paths::command("cargo").args(["bench", "--quiet", "--locked", "--bench", "engine"]))?;
    measure(paths::command("node").arg("tests/bench/api.mjs").arg(Place::usual().dist))?;
    sizes::report(&files)
}

fn measure(command: &mut Command) -> Result<()> {
    let status = command.status().context("cannot start a benchmark")?;
    ensure!(status.success(), "a benchmark failed");
    Ok(())
}
