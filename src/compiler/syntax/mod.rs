//! Markdown and TOML: what a policy file is made of, with the place of every word.

pub mod clause_number;
pub mod markdown;
pub mod outline;
mod toml_error;
pub mod toml_table;
