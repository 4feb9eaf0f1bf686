//! For pages that check what another server sends them: the entry that vouches for module and stylesheet, and the map in
//! which a page vouches for the scripts that are imported.
//!
//! Knows which files are fetched by whom. Does not know what is in them.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::build::files::Files;

/// The entry that checks; the usual one spares its visitors the hashes.
pub const ENTRY: &str = "award-calculator.integrity.js";

/// Scripts that are imported: only a page's import map can vouch for them.
const IMPORTED: [&str; 4] =
    ["award_calculator.js", "award_calculator_script.js", "award-calculator.first.en.js", "doctor.js"];

/// What stands in a page for the hash of the entry, and for the map.
const PLACES: [&str; 2] = ["__ENTRY_INTEGRITY__", "__IMPORT_MAP__"];

/// What an `integrity` attribute says of this content.
pub fn of(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// Fills in the pages that check.
///
/// # Errors
/// When a file is missing that they check.
pub fn fill(files: &mut Files, hash: &str) -> Result<()> {
    let found = |name: &str| files.get(Path::new(name)).map(|file| of(file)).with_context(|| format!("no {name}"));
    let lines: Vec<_> = IMPORTED
        .iter()
        .map(|name| Ok(format!("      \"../{name}?v={hash}\": \"{}\"", found(name)?)))
        .collect::<Result<_>>()?;
    let map = format!("{{\n    \"integrity\": {{\n{}\n    }}\n  }}", lines.join(",\n"));
    let values = [found(ENTRY)?, map];
    for (name, content) in files.iter_mut().filter(|(name, _)| name.extension().is_some_and(|ending| ending == "html"))
    {
        // Those that check are in UTF-8.
        let Ok(text) = std::str::from_utf8(content) else { continue };
        if PLACES.iter().any(|place| text.contains(place)) {
            let filled =
                PLACES.iter().zip(&values).fold(text.to_owned(), |text, (place, value)| text.replace(place, value));
            anyhow::ensure!(name.starts_with("hosts"), "{} counts addresses from hosts/", name.display());
            *content = filled.into_bytes();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_what_browsers_expect() {
        assert_eq!(of(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }

    #[test]
    fn only_pages_with_the_places_are_filled_and_a_missing_script_is_told() {
        let mut files: Files = IMPORTED.iter().chain(&[ENTRY]).map(|name| ((*name).into(), b"a".to_vec())).collect();
        files.insert("hosts/a.html".into(), b"__ENTRY_INTEGRITY__ __IMPORT_MAP__".to_vec());
        files.insert("hosts/b.html".into(), vec![0xd5, 0xfe]);
        fill(&mut files, "1").unwrap();
        let page = String::from_utf8(files[Path::new("hosts/a.html")].clone()).unwrap();
        assert!(page.starts_with(&of(b"a")) && page.contains("\"../doctor.js?v=1\": \"sha384-"));
        assert_eq!(files[Path::new("hosts/b.html")], [0xd5, 0xfe]);
        files.remove(Path::new("doctor.js"));
        assert!(fill(&mut files, "1").is_err());
    }
}
