//! Cuts the linked program in two modules: what the questions need, and what is fetched while they are read.
//!
//! `src/widget/late.rs` says where. Does not know what either part does. The late module shares memory, table and stack
//! with the first and imports nothing else, so that any page that runs the first can add it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail, ensure};
use wasm_encoder::ExportSection;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef};

use crate::build::lower;
use crate::build::sections;
use crate::tools::paths;
use crate::tools::progress;

/// Where the late module's imports come from.
pub const FROM: &str = "__wasm_split";

/// Links with this keep what tells which function reaches which data.
pub const RELOCATIONS: &str = "--emit-relocs";

/// wasm-bindgen removes the linker's exports by their names, among them the table that both modules share.
const TABLE: [&[u8]; 2] = [b"__indirect_function_table", b"__indirect_function_tabl_"];

/// The program in two modules, and as one for files that hold all of it.
pub struct Modules {
    /// What the questions need.
    pub first: Vec<u8>,
    /// The rest.
    pub late: Vec<u8>,
    /// Both.
    pub whole: Vec<u8>,
}

/// Where the linker leaves the late module.
pub fn late_of(linked: &Path) -> PathBuf {
    linked.with_extension("late.wasm")
}

/// Cuts the linked module; the first part takes its place.
///
/// # Errors
/// When nothing was cut off, or more than one module was.
pub fn cut(linked: &Path) -> Result<()> {
    let whole = fs::read(linked)?;
    let folder = linked.with_extension("split");
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    (options.output_dir, options.main_out_path) = (&folder, &first);
    let made = transform(options).map_err(|error| anyhow!("the module cannot be split: {error:?}"))?;
    let [late] = &made.split_modules[..] else { bail!("{} late modules instead of one", made.split_modules.len()) };
    fs::write(late_of(linked), renamed(fs::read(late)?))?;
    fs::write(linked, renamed(fs::read(&first)?))?;
    Ok(fs::remove_dir_all(folder)?)
}

/// The module with a name of equal length for the table.
fn renamed(mut module: Vec<u8>) -> Vec<u8> {
    let [long, other] = TABLE;
    let mut at = 0;
    while let Some(found) = module[at..].windows(long.len()).position(|bytes| bytes == long) {
        at += found;
        module[at..at + long.len()].copy_from_slice(other);
    }
    module
}

/// Lowers the modules, and both as one.
///
/// # Errors
/// When Binaryen fails, or when the late module wants more than it may.
pub fn lowered(first: &Path, late: &Path, work: &Path) -> Result<Modules> {
    let joined = work.join("joined.wasm");
    let mut merge = paths::command("wasm-merge");
    merge.arg(first).arg(FROM).arg(late).arg("late").arg("-o").arg(&joined);
    progress::run("joining both modules for single files", "1 second", &mut merge)?;
    fs::write(&joined, without_shared(&fs::read(&joined)?)?)?;
    let lower = |module: &Path, name: &str| lower::lower(module, &work.join(name));
    let modules = Modules {
        first: lower(first, "lowered")?,
        late: lower(late, "lowered-late")?,
        whole: lower(&joined, "lowered-whole")?,
    };
    shares_only_its_state(&modules.late)?;
    Ok(modules)
}

/// The module without the exports that a late one would need: Binaryen keeps whatever somebody might use.
fn without_shared(module: &[u8]) -> Result<Vec<u8>> {
    sections::changed(module, |payload, out| {
        let Payload::ExportSection(exports) = payload else { return Ok(false) };
        let mut section = ExportSection::new();
        for export in exports.clone() {
            let export = export?;
            if matches!(export.kind, ExternalKind::Func | ExternalKind::Memory) {
                section.export(export.name, RoundtripReencoder.export_kind(export.kind)?, export.index);
            }
        }
        out.section(&section);
        Ok(true)
    })
}

/// Holds the late module to one memory, one table and one global, all of the first module.
///
/// # Errors
/// When it imports anything else.
fn shares_only_its_state(late: &[u8]) -> Result<()> {
    let mut kinds = Vec::new();
    for payload in Parser::new(0).parse_all(late) {
        let Payload::ImportSection(imports) = payload? else { continue };
        for import in imports.into_imports() {
            let import = import?;
            ensure!(import.module == FROM, "the late module imports from {}", import.module);
            kinds.push(match import.ty {
                TypeRef::Global(_) => "global",
                TypeRef::Memory(_) => "memory",
                TypeRef::Table(_) => "table",
                _ => bail!("the late module imports the function {}", import.name),
            });
        }
    }
    kinds.sort_unstable();
    ensure!(kinds == ["global", "memory", "table"], "the late module imports {kinds:?}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, GlobalType, ImportSection, MemoryType, Module, RefType, TableType, ValType};

    fn module(imports: &[(&str, EntityType)]) -> Vec<u8> {
        let mut section = ImportSection::new();
        for (from, kind) in imports {
            section.import(from, "a", *kind);
        }
        let mut module = Module::new();
        module.section(&section);
        module.finish()
    }

    const GLOBAL: EntityType = EntityType::Global(GlobalType { val_type: ValType::I32, mutable: true, shared: false });
    const MEMORY: EntityType = EntityType::Memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    const TABLE_TYPE: EntityType = EntityType::Table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 1,
        maximum: None,
        shared: false,
    });

    #[test]
    fn a_late_module_shares_memory_table_and_stack_and_nothing_else() {
        let all = [(FROM, GLOBAL), (FROM, MEMORY), (FROM, TABLE_TYPE)];
        assert!(shares_only_its_state(&module(&all)).is_ok());
        assert!(shares_only_its_state(&module(&all[..2])).is_err());
        assert!(shares_only_its_state(&module(&[all[0], all[0], all[1], all[2]])).is_err());
        assert!(shares_only_its_state(&module(&[("env", GLOBAL), all[1], all[2]])).is_err());
    }

    #[test]
    fn the_shared_table_gets_a_name_that_wasm_bindgen_leaves_alone() {
        let named = renamed(b"a__indirect_function_table b__indirect_function_table".to_vec());
        assert_eq!(named, b"a__indirect_function_tabl_ b__indirect_function_tabl_");
    }

    #[test]
    fn a_program_without_a_cut_stops_the_build() {
        let folder = std::env::temp_dir().join(format!("uncut-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let linked = folder.join("linked.wasm");
        fs::write(&linked, Module::new().finish()).unwrap();
        assert!(cut(&linked).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
