//! Where things are: the repository and what the tasks keep under `target/`.
//!
//! Knows names of places only, not what they hold.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The repository. Cargo names it when it runs us; the built-in path serves a direct call.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = here.filter(|path| path.ends_with("xtask"));
    let here = here.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    here.parent().map(Path::to_path_buf).unwrap_or(here)
}

/// Cargo's output directory, and ours.
pub fn target() -> PathBuf {
    root().join("target")
}

/// The tools installed for this repository, and nothing of the machine's own.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// What `build` writes and `serve` serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The executables that npm installed.
pub fn npm_bin() -> PathBuf {
    tools().join("npm/node_modules/.bin")
}

/// Where the compiler and its libraries are.
///
/// # Errors
/// When there is no compiler.
pub fn sysroot() -> Result<PathBuf> {
    let output = command("rustc").args(["--print", "sysroot"]).output().context("cannot start rustc")?;
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
}

/// A command run in the repository that finds the installed tools before any others.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path());
    command
}

/// Cargo, the very one that runs us.
pub fn cargo() -> Command {
    command(&env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// The file that a program name stands for on the search path, if any.
pub fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|directory| directory.join(name)).find(|path| path.is_file())
}

fn search_path() -> OsString {
    let ours = [tools().join("bin"), npm_bin()];
    let theirs = env::var_os("PATH").unwrap_or_default();
    let all = ours.into_iter().chain(env::split_paths(&theirs));
    env::join_paths(all).unwrap_or(theirs)
}
