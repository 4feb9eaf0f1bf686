//! The result in other forms than the page.

pub(crate) mod plain_text;
pub(crate) mod print_sheet;
