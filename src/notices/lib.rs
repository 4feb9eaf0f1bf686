//! The notice that this build calculates, compiled from the policy files beside this one.
//!
//! Several files make one joint policy. A mistake in a file stops the build and is told at file, line and column. For
//! programs that run natively, as tests do; the widget is given the policy file when it starts.

use policy::Policy;
use policy::file::PolicyFile;
use std::sync::LazyLock;

/// The policy file, as JSON.
pub const FILE: &str = include_str!(concat!(env!("OUT_DIR"), "/notice.policy.json"));

/// The notice.
pub static NOTICE: LazyLock<&'static Policy> = LazyLock::new(|| {
    let file: Option<PolicyFile> = serde_json::from_str(FILE).ok();
    // The build has written the file, and read it to see that it can be read.
    file.and_then(|file| file.read().ok()).unwrap_or_else(|| unreachable!())
});
