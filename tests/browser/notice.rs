//! The notice's own text, to hold what is shown against. Does not know the page.

use anyhow::{Context, Result};

const NOTICE: &str = include_str!("../fixtures/hangzhou-2020-137.clean.md");

/// Without white space: how the page breaks its lines is not what is tested.
pub fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A clause, verbatim, from its number on.
pub fn clause(number: &str) -> Result<String> {
    let numbered = |line: &str| line.starts_with('（') && line.find('）').is_some_and(|end| end < 10);
    let lines = NOTICE.lines().skip_while(|line| !line.starts_with(number)).enumerate();
    let within = lines.take_while(|(index, line)| *index == 0 || !numbered(line) && !line.starts_with('#'));
    let text: String = within.map(|(_, line)| line).filter(|line| !line.starts_with("本意见自发布之日起")).collect();
    Some(text).filter(|text| !text.is_empty()).with_context(|| format!("no clause {number}"))
}
