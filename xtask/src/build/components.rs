//! What is in `dist/` of other people's work: crates, Rust's own library, and the scripts that the example pages bring.
//!
//! Knows where each part and its licence texts lie; what is made of them, `sbom` and `notices` know.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::build::hosts;
use crate::tools::paths;
use crate::tools::setup;

/// One piece of software with a version and a licence of its own.
#[derive(Clone)]
pub struct Part {
    /// As its registry names it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as an SPDX expression; empty for our own unpublished crates.
    pub licence: String,
    /// Its package address, `pkg:cargo/yew@0.23.0`.
    pub address: String,
    /// The SHA-256 of what was downloaded, in hexadecimal, where the lock file has it.
    pub checksum: Option<String>,
    /// The folder on this machine that has its licence texts, or the one page that has them all.
    pub terms: PathBuf,
    /// Who is named as its author.
    pub authors: Vec<String>,
}

/// The product's own crate, and every part of others in it and in the example pages, by package address.
///
/// # Errors
/// When cargo cannot describe the crates, `Cargo.lock` lacks one of them, or a script's package is not installed.
pub fn of(root: &str, scripts: &[String]) -> Result<(Part, Vec<Part>)> {
    let mut command = paths::cargo();
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", setup::WASM_TARGET]);
    let output = command.output().context("cannot start cargo metadata")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let (own, mut others) = crates(&[root, hosts::PROGRAM], &metadata, &setup::lock_text()?)?;
    others.push(standard_library()?);
    for name in scripts {
        others.push(script(&paths::tools().join("npm/node_modules"), name)?);
    }
    others.sort_by(|one, other| one.address.cmp(&other.address));
    Ok((own, others))
}

/// The crate of the first name, and those of others that any of the named ones ships.
fn crates(roots: &[&str], metadata: &Value, lock: &str) -> Result<(Part, Vec<Part>)> {
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"]).map(|one| (text(&one["id"]), one)).collect();
    let checksums = checksums(lock);
    let named = |name: &&str| {
        let found = packages.values().find(|one| text(&one["name"]) == *name);
        found.copied().with_context(|| format!("no crate {name}"))
    };
    let starts: Vec<&Value> = roots.iter().map(named).collect::<Result<_>>()?;
    let own = starts.first().context("no crate named")?;
    let shipped: BTreeSet<&str> =
        starts.iter().flat_map(|one| shipped(metadata, &packages, text(&one["id"]))).collect();
    let foreign = shipped.iter().map(|id| packages[id]).filter(|one| !one["source"].is_null());
    let others = foreign.map(|one| part(one, &checksums)).collect::<Result<_>>()?;
    Ok((part(own, &checksums)?, others))
}

/// The crates whose code can reach the module: from the root along what is neither for building nor for testing, nor
/// a macro, which leaves nothing of itself.
fn shipped<'a>(metadata: &'a Value, packages: &BTreeMap<&str, &Value>, root: &'a str) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|one| (text(&one["id"]), one)).collect();
    let (mut found, mut open) = (BTreeSet::from([root]), vec![root]);
    while let Some(id) = open.pop() {
        for needed in nodes.get(id).into_iter().flat_map(|node| list(&node["deps"])) {
            let package = text(&needed["pkg"]);
            let at_run_time = list(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null());
            let targets = packages.get(package).map(|package| list(&package["targets"]));
            let makes_code =
                targets.into_iter().flatten().any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"));
            if at_run_time && !makes_code && found.insert(package) {
                open.push(package);
            }
        }
    }
    found
}

fn part(package: &Value, checksums: &BTreeMap<(String, String), String>) -> Result<Part> {
    let (name, version) = (text(&package["name"]).to_owned(), text(&package["version"]).to_owned());
    let key = (name.clone(), version.clone());
    let checksum = checksums.get(&key).cloned();
    ensure!(package["source"].is_null() || checksum.is_some(), "Cargo.lock has no checksum of {name} {version}");
    let manifest = Path::new(text(&package["manifest_path"]));
    Ok(Part {
        // Older manifests part licences with a stroke.
        licence: text(&package["license"]).replace(" / ", "/").replace('/', " OR "),
        address: format!("pkg:cargo/{name}@{version}"),
        terms: manifest.parent().unwrap_or(manifest).to_owned(),
        authors: list(&package["authors"]).map(|author| text(author).to_owned()).collect(),
        name,
        version,
        checksum,
    })
}

/// Rust's own library is in the module too. Its notices lie beside the compiler.
fn standard_library() -> Result<Part> {
    let about = String::from_utf8(paths::command("rustc").arg("--version").output()?.stdout)?;
    let version = about.split_whitespace().nth(1).unwrap_or_default().to_owned();
    Ok(Part {
        name: "rust-std".into(),
        licence: "MIT OR Apache-2.0".into(),
        address: format!("pkg:generic/rust-std@{version}"),
        checksum: None,
        terms: paths::sysroot()?.join("share/doc/rust/COPYRIGHT-library.html"),
        authors: vec!["The Rust Project Developers".into()],
        version,
    })
}

/// An installed npm package.
fn script(packages: &Path, name: &str) -> Result<Part> {
    let folder = packages.join(name);
    let manifest = fs::read(folder.join("package.json")).with_context(|| format!("{name} is not installed"))?;
    let manifest: Value = serde_json::from_slice(&manifest)?;
    let version = text(&manifest["version"]).to_owned();
    let author = manifest["author"]["name"].as_str().or(manifest["author"].as_str());
    Ok(Part {
        name: name.to_owned(),
        licence: text(&manifest["license"]).to_owned(),
        // A scope's sign is written in code in package addresses.
        address: format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
        checksum: None,
        authors: author.map(str::to_owned).into_iter().collect(),
        terms: folder,
        version,
    })
}

/// The checksum of each crate by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let entry = |package: &str| {
        let text = |name: &str| {
            let mark = format!("{name} = \"");
            let value = package.lines().find_map(|line| line.strip_prefix(&mark))?;
            Some(value.trim_end_matches('"').to_owned())
        };
        Some(((text("name")?, text("version")?), text("checksum")?))
    };
    lock.split("[[package]]").filter_map(entry).collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    impl Part {
        /// A part of which nothing else is known.
        pub fn named(address: &str, name: &str, version: &str) -> Self {
            Self {
                name: name.into(),
                version: version.into(),
                licence: String::new(),
                address: address.into(),
                checksum: None,
                terms: PathBuf::new(),
                authors: Vec::new(),
            }
        }
    }

    const LOCK: &str = "[[package]]\nname = \"a\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"bb\"\n";

    fn package(id: &str, version: &str, kind: &str, source: Option<&str>) -> Value {
        json!({ "id": id, "name": id, "version": version, "license": "MIT/Apache-2.0", "source": source,
            "targets": [{ "kind": [kind] }], "manifest_path": format!("/{id}/Cargo.toml") })
    }

    fn needs(package: &str, kind: Option<&str>) -> Value {
        json!({ "pkg": package, "dep_kinds": [{ "kind": kind }] })
    }

    fn example() -> Value {
        let outside = Some("registry");
        json!({
            "packages": [
                package("a", "0.1.0", "lib", None), package("b", "2.0.0", "lib", outside), package("macros", "1.0.0", "proc-macro", outside),
                package("tests", "1.0.0", "lib", outside), package("builds", "1.0.0", "lib", outside),
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [needs("b", None), needs("macros", None), needs("tests", Some("dev")), needs("builds", Some("build"))] },
                { "id": "macros", "deps": [needs("builds", None)] },
            ] },
        })
    }

    #[test]
    fn only_what_ships_is_listed_with_licence_and_checksum() {
        let (own, others) = crates(&["a"], &example(), LOCK).unwrap();
        let names: Vec<&str> = others.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((own.address.as_str(), names), ("pkg:cargo/a@0.1.0", vec!["b"]));
        assert_eq!(others[0].checksum.as_deref(), Some("bb"));
        assert_eq!(others[0].licence, "MIT OR Apache-2.0");
        assert_eq!(others[0].terms, Path::new("/b"));
    }

    #[test]
    fn a_crate_without_a_checksum_stops_the_build() {
        assert!(crates(&["a"], &example(), &LOCK.replace("checksum", "sum")).is_err());
    }

    #[test]
    fn the_product_lists_its_view_and_no_tool_of_its_own() {
        let (_, others) = of("award-calculator", &[]).unwrap();
        let names: BTreeSet<&str> = others.iter().map(|one| one.name.as_str()).collect();
        for part in ["yew", "rust_decimal", "wasm-bindgen", "rust-std"] {
            assert!(names.contains(part), "{part} in {names:?}");
        }
        for tool in ["toml", "proptest", "annotate-snippets", "serde_derive", "xtask", "yew-host"] {
            assert!(!names.contains(tool), "{tool}");
        }
    }
}
