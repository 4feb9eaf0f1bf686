//! What is in `dist/` of other people's work: crates, Rust's own library, and the scripts that the example pages bring.
//!
//! Knows where each part and its licence texts lie; what is made of them, `sbom` and `notices` know.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Node, Package, PackageId};
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
    let options = ["--locked", "--filter-platform", setup::WASM_TARGET].map(str::to_owned);
    let metadata = MetadataCommand::new().current_dir(paths::root()).other_options(options).exec()?;
    let checksums = checksums(&setup::lock_text()?)?;
    let named = |name: &&str| metadata.packages.iter().find(|one| one.name == *name);
    let roots: Vec<&Package> = [root, hosts::PROGRAM].iter().filter_map(named).collect();
    let own = *roots.first().with_context(|| format!("no crate {root}"))?;
    let foreign = shipped(&metadata, &roots).into_iter().filter(|one| one.source.is_some());
    let mut others: Vec<Part> = foreign.map(|one| part(one, &checksums)).collect::<Result<_>>()?;
    others.push(standard_library()?);
    for name in scripts {
        others.push(script(&paths::tools().join("npm/node_modules"), name)?);
    }
    others.sort_by(|one, other| one.address.cmp(&other.address));
    Ok((part(own, &checksums)?, others))
}

/// The crates whose code can reach the modules: from the roots along what is neither for building nor for testing, nor
/// a macro, which leaves nothing of itself.
fn shipped<'m>(metadata: &'m Metadata, roots: &[&'m Package]) -> Vec<&'m Package> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let nodes: BTreeMap<&PackageId, &Node> = nodes.map(|node| (&node.id, node)).collect();
    let mut found: BTreeSet<&PackageId> = roots.iter().map(|root| &root.id).collect();
    let mut open: Vec<&PackageId> = found.iter().copied().collect();
    while let Some(id) = open.pop() {
        for needed in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
            let at_run_time = needed.dep_kinds.iter().any(|one| one.kind == DependencyKind::Normal);
            let makes_code = metadata[&needed.pkg].targets.iter().any(|target| target.is_proc_macro());
            if at_run_time && !makes_code && found.insert(&needed.pkg) {
                open.push(&needed.pkg);
            }
        }
    }
    found.into_iter().map(|id| &metadata[id]).collect()
}

fn part(package: &Package, checksums: &BTreeMap<(String, String), String>) -> Result<Part> {
    let (name, version) = (package.name.to_string(), package.version.to_string());
    let checksum = checksums.get(&(name.clone(), version.clone())).cloned();
    ensure!(package.source.is_none() || checksum.is_some(), "Cargo.lock has no checksum of {name} {version}");
    Ok(Part {
        // Older manifests part licences with a stroke.
        licence: package.license.clone().unwrap_or_default().replace(" / ", "/").replace('/', " OR "),
        address: format!("pkg:cargo/{name}@{version}"),
        terms: package.manifest_path.as_std_path().with_file_name(""),
        authors: package.authors.clone(),
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
fn checksums(lock: &str) -> Result<BTreeMap<(String, String), String>> {
    let lock: toml::Table = lock.parse()?;
    let packages = lock.get("package").and_then(|list| list.as_array()).into_iter().flatten();
    let text = |package: &toml::Value, name: &str| Some(package.get(name)?.as_str()?.to_owned());
    let entry = |one| Some(((text(one, "name")?, text(one, "version")?), text(one, "checksum")?));
    Ok(packages.filter_map(entry).collect())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn a_checksum_belongs_to_a_name_and_a_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"bb\"\n";
        let expected = BTreeMap::from([(("b".to_owned(), "2.0.0".to_owned()), "bb".to_owned())]);
        assert_eq!(checksums(lock).unwrap(), expected);
    }

    #[test]
    fn the_product_lists_its_view_and_no_tool_of_its_own() {
        let (_, others) = of("award-calculator", &[]).unwrap();
        let names: BTreeSet<&str> = others.iter().map(|one| one.name.as_str()).collect();
        for part in ["yew", "rust_decimal", "wasm-bindgen", "rust-std"] {
            assert!(names.contains(part), "{part} in {names:?}");
        }
        assert!(others.iter().all(|one| one.checksum.is_some() != (one.name == "rust-std")));
        assert!(others.iter().all(|one| !one.licence.is_empty() && !one.licence.contains('/')));
        for tool in ["toml", "proptest", "annotate-snippets", "serde_derive", "xtask", "yew-host"] {
            assert!(!names.contains(tool), "{tool}");
        }
    }
}
