//! `SECURITY.md` promises; every promise is held to what the repository has.

use crate::root;
use std::fs;
use std::path::Path;

fn text() -> String {
    fs::read_to_string(root().join("SECURITY.md")).unwrap()
}

/// What stands between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The rows of the promises: what is promised, how it is kept, how it is shown.
fn promises(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn every_file_that_it_names_is_there() {
    let text = text();
    let named: Vec<&str> = code(&text).filter(|name| name.starts_with("tests/") || name.starts_with("src/")).collect();
    assert!(named.len() >= 8, "{named:?}");
    for name in named {
        assert!(root().join(name).exists(), "{name}");
    }
    for name in code(&text).filter(|name| name.starts_with("hosts/")) {
        assert!(root().join("www").join(name).exists(), "{name}");
    }
}

#[test]
fn every_command_that_it_names_is_one() {
    let text = text();
    let commands = fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    for command in code(&text).filter_map(|code| code.strip_prefix("cargo xtask ")) {
        assert!(commands.contains(&format!("\"{command}\"")), "{command}");
    }
}

#[test]
fn every_promise_names_the_test_that_shows_it_and_every_statement_has_one_or_says_that_it_has_none() {
    let text = text();
    let rows = promises(&text);
    assert!(rows.len() >= 5, "{rows:?}");
    for row in &rows {
        let shown = row.last().unwrap();
        assert!(row.len() == 3 && (shown.contains("`tests/") || shown.contains("no test")), "{row:?}");
    }
    let section = text.split("## What a host page can and cannot do").nth(1).unwrap().split("\n## ").next().unwrap();
    let statements: Vec<&str> = section.split("\n- ").skip(1).map(|one| one.split("\n\n").next().unwrap()).collect();
    assert!(statements.len() >= 4);
    for statement in statements {
        assert!(statement.contains("`tests/") || statement.contains("no test"), "{statement}");
    }
    let made_of = text.split("## What it is made of").nth(1).unwrap().split("\n## ").next().unwrap();
    for paragraph in made_of.split("\n\n").filter(|text| !text.trim().is_empty()) {
        let shown = ["`tests/", "`cargo xtask", "no test"].iter().any(|way| paragraph.contains(way));
        assert!(shown, "{paragraph}");
    }
}

#[test]
fn what_it_quotes_of_the_page_the_page_says() {
    let text = text();
    // `|` marks in the sources where a line may break.
    let said = sources(&root().join("src/engine/text")).replace('|', "");
    let quoted: Vec<&str> = text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).collect();
    let sentences: Vec<&&str> = quoted.iter().filter(|quote| quote.ends_with('。')).collect();
    assert!(!sentences.is_empty());
    for sentence in sentences {
        assert!(said.contains(*sentence), "{sentence}");
    }
}

fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all += &if path.is_dir() { sources(&path) } else { fs::read_to_string(&path).unwrap_or_default() };
    }
    all
}
