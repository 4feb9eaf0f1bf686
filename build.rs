//! Compiles the notice's policy file into `$OUT_DIR/notice.rs`; a mistake in the file stops the build where it stands.
//!
//! Mounts the compiler and the types it shares with the engine from `src/`, so that there is one source of both. Knows
//! which policy file is built. Does not know what is in it.

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

use std::{env, fs, path::Path, process};

/// Names another policy file than the one in `src/policy/`.
const CHOICE: &str = "AWARD_NOTICE";

fn main() {
    println!("cargo::rerun-if-env-changed={CHOICE}");
    for path in ["src/compile", "src/money", "src/number.rs", "src/policy"] {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(reason) = build() {
        eprintln!("{reason}");
        process::exit(1);
    }
}

/// Writes the policy as Rust source, or says what is wrong.
fn build() -> Result<(), String> {
    let file = env::var(CHOICE).or_else(|_| only_one("src/policy"))?;
    println!("cargo::rerun-if-changed={file}");
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let policy = compile::compile(&file, &text).map_err(|problems| compile::render(&file, &text, &problems))?;
    let folder = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let file = Path::new(&folder).join("notice.rs");
    fs::write(&file, compile::emit(policy)).map_err(|error| format!("{}: {error}", file.display()))
}

/// The one policy file of a folder.
fn only_one(folder: &str) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned()));
    let mut files: Vec<String> = paths.filter(|path| path.ends_with(".md")).collect();
    files.sort();
    match files.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(format!("{folder} holds no policy file")),
        several => Err(format!(
            "{folder} holds several policy files; say with {CHOICE} which is built: {}",
            several.join(", ")
        )),
    }
}
