//! The paths of this machine: none of them is to be in a file that ships.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::build::files::Files;
use crate::tools::paths;

/// The paths of this machine that the compiler might write into its output, and what it writes
/// instead. Of two that match, the compiler takes the later.
///
/// # Errors
/// When home directory or compiler cannot be found.
pub fn all() -> Result<Vec<(String, &'static str)>> {
    let home = env::home_dir().context("no home directory")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let text = |path: &Path| path.display().to_string();
    let mut paths = vec![
        (text(&home), "home"),
        (text(&cargo), "cargo"),
        (text(&paths::sysroot()?), "rust"),
        (text(&paths::root()), "."),
    ];
    // One folder for each registry, named after its host.
    for registry in fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten() {
        paths.push((text(&registry.path()), "crates"));
    }
    Ok(paths)
}

/// Refuses files that hold one.
///
/// # Errors
/// The file and the path.
pub fn refuse(files: &Files) -> Result<()> {
    for (path, _) in all()? {
        let path = path + std::path::MAIN_SEPARATOR_STR;
        for (name, content) in files {
            let found = content.windows(path.len()).any(|bytes| bytes == path.as_bytes());
            ensure!(!found, "{} holds a path of this machine: {path}", name.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_names_the_repository_is_refused() {
        let place = format!("at {}/src/lib.rs", paths::root().display());
        assert!(refuse(&Files::from([("a.js".into(), place.into())])).is_err());
        assert!(refuse(&Files::from([("a.js".into(), b"src/lib.rs".to_vec())])).is_ok());
    }
}
