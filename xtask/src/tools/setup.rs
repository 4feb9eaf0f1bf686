//! Installs the tools a command needs, once, under `target/tools`.
//!
//! Does not know what the tools are used for. Every version is exact: those of cargo's tools
//! stand here or in `Cargo.lock`, those of npm's in `tools/package-lock.json`.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::tools::hash;
use crate::tools::paths;
use crate::tools::progress;

const WASM_PACK: &str = "0.15.1";
const GECKODRIVER: &str = "0.37.1";
const DENY: &str = "0.20.2";
const MUTANTS: &str = "27.1.0";
const LLVM_COV: &str = "0.9.1";
/// What the browser runs, in the compiler's words.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Everything that `build` needs.
pub fn for_build() -> Result<()> {
    wasm_target()?;
    npm_tools()?;
    let wasm_bindgen = locked_version(&lock_text()?, "wasm-bindgen")?;
    // Its own lock file names versions that may have been withdrawn, hence not --locked.
    cargo_tool("wasm-bindgen-cli", &wasm_bindgen, "2 minutes", &["--bin", "wasm-bindgen"])?;
    cargo_tool("wasm-pack", WASM_PACK, "3 minutes", &["--locked"])
}

/// Waits until no other command of this repository builds or installs, and keeps others waiting
/// until the value is dropped.
pub fn alone() -> Result<File> {
    fs::create_dir_all(paths::target())?;
    let lock = File::create(paths::target().join("xtask.lock"))?;
    if lock.try_lock().is_err() {
        eprintln!("· waiting for another cargo xtask to finish");
        lock.lock()?;
    }
    Ok(lock)
}

/// What `cargo fmt` and `cargo clippy` need; a minimal toolchain lacks them.
pub fn for_lints() -> Result<()> {
    wasm_target()?;
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let known = paths::command(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !known.is_ok_and(|status| status.success()) {
            let mut rustup = paths::command("rustup");
            progress::run(&format!("adding {component}"), "10 seconds", rustup.args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The compiler's library for the browser.
pub fn wasm_target() -> Result<()> {
    let installed = paths::command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output()?;
    let library = PathBuf::from(String::from_utf8_lossy(&installed.stdout).trim());
    if library.is_dir() {
        return Ok(());
    }
    let mut rustup = paths::command("rustup");
    progress::run("adding the compiler target wasm32", "10 seconds", rustup.args(["target", "add", WASM_TARGET]))
}

/// The standard library's sources, for it to be compiled anew.
pub fn sources_of_std() -> Result<()> {
    if paths::sysroot()?.join("lib/rustlib/src/rust/library").is_dir() {
        return Ok(());
    }
    let mut rustup = paths::command("rustup");
    progress::run("adding rust-src", "10 seconds", rustup.args(["component", "add", "rust-src"]))
}

/// Firefox's driver; those of the other browsers come with their packages.
pub fn geckodriver() -> Result<()> {
    cargo_tool("geckodriver", GECKODRIVER, "2 minutes", &["--locked"])
}

/// What looks at licences, sources and known flaws.
pub fn deny() -> Result<()> {
    cargo_tool("cargo-deny", DENY, "5 minutes", &["--locked"])
}

/// What alters the program.
pub fn mutants() -> Result<()> {
    cargo_tool("cargo-mutants", MUTANTS, "3 minutes", &["--locked"])
}

/// What tells which lines the tests reach.
pub fn llvm_cov() -> Result<()> {
    cargo_tool("cargo-llvm-cov", LLVM_COV, "1 minute", &["--locked"])?;
    let mut rustup = paths::command("rustup");
    progress::run("adding llvm-tools", "10 seconds", rustup.args(["component", "add", "llvm-tools"]))
}

/// The exact version of a package in the text of a `Cargo.lock`.
///
/// # Errors
/// When the package is not in it.
pub fn locked_version(lock: &str, package: &str) -> Result<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version.with_context(|| format!("Cargo.lock has no {package}"))?.to_owned())
}

/// The text of the repository's `Cargo.lock`.
pub fn lock_text() -> Result<String> {
    fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")
}

fn cargo_tool(name: &str, version: &str, about: &str, options: &[&str]) -> Result<()> {
    once(name, version, || {
        let build = paths::tools().join("build");
        let mut cargo = paths::cargo();
        cargo.args(["install", name, "--version", &format!("={version}"), "--force", "--root"]).arg(paths::tools());
        cargo.args(options).env("CARGO_TARGET_DIR", &build);
        compile_for_compile_time(&mut cargo);
        progress::run(&format!("installing {name} {version}"), about, &mut cargo)?;
        Ok(fs::remove_dir_all(build)?)
    })
}

/// These tools run for a second each: to optimise them hard would cost minutes and gain nothing.
fn compile_for_compile_time(cargo: &mut Command) {
    cargo
        .env_remove("RUSTFLAGS")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo");
}

/// What npm brings: esbuild, TypeScript, Binaryen, and what tests need.
pub fn npm_tools() -> Result<()> {
    npm("npm", "xtask/tools", "npm tools (binaryen, esbuild …)").map(drop)
}

/// The tools of applications, by the name of their folder in `tests/apps/`; gives the folder that holds them.
pub fn app(name: &str) -> Result<PathBuf> {
    npm(&format!("app-{name}"), &format!("tests/apps/{name}"), &format!("{name} for applications"))
}

/// The frameworks against whose types our typings are compiled, for tests in Node.
pub fn frameworks() -> Result<()> {
    npm("frameworks", "tests/frameworks", "type checkers and types of frameworks").map(drop)
}

/// What the calculator is compared with; gives the folder that holds it.
pub fn peers() -> Result<PathBuf> {
    npm("peers", "tests/bench/peers", "Publicodes, json-rules-engine, SurveyJS, JsonLogic")
}

/// The npm packages that a folder of the repository names, in a folder under `target/tools`.
fn npm(name: &str, folder: &str, what: &str) -> Result<PathBuf> {
    let source = paths::root().join(folder);
    let home = paths::tools().join(name);
    let lock = fs::read(source.join("package-lock.json"))?;
    once(name, &hash::short(&[&lock]), || {
        fs::create_dir_all(&home)?;
        for file in ["package.json", "package-lock.json"] {
            fs::copy(source.join(file), home.join(file))?;
        }
        let mut npm = paths::command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&home);
        progress::run(&format!("installing {what}"), "20 seconds", &mut npm)
    })?;
    Ok(home)
}

/// Does `work` unless it was the last that was done under this name with this version.
fn once(name: &str, version: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let stamp = paths::tools().join("done").join(name);
    if fs::read_to_string(&stamp).is_ok_and(|done| done == version) {
        return Ok(());
    }
    // Work that is cut short leaves no stamp, not even the old one.
    let _ = fs::remove_file(&stamp);
    work()?;
    fs::create_dir_all(paths::tools().join("done"))?;
    Ok(fs::write(stamp, version)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_is_that_of_the_package_with_the_very_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn a_package_that_is_not_locked_is_an_error() {
        assert!(locked_version(LOCK, "wasm").is_err());
    }
}
