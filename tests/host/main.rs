//! The native tests: everything that can be proven without a browser, in one binary.

// Tests may fail loudly; the rules against it are for run-time modules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod agreement;
mod answers;
mod applicants;
mod borders;
mod cases;
mod decisions;
mod docs;
mod json_api;
mod exhaustive;
mod fuzz;
mod imports;
mod interview;
mod joint;
mod lakeside;
mod superseding;
mod link;
mod money_table;
mod nearest;
mod notice;
mod numbers;
mod oracle;
mod orchard;
mod policy_file;
mod problems;
mod properties;
mod notice_sentences;
mod readings;
mod second_notice;
mod security;
mod sentences;
mod shares;
mod spellings;
mod sums;
mod house_rules;
mod tiers;
mod wasm_parity;
mod wording;

/// The repository.
fn root() -> std::path::PathBuf {
    std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
