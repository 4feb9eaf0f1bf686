//! The bill of materials that ships with the product: every part of others with version, licence and checksum.
//!
//! CycloneDX 1.5 as JSON, without date or serial number, so that two builds of the same sources give the same bytes.
//! What only builds or tests the product is not in it. Does not know where the parts come from.

use anyhow::Result;
use serde_json::{Value, json};

use crate::build::components::Part;

/// Its name in `dist/`.
pub const NAME: &str = "sbom.cdx.json";

/// The bill of a product that is made of these parts.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn bill(product: &Part, parts: &[Part]) -> Result<Vec<u8>> {
    let components: Vec<Value> = parts.iter().map(|part| component(part, "library")).collect();
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(product, "application") },
        "components": components,
    });
    Ok(serde_json::to_string_pretty(&bill)?.into_bytes())
}

fn component(part: &Part, kind: &str) -> Value {
    let Part { name, version, licence, address, checksum, .. } = part;
    let mut told = json!({ "type": kind, "bom-ref": address, "name": name, "version": version, "purl": address });
    if !licence.is_empty() {
        told["licenses"] = json!([{ "expression": licence }]);
    }
    if let Some(checksum) = checksum {
        told["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_with_all_that_is_known_of_it_and_no_more() {
        let crated = Part {
            licence: "MIT".into(),
            checksum: Some("bb".into()),
            ..Part::named("pkg:cargo/b@2.0.0", "b", "2.0.0")
        };
        let own = Part::named("pkg:cargo/a@0.1.0", "a", "0.1.0");
        let bill: Value = serde_json::from_slice(&bill(&own, &[crated]).unwrap()).unwrap();
        assert_eq!(bill["metadata"]["component"]["purl"], "pkg:cargo/a@0.1.0");
        assert_eq!(bill["metadata"]["component"]["hashes"], Value::Null);
        let component = &bill["components"][0];
        assert_eq!((&component["name"], &component["version"]), (&json!("b"), &json!("2.0.0")));
        assert_eq!(component["licenses"], json!([{ "expression": "MIT" }]));
        assert_eq!(component["hashes"], json!([{ "alg": "SHA-256", "content": "bb" }]));
    }
}
