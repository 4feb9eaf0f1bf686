//! Where the lines of a sentence may break, and which figures must stay with their unit.
//!
//! Knows digits, units and phrase marks. Does not know how breaks are drawn.

/// A part of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words that may be broken as their language allows.
    Words(&'a str),
    /// A figure with its unit, never to be broken.
    Figure(&'a str),
    /// A line may end here.
    Break,
}

/// What may follow a figure, longest first, with or without one blank.
const UNITS: [&str; 22] = [
    "个百分点",
    "million",
    "billion",
    "percentage points",
    "亿元",
    "万元",
    "万亿",
    "亿",
    "万",
    "元",
    "项",
    "题",
    "年",
    "月",
    "日",
    "位",
    "人",
    "条",
    "档",
    "awards",
    "award",
    "%",
];
/// What may stand before a figure, with one blank.
const PREFIXES: [&str; 1] = ["CNY "];

/// What closes after a word.
const CLOSES: [char; 7] = ['\u{3002}', '\u{ff0c}', '\u{ff1b}', '\u{ff1f}', '\u{ff09}', '\u{201d}', '\u{300b}'];

/// What opens before one.
const OPENS: [char; 3] = ['\u{ff08}', '\u{201c}', '\u{300a}'];

/// Where the last two Chinese letters of words begin, with what opens before and closes after them, so that no line
/// holds a single one; the end of words that have no other letters before them.
///
/// ```
/// use engine::text::figures::last_letters;
/// assert_eq!("一次性奖励。".split_at(last_letters("一次性奖励。")), ("一次性", "奖励。"));
/// assert_eq!("主播（个人）".split_at(last_letters("主播（个人）")), ("主播", "（个人）"));
/// assert_eq!("奖励".split_at(last_letters("奖励")), ("奖励", ""));
/// ```
#[must_use]
pub fn last_letters(words: &str) -> usize {
    let letters = words.trim_end_matches(CLOSES);
    let second = letters.char_indices().nth_back(1).filter(|(_, letter)| *letter >= '\u{2e80}');
    let before = second.and_then(|(place, _)| words.get(..place)).unwrap_or_default().trim_end_matches(OPENS);
    if before.ends_with(|letter| letter >= '\u{2e80}') { before.len() } else { words.len() }
}

/// Parts a sentence.
///
/// ```
/// use engine::text::figures::{pieces, Piece};
/// let parts: Vec<_> = pieces("还差 2,000 万元，|请核对").collect();
/// assert_eq!(parts.first(), Some(&Piece::Words("还差 ")));
/// assert_eq!(parts.get(1), Some(&Piece::Figure("2,000 万元")));
/// assert_eq!(parts.get(3), Some(&Piece::Break));
/// assert_eq!(pieces("没看懂“500美元”").nth(1), Some(Piece::Figure("“500")));
/// ```
pub fn pieces(sentence: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        let (piece, after) = next(rest)?;
        rest = after;
        Some(piece)
    })
}

fn next(text: &str) -> Option<(Piece<'_>, &str)> {
    if let Some(after) = text.strip_prefix('|') {
        return Some((Piece::Break, after));
    }
    let length = figure(text);
    if length > 0 {
        let (figure, after) = text.split_at_checked(length)?;
        return Some((Piece::Figure(figure), after));
    }
    let ends = text.char_indices().skip(1).find(|(place, character)| {
        *character == '|' || text.get(*place..).is_some_and(|rest| figure(rest) > 0 && starts_figure(text, *place))
    });
    let end = ends.map_or(text.len(), |(place, _)| place);
    let (words, after) = text.split_at_checked(end).filter(|(words, _)| !words.is_empty())?;
    Some((Piece::Words(words), after))
}

/// Whether a figure may start at a place: not inside a word such as `A4`.
fn starts_figure(text: &str, place: usize) -> bool {
    let before = text.get(..place).and_then(|before| before.chars().next_back());
    !before.is_some_and(|before| before.is_ascii_alphanumeric())
}

/// What the notice leaves unsaid: 《意见》没写 stays together from the closing mark on.
const UNSAID: &str = "》没写";

/// How many bytes at the start of a text are a figure with its unit.
fn figure(text: &str) -> usize {
    if text.starts_with(UNSAID) {
        return UNSAID.len();
    }
    // What opens before a figure stays with it: no line ends with “.
    let opened = text.trim_start_matches(OPENS);
    let prefix = PREFIXES.iter().find(|prefix| opened.starts_with(**prefix)).map_or(0, |prefix| prefix.len());
    let prefix = text.len() - opened.len() + prefix;
    let mut end = prefix;
    end += digits(text.get(end..).unwrap_or_default());
    if end == prefix {
        return 0;
    }
    // Dates: 2020 年 7 月 9 日 stays together.
    while let Some(unit) = unit(text.get(end..).unwrap_or_default()) {
        end += unit;
        let after = text.get(end..).unwrap_or_default();
        let blank = usize::from(after.starts_with(' '));
        let more = digits(after.get(blank..).unwrap_or_default());
        if more == 0 {
            break;
        }
        end += blank + more;
    }
    end
}

fn digits(text: &str) -> usize {
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',' || *byte == b'.').count();
    let digits = text.get(..length).unwrap_or_default();
    if digits.starts_with(|first: char| first.is_ascii_digit()) { digits.trim_end_matches([',', '.']).len() } else { 0 }
}

fn unit(text: &str) -> Option<usize> {
    let blank = usize::from(text.starts_with(' '));
    let after = text.get(blank..)?;
    UNITS.iter().find(|unit| after.starts_with(**unit)).map(|unit| blank + unit.len())
}
