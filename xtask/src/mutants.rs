//! Altered programs: engine and compiler of policies, changed in one place at a time, before the native tests.
//!
//! Works on a copy, in which the compiler is a module of the library, where the tool finds it, and the notice is compiled
//! beforehand: what is altered is judged by the tests, and not by whether the build still goes through.
//! `docs/mutants.md` says what they have not noticed, and why.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::progress::shown;
use crate::{compile, notice, paths, proof, setup};

/// Files that are altered, and what of the tests proves nothing of them that the rest does not, and takes long.
struct Part {
    name: &'static str,
    files: &'static [&'static str],
    skipped: &'static [&'static str],
}

/// Whatever decides, counts, or reads what people give.
const ENGINE: Part = Part {
    name: "engine",
    files: &[
        "src/truth.rs",
        "src/answers.rs",
        "src/evaluate.rs",
        "src/nearest.rs",
        "src/interview.rs",
        "src/number.rs",
        "src/money/*.rs",
        "src/settings.rs",
        "src/link.rs",
    ],
    skipped: &["decisions", "tidy", "no_damage"],
};

/// What keeps a policy file to the notice's words.
const COMPILER: Part = Part {
    name: "compiler",
    files: &["src/compile/*.rs", "src/compile/**/*.rs"],
    skipped: &["decisions", "tidy", "agreement", "borders", "exhaustive", "fuzz", "properties", "twin"],
};

/// What the build script of the copy does.
const BUILD: &str = r#"//! Puts the compiled notice where the library looks for it.
fn main() {
    println!("cargo::rustc-check-cfg=cfg(several_notices)");
    let folder = std::env::var("OUT_DIR").unwrap();
    for name in ["notice.rs", "called.rs"] {
        std::fs::copy(format!("compiled/{name}"), format!("{folder}/{name}")).unwrap();
    }
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
    let of_compiler = files().all(|file| file.contains("src/compile"));
    alter(&scene, if of_compiler { &COMPILER } else { &ENGINE }, &[], arguments)
}

fn alter(scene: &Path, part: &Part, files: &[&str], arguments: &[String]) -> Result<()> {
    let mut command = paths::command("cargo-mutants");
    command.args(["mutants", "--in-place", "--timeout=120", "--profile=mutants"]).current_dir(scene);
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
    proof::copy(&paths::root(), &scene)?;
    let policy = notice::built()?;
    fs::create_dir_all(scene.join("compiled"))?;
    fs::write(scene.join("compiled/notice.rs"), compile::emit(policy))?;
    fs::write(scene.join("compiled/called.rs"), compile::called(policy))?;
    fs::write(scene.join("build.rs"), BUILD)?;
    let manifest = fs::read_to_string(scene.join("Cargo.toml"))?;
    fs::write(scene.join("Cargo.toml"), with_compiler(&manifest)?)?;
    edit(&scene.join("src/lib.rs"), "pub mod policy;", "pub mod policy;\n#[allow(missing_docs)]\npub mod compile;")?;
    let mounted = "#[path = \"../../src/compile/mod.rs\"]\n#[allow(dead_code)]\nmod compile;";
    edit(&scene.join("tests/host/main.rs"), mounted, "use engine::compile;")?;
    Ok(scene)
}

/// The manifest with what the compiler needs among what the library needs.
fn with_compiler(manifest: &str) -> Result<String> {
    let (before, after) = manifest.split_once("[build-dependencies]\n").context("no [build-dependencies]")?;
    let (needed, rest) = after.split_once("\n\n").context("[build-dependencies] has no end")?;
    let own: String =
        needed.lines().filter(|line| !line.starts_with("rust_decimal")).flat_map(|line| [line, "\n"]).collect();
    let manifest = format!("{before}[build-dependencies]\n\n{rest}");
    ensure!(manifest.contains("[dependencies]\n"), "no [dependencies]");
    Ok(manifest.replacen("[dependencies]\n", &format!("[dependencies]\n{own}"), 1))
}

fn edit(file: &Path, words: &str, others: &str) -> Result<()> {
    let text = fs::read_to_string(file)?;
    ensure!(text.contains(words), "{} does not say {words:?}", file.display());
    Ok(fs::write(file, text.replacen(words, others, 1))?)
}
