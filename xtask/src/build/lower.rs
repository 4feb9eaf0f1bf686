//! Brings the module down to WebAssembly 1.0, which phones of 2018 run, and proves it.
//!
//! Does not know what the module does. Three places need a hand:
//! 1. The standard library was compiled with reference types and multi-value, so the linked module
//!    claims them; wasm-bindgen believes the claim. We link, then withdraw it ([`link`]).
//! 2. Other newer instructions are rewritten by Binaryen ([`lower`]).
//! 3. The result is validated against version 1.0 and nothing else ([`validate`]).

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

use crate::build::CRATE;
use crate::build::split;
use crate::tools::hash;
use crate::tools::paths;
use crate::tools::progress;

/// Set where this program is to act as the linker.
pub const LINKER_VARIABLE: &str = "XTASK_IS_LINKER";

/// What we compile without and the linked module must not claim.
pub const WITHDRAWN: [&str; 2] = ["reference-types", "multivalue"];

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

/// Acts as the linker: the compiler's own, then the claims withdrawn from what it wrote, and our program cut in two.
///
/// # Errors
/// When linking fails the output claims nothing, which means that it was stripped too hard, or cannot be cut.
pub fn link(arguments: &[OsString]) -> Result<()> {
    // The compiler puts the directory of its own linker on the search path.
    let output = linked_file(arguments).context("the linker was given no -o")?;
    let is_ours = output.file_stem().is_some_and(|name| name == CRATE.0);
    let relocations = is_ours.then_some(split::RELOCATIONS);
    let mut linker = Command::new("rust-lld");
    let status = linker.args(arguments).args(relocations).status().context("cannot start rust-lld")?;
    ensure!(status.success(), "rust-lld failed");
    let mut module = fs::read(&output)?;
    let withdrawn = withdraw(&mut module, &WITHDRAWN)?;
    ensure!(withdrawn.is_some(), "no target_features section; use strip = \"debuginfo\", not true");
    fs::write(&output, module)?;
    if is_ours { split::cut(&output) } else { Ok(()) }
}

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
    let section = [b"\x05build", build.as_bytes()].concat();
    ensure!(section.len() < 128, "too long for a build's name: {build}");
    module.extend([0, section.len() as u8]);
    module.extend(section);
    Ok(())
}

/// Turns `+` into `-` for these names in the `target_features` section; tells how many it turned,
/// or nothing where there is no such section.
///
/// # Errors
/// When the module or the section cannot be read.
pub fn withdraw(module: &mut [u8], names: &[&str]) -> Result<Option<usize>> {
    let Some(prefixes) = prefixes(module, names)? else {
        return Ok(None);
    };
    for at in &prefixes {
        module[*at] = b'-';
    }
    Ok(Some(prefixes.len()))
}

/// Where the `+` of each of these features stands.
fn prefixes(module: &[u8], names: &[&str]) -> Result<Option<Vec<usize>>> {
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else {
            continue;
        };
        if section.name() == "target_features" {
            return prefixes_in(section.data_reader(), names).map(Some);
        }
    }
    Ok(None)
}

fn prefixes_in(mut section: BinaryReader, names: &[&str]) -> Result<Vec<usize>> {
    let mut found = Vec::new();
    for _ in 0..section.read_var_u32()? {
        let at = section.original_position();
        let prefix = section.read_u8()?;
        if names.contains(&section.read_string()?) && prefix == b'+' {
            found.push(usize::try_from(at)?);
        }
    }
    Ok(found)
}

/// The file after `-o`, also in a response file (`@file`, one argument a line).
fn linked_file(arguments: &[OsString]) -> Option<PathBuf> {
    let mut all = Vec::new();
    for argument in arguments {
        match argument.to_str().and_then(|text| text.strip_prefix('@')) {
            Some(file) => all.extend(response_file(file)),
            None => all.push(argument.clone()),
        }
    }
    let output = all.iter().skip_while(|argument| *argument != "-o").nth(1)?;
    Some(PathBuf::from(output))
}

fn response_file(file: &str) -> Vec<OsString> {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().map(|line| line.trim_matches('"').into()).collect()
}

/// Whether this program was started as the linker.
pub fn is_linker() -> bool {
    env::var_os(LINKER_VARIABLE).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that holds one `target_features` section and what follows it.
    fn module(features: &[(u8, &str)], rest: &[u8]) -> Vec<u8> {
        let mut section = vec![15];
        section.extend(b"target_features");
        section.push(features.len() as u8);
        for (prefix, name) in features {
            section.extend([*prefix, name.len() as u8]);
            section.extend(name.bytes());
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([0, section.len() as u8]);
        module.extend(section);
        module.extend(rest);
        module
    }

    #[test]
    fn only_the_named_features_are_withdrawn() {
        let given = [(b'+', "multivalue"), (b'+', "multivalue-extra"), (b'+', "bulk-memory")];
        let wanted = [(b'-', "multivalue"), (b'+', "multivalue-extra"), (b'+', "bulk-memory")];
        let mut bytes = module(&given, &[]);
        assert_eq!(withdraw(&mut bytes, &WITHDRAWN).unwrap(), Some(1));
        assert_eq!(bytes, module(&wanted, &[]));
    }

    #[test]
    fn a_module_without_the_section_is_told_apart_from_one_without_the_features() {
        assert_eq!(withdraw(&mut b"\0asm\x01\0\0\0".to_vec(), &WITHDRAWN).unwrap(), None);
        assert_eq!(withdraw(&mut module(&[], &[]), &WITHDRAWN).unwrap(), Some(0));
    }

    #[test]
    fn the_name_of_the_build_is_read_back() {
        let mut bytes = module(&[], &[]);
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
        assert!(validate(&module(&[], &one_result)).is_ok());
        assert!(validate(&module(&[], &two_results)).is_err());
    }

    #[test]
    fn a_table_of_references_is_not_version_one() {
        let externref_table = [4, 4, 1, 0x6f, 0, 1];
        let function_table = [4, 4, 1, 0x70, 0, 1];
        assert!(validate(&module(&[], &function_table)).is_ok());
        assert!(validate(&module(&[], &externref_table)).is_err());
    }

    #[test]
    fn the_linked_file_stands_after_its_flag() {
        let arguments = ["-flavor", "wasm", "-o", "out.wasm"].map(OsString::from);
        assert_eq!(linked_file(&arguments), Some("out.wasm".into()));
        assert_eq!(linked_file(&[OsString::from("-flavor")]), None);
    }
}
