//! The entries of the npm package. What bundlers read holds no address and no query: the program is a chunk, or part of the
//! entry, because tools differ in what they make of the address of a file.
//!
//! Knows which entries there are and what each contains. `www/src/package.json` says which modules take the place of others.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::build::bundle::{self, Defines};
use crate::build::files::Files;
use crate::build::single::{self, Parts};

/// The chunk with the program.
const PROGRAM: &str = "award-calculator.program.js";

/// The entries by their file's name: the source, and the conditions under which modules are replaced.
const ENTRIES: [(&str, &str, &str); 4] = [
    ("index.js", "api.ts", "bundled"),
    ("define.js", "bundled/define.ts", "bundled"),
    (PROGRAM, "bundled/program.ts", "bundled"),
    ("award-calculator.inline.js", "bundled/define.ts", "inline,bundled"),
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
    let mut files = Files::new();
    for (name, source, conditions) in ENTRIES {
        let mut command = bundle::esbuild();
        command.args(bundle::SCRIPT).args(defines.bundled()).args(["--bundle", "--format=esm", "--platform=neutral"]);
        command.args([bundle::PRIVATE, "--external:./award*", "--external:./doctor.js"]).args(&embedded);
        if source.ends_with("define.ts") {
            // On a server there are no elements.
            let base_class = www.join(bundle::SOURCES).join("bundled/base-class.ts");
            command.arg("--define:HTMLElement=BASE_CLASS").arg(format!("--inject:{}", base_class.display()));
        }
        command.arg(format!("--conditions={conditions}"));
        command.arg(format!("--outfile={}", out.join(name).display()));
        bundle::output(command.arg(www.join(bundle::SOURCES).join(source)))?;
        let script = fs::read_to_string(out.join(name))?;
        for foreign in ["import.meta", &format!("?v={}", defines.hash)] {
            ensure!(!script.contains(foreign), "{name} holds {foreign}");
        }
        files.insert(name.into(), script.into_bytes());
    }
    files.insert(INLINE.0.into(), INLINE.1.into());
    Ok(files)
}
