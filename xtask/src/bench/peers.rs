//! Publicodes, json-rules-engine, SurveyJS, JsonLogic and plain JavaScript on the same notice, in the same run.
//!
//! Knows where they are installed, pinned by their lock file, and how their bundles are made. Does not know the notice:
//! its rules for each of them stand in `tests/bench/peers/`.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use crate::bench::figures::{figure, output, thousands_of_bytes};
use crate::build::bundle;
use crate::build::files::Files;
use crate::build::sizes;
use crate::tools::paths;
use crate::tools::setup;

/// What a page would load of ours.
const OURS: [&str; 4] = ["api.js", "award_calculator.js", "award_calculator_bg.wasm", "award_calculator_late.wasm"];

/// One line of the comparison.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    name: String,
    agreed: u32,
    per_second: f64,
    cold: f64,
}

/// Looks whether all agree, then measures and prints them beside each other.
///
/// # Errors
/// When they cannot be installed, one fails, or two disagree.
pub fn compare(files: &Files) -> Result<()> {
    let home = setup::peers()?;
    for entry in fs::read_dir(paths::root().join("tests/bench/peers"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "mjs") {
            fs::copy(&path, home.join(path.file_name().unwrap_or_default()))?;
        }
    }
    install(files, &home.join("node_modules/award-calculator"))?;
    println!("\n{:<20} {:>18} {:>16} {:>16}", "", "applicants/second", "cold start, ms", "bundle, KB br");
    let lines = output(paths::command("node").arg(home.join("compare.mjs")))?;
    for line in lines.lines() {
        let line: Line = serde_json::from_str(line)?;
        let bundle = if line.name == "ours" { ours(files)? } else { theirs(&home, &line.name)? };
        let (speed, bundle) = (figure(line.per_second), figure(thousands_of_bytes(bundle)));
        println!("{:<20} {speed:>18} {:>16} {bundle:>16}", line.name, figure(line.cold));
        if line.name == "ours" {
            println!("  (whole reports with reasons; all six gave the same verdicts on {} applicants)", line.agreed);
        }
    }
    Ok(())
}

/// The package as it was built, where the peers' script finds it by name.
fn install(files: &Files, folder: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(folder);
    for (name, content) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, content)?;
    }
    Ok(())
}

fn ours(files: &Files) -> Result<usize> {
    OURS.iter().map(|name| sizes::brotli(files.get(Path::new(name)).map_or(&[][..], Vec::as_slice))).sum()
}

/// What a bundler makes of a peer and its rules, for browsers.
fn theirs(home: &Path, name: &str) -> Result<usize> {
    let source = home.join(name).with_extension("mjs");
    let bundled = bundle::output(
        bundle::esbuild().args(["--bundle", "--minify", "--format=esm", "--platform=browser"]).arg(source),
    )?;
    sizes::brotli(&bundled)
}
