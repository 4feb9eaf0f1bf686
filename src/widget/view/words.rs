//! Sentences as elements: where lines may break, figures that stay whole, clauses by number.

use super::scene::Scene;
use super::tag::{plain_text, tag};
use engine::text::figures::{Piece, last_letters, pieces};
use policy::Locale;
use yew::{AttrValue, Html};

/// A phrase of at most so many letters stays on one line although punctuation in it would let it break.
const SHORT: usize = 10;
/// Punctuation beside which a line may break. Not the bracket: what stands in brackets may go to the next line.
const STOPS: [char; 7] = ['\u{3001}', '\u{ff0c}', '\u{ff1b}', '\u{ff1a}', '\u{201c}', '\u{300a}', '\u{201d}'];

/// Text that was put together.
pub(super) fn text(text: String) -> Html {
    plain_text(AttrValue::from(text))
}

/// A sentence with its phrase breaks and unbroken figures.
#[inline(never)]
pub(super) fn phrase(sentence: &str) -> Html {
    let mut out = Vec::new();
    for part in sentence.split('|') {
        if !out.is_empty() {
            out.push(tag("wbr", "").draw());
        }
        match unbroken(part) {
            Some(whole) => out.push(whole),
            None => with_quotes(&mut out, part),
        }
    }
    out.into_iter().collect()
}

/// Words with figures that stay whole; what an English sentence quotes in Chinese says so, to be read aloud as such.
fn with_quotes(out: &mut Vec<Html>, part: &str) {
    let foreign = |letter: char| letter >= '\u{2e80}';
    let english = part.bytes().filter(u8::is_ascii_lowercase).nth(3).is_some();
    let mut rest = part;
    while let Some((before, quoted)) = rest.find(foreign).filter(|_| english).and_then(|at| rest.split_at_checked(at)) {
        let end = quoted.find(|letter: char| !foreign(letter) && !letter.is_ascii_alphanumeric());
        let (quoted, after) = quoted.split_at_checked(end.unwrap_or(quoted.len())).unwrap_or((quoted, ""));
        draw_all(out, before, piece);
        out.push(tag("span", "").with("lang", "zh-CN").add(verbatim(quoted)).draw());
        rest = after;
    }
    draw_all(out, rest, piece);
}

/// Pieces, the last two letters of the last one kept together: no line holds a single one.
fn draw_all<'a>(out: &mut Vec<Html>, words: &'a str, draw: fn(Piece<'a>) -> Html) {
    let mut pieces = pieces(words).peekable();
    while let Some(one) = pieces.next() {
        match one {
            Piece::Words(words) if pieces.peek().is_none() => {
                let (before, end) = words.split_at_checked(last_letters(words)).unwrap_or((words, ""));
                out.push(text(before.to_owned()));
                if !end.is_empty() {
                    out.push(whole(end));
                }
            }
            other => out.push(draw(other)),
        }
    }
}

/// Words on one line.
fn whole(words: &str) -> Html {
    tag("span", "award-num").add(text(words.to_owned())).draw()
}

/// A short phrase with punctuation in it, or with a figure after a word, kept whole; nothing for others.
fn unbroken(part: &str) -> Option<Html> {
    let word_first = part.starts_with(|first: char| !first.is_ascii());
    let inside = |(place, letter): (usize, char)| {
        let stop = place > 0 && STOPS.contains(&letter) && place + letter.len_utf8() < part.len();
        stop || word_first && letter == ' '
    };
    let short = part.char_indices().any(inside) && part.chars().nth(SHORT).is_none();
    short.then(|| {
        let mut out = Vec::new();
        draw_all(&mut out, part, piece);
        tag("span", "award-phrase").all(out).draw()
    })
}

fn piece(piece: Piece<'_>) -> Html {
    match piece {
        Piece::Words(words) => text(words.to_owned()),
        Piece::Figure(figure) => whole(figure),
        Piece::Break => tag("wbr", "").draw(),
    }
}

/// Verbatim words: figures stay whole, nothing is left out.
#[inline(never)]
pub(super) fn verbatim(words: &str) -> Html {
    let mut out = Vec::new();
    draw_all(&mut out, words, |part| match part {
        Piece::Break => text("|".to_owned()),
        other => piece(other),
    });
    out.into_iter().collect()
}

/// Puts elements into the `{}` of a sentence, from left to right.
#[inline(never)]
pub(super) fn fill_in(sentence: &str, part: Html) -> Html {
    let (before, after) = sentence.split_once('{').unwrap_or((sentence, ""));
    [phrase(before), part, phrase(after.trim_start_matches('}'))].into_iter().collect()
}

/// A sentence with one number in it.
#[inline(never)]
pub(super) fn counted(sentence: &str, count: usize) -> Html {
    phrase(&engine::text::fill(sentence, &[&count.to_string()]))
}

/// Chinese words on a page that may be in another language.
#[inline(never)]
pub(super) fn chinese(scene: &Scene<'_>, words: &str) -> Html {
    match scene.locale() {
        Locale::Chinese => verbatim(words),
        Locale::English => tag("span", "").with("lang", "zh-CN").add(verbatim(words)).draw(),
    }
}

/// The number of a clause: （八）, in English with its place before it.
#[inline(never)]
pub(super) fn clause_number(scene: &Scene<'_>, number: &str) -> Html {
    let place = scene.policy().clauses.iter().position(|clause| clause.number == number);
    let counted = place.filter(|_| scene.locale() == Locale::English && number.starts_with('\u{ff08}'));
    match counted {
        Some(place) => [text((place + 1).to_string()), chinese(scene, number)].into_iter().collect(),
        None => chinese(scene, number),
    }
}

/// A number of awards.
pub(super) fn awards(scene: &Scene<'_>, count: usize) -> Html {
    counted(scene.view().result.count.of(count), count)
}

/// Words as a sentence begins: English with a capital; Chinese has none.
#[inline(never)]
pub(super) fn capital(words: &str) -> String {
    let first = words.get(..1).map(str::to_ascii_uppercase);
    first.map_or_else(|| words.to_owned(), |first| first + words.get(1..).unwrap_or_default())
}

/// Between two sentences: a blank in English, nothing in Chinese.
pub(super) fn blank(scene: &Scene<'_>) -> &'static str {
    match scene.locale() {
        Locale::Chinese => "",
        Locale::English => " ",
    }
}
