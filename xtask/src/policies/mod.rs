//! Policy files, compiled when a command runs: the one that is built, or any other.
//!
//! Does not know the language of the files: that is the compiler's.

pub mod check;
pub mod compile;
pub mod diff;
pub mod prose;
pub mod review;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};

use crate::tools::paths;
use compiler::ReviewNotes;
use policy::Policy;
use policy::file::{self, PolicyFile};

/// Names other policy files than those in `src/notices/`, separated as in `PATH`; the build script reads it too.
const OTHERS: &str = "AWARD_POLICIES";

/// A policy file and what it says.
pub struct Notice {
    /// Its name, as the compiler wants it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its rules.
    pub policy: &'static Policy,
    /// What only reviewers need.
    pub aside: ReviewNotes,
}

/// What is built: one notice, or several as one policy. It is read back from its policy file, so that whatever the build
/// derives from a notice is derived from what the browser gets.
///
/// # Errors
/// As [`all`] and [`read`], and when several do not go together.
pub fn built() -> Result<&'static Policy> {
    let policies = all()?.iter().map(|file| Ok(read(file)?.policy)).collect::<Result<Vec<_>>>()?;
    let policy = compiler::merge(&policies).map_err(|reason| anyhow!("{reason}"))?;
    written(policy)?.read().map_err(|unfit| anyhow!("{unfit:?}"))
}

/// A policy as a policy file with the words of both languages.
///
/// # Errors
/// When it cannot be read back, which would be a mistake of the compiler.
pub fn written(policy: &Policy) -> Result<PolicyFile> {
    let file = file::write(policy);
    file.read().map_err(|unfit| anyhow!("the compiled policy cannot be read back: {unfit:?}"))?;
    Ok(file)
}

/// The policy file that is built.
///
/// # Errors
/// When there is none, or several.
pub fn file() -> Result<PathBuf> {
    let mut files = all()?;
    ensure!(files.len() < 2, "several notices are built: name the file that is meant");
    files.pop().context("no notice is built")
}

/// Every policy file that is built.
///
/// # Errors
/// When the folder cannot be read or holds none.
pub fn all() -> Result<Vec<PathBuf>> {
    if let Some(others) = env::var_os(OTHERS).filter(|others| !others.is_empty()) {
        return Ok(env::split_paths(&others).map(|file| paths::root().join(file)).collect());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(paths::root().join("src/notices"))? {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    ensure!(!files.is_empty(), "src/notices/ holds no *.md");
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
    let whole = compiler::compile_for_review(&name, &text);
    let (policy, aside) = whole.map_err(|problems| anyhow!("{}", compiler::render(&name, &text, &problems)))?;
    Ok(Notice { name, text, policy, aside })
}
