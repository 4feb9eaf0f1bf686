//! Lets the glue read each fixed text of the module once: names of elements and attributes, and most sentences, cross
//! the border thousands of times a page, and to decode one takes longer than to look it up.
//!
//! Knows where the module's constants lie. Does not know what they say.

use anyhow::{Context, Result, ensure};
use wasmparser::{DataKind, Operator, Parser, Payload};

use crate::build::glue::instead;

/// How the glue reads a text, and the two lines that do it.
const READS: &str = "function getStringFromWasm0(ptr, len) {";

/// The glue, with a memory for texts that lie among the modules' constants.
///
/// # Errors
/// When the modules have no constants, or the glue reads texts in another way than it used to.
pub fn remembered(glue: &str, modules: [&[u8]; 2]) -> Result<String> {
    let (start, end) = constants(modules)?;
    let from_memory = format!(
        "const fixed = new Map();\n\
         function getStringFromWasm0(ptr, len) {{\n\
         ptr = ptr >>> 0;\n\
         if (ptr < {start} || ptr + len > {end} || len > 4095) return readString(ptr, len);\n\
         const place = ptr * 4096 + len;\n\
         let text = fixed.get(place);\n\
         if (text === undefined) fixed.set(place, text = readString(ptr, len));\n\
         return text;\n\
         }}\n\
         function readString(ptr, len) {{"
    );
    instead(glue, READS, &from_memory)
}

/// Where the modules' constants begin and end.
fn constants(modules: [&[u8]; 2]) -> Result<(u64, u64)> {
    let (mut start, mut end) = (u64::MAX, 0);
    for payload in modules.into_iter().flat_map(|module| Parser::new(0).parse_all(module)) {
        let Payload::DataSection(data) = payload? else { continue };
        for segment in data {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else { continue };
            let mut offset = offset_expr.get_operators_reader();
            let Operator::I32Const { value } = offset.read()? else { continue };
            let at = u64::from(u32::from_ne_bytes(value.to_ne_bytes()));
            start = start.min(at);
            end = end.max(at + u64::try_from(segment.data.len()).context("a segment beyond all memory")?);
        }
    }
    ensure!(start < end, "the module has no constants");
    Ok((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    fn module(segments: &[(i32, &[u8])]) -> Vec<u8> {
        let mut memory = MemorySection::new();
        memory.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut data = DataSection::new();
        for (at, bytes) in segments {
            data.active(0, &ConstExpr::i32_const(*at), bytes.iter().copied());
        }
        let mut module = Module::new();
        module.section(&memory).section(&data);
        module.finish()
    }

    #[test]
    fn constants_reach_from_the_first_segment_to_the_end_of_the_last() {
        assert_eq!(constants([&module(&[(2048, b"later")]), &module(&[(1024, b"first")])]).unwrap(), (1024, 2053));
        assert!(constants([&module(&[]), &module(&[])]).is_err());
    }

    #[test]
    fn a_glue_that_reads_otherwise_stops_the_build() {
        let modules = [module(&[(1024, b"fixed")]), module(&[])];
        let made = remembered(READS, modules.each_ref().map(Vec::as_slice)).unwrap();
        assert!(made.contains("ptr < 1024") && made.contains("> 1029") && made.contains("function readString"));
        assert!(remembered("function other() {", modules.each_ref().map(Vec::as_slice)).is_err());
    }
}
