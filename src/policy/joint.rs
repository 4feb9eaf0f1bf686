//! One notice of several in a joint policy. Does not know how they are joined.

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

impl Policy {
    /// The notice that leaves a parameter open: the part of a joint policy that has one of this name, or the policy.
    #[must_use]
    pub fn notice_of_parameter(&self, parameter: u8) -> &Policy {
        let name = self.parameters.get(usize::from(parameter)).map(|own| own.name);
        let has = |part: &&Part| part.policy.parameters.iter().any(|own| Some(own.name) == name);
        self.parts.iter().find(has).map_or(self, |part| part.policy)
    }
}
