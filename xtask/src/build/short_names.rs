//! Gives what modules and glue share short names: wasm-bindgen's are sentences, and all of the files carry them.
//!
//! Does not know what the functions do. The memory keeps its name; scripts of ours ask for it.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection};
use wasmparser::{ExternalKind, Payload, TypeRef};

use crate::build::sections;
use crate::build::split::{self, Modules};

/// Where the module's imports come from, in the glue too.
const FROM: &str = "./award_calculator_bg.js";

/// The glue and the modules with the same short names.
///
/// # Errors
/// When a module cannot be read, or the glue does not know one of its names.
pub fn shorten(glue: &str, Modules { first, late, whole }: &Modules) -> Result<(String, Modules)> {
    let mut names = BTreeMap::new();
    let [first, late, whole] = [first, late, whole].map(|module| shortened(module, &mut names));
    let modules = Modules { first: first?, late: late?, whole: whole? };
    Ok((renamed(glue, &names)?, modules))
}

/// One of the modules. What another one has in common with it gets the same name.
fn shortened(module: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut short = |name: &str, kept: bool| if kept { name.to_owned() } else { self::name(names, name) };
    sections::changed(module, |payload, out| {
        match payload {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.clone().into_imports() {
                    let import = import?;
                    ensure!([FROM, split::FROM].contains(&import.module), "an import comes from {}", import.module);
                    let name = short(import.name, matches!(import.ty, TypeRef::Memory(_)));
                    section.import("_", &name, RoundtripReencoder.entity_type(import.ty)?);
                }
                out.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports.clone() {
                    let export = export?;
                    let name = short(export.name, export.kind == ExternalKind::Memory);
                    section.export(&name, RoundtripReencoder.export_kind(export.kind)?, export.index);
                }
                out.section(&section);
            }
            _ => return Ok(false),
        }
        Ok(true)
    })
}

fn name(names: &mut BTreeMap<String, String>, long: &str) -> String {
    let next = format!("_{}", names.len());
    names.entry(long.to_owned()).or_insert(next).clone()
}

/// The glue with the names replaced where they stand as a whole: as keys of the imports, after `wasm.` for exports.
fn renamed(glue: &str, names: &BTreeMap<String, String>) -> Result<String> {
    ensure!(glue.matches(FROM).count() == 1, "the glue does not name {FROM} once");
    let (before, after) = glue.split_once(&format!("\"{FROM}\"")).context("the glue names its imports otherwise")?;
    let mut out = String::new();
    for text in [before, "\"_\"", after] {
        let mut rest = text;
        while let Some(start) = rest.find(|letter: char| letter.is_ascii_alphanumeric() || letter == '_') {
            let word = &rest[start..];
            let end = word.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(word.len());
            let (word, following) = word.split_at(end);
            out.push_str(&rest[..start]);
            let shared = out.ends_with("wasm.") || following.starts_with(": function");
            out.push_str(names.get(word).filter(|_| shared).map_or(word, String::as_str));
            rest = following;
        }
        out.push_str(rest);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_where_it_is_shared_and_nowhere_else() {
        let names =
            BTreeMap::from([("evaluate".to_owned(), "_0".to_owned()), ("__wbg_new_1".to_owned(), "_1".to_owned())]);
        let glue = "function evaluate() { return wasm.evaluate(); }\n\"./award_calculator_bg.js\": import0;\n__wbg_new_1: function() {},";
        let wanted = "function evaluate() { return wasm._0(); }\n\"_\": import0;\n_1: function() {},";
        assert_eq!(renamed(glue, &names).unwrap(), wanted);
        assert!(renamed("no imports", &names).is_err());
    }
}
