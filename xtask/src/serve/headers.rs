//! What a server adds for certain pages, as the file `_headers` says in the notation of several hosting services:
//! a path at the start of a line, `/*` for all, and under it the fields, indented.
//!
//! Does not know what the fields mean.

use std::fs;
use std::path::Path;

/// The file within the served directory.
const FILE: &str = "_headers";

/// The fields for an address, in the order of the file.
pub fn of(directory: &Path, url: &str) -> Vec<(String, String)> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    fs::read_to_string(directory.join(FILE)).map(|text| fields(&text, path)).unwrap_or_default()
}

fn fields(text: &str, path: &str) -> Vec<(String, String)> {
    let (mut meant, mut found) = (false, Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with([' ', '\t']) {
            meant = line.trim() == "/*" || line.trim() == path;
        } else if let (true, Some((field, value))) = (meant, line.split_once(':')) {
            found.push((field.trim().to_owned(), value.trim().to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_its_own_fields_and_those_of_all() {
        let text = "# words\n/*\n  A: 1\n\n/b.html\n  B: 2; url(https://c)\n/c.html\n  C: 3\n";
        let pair = |field: &str, value: &str| (field.to_owned(), value.to_owned());
        assert_eq!(fields(text, "/b.html"), [pair("A", "1"), pair("B", "2; url(https://c)")]);
        assert_eq!(fields(text, "/"), [pair("A", "1")]);
    }
}
