//! The entries of the npm package. What bundlers read holds no address and no query: the program is a chunk, or part of the
//! entry, because tools differ in what they make of the address of a file.
//!
//! Knows which entries there are and what each contains. `www/src/package.json` says which modules take the place of others.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::build::bundle::{self, Defines};
use crate::build::files::Files;
use crate::build::single::{self, Parts};

/// The chunk with the program.
const PROGRAM: &str = "award-calculator.program.js";

/// An entry: its file, its source, the conditions under which modules are replaced, and whether a source map is of use.
type Entry = (&'static str, &'static str, &'static str, bool);

const ENTRIES: [Entry; 4] = [
    ("index.js", "api.ts", "bundled", true),
    ("define.js", "bundled/define.ts", "bundled", true),
    // Nearly all of these two is the module, which no map explains.
    (PROGRAM, "bundled/program.ts", "bundled", false),
    ("award-calculator.inline.js", "bundled/define.ts", "inline,bundled", false),
];

/// For tools that read no `exports`: the entry under the name by which it is imported.
const INLINE: (&str, &str) = ("inline.js", "import \"./award-calculator.inline.js\";\n");

/// The entries with their source maps.
///
/// # Errors
/// When esbuild fails, or when an entry holds what a bundler would take for a file.
pub fn build(www: &Path, work: &Path, parts: &Parts, defines: &Defines) -> Result<Files> {
    let embedded = single::embedded(www, work, parts)?;
    let out = work.join("bundled");
    let _ = fs::remove_dir_all(&out);
    for entry in &ENTRIES {
        bundle::output(command(www, defines, entry).args(&embedded).arg(format!("--outdir={}", out.display())))?;
    }
    let mut files = bundle::collect(&out)?;
    for (name, content) in &mut files {
        let mut text = std::str::from_utf8(content)?.to_owned();
        for foreign in ["import.meta", &format!("?v={}", defines.hash)] {
            let script = name.extension().is_some_and(|extension| extension == "js");
            ensure!(!script || !text.contains(foreign), "{} holds {foreign}", name.display());
        }
        if name.extension().is_some_and(|extension| extension == "map") {
            text = relative_sources(&text)?;
        }
        *content = text.into_bytes();
    }
    files.insert(INLINE.0.into(), INLINE.1.into());
    Ok(files)
}

fn command(www: &Path, defines: &Defines, (name, source, conditions, map): &Entry) -> Command {
    let sources = www.join(bundle::SOURCES);
    let mut command = bundle::esbuild();
    command.args(bundle::SCRIPT).args(defines.bundled()).args(["--bundle", "--format=esm", "--platform=neutral"]);
    command.args([bundle::PRIVATE, "--external:./award*", "--external:./doctor.js"]);
    if source.ends_with("define.ts") {
        // On a server there are no elements.
        let base_class = sources.join("bundled/base-class.ts");
        command.arg("--define:HTMLElement=BASE_CLASS").arg(format!("--inject:{}", base_class.display()));
    }
    if *map {
        command.arg("--sourcemap");
    }
    if *source == "api.ts" {
        // Comments tell bundlers to leave one `import()` alone; esbuild keeps them only among spaces.
        command.arg("--minify-whitespace=false");
    }
    command.arg(format!("--conditions={conditions}"));
    command.arg(format!("{}={}", name.trim_end_matches(".js"), sources.join(source).display()));
    command
}

/// A source map that names its sources by their place in `www/src`, not by that of this machine.
fn relative_sources(map: &str) -> Result<String> {
    let mut map: Value = serde_json::from_str(map)?;
    for source in map["sources"].as_array_mut().context("a source map lists its sources")? {
        let path = source.as_str().context("a source has a path")?;
        let (_, place) = path.rsplit_once("www/src/").unwrap_or(("", "generated"));
        *source = format!("src/{place}").into();
    }
    Ok(map.to_string())
}
