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

/// The notice that is built.
const FILE: &str = "src/policy/hangzhou-2020-137.md";

fn main() {
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
    let text = fs::read_to_string(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    let policy = compile::compile(FILE, &text).map_err(|problems| compile::render(FILE, &text, &problems))?;
    let folder = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let file = Path::new(&folder).join("notice.rs");
    fs::write(&file, compile::emit(policy)).map_err(|error| format!("{}: {error}", file.display()))
}
