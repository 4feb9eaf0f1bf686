//! The single script: the element, its stylesheet, glue and module in one classic script of ASCII letters, for
//! sandboxed frames, servers without CORS headers, and systems that rename what is uploaded.
//!
//! Knows what is embedded. `www/src/package.json` says which modules take the place of others.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::build::bundle::{self, Defines};
use crate::build::embedded_bytes;
use crate::build::integrity;

/// The file.
pub const NAME: &str = "award-calculator.single.js";
/// Where the modules import what is embedded from.
const GENERATED: &str = "generated";

/// What is carried along.
pub struct Parts<'a> {
    /// The finished module.
    pub module: &'a [u8],
    /// The generated glue.
    pub glue: &'a str,
    /// The stylesheet.
    pub style: &'a [u8],
    /// The notice and the English words.
    pub data: &'a str,
    /// What it fetches from beside it where no module can run.
    pub script: &'a [u8],
}

/// The script.
///
/// # Errors
/// When esbuild fails, or when something in the script would be fetched after all.
pub fn build(www: &Path, work: &Path, parts: &Parts, defines: &Defines) -> Result<Vec<u8>> {
    let sources = www.join(bundle::SOURCES).join("single");
    let mut command = bundle::esbuild();
    command.args([bundle::PRIVATE, "--bundle", "--format=iife", "--minify", "--target=es2018"]);
    command.args(defines.flags(false)).args(embedded(www, work, parts)?);
    command.arg(format!("--define:__SCRIPT__=\"{}\"", integrity::of(parts.script)));
    command.arg("--conditions=single");
    command.arg("--define:import.meta.url=BASE").arg(format!("--inject:{}", sources.join("base.ts").display()));
    let script = bundle::output(command.arg(sources.join("main.ts")))?;
    ensure!(script.is_ascii(), "{NAME} is not plain ASCII");
    for foreign in ["import(", "import.meta", "fetch("] {
        let found = script.windows(foreign.len()).any(|part| part == foreign.as_bytes());
        ensure!(!found, "{NAME} holds {foreign}");
    }
    Ok(script)
}

/// Writes what is embedded; gives the options by which esbuild finds it.
pub fn embedded(www: &Path, work: &Path, parts: &Parts) -> Result<Vec<String>> {
    let generated = work.join(GENERATED);
    fs::create_dir_all(&generated)?;
    fs::write(generated.join("glue.js"), bundle::factory_source(www, parts.glue)?)?;
    let module = embedded_bytes::encode(parts.module);
    fs::write(generated.join("module.js"), format!("export default \"{module}\";\n"))?;
    let data = embedded_bytes::encode(parts.data.as_bytes());
    fs::write(generated.join("data.js"), format!("export default \"{data}\";\n"))?;
    fs::write(generated.join("style.css"), parts.style)?;
    Ok(vec!["--loader:.css=text".to_owned(), format!("--alias:{GENERATED}={}", generated.display())])
}
