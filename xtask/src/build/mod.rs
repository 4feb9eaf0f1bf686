//! Builds `dist/` from the crate and `www/`.
//!
//! Knows the files' names and how they depend on each other, not what is in them.

pub mod award_table;
pub mod bundle;
pub mod components;
pub mod declarations;
pub mod embedded_bytes;
pub mod files;
pub mod glue;
pub mod hosts;
pub mod integrity;
pub mod legal_files;
pub mod link;
pub mod lower;
pub mod notice_data;
pub mod notice_types;
pub mod third_party_notices;
pub mod package;
pub mod placeholders;
pub mod prerender;
pub mod report_readers;
pub mod sbom;
pub mod sections;
pub mod short_names;
pub mod single;
pub mod sizes;
pub mod split;
pub mod string_cache;
pub mod wasm2js;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::policies;
use crate::tools::hash;
use crate::tools::paths;
use crate::tools::progress;
use crate::tools::setup;
use bundle::Defines;
use files::{CRATE, Files, Place};
use notice_data::NoticeData;
use split::Modules;

/// Unstable Cargo options for `--small`. They work on stable with `RUSTC_BOOTSTRAP` and may change.
const SMALL: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Sets up, builds `dist/` and prints its sizes; or, in a folder of its own, what stands in that folder's `dist/`.
///
/// # Errors
/// As [`files`], and when the first view is too big.
pub fn build(to: Option<&Path>, small: bool) -> Result<()> {
    let alone = setup::alone()?;
    setup::for_build()?;
    if small {
        setup::sources_of_std()?;
    }
    let place = match to {
        None => Place::usual(),
        Some(folder) => {
            fs::create_dir_all(folder)?;
            Place::within(&folder.canonicalize()?)
        }
    };
    let files = build_in(&Place { small, ..place })?;
    drop(alone);
    // Fixtures are built elsewhere; only the product itself has a budget.
    if to.is_some() && !small { Ok(()) } else { sizes::report(&files) }
}

/// Sets up and builds `dist/`.
///
/// # Errors
/// When a step fails or a shipped file names a path of this machine.
pub fn files() -> Result<Files> {
    let _alone = setup::alone()?;
    setup::for_build()?;
    build_in(&Place::usual())
}

/// Builds without setting up; gives the files it wrote.
///
/// # Errors
/// As [`files`].
pub fn build_in(place: &Place) -> Result<Files> {
    report_readers::write()?;
    let package = compile(place)?;
    let first = package.join(format!("{}_bg.wasm", CRATE.0));
    let linked = place.target.join(setup::WASM_TARGET).join("release/deps").join(CRATE.0).with_extension("wasm");
    let modules = split::lowered(&first, &split::late_of(&linked), &place.work)?;
    let glue = fs::read_to_string(package.join(format!("{}.js", CRATE.0)))?;
    let glue = string_cache::remembered(&glue, [&modules.first, &modules.late])?;
    let (glue, modules) = short_names::shorten(&glue, &modules)?;
    [&modules.first, &modules.late, &modules.whole].into_iter().try_for_each(|module| lower::validate(module))?;
    let mut files = assemble(&place.work, &glue, modules)?;
    files.extend(hosts::program(place)?);
    refuse_machine_paths(&files)?;
    write(&files, &place.dist)?;
    Ok(files)
}

/// The crate as Wasm and glue. The example page that is a program goes along: what both share is compiled once.
fn compile(place: &Place) -> Result<PathBuf> {
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
    for (path, name) in machine_paths()? {
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

/// The paths of this machine that the compiler might write into its output, and what it writes
/// instead. Of two that match, the compiler takes the later.
fn machine_paths() -> Result<Vec<(String, &'static str)>> {
    let home = env::home_dir().context("no home directory")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let text = |path: &Path| path.display().to_string();
    let mut paths = vec![
        (text(&home), "home"),
        (text(&cargo), "cargo"),
        (text(&paths::sysroot()?), "rust"),
        (text(&paths::root()), "."),
    ];
    // One folder for each registry, named after its host.
    for registry in fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten() {
        paths.push((text(&registry.path()), "crates"));
    }
    Ok(paths)
}

/// The hash names the contents before it is written into them: the loader asks for files of that
/// name, and glue and Wasm both say to which build they belong.
fn assemble(work: &Path, glue: &str, mut modules: Modules) -> Result<Files> {
    let version = setup::locked_version(&setup::lock_text()?, CRATE.1)?;
    let www = paths::root().join("www");
    let [script, classic] = wasm2js::build(work, &modules.whole, glue)?;
    let generated = glue;
    let glue = bundle::factory(&www, work, glue, &version)?;
    let style = bundle::style(&www)?;
    let policy = policies::built()?;
    let notice = NoticeData::of(policy)?;
    let first = prerender::draw(work, &glue, &modules.first, &notice)?;
    let mut contents: Vec<&[u8]> =
        vec![&glue, &modules.first, &modules.late, &style, &script, first.contained.as_bytes()];
    contents.extend(first.fetched.values().map(Vec::as_slice));
    let several = policy.parts.len() > 1;
    let unnamed = notice.embedded("");
    contents.push(unnamed.as_bytes());
    let hash = hash::short(&contents);
    for module in [&mut modules.first, &mut modules.late, &mut modules.whole] {
        lower::stamp(module, &hash)?;
    }
    let english = notice.english(&hash);
    let fetched = [&modules.first, &modules.late, &style, notice.policy.as_bytes(), english.as_bytes()];
    let parameters = placeholders::open_parameters(policy)?;
    let named = [notice.id.clone(), notice.sums.clone()];
    let contained = [first.contained, bundle::first_styles(&www)?];
    let checked = fetched.map(integrity::of);
    let defines = Defines { version, hash, several, checked, notice: named, first: contained, parameters };
    let glue = format!("{}export const build=\"{}\";\n", defines.fill(&String::from_utf8(glue)?), defines.hash);
    let mut files = bundle::scripts(&www, work, &defines)?;
    let data = notice.embedded(&defines.hash);
    let parts = single::Parts { module: &modules.whole, glue: generated, style: &style, script: &classic, data: &data };
    files.insert(single::NAME.into(), single::build(&www, work, &parts, &defines)?);
    files.extend(package::build(&www, work, &parts, &defines)?);
    files.insert(wasm2js::NAME.into(), script);
    files.insert(wasm2js::CLASSIC.into(), classic);
    copy_others(&www, &www, &defines, &mut files)?;
    files.extend(declarations::generate(&defines.version)?);
    let (vendored, packages) = hosts::vendor(work)?;
    files.extend(vendored);
    files.extend(legal_files::of(CRATE.1, &packages)?);
    files.extend(first.fetched);
    files.extend(notice.files(&defines.hash));
    files.insert(format!("{}.js", CRATE.0).into(), glue.into_bytes());
    files.insert(format!("{}_bg.wasm", CRATE.0).into(), modules.first);
    files.insert(format!("{}_late.wasm", CRATE.0).into(), modules.late);
    files.insert("award-calculator.css".into(), style);
    integrity::fill(&mut files, &defines.hash)?;
    Ok(files)
}

/// Takes over what needs no tool: pages, pictures, and whatever lies in a folder.
fn copy_others(www: &Path, folder: &Path, defines: &Defines, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(www)?.to_path_buf();
        let extension = path.extension().and_then(|extension| extension.to_str());
        match extension {
            _ if name == Path::new(bundle::SOURCES) || name == Path::new("tsconfig.json") => {}
            _ if path.ends_with("Cargo.toml") => {}
            _ if path.is_dir() => copy_others(www, &path, defines, files)?,
            Some("js" | "css") if folder == www => {}
            Some("html") => drop(files.insert(name, page(&fs::read_to_string(path)?, defines)?)),
            _ if name == Path::new("package.json") => {
                let text = placeholders::fill(&fs::read_to_string(path)?, policies::built()?);
                files.insert(name, manifest(&text, &defines.version)?);
            }
            _ if name == Path::new("README.md") => {
                let text = defines.fill(&fs::read_to_string(path)?);
                files.insert(name, placeholders::fill(&text, policies::built()?).into_bytes());
            }
            _ => drop(files.insert(name, fs::read(path)?)),
        }
    }
    Ok(())
}

/// A page with the names of the build and of the notice, and with the table of awards where it wants one.
fn page(text: &str, defines: &Defines) -> Result<Vec<u8>> {
    let policy = policies::built()?;
    let text = placeholders::fill(&defines.fill(text), policy);
    let filled =
        if text.contains(award_table::PLACE) { text.replace(award_table::PLACE, &award_table::table()?) } else { text };
    Ok(hosts::encoded(filled))
}

/// The npm manifest with the crate's version.
fn manifest(text: &str, version: &str) -> Result<Vec<u8>> {
    let mut manifest: serde_json::Value = serde_json::from_str(text).context("www/package.json")?;
    manifest["version"] = version.into();
    Ok(serde_json::to_string_pretty(&manifest)?.into_bytes())
}

fn refuse_machine_paths(files: &Files) -> Result<()> {
    for (path, _) in machine_paths()? {
        let path = path + std::path::MAIN_SEPARATOR_STR;
        for (name, content) in files {
            let found = content.windows(path.len()).any(|bytes| bytes == path.as_bytes());
            ensure!(!found, "{} holds a path of this machine: {path}", name.display());
        }
    }
    Ok(())
}

/// Replaces `dist` as a whole, so that nothing of an earlier build stays.
fn write(files: &Files, dist: &Path) -> Result<()> {
    let fresh = dist.with_extension("new");
    let _ = fs::remove_dir_all(&fresh);
    for (name, content) in files {
        let path = fresh.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&fresh))?;
        fs::write(path, content)?;
    }
    let _ = fs::remove_dir_all(dist);
    fs::rename(&fresh, dist).with_context(|| format!("cannot write {}", dist.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_gets_the_version_and_keeps_its_order() {
        let filled = manifest(r#"{"name":"a","version":"?","type":"module"}"#, "1.2.3").unwrap();
        let text = String::from_utf8(filled).unwrap().replace(['\n', ' '], "");
        assert_eq!(text, r#"{"name":"a","version":"1.2.3","type":"module"}"#);
    }

    #[test]
    fn a_file_that_names_the_repository_is_refused() {
        let place = format!("at {}/src/lib.rs", paths::root().display());
        assert!(refuse_machine_paths(&Files::from([("a.js".into(), place.into())])).is_err());
        assert!(refuse_machine_paths(&Files::from([("a.js".into(), b"src/lib.rs".to_vec())])).is_ok());
    }
}
