//! Short names for contents.
//!
//! Knows nothing of what is named.

use sha2::{Digest, Sha256};

/// Ten hexadecimal digits that stand for these parts in this order.
///
/// Forty bits: enough that two builds never share one by accident, short enough for an address.
pub fn short(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // The length keeps ["ab", "c"] and ["a", "bc"] apart.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// All sixty-four hexadecimal digits of a file's SHA-256, as other tools print them.
pub fn whole(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_border_between_parts_counts() {
        assert_ne!(short(&[b"ab", b"c"]), short(&[b"a", b"bc"]));
    }

    #[test]
    fn a_whole_hash_is_what_other_tools_print() {
        assert!(whole(b"abc").starts_with("ba7816bf8f01cfea414140de5dae2223"));
        assert_eq!(whole(b"").len(), 64);
    }

    #[test]
    fn the_same_parts_have_the_same_name_on_every_machine() {
        assert_eq!(short(&[b"glue", b"wasm", b"style"]), short(&[b"glue", b"wasm", b"style"]));
        assert_eq!(short(&[]), "e3b0c44298");
    }
}
