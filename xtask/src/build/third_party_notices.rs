//! The notices of third parties that ship with the product: who wrote what is in it, and under which words.
//!
//! A text that several parts share stands once. Does not know where the parts come from.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::components::Part;
use crate::tools::paths;

/// Its name in `dist/`.
pub const NAME: &str = "THIRD-PARTY-NOTICES.txt";

/// How the files are called, in capitals, in which authors put their terms.
const TERMS: [&str; 7] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "UNLICENSE", "NOTICE", "AUTHORS"];

const INTRODUCTION: &str = "\
THIRD-PARTY NOTICES

The award calculator is under the terms of LICENSE-MIT or LICENSE-APACHE, as you choose. It contains the software
listed here, or its example pages do (React and Vue), under the licences named. Their texts follow the list.
";

/// One text and the parts that it is for.
struct Shared {
    text: String,
    parts: Vec<String>,
}

/// The list of the parts and their texts.
///
/// # Errors
/// When a part has no text and its licence is not one whose standard text we know.
pub fn notices(parts: &[Part]) -> Result<Vec<u8>> {
    let mut told = String::from(INTRODUCTION);
    let mut texts: Vec<Shared> = Vec::new();
    for part in parts {
        told.push_str(&format!("\n{} {}: {}", part.name, part.version, part.licence));
        for (holder, text) in terms(part)? {
            match texts.iter_mut().find(|one| same(&one.text, &text)) {
                Some(known) if known.parts.contains(&holder) => {}
                Some(known) => known.parts.push(holder),
                None => texts.push(Shared { text, parts: vec![holder] }),
            }
        }
    }
    for Shared { text, parts } in texts {
        told.push_str(&format!(
            "\n\n{}\n{}\n\n{}",
            "=".repeat(80),
            parts.join(", "),
            text.trim_matches('\n').trim_end()
        ));
    }
    told.push('\n');
    Ok(told.into_bytes())
}

/// Whether two texts differ in nothing but how they are spaced.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// The texts of a part, each with whom it is for.
fn terms(part: &Part) -> Result<Vec<(String, String)>> {
    let holder = format!("{} {}", part.name, part.version);
    if part.terms.is_file() {
        let page = fs::read_to_string(&part.terms)?;
        let own = (holder, standard(part)?);
        return Ok([own].into_iter().chain(of_the_library(&page)).collect());
    }
    let mut found: Vec<(String, String)> = Vec::new();
    for path in files(&part.terms) {
        let text = fs::read_to_string(&path).with_context(|| format!("{} is no text", path.display()))?;
        found.push((holder.clone(), text));
    }
    if found.is_empty() {
        found.push((holder, standard(part)?));
    }
    Ok(found)
}

/// The files of terms right in a package's folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let is_terms = |path: &std::path::PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        path.is_file() && !name.ends_with(".RS") && TERMS.iter().any(|start| name.starts_with(start))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(is_terms).collect();
    files.sort();
    files
}

/// What the page beside the compiler says of the crates inside Rust's own library: `📦 name-version`, then a text in
/// each `<pre>`.
fn of_the_library(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for section in page.split("📦 ").skip(1) {
        let name = section.split('<').next().unwrap_or_default();
        for text in section.split("<pre>").skip(1) {
            let text = text.split("</pre>").next().unwrap_or_default();
            found.push((format!("{name} (in rust-std)"), plain(text)));
        }
    }
    found
}

/// The text of a page without its character references.
fn plain(text: &str) -> String {
    let references = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    references.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// The standard text of a licence whose package brings none: of two that may be chosen the one that we have.
fn standard(part: &Part) -> Result<String> {
    let choices: Vec<&str> = part.licence.split(" OR ").collect();
    let authors = part.authors.join(", ");
    ensure!(!authors.is_empty(), "{} {} names neither its terms nor its authors", part.name, part.version);
    let copyright = format!("Copyright (c) {authors}");
    let ours = |name: &str| fs::read_to_string(paths::root().join(name)).with_context(|| format!("no {name}"));
    if choices.contains(&"MIT") {
        let text = ours("LICENSE-MIT")?;
        let lines = text.lines().map(|line| if line.starts_with("Copyright") { copyright.as_str() } else { line });
        return Ok(lines.collect::<Vec<_>>().join("\n"));
    }
    ensure!(
        choices.contains(&"Apache-2.0"),
        "{} {} brings no text of its licence, {}",
        part.name,
        part.version,
        part.licence
    );
    Ok(format!("{copyright}\n\n{}", ours("LICENSE-APACHE")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(licence: &str, author: &str) -> Part {
        let (licence, authors) = (licence.to_owned(), vec![author.to_owned()]);
        Part { licence, authors, ..Part::named("pkg:cargo/a@1.0.0", "a", "1.0.0") }
    }

    #[test]
    fn a_licence_without_a_text_has_its_standard_one_with_its_authors() {
        let told = String::from_utf8(notices(&[part("MIT OR Apache-2.0", "Ada")]).unwrap()).unwrap();
        assert!(told.contains("a 1.0.0: MIT OR Apache-2.0") && told.contains("Copyright (c) Ada\n"), "{told}");
        assert!(told.contains("Permission is hereby granted") && !told.contains("award calculator authors"), "{told}");
    }

    #[test]
    fn a_licence_that_we_do_not_know_stops_the_build() {
        for licence in ["GPL-3.0-only", "MIT AND Zlib", ""] {
            assert!(notices(&[part(licence, "Ada")]).is_err(), "{licence}");
        }
        assert!(notices(&[Part { authors: Vec::new(), ..part("MIT", "") }]).is_err());
    }

    #[test]
    fn a_text_that_two_parts_share_stands_once_and_names_both() {
        let other = Part { name: "b".into(), ..part("MIT", "Ada") };
        let told = String::from_utf8(notices(&[part("MIT", "Ada"), other]).unwrap()).unwrap();
        assert_eq!(told.matches("Permission is hereby granted").count(), 1);
        assert!(told.contains("\na 1.0.0, b 1.0.0\n"), "{told}");
    }

    #[test]
    fn the_library_s_page_is_read_by_crates_and_texts() {
        let page = "<h3>📦 hashbrown-0.16.1</h3><pre>one &#38; &#60;two&#62;</pre><pre>three</pre><h3>📦 cc-1</h3>";
        let named = "hashbrown-0.16.1 (in rust-std)".to_owned();
        assert_eq!(of_the_library(page), [(named.clone(), "one & <two>".into()), (named, "three".into())]);
    }
}
