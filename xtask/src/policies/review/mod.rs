//! The review sheet: one page on which a person checks a policy file against its notice, and signs.
//!
//! Needs no script and no other file. Knows where it is written. Does not know what stands on it.

mod clause;
mod examples;
mod html;
mod lists;
mod marks;
mod question;
mod sheet;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::policies;
use crate::tools::paths;

/// Writes the sheet of a file, or of the notice that is built, and says where.
///
/// # Errors
/// When the file does not compile or the sheet cannot be written.
pub fn run(file: Option<PathBuf>) -> Result<()> {
    let notice = policies::read(&file.map_or_else(policies::file, Ok)?)?;
    let folder = paths::target().join("review");
    fs::create_dir_all(&folder)?;
    let sheet = folder.join(format!("{}.html", notice.policy.id));
    fs::write(&sheet, sheet::draw(&notice)).with_context(|| format!("cannot write {}", sheet.display()))?;
    println!("{}", sheet.display());
    Ok(())
}
