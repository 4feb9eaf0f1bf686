//! HTML from words. Does not know what they say.

use crate::policies::prose::plain;

/// Words that are shown as they stand.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A sentence of the policy file, its phrase marks as places to break.
pub fn phrases(sentence: &str) -> String {
    escaped(sentence).replace('|', "<wbr>")
}

/// An element with a class; none where it is empty.
pub fn tag(name: &str, class: &str, inside: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<{name}{class}>{inside}</{name}>")
}

/// A table row.
pub fn row(cells: &[String]) -> String {
    let cells: String = cells.iter().map(|cell| tag("td", "", cell)).collect();
    tag("tr", "", &cells)
}

/// A table with a class and its head.
pub fn table(class: &str, head: &[&str], rows: &[String]) -> String {
    let head: String = head.iter().map(|cell| tag("th", "", &escaped(cell))).collect();
    let inside = format!("{}{}", tag("thead", "", &tag("tr", "", &head)), tag("tbody", "", &rows.concat()));
    tag("table", class, &inside)
}

/// A box to tick.
pub fn tick(label: &str) -> String {
    tag("span", "tick", &escaped(label))
}

/// An English sentence.
pub fn english(sentence: &str) -> String {
    format!("<span class=\"en\" lang=\"en\">{}</span>", escaped(&plain(sentence)))
}

/// Text inside a CSS string.
pub fn css_text(text: &str) -> String {
    text.chars().filter(|sign| !matches!(sign, '"' | '\\' | '\n' | '<')).collect()
}
