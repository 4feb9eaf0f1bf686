//! A change written as in a diff, without line numbers.
//!
//! A line begins with a blank where it stays, with `-` where it goes, with `+` where it comes; `@@` on a line of its own
//! stands between one place and the next. What stays and goes must stand in the text exactly once.

const SIGNS: [char; 3] = [' ', '-', '+'];

/// The text after the change, or which place of it is not found exactly once.
pub fn patched(text: &str, change: &str) -> Result<String, String> {
    let text = change.split("\n@@\n").try_fold(format!("\n{text}"), |text, place| {
        if let Some(line) = place.lines().find(|line| !line.is_empty() && !line.starts_with(SIGNS)) {
            return Err(format!("neither a blank nor `-` nor `+` begins this line:\n{line}"));
        }
        let (before, after) = (side(place, '+'), side(place, '-'));
        match text.matches(&before).count() {
            1 => Ok(text.replacen(&before, &after, 1)),
            count => Err(format!("these lines stand {count} times in the text, not once:{before}")),
        }
    });
    text.map(|text| text[1..].to_owned())
}

/// The lines of a place without those that only the other side has, each whole: between line breaks.
fn side(place: &str, other: char) -> String {
    let lines = place.lines().filter(|line| !line.starts_with(other));
    lines.flat_map(|line| ["\n", line.get(1..).unwrap_or_default()]).chain(["\n"]).collect()
}

#[test]
fn a_change_is_made_where_its_lines_stand() {
    let text = "one\n\ntwo\nthree\ntwo\n";
    assert_eq!(patched(text, " three\n-two\n+four\n@@\n-one\n\n+and").as_deref(), Ok("\nand\ntwo\nthree\nfour\n"));
}

#[test]
fn a_change_that_fits_nowhere_or_twice_is_refused() {
    let text = "one\ntwo\nthree\ntwo\n";
    assert!(patched(text, "-four").unwrap_err().contains("0 times"));
    assert!(patched(text, "-thre").unwrap_err().contains("0 times"), "whole lines only");
    assert!(patched(text, "-two").unwrap_err().contains("2 times"));
    assert!(patched(text, "one").unwrap_err().contains("begins this line"));
}
