//! Policy files, compiled when a command runs: the one that is built, or any other.
//!
//! Does not know the language of the files: that is the compiler's.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::compile::{self, Silent};
use crate::paths;
use crate::policy::Policy;

/// The notice that is built.
const FILE: &str = "src/policy/hangzhou-2020-137.md";

/// A policy file and what it says.
pub struct Notice {
    /// Its name, as the compiler wants it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its rules.
    pub policy: &'static Policy,
    /// Words on which no rule rests.
    pub silent: Vec<Silent>,
}

/// The notice that is built.
///
/// # Errors
/// As [`read`].
pub fn built() -> Result<Notice> {
    read(&file())
}

/// The policy file that is built.
pub fn file() -> PathBuf {
    paths::root().join(FILE)
}

/// Reads and compiles a file.
///
/// # Errors
/// When it cannot be read, or what is wrong with it, drawn.
pub fn read(file: &Path) -> Result<Notice> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    compiled(name, text)
}

/// Compiles a text.
///
/// # Errors
/// What is wrong with it, drawn.
pub fn compiled(name: String, text: String) -> Result<Notice> {
    let whole = compile::compile_whole(&name, &text);
    let (policy, silent) = whole.map_err(|problems| anyhow!("{}", compile::render(&name, &text, &problems)))?;
    Ok(Notice { name, text, policy, silent })
}
