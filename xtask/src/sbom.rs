//! The bill of materials that ships with the product: every crate whose code is in it, with version, licence and checksum.
//!
//! CycloneDX 1.5 as JSON, without date or serial number, so that two builds of the same sources give the same bytes.
//! What only builds or tests the product is not in it. Does not know what the crates are for.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{paths, setup};

/// Its name in `dist/`.
pub const NAME: &str = "sbom.cdx.json";

/// The bill of the product, named `root` in the lock file.
///
/// # Errors
/// When cargo cannot describe the crates or `Cargo.lock` lacks one of them.
pub fn bill(root: &str) -> Result<Vec<u8>> {
    let mut command = paths::cargo();
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", setup::WASM_TARGET]);
    let output = command.output().context("cannot start cargo metadata")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let compiler = Command::new("rustc").arg("--version").output()?.stdout;
    let bill = drawn_up(root, &metadata, &setup::lock_text()?, String::from_utf8(compiler)?.trim())?;
    Ok(serde_json::to_string_pretty(&bill)?.into_bytes())
}

fn drawn_up(root: &str, metadata: &Value, lock: &str, compiler: &str) -> Result<Value> {
    let packages: BTreeMap<&str, &Value> = list(&metadata["packages"]).map(|one| (text(&one["id"]), one)).collect();
    let start = packages.values().find(|one| text(&one["name"]) == root).with_context(|| format!("no crate {root}"))?;
    let shipped = shipped(metadata, &packages, text(&start["id"]));
    let checksums = checksums(lock);
    let others = shipped.iter().filter(|id| **id != text(&start["id"]));
    let mut components: Vec<Value> =
        others.map(|id| component(packages[id], "library", &checksums)).collect::<Result<_>>()?;
    components.push(standard_library(compiler));
    components.sort_by_key(|one| text(&one["bom-ref"]).to_owned());
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(start, "application", &checksums)? },
        "components": components,
    }))
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

fn component(package: &Value, kind: &str, checksums: &BTreeMap<(String, String), String>) -> Result<Value> {
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let address = format!("pkg:cargo/{name}@{version}");
    // Older manifests part licences with a stroke.
    let licence = text(&package["license"]).replace(" / ", "/").replace('/', " OR ");
    let mut told = json!({ "type": kind, "bom-ref": address, "name": name, "version": version, "purl": address });
    if !licence.is_empty() {
        told["licenses"] = json!([{ "expression": licence }]);
    }
    if !package["source"].is_null() {
        let key = (name.to_owned(), version.to_owned());
        let checksum =
            checksums.get(&key).with_context(|| format!("Cargo.lock has no checksum of {name} {version}"))?;
        told["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    Ok(told)
}

/// Rust's own library is in the module too.
fn standard_library(compiler: &str) -> Value {
    let version = compiler.split_whitespace().nth(1).unwrap_or_default();
    let address = format!("pkg:generic/rust-std@{version}");
    json!({
        "type": "library", "bom-ref": address, "name": "rust-std", "version": version, "purl": address,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
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
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"a\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"bb\"\n";

    fn package(id: &str, version: &str, kind: &str, source: Option<&str>) -> Value {
        json!({ "id": id, "name": id, "version": version, "license": "MIT/Apache-2.0", "source": source, "targets": [{ "kind": [kind] }] })
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
        let bill = drawn_up("a", &example(), LOCK, "rustc 1.95.0 (f2d3ce0bd 2026-03-21)").unwrap();
        let names: Vec<&str> = list(&bill["components"]).map(|one| text(&one["name"])).collect();
        assert_eq!(names, ["b", "rust-std"]);
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "bb");
        assert_eq!(bill["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(bill["components"][1]["version"], "1.95.0");
        assert_eq!(bill["metadata"]["component"]["purl"], "pkg:cargo/a@0.1.0");
    }

    #[test]
    fn a_crate_without_a_checksum_stops_the_build() {
        let lock = LOCK.replace("checksum", "sum");
        assert!(drawn_up("a", &example(), &lock, "rustc 1.95.0").is_err());
    }

    #[test]
    fn the_product_lists_its_view_and_no_tool_of_its_own() {
        let bill: Value = serde_json::from_slice(&bill("award-calculator").unwrap()).unwrap();
        let names: BTreeSet<&str> = list(&bill["components"]).map(|one| text(&one["name"])).collect();
        assert!(names.contains("yew") && names.contains("rust_decimal") && names.contains("wasm-bindgen"), "{names:?}");
        for tool in ["toml", "proptest", "annotate-snippets", "serde_derive", "xtask"] {
            assert!(!names.contains(tool), "{tool}");
        }
    }
}
