//! Compiles the policy files to `notice.policy.json` in `$OUT_DIR`; a mistake stops the build where it stands.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use policy::Policy;

/// Names other files instead of those in this folder, separated as in `PATH`; for trying out several notices together.
const OTHERS: &str = "AWARD_POLICIES";

/// The workspace, from the folder in which Cargo runs this; other files are named from there.
const ROOT: &str = "../..";

/// This folder, from the workspace: so diagnostics name a file as an editor finds it.
const FOLDER: &str = "src/notices";

fn main() {
    println!("cargo::rerun-if-changed=.");
    println!("cargo::rerun-if-env-changed={OTHERS}");
    if let Err(reason) = build() {
        eprintln!("{reason}");
        process::exit(1);
    }
}

fn build() -> Result<(), String> {
    let policies = files()?.iter().map(|file| compiled(file)).collect::<Result<Vec<_>, String>>()?;
    let folder = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let file = Path::new(&folder).join("notice.policy.json");
    let written = policy::file::write(compiler::merge(&policies)?);
    written.read().map_err(|unfit| format!("{unfit:?}: the compiled policy cannot be read"))?;
    let text = serde_json::to_string(&written).map_err(|error| error.to_string())?;
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))
}

fn compiled(file: &Path) -> Result<&'static Policy, String> {
    let (name, path) = (file.display().to_string(), Path::new(ROOT).join(file));
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    compiler::compile(&name, &text).map_err(|problems| compiler::render(&name, &text, &problems))
}

/// The policy files, by name, as the workspace names them.
fn files() -> Result<Vec<PathBuf>, String> {
    if let Some(others) = env::var_os(OTHERS).filter(|others| !others.is_empty()) {
        return Ok(env::split_paths(&others).collect());
    }
    let entries = fs::read_dir(".").map_err(|error| format!("{FOLDER}: {error}"))?;
    let names = entries.filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())));
    let policies = names.filter(|name| name.extension().is_some_and(|kind| kind == "md"));
    let mut files: Vec<PathBuf> = policies.map(|name| Path::new(FOLDER).join(name)).collect();
    files.sort();
    Ok(files)
}
