//! A text and the file that keeps it: compared line by line, written anew where that is wanted.

use std::path::PathBuf;
use std::{env, fs};

/// How many lines of a difference are told.
const TOLD: usize = 10;

/// What differs from the file, which `UPDATE` writes anew.
pub fn difference(name: &str, now: &str) -> Option<String> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../golden/pages")).join(name);
    let golden = fs::read_to_string(&path).unwrap_or_default();
    if golden == now {
        return None;
    }
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent()?).ok()?;
        fs::write(&path, now).ok()?;
    }
    let changed = changed(&golden, now);
    let more = changed.len().saturating_sub(TOLD);
    let told = changed.into_iter().take(TOLD).collect::<Vec<_>>().join("\n");
    let rest = if more > 0 { format!("\n… and {more} lines more") } else { String::new() };
    Some(format!("tests/golden/pages/{name}:\n{told}{rest}"))
}

/// The lines that went, with −, and those that came, with +, in their order.
fn changed(before: &str, after: &str) -> Vec<String> {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let kept = longest_kept(&before, &after);
    let (mut row, mut column) = (0, 0);
    let mut told = Vec::new();
    while row < before.len() || column < after.len() {
        let same = row < before.len() && column < after.len() && before[row] == after[column];
        if same {
            (row, column) = (row + 1, column + 1);
        } else if column == after.len() || row < before.len() && kept[row + 1][column] >= kept[row][column + 1] {
            told.push(format!("− {}", before[row].trim_start()));
            row += 1;
        } else {
            told.push(format!("+ {}", after[column].trim_start()));
            column += 1;
        }
    }
    told
}

/// How many lines both have in common, in the same order, from each pair of places on.
fn longest_kept(before: &[&str], after: &[&str]) -> Vec<Vec<usize>> {
    let mut kept = vec![vec![0; after.len() + 1]; before.len() + 1];
    for row in (0..before.len()).rev() {
        for column in (0..after.len()).rev() {
            kept[row][column] = if before[row] == after[column] {
                kept[row + 1][column + 1] + 1
            } else {
                kept[row + 1][column].max(kept[row][column + 1])
            };
        }
    }
    kept
}

#[test]
fn a_difference_tells_what_went_and_what_came_and_nothing_else() {
    assert_eq!(changed("one\ntwo\nthree\nfour", "one\n2\nthree\nfour\nfive"), ["− two", "+ 2", "+ five"]);
    assert_eq!(changed("one\ntwo", "two"), ["− one"]);
    assert_eq!(changed("same", "same"), Vec::<String>::new());
}
