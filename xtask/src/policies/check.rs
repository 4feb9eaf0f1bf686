//! Compiles policy files and prints what is wrong with them.
//!
//! Does not know the language of the files: that is the compiler's.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::policies;
use crate::tools::paths;

/// Checks one file, or every policy of the repository; tells whether all are well.
///
/// # Errors
/// When a file cannot be read or there is none.
pub fn run(file: Option<PathBuf>) -> Result<bool> {
    let files = file.map_or_else(policies::all, |file| Ok(vec![file]))?;
    let mut all_well = true;
    for file in files {
        all_well &= check(&file)?;
    }
    Ok(all_well)
}

fn check(file: &Path) -> Result<bool> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    match compiler::compile(&name, &text) {
        Ok(policy) => {
            let (awards, questions) = (policy.awards.len(), policy.facts.len());
            println!("{name}: {awards} awards, {questions} questions, no problems");
            Ok(true)
        }
        Err(problems) => {
            let shown = file.strip_prefix(paths::root()).unwrap_or(file);
            print!("{}", compiler::render(&shown.to_string_lossy(), &text, &problems));
            Ok(false)
        }
    }
}
