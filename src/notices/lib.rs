//! The notice that this build calculates, compiled from the policy files beside this one.
//!
//! Several files make one joint policy. A mistake in a file stops the build and is told at file, line and column.

#![allow(clippy::unreadable_literal)]

include!(concat!(env!("OUT_DIR"), "/notice.rs"));
