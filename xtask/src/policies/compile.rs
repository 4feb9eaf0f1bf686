//! Writes policy files, which a calculator that is already built can be given instead of its own notice.
//!
//! Does not know the form of a policy file: that is `policy::file`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::policies;

/// Compiles notices, several to one joint policy, and writes what came of it: to a file, or to `ID.policy.json` in a
/// folder.
///
/// # Errors
/// When a file cannot be read or written, and what is wrong with a notice, drawn.
pub fn run(notices: &[PathBuf], to: &Path) -> Result<()> {
    let compiled = notices.iter().map(|file| Ok(policies::read(file)?.policy)).collect::<Result<Vec<_>>>()?;
    let policy = compiler::merge(&compiled).map_err(|reason| anyhow!("{reason}"))?;
    let file = policies::written(policy)?;
    let to = if to.is_dir() { to.join(format!("{}.policy.json", file.id)) } else { to.to_owned() };
    fs::write(&to, serde_json::to_string(&file)?).with_context(|| format!("cannot write {}", to.display()))?;
    println!("{}: {} awards, {} questions", to.display(), policy.awards.len(), policy.facts.len());
    Ok(())
}
