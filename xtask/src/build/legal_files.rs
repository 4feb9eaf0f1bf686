//! The papers that ship with the product: its terms, its history, what it is made of, and under which terms that stands.

use std::fs;

use anyhow::{Context, Result};

use crate::build::components;
use crate::build::files::Files;
use crate::build::sbom;
use crate::build::third_party_notices;
use crate::tools::paths;

/// Ours, which lie at the top of the repository.
const OURS: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"];

/// The papers of the crate of this name, whose example pages bring these npm packages.
///
/// # Errors
/// When a paper is missing or the parts cannot be told.
pub fn of(product: &str, packages: &[String]) -> Result<Files> {
    let (own, others) = components::of(product, packages)?;
    let mut files = Files::new();
    for name in OURS {
        files.insert(name.into(), fs::read(paths::root().join(name)).with_context(|| format!("no {name}"))?);
    }
    files.insert(sbom::NAME.into(), sbom::bill(&own, &others)?);
    files.insert(third_party_notices::NAME.into(), third_party_notices::notices(&others)?);
    Ok(files)
}
