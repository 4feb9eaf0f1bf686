//! Compiles the crate: Cargo and wasm-pack, with the flags of every build.
//!
//! Does not know what becomes of module and glue.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::build::files::{CRATE, Place};
use crate::build::hosts;
use crate::build::link;
use crate::build::machine_paths;
use crate::tools::{paths, progress, setup};

/// Unstable Cargo options for `--small`. They work on stable with `RUSTC_BOOTSTRAP` and may change.
const SMALL: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// The crate as Wasm and glue. The example page that is a program goes along: what both share is compiled once.
///
/// # Errors
/// When the compiler or wasm-pack fails.
pub fn compile(place: &Place) -> Result<PathBuf> {
    let mut cargo = paths::cargo();
    cargo.args(["build", "--release", "--locked", "--target", setup::WASM_TARGET, "--package", CRATE.1]);
    for_browsers(cargo.args(["--package", hosts::PROGRAM]), place)?;
    progress::run("compiling to WebAssembly", "a minute at first, then seconds", &mut cargo)?;
    let package = place.work.join("package");
    let mut command = paths::command("wasm-pack");
    command.args(["build", "--release", "--target", "no-modules", "--mode", "no-install"]);
    command.args(["--no-opt", "--no-pack", "--no-typescript", "--out-name", CRATE.0, "--out-dir"]);
    command.arg(&package).args(["src/widget", "--", "--locked"]);
    for_browsers(&mut command, place)?;
    progress::run("writing module and glue", "seconds", &mut command)?;
    Ok(package)
}

/// What makes a call of Cargo one for browsers, wherever it is built.
fn for_browsers(command: &mut Command, place: &Place) -> Result<()> {
    if place.small {
        command.args(SMALL).env("RUSTC_BOOTSTRAP", "1");
    }
    command.env("CARGO_TARGET_DIR", &place.target);
    command.env("CARGO_ENCODED_RUSTFLAGS", compiler_flags(place)?);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", env::current_exe()?);
    command.env(link::LINKER_VARIABLE, "1");
    Ok(())
}

/// The flags, separated as Cargo wants them so that paths may hold spaces.
fn compiler_flags(place: &Place) -> Result<String> {
    let withdrawn = link::WITHDRAWN.map(|name| format!("-{name}")).join(",");
    let mut flags = vec![format!("-Ctarget-feature={withdrawn}")];
    for (path, name) in machine_paths::all()? {
        flags.push(format!("--remap-path-prefix={path}={name}"));
    }
    flags.push(format!("--remap-path-prefix={}=target", place.target.display()));
    // Whether the library's sources are here must not show: where they are not, the compiler names them like this.
    let sources = paths::sysroot()?.join("lib/rustlib/src/rust");
    flags.push(format!("--remap-path-prefix={}=/rustc/{}", sources.display(), compiler_commit()?));
    if place.small {
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
    }
    Ok(flags.join("\x1f"))
}

/// From which commit the compiler was made.
fn compiler_commit() -> Result<String> {
    let about = String::from_utf8(paths::command("rustc").arg("-vV").output()?.stdout)?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    Ok(commit.context("rustc names no commit")?.to_owned())
}
