//! Brings the module down to WebAssembly 1.0, which phones of 2018 run, and proves it.
//!
//! Does not know what the module does. Newer instructions are rewritten by Binaryen ([`lower`]); the result is validated
//! against version 1.0 and nothing else but mutable globals ([`validate`]). What the linked module claims was withdrawn
//! before, see `link.rs`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_encoder::{CustomSection, Section};
use wasmparser::{Validator, WasmFeatures};

use crate::tools::hash;
use crate::tools::paths;
use crate::tools::progress;

/// The passes in the order that matters: first lower, then shrink what that left, twice. Inlining and shared
/// subexpressions make the module smaller as it is and six per cent bigger as it travels, since brotli knows
/// repetition better.
///
/// Memory packing splits the data into segments without their zeros: smaller as it is, 700 bytes bigger as it travels.
const PASSES: [&str; 10] = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "-Oz",
    "-Oz",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    "--strip-producers",
    "--strip-target-features",
];

/// Lowers and shrinks a module; the result stands in `cache` until the module changes.
///
/// # Errors
/// When Binaryen fails or the result is not WebAssembly 1.0.
pub fn lower(module: &Path, cache: &Path) -> Result<Vec<u8>> {
    let tool = fs::read(paths::root().join("xtask/tools/package-lock.json"))?;
    let key = hash::short(&[&fs::read(module)?, &tool, PASSES.join(" ").as_bytes()]);
    let lowered = cache.join(format!("{key}.wasm"));
    if !lowered.exists() {
        let _ = fs::remove_dir_all(cache);
        fs::create_dir_all(cache)?;
        let partial = cache.join("partial.wasm");
        let mut command = paths::command("wasm-opt");
        command.args(PASSES).arg(module).arg("-o").arg(&partial);
        progress::run("shrinking and lowering to WebAssembly 1.0", "10 seconds", &mut command)?;
        validate(&fs::read(&partial)?)?;
        fs::rename(partial, &lowered)?;
    }
    Ok(fs::read(lowered)?)
}

/// Holds a module to version 1.0 of the specification and one thing more, which came before the oldest engines that we
/// promise: globals that two modules share may change.
///
/// # Errors
/// When any engine of 2018 would refuse it.
pub fn validate(module: &[u8]) -> Result<()> {
    let mut validator = Validator::new_with_features(WasmFeatures::WASM1 | WasmFeatures::MUTABLE_GLOBAL);
    validator.validate_all(module).context("the module is not WebAssembly 1.0")?;
    Ok(())
}

/// Writes the name of the build into the module, where a page can read it before it runs anything:
/// `WebAssembly.Module.customSections(module, "build")`.
///
/// # Errors
/// When the name is too long for the one byte that tells its length here.
pub fn stamp(module: &mut Vec<u8>, build: &str) -> Result<()> {
    ensure!(build.len() < 122, "too long for a build's name: {build}");
    add_section(module, "build", build.as_bytes());
    Ok(())
}

/// Adds a custom section, which scripts can read.
pub fn add_section(module: &mut Vec<u8>, name: &str, data: &[u8]) {
    CustomSection { name: name.into(), data: data.into() }.append_to(module);
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    /// A module with these sections.
    fn module(sections: &[u8]) -> Vec<u8> {
        [b"\0asm\x01\0\0\0", sections].concat()
    }

    #[test]
    fn the_name_of_the_build_is_read_back() {
        let mut bytes = module(&[]);
        stamp(&mut bytes, "b448277c2e").unwrap();
        validate(&bytes).unwrap();
        let last = Parser::new(0).parse_all(&bytes).filter_map(|payload| match payload.unwrap() {
            Payload::CustomSection(section) => Some((section.name(), section.data())),
            _ => None,
        });
        assert_eq!(last.last(), Some(("build", &b"b448277c2e"[..])));
    }

    #[test]
    fn a_function_with_two_results_is_not_version_one() {
        let two_results = [1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f];
        let one_result = [1, 5, 1, 0x60, 0, 1, 0x7f];
        assert!(validate(&module(&one_result)).is_ok());
        assert!(validate(&module(&two_results)).is_err());
    }

    #[test]
    fn a_table_of_references_is_not_version_one() {
        let externref_table = [4, 4, 1, 0x6f, 0, 1];
        let function_table = [4, 4, 1, 0x70, 0, 1];
        assert!(validate(&module(&function_table)).is_ok());
        assert!(validate(&module(&externref_table)).is_err());
    }
}
