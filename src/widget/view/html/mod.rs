//! Building blocks of HTML that know neither state nor policy.

pub(crate) mod element;
pub(crate) mod phrase;
pub(crate) mod icon;
pub(crate) mod qr_code;
pub(crate) mod utf16;
