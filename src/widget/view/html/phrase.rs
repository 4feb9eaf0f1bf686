//! Sentences as HTML: line-break opportunities, unbroken figures, embedded Chinese.
//!
//! Does not know the state or the policy.

use crate::view::html::element::{ElementBuilder, element, text};
use engine::text::figures::{Piece, last_letters, pieces};
use yew::Html;

/// Phrases up to this many characters stay on one line even if they contain punctuation.
const SHORT_PHRASE_CHARS: usize = 10;

/// Punctuation at which a line may break. Brackets are not included: their content may move to the next line.
const BREAKABLE_PUNCTUATION: [char; 7] =
    ['\u{3001}', '\u{ff0c}', '\u{ff1b}', '\u{ff1a}', '\u{201c}', '\u{300a}', '\u{201d}'];

impl ElementBuilder {
    /// Appends a sentence; see [`phrase`].
    #[inline(never)]
    pub(crate) fn sentence(self, sentence: &str) -> ElementBuilder {
        self.html(phrase(sentence))
    }

    /// Appends a sentence in a `span`: a button lays out each child as a box, and a sentence has to be one box.
    #[inline(never)]
    pub(crate) fn label(self, sentence: &str) -> ElementBuilder {
        self.child(element("span", "").sentence(sentence))
    }
}

/// A sentence as HTML. `|` marks where a line may break; figures are kept on one line.
#[inline(never)]
pub(crate) fn phrase(sentence: &str) -> Html {
    let mut out = Vec::new();
    for part in sentence.split('|') {
        if !out.is_empty() {
            out.push(element("wbr", "").build());
        }
        match unbroken_phrase(part) {
            Some(whole) => out.push(whole),
            None => push_marking_chinese(&mut out, part),
        }
    }
    out.into_iter().collect()
}

/// Appends words. Chinese quotes in an English sentence get a `lang` attribute, for screen readers.
fn push_marking_chinese(out: &mut Vec<Html>, part: &str) {
    let foreign = |letter: char| letter >= '\u{2e80}';
    let english = part.bytes().filter(u8::is_ascii_lowercase).nth(3).is_some();
    let mut rest = part;
    while let Some((before, quoted)) = rest.find(foreign).filter(|_| english).and_then(|at| rest.split_at_checked(at)) {
        let end = quoted.find(|letter: char| !foreign(letter) && !letter.is_ascii_alphanumeric());
        let (quoted, after) = quoted.split_at_checked(end.unwrap_or(quoted.len())).unwrap_or((quoted, ""));
        push_pieces(out, before, piece_html);
        out.push(element("span", "").attr("lang", "zh-CN").html(verbatim(quoted)).build());
        rest = after;
    }
    push_pieces(out, rest, piece_html);
}

/// Appends the pieces of some words. The last two characters are kept together, so that no line holds a single one.
fn push_pieces<'a>(out: &mut Vec<Html>, words: &'a str, render: fn(Piece<'a>) -> Html) {
    let mut pieces = pieces(words).peekable();
    while let Some(one) = pieces.next() {
        match one {
            Piece::Words(words) if pieces.peek().is_none() => {
                let (before, end) = words.split_at_checked(last_letters(words)).unwrap_or((words, ""));
                out.push(text(before.to_owned()));
                if !end.is_empty() {
                    out.push(unbroken_span(end));
                }
            }
            other => out.push(render(other)),
        }
    }
}

/// Words that stay on one line.
fn unbroken_span(words: &str) -> Html {
    element("span", "award-num").html(text(words.to_owned())).build()
}

/// A short phrase that contains punctuation, or a figure after a word, on one line; nothing for other phrases.
fn unbroken_phrase(part: &str) -> Option<Html> {
    let word_first = part.starts_with(|first: char| !first.is_ascii());
    let inside = |(place, letter): (usize, char)| {
        let stop = place > 0 && BREAKABLE_PUNCTUATION.contains(&letter) && place + letter.len_utf8() < part.len();
        stop || word_first && letter == ' '
    };
    let short = part.char_indices().any(inside) && part.chars().nth(SHORT_PHRASE_CHARS).is_none();
    short.then(|| {
        let mut out = Vec::new();
        push_pieces(&mut out, part, piece_html);
        element("span", "award-phrase").children(out).build()
    })
}

fn piece_html(piece: Piece<'_>) -> Html {
    match piece {
        Piece::Words(words) => text(words.to_owned()),
        Piece::Figure(figure) => unbroken_span(figure),
        Piece::Break => element("wbr", "").build(),
    }
}

/// Words shown verbatim, including `|`; figures are kept on one line.
#[inline(never)]
pub(crate) fn verbatim(words: &str) -> Html {
    let mut out = Vec::new();
    push_pieces(&mut out, words, |part| match part {
        Piece::Break => text("|".to_owned()),
        other => piece_html(other),
    });
    out.into_iter().collect()
}

/// A sentence whose first `{}` is replaced by HTML.
#[inline(never)]
pub(crate) fn fill_placeholder(sentence: &str, html: Html) -> Html {
    let (before, after) = sentence.split_once('{').unwrap_or((sentence, ""));
    [phrase(before), html, phrase(after.trim_start_matches('}'))].into_iter().collect()
}

/// A sentence whose `{}` is replaced by a number.
#[inline(never)]
pub(crate) fn counted_phrase(sentence: &str, count: usize) -> Html {
    phrase(&engine::text::fill(sentence, &[&count.to_string()]))
}

/// Words with a capital first letter, if it is an ASCII letter.
#[inline(never)]
pub(crate) fn capitalize(words: &str) -> String {
    let first = words.get(..1).map(str::to_ascii_uppercase);
    first.map_or_else(|| words.to_owned(), |first| first + words.get(1..).unwrap_or_default())
}
