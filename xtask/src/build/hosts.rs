//! What the example pages in `hosts/` need besides their own text: frameworks of others, the letters of old servers,
//! and a compiler where a page is a program.
//!
//! Nothing of it belongs to the calculator. Versions stand in `tools/package.json` and `Cargo.lock`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::build::bundle;
use crate::build::files::{Files, Place};
use crate::build::lower;
use crate::tools::paths;
use crate::tools::progress;
use crate::tools::setup;

/// The crate of the page that is a Yew application, in `www/hosts/yew`.
pub const PROGRAM: &str = "yew-host";

/// Files that npm packages bring ready for browsers, and where they lie in `hosts/vendor/`.
const READY: [(&str, &str); 2] =
    [("vue/dist/vue.runtime.global.prod.js", "vue.js"), ("vue-router/dist/vue-router.global.prod.js", "vue-router.js")];

/// What React brings for bundlers only, as one module.
const REACT: &str = "export { StrictMode, createElement, useState } from 'react';\n\
                     export { createRoot } from 'react-dom/client';\n";

/// What of npm is in those that come ready: bundled anew, only to read off the packages.
const VUE: &str = "export * from 'vue';\nexport * from 'vue-router';\n";

/// The frameworks, and the names of the packages that are in them.
///
/// # Errors
/// When a package has not what it used to.
pub fn vendor(work: &Path) -> Result<(Files, Vec<String>)> {
    let packages = paths::tools().join("npm/node_modules");
    let mut files = Files::new();
    for (source, name) in READY {
        let content = fs::read(packages.join(source)).with_context(|| format!("no {source}"))?;
        files.insert(Path::new("hosts/vendor").join(name), content);
    }
    let (react, mut names) = bundled(work, "react.js", REACT)?;
    names.extend(bundled(work, "vue.js", VUE)?.1);
    files.insert("hosts/vendor/react.js".into(), react);
    Ok((files, names.into_iter().collect()))
}

/// A module made of what it imports from npm, and the packages whose code is in it.
fn bundled(work: &Path, name: &str, source: &str) -> Result<(Vec<u8>, BTreeSet<String>)> {
    let (path, bundle, about) =
        (work.join(name), work.join(format!("bundled.{name}")), work.join(format!("{name}.json")));
    fs::write(&path, source)?;
    let mut command = bundle::esbuild();
    command.args(["--bundle", "--minify", "--format=esm", "--define:process.env.NODE_ENV=\"production\""]);
    command
        .args(["--legal-comments=inline", "--define:__VUE_PROD_DEVTOOLS__=false"])
        .arg(format!("--metafile={}", about.display()));
    command.arg(format!("--outfile={}", bundle.display())).arg(path);
    bundle::output(command.env("NODE_PATH", paths::tools().join("npm/node_modules")))?;
    let about: Value = serde_json::from_slice(&fs::read(about)?)?;
    let outputs = about["outputs"].as_object().into_iter().flat_map(|outputs| outputs.values());
    let inputs = outputs.filter_map(|one| one["inputs"].as_object()).flatten();
    let used = inputs.filter(|(_, one)| one["bytesInOutput"].as_u64() > Some(0));
    Ok((fs::read(bundle)?, used.filter_map(|(path, _)| package(path)).collect()))
}

/// `…/node_modules/@vue/shared/dist/a.js` is of `@vue/shared`.
fn package(path: &str) -> Option<String> {
    let within = path.rsplit_once("node_modules/")?.1;
    let names = if within.starts_with('@') { 2 } else { 1 };
    Some(within.split('/').take(names).collect::<Vec<_>>().join("/"))
}

/// The Yew application, compiled already, made ready for browsers.
///
/// # Errors
/// When it was not compiled or a tool fails.
pub fn program(place: &Place) -> Result<Files> {
    let compiled = place.target.join(setup::WASM_TARGET).join("release").join(PROGRAM).with_extension("wasm");
    let out = place.work.join("yew");
    let mut bindgen = paths::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "yew", "--out-dir"]).arg(&out).arg(compiled);
    progress::run("writing the glue of the Yew application", "a second", &mut bindgen)?;
    let glue = bundle::output(bundle::esbuild().args(bundle::SCRIPT).arg(out.join("yew.js")))?;
    let module = lower::lower(&out.join("yew_bg.wasm"), &out.join("lowered"))?;
    Ok(Files::from([("hosts/vendor/yew.js".into(), glue), ("hosts/vendor/yew_bg.wasm".into(), module)]))
}

/// A page in the letters that it says it is written in.
pub fn encoded(page: String) -> Vec<u8> {
    if page.contains("<meta charset=\"gbk\">") {
        return encoding_rs::GBK.encode(&page).0.into_owned();
    }
    page.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_package() {
        assert_eq!(package("t/node_modules/@vue/shared/dist/a.js").as_deref(), Some("@vue/shared"));
        assert_eq!(package("t/node_modules/react/index.js").as_deref(), Some("react"));
        assert_eq!(package("t/out/react.js"), None);
    }

    #[test]
    fn only_a_page_in_gbk_is_written_in_gbk() {
        assert!(encoded("<meta charset=\"gbk\">政".into()).ends_with(&[0xd5, 0xfe]));
        assert!(encoded("<meta charset=\"utf-8\">政".into()).ends_with("政".as_bytes()));
    }
}
