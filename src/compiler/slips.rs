//! What a block that is no TOML most likely gets wrong, in words for somebody who does not know TOML.
//!
//! Knows how rules are typed on a Chinese keyboard. Does not know which keys there are.

use super::problem::Problem;
use super::written::{Span, part};

/// Signs of a Chinese keyboard, and those that TOML wants in their place.
const SIGNS: [(char, &str); 13] = [
    ('，', ","),
    ('、', ","),
    ('；', ","),
    ('：', "="),
    ('＝', "="),
    ('｛', "{"),
    ('｝', "}"),
    ('［', "["),
    ('］', "]"),
    ('【', "["),
    ('】', "]"),
    ('＂', "\""),
    ('\u{3000}', " "),
];

/// What is wrong first; `base` is where the block stands in the file.
pub fn slip(source: &str, error: &toml::de::Error, base: usize) -> Problem {
    let mut at = base;
    for line in source.split_inclusive('\n') {
        if let Some(problem) = in_line(line, at) {
            return problem;
        }
        at += line.len();
    }
    let place = error.span().unwrap_or(0..0);
    named(error.message(), part(source, place.clone()), place.start + base..place.end + base)
}

/// A slip that shows in one line; lines with quotation marks of other kinds are left to the parser.
fn in_line(line: &str, base: usize) -> Option<Problem> {
    if line.contains("\"\"\"") || line.contains('\'') {
        return None;
    }
    let mut inside = false;
    let mut escaped = false;
    for (at, sign) in line.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            '#' if !inside => return None,
            _ if !inside => {
                if let Some(problem) = foreign(line, at, sign, base) {
                    return Some(problem);
                }
            }
            _ => {}
        }
    }
    inside.then(|| unpaired(line, base))
}

/// A sign outside of texts that only a Chinese keyboard has.
fn foreign(line: &str, at: usize, sign: char, base: usize) -> Option<Problem> {
    if matches!(sign, '“' | '”' | '‘' | '’') {
        let rest = part(line, at + sign.len_utf8()..);
        let words = rest.split(['”', '“', '’']).next().unwrap_or_default();
        let closing = part(rest, words.len()..).chars().next().map_or(0, char::len_utf8);
        let end = at + sign.len_utf8() + words.len() + closing;
        let span = base + at..base + end.min(line.trim_end().len());
        let words = words.trim_end();
        let problem = Problem::at(span, "a text between Chinese quotation marks");
        return Some(problem.help(format!("put straight ones around it: \"{words}\"")));
    }
    let (_, plain) = SIGNS.iter().find(|(full, _)| *full == sign)?;
    let problem =
        Problem::at(base + at..base + at + sign.len_utf8(), format!("`{sign}` is a sign of the Chinese keyboard"));
    Some(problem.help(format!("outside of texts, write `{plain}`")))
}

fn unpaired(line: &str, base: usize) -> Problem {
    let start = line.len() - line.trim_start().len();
    Problem::at(base + start..base + line.trim_end().len(), "a quotation mark is missing in this line")
        .help("a text stands between two: key = \"text\"")
}

/// The parser's own message in our words.
fn named(message: &str, words: &str, span: Span) -> Problem {
    if message.contains("duplicate key") {
        return Problem::at(span, format!("`{words}` stands here twice")).help("take one out, or give it another name");
    }
    if message.contains("must be quoted") || message.contains("invalid boolean") {
        let problem = Problem::at(span, format!("`{words}` stands without quotation marks"));
        return match words.to_ascii_lowercase().as_str() {
            small @ ("true" | "false") => problem.help(format!("write `{small}`, in small letters")),
            _ => problem.help(format!("write \"{words}\"")),
        };
    }
    if message.contains("missing comma") {
        return Problem::at(span, "a comma is missing before this")
            .help("entries of { … } and [ … ] are parted by commas");
    }
    Problem::at(span, format!("not TOML: {message}"))
        .help("key = \"text\"; texts in straight quotes, entries of { … } and [ … ] parted by commas, each key once")
}
