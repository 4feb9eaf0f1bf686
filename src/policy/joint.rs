//! One notice of several that a build calculates together. Does not know how they are joined.

use super::Policy;

/// One notice within a joint policy.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The notice on its own.
    pub policy: &'static Policy,
    /// Index of its first award in the joint policy.
    pub first: u8,
    /// Index after its last award.
    pub after: u8,
}
