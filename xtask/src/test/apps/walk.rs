//! Has browsers walk through applications: `tests/browser/applications.rs` does it, this reads what it tells.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::tools::browsers;
use crate::tools::paths;

/// The name of an application, and what is wrong with it.
pub type Outcome = (String, Result<(), String>);

/// Walks through the applications at these addresses.
///
/// # Errors
/// When no browser can be started. An application that fails is an outcome.
pub fn all(addresses: &[(String, String)]) -> Result<Vec<Outcome>> {
    let drivers = browsers::set_up()?;
    let lines: Vec<_> = addresses.iter().map(|(name, url)| format!("{name}={url}")).collect();
    let mut tests = paths::cargo();
    tests.args([
        "test",
        "--quiet",
        "--locked",
        "-p",
        "browser-tests",
        "--",
        "applications",
        "--ignored",
        "--nocapture",
    ]);
    tests.env("AWARD_APPLICATIONS", lines.join("\n")).env("AWARD_CHROMEDRIVER", drivers.chrome);
    // No page of dist/ is opened.
    tests.env("AWARD_BASE_URL", "about:blank");
    // What is wrong stands in one line for each application.
    tests.env("RUST_BACKTRACE", "0");
    tests.env("CARGO_PROFILE_TEST_OPT_LEVEL", "0").env("CARGO_PROFILE_TEST_DEBUG", "0");
    let mut child = tests.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut told = BTreeMap::new();
    for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
        let line = line?;
        if let Some((name, result)) = line.strip_prefix("walked ").and_then(|rest| rest.split_once(" = ")) {
            println!("  {name}: {result}");
            told.insert(name.to_owned(), if result == "ok" { Ok(()) } else { Err(result.to_owned()) });
        } else if !line.trim().is_empty() {
            println!("  {line}");
        }
    }
    child.wait()?;
    let outcome = |(name, _): &(String, String)| {
        let result = told.remove(name).unwrap_or_else(|| Err("the walk ended without a word".to_owned()));
        (name.clone(), result)
    };
    Ok(addresses.iter().map(outcome).collect())
}
