//! Type declarations, the custom elements manifest and data for editors, generated from the scripts' sources.
//!
//! `tools/declarations.mjs` does the work. Does not know what is declared.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::build::files::Files;
use crate::build::placeholders;
use crate::policies;
use crate::tools::{paths, progress};

/// The files, by name, with the ids of the notice filled in.
///
/// # Errors
/// When the sources do not compile, or an attribute, property or method has no description.
pub fn generate(version: &str) -> Result<Files> {
    let mut node = paths::command("node");
    node.arg(paths::root().join("xtask/tools/declarations.mjs"));
    node.arg(paths::root().join("www")).arg(paths::tools().join("npm")).arg(version);
    let output = node.stderr(Stdio::inherit()).output().context("cannot start node")?;
    ensure!(output.status.success(), "failed: {}", progress::shown(&node));
    let files: std::collections::BTreeMap<String, String> = serde_json::from_slice(&output.stdout)?;
    let policy = policies::built()?;
    Ok(files.into_iter().map(|(name, text)| (name.into(), placeholders::fill(&text, policy).into_bytes())).collect())
}
