//! Policy files, compiled when a command runs: the one that is built, or any other.
//!
//! Does not know the language of the files: that is the compiler's.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};

use crate::compile::{self, Silent};
use crate::paths;
use crate::policy::Policy;

/// Names another policy file than the one in `src/policy/`; the build script reads it too.
const CHOICE: &str = "AWARD_NOTICE";

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
/// As [`file`] and [`read`].
pub fn built() -> Result<Notice> {
    read(&file()?)
}

/// The policy file that is built: the one that is named, or the only one there is.
///
/// # Errors
/// When there is none, or several.
pub fn file() -> Result<PathBuf> {
    if let Some(named) = env::var_os(CHOICE) {
        return Ok(paths::root().join(named));
    }
    let mut files = all()?;
    ensure!(files.len() < 2, "src/policy/ holds several policy files; say with {CHOICE} which is built");
    files.pop().context("src/policy/ holds no policy file")
}

/// Every policy file of the repository.
///
/// # Errors
/// When the folder cannot be read or holds none.
pub fn all() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(paths::root().join("src/policy"))? {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    ensure!(!files.is_empty(), "src/policy/ holds no *.md");
    files.sort();
    Ok(files)
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
