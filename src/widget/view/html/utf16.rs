//! UTF-16 offsets, which compiled policies use for quotes, as byte offsets.

/// The byte offset of an offset in UTF-16 units; the end of the text for offsets beyond it.
pub(crate) fn byte_offset(text: &str, unit: u32) -> usize {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units >= unit {
            return byte;
        }
        units += if character.len_utf16() == 1 { 1 } else { 2 };
    }
    text.len()
}
