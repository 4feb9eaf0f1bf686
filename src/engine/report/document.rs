//! Which notice a policy is, as plain data.

use policy::Policy;
use serde::Serializer;
use serde::ser::SerializeStruct;

/// Which notice a policy is, as it crosses the public interface.
///
/// # Errors
/// When the other side refuses what is written.
pub fn document<S: Serializer>(policy: &&'static Policy, out: S) -> Result<S::Ok, S::Error> {
    let mut fields = out.serialize_struct("Document", 6)?;
    fields.serialize_field("id", policy.id)?;
    fields.serialize_field("document", policy.document)?;
    fields.serialize_field("title", policy.title)?;
    fields.serialize_field("issuer", policy.issuer)?;
    fields.serialize_field("issued", policy.issued)?;
    fields.serialize_field("inForce", policy.in_force)?;
    fields.end()
}
