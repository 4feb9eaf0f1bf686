//! The proofs that one asks for by name, because they take long or need a tool of their own: what is in the product,
//! coverage, fuzzing, and two clean builds.
//!
//! Does not know what is proven by them.

pub mod mutants;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::tools::paths;
use crate::tools::progress::{self, shown};
use crate::tools::setup;

/// Where one build is compared with another.
const SCENES: [&str; 2] = ["again", "again/somewhere-quite-else"];

/// Licences, sources, bans, and known flaws of everything in `Cargo.lock`.
///
/// # Errors
/// When something is not allowed, or a flaw is known.
pub fn audit() -> Result<()> {
    setup::deny()?;
    deny(&["--offline", "--locked", "check", "licenses", "bans", "sources"])?;
    let mut fetch = paths::command("cargo-deny");
    if !fetch.args(["fetch", "db"]).output().is_ok_and(|output| output.status.success()) {
        println!("advisories: the database of known flaws cannot be had here; nothing was looked up");
        return Ok(());
    }
    deny(&["--offline", "--locked", "check", "advisories"])
}

fn deny(arguments: &[&str]) -> Result<()> {
    let mut command = paths::command("cargo-deny");
    ensure!(command.args(arguments).status()?.success(), "failed: {}", shown(&command));
    Ok(())
}

/// Prints which lines of the engine and of the compiler of policies the native tests reach.
///
/// # Errors
/// When a test fails or the tool cannot run.
pub fn coverage() -> Result<()> {
    setup::llvm_cov()?;
    let mut command = paths::cargo();
    command.args(["llvm-cov", "--locked", "--test", "host", "--show-missing-lines"]);
    command.args(["--ignore-filename-regex", "tests/|xtask/|src/engine/text|src/engine/report"]);
    command.env("AWARD_CASES", "2000");
    ensure!(command.status()?.success(), "failed: {}", shown(&command));
    Ok(())
}

/// Feeds the compiler of policies, the reader of sums, links and answers with damaged input for that many seconds each.
///
/// # Errors
/// When something breaks; what broke it is kept in `tests/corpus/`.
pub fn fuzz(seconds: u64) -> Result<()> {
    let mut command = paths::cargo();
    command.args(["test", "--release", "--locked", "--test", "host", "--", "fuzz", "--nocapture", "--test-threads=2"]);
    command.env("AWARD_FUZZ_SECONDS", seconds.to_string());
    // The release profile shrinks and ends at the first panic; here a panic is what we look for.
    command.env("CARGO_PROFILE_RELEASE_PANIC", "unwind").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2");
    command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true");
    command.env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true");
    ensure!(command.status()?.success(), "failed: {}", shown(&command));
    Ok(())
}

/// Builds twice from nothing, in two folders, and compares both with `dist/`, byte for byte.
///
/// # Errors
/// When a build fails or a byte differs.
pub fn same_again() -> Result<()> {
    for scene in SCENES {
        let home = paths::target().join(scene);
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        copy(&paths::root(), &home)?;
        build_in(&home)?;
        compare(&paths::dist(), &home.join("dist"))?;
        compare(&home.join("dist"), &paths::dist())?;
        fs::remove_dir_all(&home)?;
    }
    Ok(())
}

/// The sources without what commands have written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    const WRITTEN: [&str; 5] = ["target", "dist", "dist.new", "node_modules", ".git"];
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if WRITTEN.iter().any(|written| name == *written) {
            continue;
        }
        let place = to.join(&name);
        if entry.path().is_dir() {
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}

/// This very program builds in that folder, with the tools that are here already.
fn build_in(home: &Path) -> Result<()> {
    let tools = home.join("target/tools");
    fs::create_dir_all(home.join("target"))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(paths::tools(), &tools)?;
    #[cfg(not(unix))]
    copy(&paths::tools(), &tools)?;
    let mut again = paths::command(&std::env::current_exe()?.to_string_lossy());
    again.arg("build").current_dir(home).env("CARGO_MANIFEST_DIR", home.join("xtask"));
    progress::run("building once more from nothing, in another folder", "3 minutes", &mut again)
}

/// Every file of `one` is in `other`, the same.
fn compare(one: &Path, other: &Path) -> Result<()> {
    for entry in fs::read_dir(one)? {
        let path = entry?.path();
        let twin = other.join(path.strip_prefix(one)?);
        if path.is_dir() {
            compare(&path, &twin)?;
        } else if fs::read(&path)? != fs::read(&twin).with_context(|| format!("{} is missing", twin.display()))? {
            bail!("{} differs between two builds of the same sources", path.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_and_a_differing_file_are_told() {
        let home = paths::target().join("tmp/compare");
        let write = |path: &str, text: &str| {
            let path = home.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let differs = || compare(&home.join("one"), &home.join("other")).is_err();
        write("one/deep/file", "a");
        write("other/deep/file", "a");
        assert!(!differs());
        write("other/deep/file", "b");
        assert!(differs());
        fs::remove_file(home.join("other/deep/file")).unwrap();
        assert!(differs());
        fs::remove_dir_all(home).unwrap();
    }
}
