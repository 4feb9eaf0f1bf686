//! Mutation testing: engine, policy and compiler are altered in one place at a time, and the native tests run.
//!
//! Works on a copy in which the notice is compiled beforehand, so that an altered compiler is judged by the tests and not
//! by whether the build still succeeds. `docs/testing.md` lists the alterations that no test can notice, and why.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::policies;
use crate::tools::paths;
use crate::tools::progress::shown;
use crate::tools::setup;
use crate::verify;

/// The files to mutate, and the slow tests to skip because other tests already cover these files.
struct Part {
    name: &'static str,
    files: &'static [&'static str],
    skipped: &'static [&'static str],
}

/// Whatever decides, counts, or reads what people give.
const ENGINE: Part = Part {
    name: "engine",
    files: &[
        "src/engine/truth.rs",
        "src/engine/answers.rs",
        "src/engine/evaluate.rs",
        "src/engine/nearest.rs",
        "src/engine/interview.rs",
        "src/policy/number.rs",
        "src/policy/rule.rs",
        "src/policy/money/*.rs",
        "src/engine/settings.rs",
        "src/engine/share_link.rs",
    ],
    skipped: &["decisions", "house_rules", "no_damage"],
};

/// What keeps a policy file to the notice's words.
const COMPILER: Part = Part {
    name: "compiler",
    files: &["src/compiler/*.rs", "src/compiler/**/*.rs"],
    skipped: &["decisions", "house_rules", "agreement", "borders", "exhaustive", "fuzz", "properties", "wasm_parity"],
};

/// The build script of the copy's `src/notices`: what is altered must not compile the notice.
const BUILD: &str = r#"//! Puts the compiled notice where the library looks for it.
fn main() {
    let folder = std::env::var("OUT_DIR").unwrap();
    std::fs::copy("compiled.json", format!("{folder}/notice.policy.json")).unwrap();
}
"#;

/// Alters them in hundreds of ways and prints which no test notices; `-f` names the files, else all are altered.
///
/// # Errors
/// When the copy cannot be made or the tool cannot run.
pub fn run(arguments: &[String]) -> Result<()> {
    // Files are altered in place: nowhere but in the copy.
    let elsewhere = ["-d", "--dir", "--manifest-path"];
    let strays = arguments.iter().any(|argument| elsewhere.iter().any(|option| argument.starts_with(option)));
    ensure!(!strays, "another folder cannot be altered");
    setup::mutants()?;
    let scene = scene()?;
    if !arguments.iter().any(|argument| argument.starts_with("-f") || argument.starts_with("--file")) {
        return [ENGINE, COMPILER].iter().try_for_each(|part| alter(&scene, part, part.files, arguments));
    }
    let files = || arguments.iter().filter(|argument| argument.contains("src/"));
    let of_compiler = files().all(|file| file.contains("src/compiler"));
    alter(&scene, if of_compiler { &COMPILER } else { &ENGINE }, &[], arguments)
}

fn alter(scene: &Path, part: &Part, files: &[&str], arguments: &[String]) -> Result<()> {
    let mut command = paths::command("cargo-mutants");
    command
        .args(["mutants", "--in-place", "--timeout=120", "--profile=mutants", "--test-package=host-tests"])
        .current_dir(scene);
    let output = paths::target().join("mutants").join(part.name);
    fs::create_dir_all(&output)?;
    command.arg("-o").arg(output);
    command.args(files.iter().flat_map(|file| ["-f", file])).args(arguments);
    // The first failure tells: to stop there is an option that stable keeps to itself.
    command.args(["--", "--test", "host", "--", "-Zunstable-options", "--fail-fast"]).env("RUSTC_BOOTSTRAP", "1");
    command.args(part.skipped.iter().flat_map(|test| ["--skip", test]));
    // Few applicants each: an altered engine that differs at all differs soon.
    command.env("AWARD_CASES", "300").env_remove("CARGO_MANIFEST_DIR");
    // Survivors are an answer, not an error.
    ensure!(matches!(command.status()?.code(), Some(0 | 2 | 3)), "failed: {}", shown(&command));
    Ok(())
}

/// The copy. What was compiled for it before stays.
fn scene() -> Result<PathBuf> {
    let scene = paths::target().join("mutants-scene");
    for entry in fs::read_dir(&scene).into_iter().flatten() {
        let path = entry?.path();
        match path.is_dir() {
            true if path.ends_with("target") => {}
            true => fs::remove_dir_all(path)?,
            false => fs::remove_file(path)?,
        }
    }
    verify::copy(&paths::root(), &scene)?;
    let notices = scene.join("src/notices");
    let compiled = policies::written(policies::built()?)?;
    fs::write(notices.join("compiled.json"), serde_json::to_string(&compiled)?)?;
    fs::write(notices.join("build.rs"), BUILD)?;
    Ok(scene)
}
