//! The result in other forms than the page.

pub(crate) mod exchange;
pub(crate) mod letter;
pub(crate) mod letter_questions;
pub(crate) mod picture;
pub(crate) mod plain_text;
pub(crate) mod print_sheet;
pub(crate) mod counter_sheet;
