//! Explains TOML errors to authors who do not know TOML: full-width punctuation of Chinese keyboards, missing quotes.

use crate::diagnostic::Diagnostic;
use crate::spanned::{Span, part};

/// The first error of a block; `base` is its offset in the file.
pub fn explain(source: &str, error: &toml::de::Error, base: usize) -> Diagnostic {
    let mut at = base;
    for line in source.split_inclusive('\n') {
        if let Some(error) = in_line(line, at) {
            return error;
        }
        at += line.len();
    }
    let place = error.span().unwrap_or(0..0);
    named(error.message(), part(source, place.clone()), place.start + base..place.end + base)
}

/// An error that one line shows. Lines with `'` or `"""` are left to the TOML parser.
fn in_line(line: &str, base: usize) -> Option<Diagnostic> {
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
                if let Some(error) = foreign(line, at, sign, base) {
                    return Some(error);
                }
            }
            _ => {}
        }
    }
    inside.then(|| unpaired(line, base))
}

/// Full-width punctuation outside of strings.
fn foreign(line: &str, at: usize, sign: char, base: usize) -> Option<Diagnostic> {
    if matches!(sign, '“' | '”' | '‘' | '’') {
        let rest = part(line, at + sign.len_utf8()..);
        let words = rest.split(['”', '“', '’']).next().unwrap_or_default();
        let closing = part(rest, words.len()..).chars().next().map_or(0, char::len_utf8);
        let end = at + sign.len_utf8() + words.len() + closing;
        let span = base + at..base + end.min(line.trim_end().len());
        let words = words.trim_end();
        let error = Diagnostic::at(span, "a text between Chinese quotation marks");
        return Some(error.help(format!("put straight ones around it: \"{words}\"")));
    }
    let plain = match sign {
        '，' | '、' | '；' => ",",
        '：' | '＝' => "=",
        '｛' => "{",
        '｝' => "}",
        '［' | '【' => "[",
        '］' | '】' => "]",
        '＂' => "\"",
        '\u{3000}' => " ",
        _ => return None,
    };
    let error =
        Diagnostic::at(base + at..base + at + sign.len_utf8(), format!("`{sign}` is a sign of the Chinese keyboard"));
    Some(error.help(format!("outside of texts, write `{plain}`")))
}

fn unpaired(line: &str, base: usize) -> Diagnostic {
    let start = line.len() - line.trim_start().len();
    Diagnostic::at(base + start..base + line.trim_end().len(), "a quotation mark is missing in this line")
        .help("a text stands between two: key = \"text\"")
}

/// The TOML parser's own error, in plain words.
fn named(message: &str, words: &str, span: Span) -> Diagnostic {
    if message.contains("duplicate key") {
        return Diagnostic::at(span, format!("`{words}` stands here twice"))
            .help("take one out, or give it another name");
    }
    if message.contains("must be quoted") || message.contains("invalid boolean") {
        let error = Diagnostic::at(span, format!("`{words}` stands without quotation marks"));
        return match words.to_ascii_lowercase().as_str() {
            small @ ("true" | "false") => error.help(format!("write `{small}`, in small letters")),
            _ => error.help(format!("write \"{words}\"")),
        };
    }
    if message.contains("missing comma") {
        return Diagnostic::at(span, "a comma is missing before this")
            .help("entries of { … } and [ … ] are parted by commas");
    }
    Diagnostic::at(span, format!("not TOML: {message}"))
        .help("key = \"text\"; texts in straight quotes, entries of { … } and [ … ] parted by commas, each key once")
}
