//! Runs esbuild: compiles TypeScript, bundles, minifies, and lowers scripts to what old phones parse.
//!
//! Knows which scripts are entries; knows nothing of their contents.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::build::files::Files;
use crate::build::glue;
use crate::build::integrity;
use crate::tools::paths;
use crate::tools::progress;

/// The folder of `www/` with the TypeScript sources.
pub const SOURCES: &str = "src";

/// The modules that a page or Node loads by name; what they import is bundled into them.
const ENTRIES: [&str; 2] = ["award-calculator.ts", "api.ts"];

/// The two parts of the stylesheet, in the order in which they apply.
const FIRST_STYLES: &str = "question-pages.css";
const LATER_STYLES: &str = "later-pages.css";

/// A script that runs as a classic one and imports nothing.
const CLASSIC: &str = "embed-parent.ts";

/// A script of several modules that runs as a classic one, and as a module too.
const DOCTOR: &str = "doctor.ts";

/// Private members, which begin with one underscore, get short names; those of wasm-bindgen, too. Names that begin with two
/// underscores are read from outside.
pub const PRIVATE: &str = "--mangle-props=^_[a-z]";

/// Scripts: ES2018 and the two things that modules cannot do without. Unless told so, esbuild
/// empties `import.meta` without a word.
pub const SCRIPT: [&str; 4] =
    ["--minify", "--target=es2018", "--supported:import-meta=true", "--supported:dynamic-import=true"];

/// Styles: the oldest engines we promise. Without them esbuild shortens into newer CSS.
const STYLE: [&str; 2] = ["--minify", "--target=chrome73,safari12,firefox78"];

/// What is filled in at build time.
pub struct Defines {
    /// The crate's version, `__VERSION__`.
    pub version: String,
    /// The name of the contents of glue, Wasm and stylesheet, `__HASH__`.
    pub hash: String,
    /// Whether the build has several notices, `__SEVERAL__`.
    pub several: bool,
    /// What the files that are fetched must be for the entry that checks them: `__MODULE__`, `__LATE__`,
    /// `__STYLE__`, `__NOTICE_INTEGRITY__` and `__ENGLISH_INTEGRITY__`.
    pub checked: [String; 5],
    /// The identifier of the notice, the check sums in its policy file, and that of the English words: `__NOTICE__`,
    /// `__NOTICE_SUMS__` and `__ENGLISH_SUM__`.
    pub notice: [String; 3],
    /// The first page in the default language and the styles of question pages, `__FIRST_PAGE__` and `__FIRST_STYLES__`.
    pub first: [String; 2],
    /// The thresholds that the notice leaves open and the kind of each, as JSON: `__PARAMETERS__`.
    pub parameters: String,
}

impl Defines {
    /// The text with the placeholders replaced, for files that are not scripts.
    pub fn fill(&self, text: &str) -> String {
        text.replace("__VERSION__", &self.version).replace("__HASH__", &self.hash)
    }

    /// The placeholders for scripts; only one entry checks.
    pub fn flags(&self, checks: bool) -> [String; 14] {
        self.defined(&format!("?v={}", self.hash), checks)
    }

    /// The placeholders for what bundlers read, in which no address has a query.
    pub fn bundled(&self) -> [String; 14] {
        self.defined("", false)
    }

    fn defined(&self, query: &str, checks: bool) -> [String; 14] {
        let [page, styles] = &self.first;
        let [module, late, style, notice, english] = self.checked.each_ref().map(|hash| if checks { hash } else { "" });
        [
            format!("--define:__VERSION__=\"{}\"", self.version),
            format!("--define:__HASH__=\"{}\"", self.hash),
            format!("--define:__QUERY__=\"{query}\""),
            format!("--define:__SEVERAL__={}", self.several),
            format!("--define:__MODULE__=\"{module}\""),
            format!("--define:__LATE__=\"{late}\""),
            format!("--define:__STYLE__=\"{style}\""),
            format!("--define:__NOTICE_INTEGRITY__=\"{notice}\""),
            format!("--define:__ENGLISH_INTEGRITY__=\"{english}\""),
            format!("--define:__NOTICE__=\"{}\"", self.notice[0]),
            format!("--define:__NOTICE_SUMS__=\"{}\"", self.notice[1]),
            format!("--define:__ENGLISH_SUM__={}", self.notice[2]),
            format!("--define:__FIRST_PAGE__={page}"),
            format!("--define:__FIRST_STYLES__={styles}"),
        ]
    }
}

/// The glue as a module that exports a factory: each call has its own state, so that each element
/// has its own instance. A `guard` given to the factory stands before the instance's exports: so
/// the loader hears of a trap, whoever made the call. What a running instance needs in a page, `instance.ts`, comes
/// with it: the loader is small. Where the name of the build shall stand it says `__HASH__` still.
pub fn factory(www: &Path, work: &Path, glue: &str, version: &str) -> Result<Vec<u8>> {
    let source = work.join("factory.js");
    let wasm2js = serde_json::to_string(&www.join(SOURCES).join("wasm2js.ts"))?;
    let factory = factory_source(www, glue)?;
    fs::write(&source, format!("{factory}export {{ assemble }} from {wasm2js};\n"))?;
    let mut command = esbuild();
    command.args(SCRIPT).arg(format!("--define:__VERSION__=\"{version}\"")).arg("--define:__QUERY__=\"?v=__HASH__\"");
    command.arg("--define:__STYLE__=\"\"");
    command.args([PRIVATE, "--bundle", "--format=esm", "--platform=neutral", "--external:./award_calculator*"]);
    output(command.arg(source))
}

/// The same before it is bundled, and without its way to the program as script.
pub fn factory_source(www: &Path, glue: &str) -> Result<String> {
    let instance = www.join(SOURCES).join("instance.ts");
    let (instance, glue) = (serde_json::to_string(&instance)?, glue::guarded(glue)?);
    Ok(format!(
        "import {{ startInstance }} from {instance};\n\
         export default function factory(guard){{\n{glue}\nreturn wasm_bindgen;\n}}\n\
         export const start = (module, notice, onTrap, late) => startInstance(factory, module, notice, onTrap, late);\n"
    ))
}

/// The stylesheet, minified: question pages, then all others.
pub fn style(www: &Path) -> Result<Vec<u8>> {
    Ok([minified(&www.join(FIRST_STYLES))?, minified(&www.join(LATER_STYLES))?].concat())
}

/// The styles of the question pages for scripts.
pub fn first_styles(www: &Path) -> Result<String> {
    quoted(&www.join(FIRST_STYLES))
}

/// The styles of all other pages, which come with the second module.
pub fn later_styles(www: &Path) -> Result<Vec<u8>> {
    minified(&www.join(LATER_STYLES))
}

fn minified(source: &Path) -> Result<Vec<u8>> {
    output(esbuild().args(STYLE).arg(source))
}

/// A minified stylesheet as a string of JavaScript.
fn quoted(source: &Path) -> Result<String> {
    Ok(serde_json::to_string(str::from_utf8(&minified(source)?)?.trim())?)
}

/// The entries, the entry that checks, and the classic scripts; the doctor knows the notice's open thresholds.
pub fn scripts(www: &Path, work: &Path, defines: &Defines) -> Result<Files> {
    let (sources, out) = (www.join(SOURCES), work.join("scripts"));
    let _ = fs::remove_dir_all(&out);
    let mut command = modules(defines, false);
    command.arg(format!("--outdir={}", out.display()));
    output(command.args(ENTRIES.map(|entry| sources.join(entry))))?;
    let mut command = modules(defines, true);
    command.arg(format!("--outfile={}", out.join(integrity::ENTRY).display()));
    output(command.arg(sources.join(ENTRIES[0])))?;
    let mut command = esbuild();
    command.args(SCRIPT).args(defines.flags(false)).arg(format!("--outdir={}", out.display()));
    output(command.arg(sources.join(CLASSIC)))?;
    output(doctor(defines).arg(format!("--outdir={}", out.display())).arg(sources.join(DOCTOR)))?;
    collect(&out)
}

/// How the doctor is bundled: in ASCII letters, because an old page may read a classic script in its own encoding.
fn doctor(defines: &Defines) -> Command {
    let mut command = esbuild();
    command.args(SCRIPT).args(defines.flags(true)).args(["--bundle", "--format=iife", PRIVATE]);
    // Of the element it needs the list of attributes, nothing that asks for the address of a module.
    command.arg("--conditions=bundled");
    command.arg(format!("--define:__PARAMETERS__={}", defines.parameters));
    command
}

/// How the entries are bundled; what they import only when it is needed stays outside.
fn modules(defines: &Defines, checks: bool) -> Command {
    let mut command = esbuild();
    command.args(SCRIPT).args(defines.flags(checks)).args(["--bundle", "--format=esm", "--platform=neutral"]);
    command.args([PRIVATE, "--charset=utf8", "--external:./award_calculator*"]);
    command.args(["--external:./award-calculator.first.*", "--external:./doctor.js*", "--external:node:*"]);
    command
}

/// The files of a folder.
pub fn collect(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.insert(entry.file_name().into(), fs::read(entry.path())?);
    }
    Ok(files)
}

/// The program itself: the script that npm puts before it only costs time and muddles errors.
pub fn esbuild() -> Command {
    let platforms = fs::read_dir(paths::tools().join("npm/node_modules/@esbuild"));
    let programs = platforms.into_iter().flatten().flatten().map(|platform| platform.path().join("bin/esbuild"));
    let program = programs.into_iter().find(|program| program.exists());
    let program = program.unwrap_or_else(|| "esbuild".into());
    let mut command = paths::command(&program.to_string_lossy());
    command.args(["--log-level=warning", "--legal-comments=none"]).stdin(Stdio::null());
    command
}

/// TypeScript's check of the scripts, which esbuild only strips of their types.
pub fn type_check() -> Command {
    let mut command = paths::command("node");
    command.arg(paths::tools().join("npm/node_modules/typescript/bin/tsc"));
    command.arg("--project").arg(paths::root().join("www"));
    command
}

/// What a command writes; its complaints go through.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.stderr(Stdio::inherit()).output().context("cannot start esbuild")?;
    ensure!(output.status.success(), "failed: {}", progress::shown(command));
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_wherever_they_stand() {
        let (version, hash) = ("1.0.0".into(), "abc".into());
        let (checked, notice, first) = Default::default();
        let (several, parameters) = (false, String::new());
        let defines = Defines { version, hash, several, checked, notice, first, parameters };
        assert_eq!(defines.fill("a.css?v=__HASH__ __VERSION__ __HASH__"), "a.css?v=abc 1.0.0 abc");
    }
}
