//! The documents: links lead somewhere, commands and tests that they name exist, and both READMEs have the same sections.

use crate::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const README_LINES: usize = 120;

struct Document {
    path: PathBuf,
    text: String,
}

/// `README*.md`, `CONTRIBUTING.md` and `SECURITY.md`, and everything in `docs/`.
fn documents() -> Vec<Document> {
    let mut paths: Vec<PathBuf> = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md"]
        .iter()
        .map(|name| root().join(name))
        .collect();
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    paths.extend(docs.filter(|path| path.extension().is_some_and(|extension| extension == "md")));
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Document {
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document { path, text }
}

fn readme(name: &str) -> Document {
    read(root().join(name))
}

/// The lines outside fenced blocks, whose fences may be of any length.
fn prose(text: &str) -> Vec<&str> {
    let mut fence = 0;
    let mut lines = Vec::new();
    for line in text.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        if fence == 0 && ticks >= 3 {
            fence = ticks;
        } else if fence > 0 && ticks >= fence && ticks == line.len() {
            fence = 0;
        } else if fence == 0 {
            lines.push(line);
        }
    }
    lines
}

/// What stands between backticks.
fn code_spans(text: &str) -> Vec<&str> {
    prose(text).into_iter().flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// Targets of Markdown links and pictures.
fn links(text: &str) -> Vec<String> {
    let targets = |line: &str, mark, end| -> Vec<String> {
        line.split(mark).skip(1).filter_map(|rest| rest.split(end).next().map(str::to_owned)).collect()
    };
    let without_code = |line: &str| line.split('`').step_by(2).collect::<String>();
    let lines = prose(text).into_iter().map(without_code);
    lines.flat_map(|line| [targets(&line, "](", ')'), targets(&line, "src=\"", '"')].concat()).collect()
}

/// The anchors of the headings, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    prose(text)
        .into_iter()
        .filter(|line| line.starts_with('#'))
        .map(|line| anchor(line.trim_start_matches('#')))
        .collect()
}

fn anchor(heading: &str) -> String {
    let letters = heading.trim().chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
    letters.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// Why a link leads nowhere.
fn broken(document: &Document, link: &str) -> Option<String> {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let folder = document.path.parent().unwrap_or(Path::new("."));
    let target = if file.is_empty() { document.path.clone() } else { folder.join(file) };
    if !target.exists() {
        return Some("there is no such file".to_owned());
    }
    let known = heading.is_empty() || anchors(&fs::read_to_string(&target).unwrap_or_default()).contains(heading);
    (!known).then(|| "there is no such heading".to_owned())
}

fn complain(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_relative_link_leads_to_a_file_and_a_heading() {
    let mut problems = Vec::new();
    let mut seen = 0;
    for document in documents() {
        for link in links(&document.text).into_iter().filter(|link| !link.contains("://")) {
            seen += 1;
            if let Some(reason) = broken(&document, &link) {
                problems.push(format!("{}: {link}: {reason}", document.path.display()));
            }
        }
    }
    complain(&problems);
    assert!(seen > 80, "{seen} links");
}

#[test]
fn every_command_that_a_document_names_is_one() {
    let source = fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    let mut problems = Vec::new();
    for document in documents() {
        for rest in document.text.split("cargo xtask ").skip(1) {
            let command: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !command.is_empty() && !source.contains(&format!("\"{command}\" =>")) {
                problems.push(format!("{}: cargo xtask {command}", document.path.display()));
            }
        }
    }
    complain(&problems);
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let mut problems = Vec::new();
    for document in documents() {
        for path in code_spans(&document.text).into_iter().filter(|code| code.starts_with("tests/")) {
            if !root().join(path).exists() {
                problems.push(format!("{}: {path}", document.path.display()));
            }
        }
    }
    complain(&problems);
}

#[test]
fn the_readme_is_short_and_has_the_same_sections_in_both_languages() {
    let [english, chinese] = ["README.md", "README.zh-CN.md"].map(readme);
    assert!(english.text.lines().count() <= README_LINES);
    let sections = |document: &Document| prose(&document.text).iter().filter(|line| line.starts_with("## ")).count();
    assert_eq!(sections(&english), sections(&chinese));
    assert!(sections(&english) >= 7);
}

/// The guide is written for authors who read one of the two languages.
#[test]
fn the_guide_to_policy_files_shows_the_same_examples_in_both_languages() {
    let blocks = |name: &str| -> Vec<String> {
        let text = fs::read_to_string(root().join("docs").join(name)).unwrap();
        let prose: BTreeSet<&str> = prose(&text).into_iter().collect();
        text.lines().filter(|line| !line.is_empty() && !prose.contains(line)).map(str::to_owned).collect()
    };
    let [english, chinese] = ["policy-files.md", "policy-files.zh-CN.md"].map(blocks);
    assert!(english.len() > 80, "{} lines", english.len());
    assert_eq!(english, chinese);
}

#[test]
fn anchors_are_made_as_github_makes_them() {
    assert_eq!(anchor(" `translate=\"no\"`"), "translateno");
    assert_eq!(anchor(" A cdylib, and nothing else"), "a-cdylib-and-nothing-else");
    assert_eq!(anchor(" 第 1 步"), "第-1-步");
}

#[test]
fn a_link_to_nothing_is_noticed() {
    let document = readme("README.md");
    assert!(broken(&document, "docs/nothing.md").is_some());
    assert!(broken(&document, "docs/architecture.md#nothing").is_some());
    assert!(broken(&document, "docs/architecture.md#glossary").is_none());
    assert_eq!(links("[a](b.md)\n````\n```\n[c](d.md)\n```\n[e](f.md)\n````\n[g](h.md)"), ["b.md", "h.md"]);
}
