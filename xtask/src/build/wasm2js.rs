//! The program as script, for where nothing can be compiled: a policy without `'wasm-unsafe-eval'`, a phone in
//! lockdown mode. Binaryen's wasm2js translates the finished module; no eval is in it.
//!
//! Does not know what the module does.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::bundle;
use crate::tools::hash;
use crate::tools::paths;
use crate::tools::progress;

/// The file, beside the module that it stands for.
pub const NAME: &str = "award_calculator_script.js";
/// The same as a classic script, for the single one: in a sandboxed frame modules are refused.
pub const CLASSIC: &str = "award-calculator.script.js";

/// Where the generated glue keeps views of the memory, it asks of each whether the memory has grown since. Only memory
/// of the browser's own detaches its old views; ours is another buffer then.
const STALE: [(&str, &str); 2] = [
    ("Memory0.byteLength === 0", "Memory0.buffer !== wasm.memory.buffer"),
    (".buffer.detached === undefined && ", ".buffer.detached !== true && "),
];

/// What the glue takes for the browser's own compiler.
const STAND_IN: &str = "\
class Module {}
class Instance { constructor(_, imports) { this.exports = program(imports); } }
const WebAssembly = { Module, Instance, instantiate: (module, imports) => Promise.resolve(new Instance(module, imports)) };
const module = new Module();
";

/// Both scripts. They give the glue's factory and `module`, which stands for the compiled one: the module exports them,
/// the classic one leaves them on the element that brought it, so that the page gets no new name.
///
/// # Errors
/// When Binaryen or esbuild fails, or writes something else than it used to.
pub fn build(work: &Path, module: &[u8], glue: &str) -> Result<[Vec<u8>; 2]> {
    let program = program(&translated(work, module)?)?;
    let mut glue = crate::build::glue::guarded(glue)?;
    for (asked, instead) in STALE {
        ensure!(glue.contains(asked), "the glue does not say `{asked}`");
        glue = glue.replace(asked, instead);
    }
    let source = format!("{program}{STAND_IN}function factory(guard){{\n{glue}\nreturn wasm_bindgen;\n}}\n");
    let kinds = [
        ("script.js", format!("{source}export {{ factory as default, module }};\n")),
        (
            "classic.js",
            format!("(function () {{\n{source}document.currentScript.program = {{ factory, module }};\n}})();\n"),
        ),
    ];
    let [script, classic] = kinds.map(|(name, text)| {
        let source = work.join(name);
        fs::write(&source, text)?;
        bundle::output(bundle::esbuild().args(bundle::SCRIPT).arg(source))
    });
    Ok([script?, classic?])
}

/// What wasm2js makes of the module; it stands under `work` until the module changes.
fn translated(work: &Path, module: &[u8]) -> Result<String> {
    let tool = fs::read(paths::root().join("xtask/tools/package-lock.json"))?;
    let cache = work.join("script");
    let script = cache.join(hash::short(&[module, &tool])).with_extension("js");
    if !script.exists() {
        let _ = fs::remove_dir_all(&cache);
        fs::create_dir_all(&cache)?;
        let (input, partial) = (cache.join("module.wasm"), cache.join("partial.js"));
        fs::write(&input, module)?;
        let mut command = paths::command("wasm2js");
        command.arg("-Oz").arg(input).arg("-o").arg(&partial);
        progress::run("translating the module to script", "20 seconds", &mut command)?;
        fs::rename(partial, &script)?;
    }
    Ok(fs::read_to_string(script)?)
}

/// The translation as a function from imports to exports: each call has a memory of its own.
fn program(translated: &str) -> Result<String> {
    let (imports, rest) = translated.split_once('\n').context("wasm2js wrote nothing")?;
    ensure!(imports.starts_with("import * as "), "wasm2js begins with {imports}");
    let (body, _) = rest.split_once("var retasmFunc = asmFunc({").context("wasm2js does not end as it used to")?;
    Ok(format!("function program(imports) {{\n{body}\nreturn asmFunc(imports);\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_translation_becomes_a_function_of_its_imports() {
        let translated = "import * as bg from './bg.js';\nfunction asmFunc(imports) {}\nvar retasmFunc = asmFunc({\n \
                          './bg.js': bg,\n});\nexport var memory = retasmFunc.memory;\n";
        let function = program(translated).unwrap();
        assert!(function.starts_with("function program(imports) {\nfunction asmFunc(imports) {}"));
        assert!(!function.contains("import *") && !function.contains("export"));
    }

    #[test]
    fn a_translation_of_another_shape_stops_the_build() {
        assert!(program("export default 1;\n").is_err());
        assert!(program("import * as bg from './bg.js';\nexport default 1;\n").is_err());
    }
}
