//! Writes a module anew with some of its sections changed. Does not know which.

use anyhow::{Context, Result};
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module with the sections for which `change` writes others and says so; the rest is copied.
///
/// # Errors
/// When the module cannot be read, and those of `change`.
pub fn changed(module: &[u8], mut change: impl FnMut(&Payload, &mut Module) -> Result<bool>) -> Result<Vec<u8>> {
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if change(&payload, &mut out)? {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = module.get(range).context("a section ends beyond the module")?;
            out.section(&RawSection { id, data });
        }
    }
    Ok(out.finish())
}
