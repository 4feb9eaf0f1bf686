//! The single script: the element, its stylesheet, glue and module in one classic script of ASCII letters, for
//! sandboxed frames, servers without CORS headers, and systems that rename what is uploaded.
//!
//! Knows how the modules of `www/single/` take the place of their namesakes. Does not know what any of them does.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::build::bundle::{self, Defines};
use crate::build::integrity;

/// The file.
pub const NAME: &str = "award-calculator.single.js";
/// The folder of `www/` with the modules that only it has.
pub const FOLDER: &str = "single";

/// What is carried along.
pub struct Parts<'a> {
    /// The finished module.
    pub module: &'a [u8],
    /// The generated glue.
    pub glue: &'a str,
    /// The stylesheet.
    pub style: &'a [u8],
    /// What it fetches from beside it where no module can run.
    pub script: &'a [u8],
}

/// The script.
///
/// # Errors
/// When esbuild fails, or when something in the script would be fetched after all.
pub fn build(www: &Path, work: &Path, parts: &Parts, defines: &Defines) -> Result<Vec<u8>> {
    let modules = modules(www, work)?;
    let glue = bundle::factory_source(Path::new("./running.js"), parts.glue)?;
    fs::write(modules.join("glue.js"), glue)?;
    fs::write(modules.join("module.wasm"), parts.module)?;
    fs::write(modules.join("style.css"), parts.style)?;
    let mut command = bundle::esbuild();
    command
        .arg(bundle::sheet(www)?)
        .args(["--bundle", "--format=iife", "--minify", "--target=es2018"])
        .args(defines.flags(false));
    command.arg(format!("--define:__SCRIPT__=\"{}\"", integrity::of(parts.script)));
    command.args(["--loader:.wasm=binary", "--loader:.css=text"]);
    command.arg("--define:import.meta.url=BASE").arg(format!("--inject:{}", modules.join("base.js").display()));
    let script = bundle::output(command.arg(modules.join("main.js")))?;
    ensure!(script.is_ascii(), "{NAME} is not plain ASCII");
    for foreign in ["import(", "import.meta", "fetch("] {
        let found = script.windows(foreign.len()).any(|part| part == foreign.as_bytes());
        ensure!(!found, "{NAME} holds {foreign}");
    }
    Ok(script)
}

/// The modules of `www/` with those of the folder laid over them; one that is covered is kept as `usual.NAME`.
fn modules(www: &Path, work: &Path) -> Result<PathBuf> {
    let place = work.join(FOLDER);
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place)?;
    for folder in [www, &www.join(FOLDER)] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let (Some(name), Some("js")) = (path.file_name(), path.extension().and_then(|ending| ending.to_str()))
            else {
                continue;
            };
            let target = place.join(name);
            if target.exists() {
                fs::rename(&target, place.join(format!("usual.{}", name.display())))?;
            }
            fs::copy(&path, target)?;
        }
    }
    Ok(place)
}
