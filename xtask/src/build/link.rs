//! The linker of the build: the compiler's own, and what has to be done to its output before wasm-bindgen reads it.
//!
//! The standard library was compiled with reference types and multi-value, so the linked module claims them, and wasm-bindgen
//! believes the claim; it is withdrawn. Our own program is cut in two. Does not know what the modules do.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasmparser::{BinaryReader, Parser, Payload};

use crate::build::files::CRATE;
use crate::build::split;

/// Set where this program is to act as the linker.
pub const LINKER_VARIABLE: &str = "XTASK_IS_LINKER";

/// What we compile without and the linked module must not claim.
pub const WITHDRAWN: [&str; 2] = ["reference-types", "multivalue"];

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
    fn the_linked_file_stands_after_its_flag() {
        let arguments = ["-flavor", "wasm", "-o", "out.wasm"].map(OsString::from);
        assert_eq!(linked_file(&arguments), Some("out.wasm".into()));
        assert_eq!(linked_file(&[OsString::from("-flavor")]), None);
    }
}
