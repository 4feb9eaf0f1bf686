//! Compiles the policy files into `notice.rs` and `called.rs` in `$OUT_DIR`; a mistake stops the build where it stands.
//!
//! Mounts the compiler and the types it shares with the engine from `src/`, so that there is one source of both. Knows
//! which policy files are built: those of `src/policy/`, or those that `AWARD_POLICIES` names. Does not know what is in
//! them.

// The compiler uses a part of what is mounted.
#[allow(dead_code, unused_imports)]
#[path = "src"]
mod source {
    pub mod compile;
    pub mod money;
    pub mod number;
    pub mod policy;
}
use source::{compile, money, number, policy};

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// Where the notices are.
const FOLDER: &str = "src/policy";
/// Names other files instead, separated as in `PATH`; for trying out several notices together.
const OTHERS: &str = "AWARD_POLICIES";

fn main() {
    for path in ["src/compile", "src/money", "src/number.rs", FOLDER] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed={OTHERS}");
    println!("cargo::rustc-check-cfg=cfg(several_notices)");
    if let Err(reason) = build() {
        eprintln!("{reason}");
        process::exit(1);
    }
}

/// Writes the policy as Rust source, or says what is wrong.
fn build() -> Result<(), String> {
    let files = files()?;
    // What only several notices need is not even compiled for one.
    if files.len() > 1 {
        println!("cargo::rustc-cfg=several_notices");
    }
    let policies = files.iter().map(|file| compiled(file)).collect::<Result<Vec<_>, String>>()?;
    let policy = compile::join(&policies)?;
    let folder = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    for (name, source) in [("notice.rs", compile::emit(policy)), ("called.rs", compile::called(policy))] {
        let file = Path::new(&folder).join(name);
        fs::write(&file, source).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

fn compiled(file: &Path) -> Result<&'static policy::Policy, String> {
    let name = file.display().to_string();
    println!("cargo::rerun-if-changed={name}");
    let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
    compile::compile(&name, &text).map_err(|problems| compile::render(&name, &text, &problems))
}

/// The policy files, by name.
fn files() -> Result<Vec<PathBuf>, String> {
    if let Some(others) = env::var_os(OTHERS).filter(|others| !others.is_empty()) {
        return Ok(env::split_paths(&others).collect());
    }
    let entries = fs::read_dir(FOLDER).map_err(|error| format!("{FOLDER}: {error}"))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|kind| kind == "md")).collect();
    files.sort();
    Ok(files)
}
