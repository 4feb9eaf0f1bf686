//! From characters to tokens: figures, digits, multipliers, units. Does not know how they combine.

use super::{Refusal, Unit};
use crate::number::Number;

/// A piece of a sum.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Token {
    /// Arabic figures, with how many digits stand before the point and whether there is a point.
    Figure { value: Number, digits: usize, point: bool },
    /// One Chinese digit, 1 to 9.
    Digit(u64),
    /// 零: a skipped place.
    Zero,
    /// 十, 百, 千 within a section.
    Ten(u64),
    /// 万 or 亿.
    Big(Unit),
    /// 元 and what may follow it.
    Yuan,
}

/// Cuts a text into tokens; says whether a currency mark stood before them.
pub(super) fn scan(text: &str) -> Result<(Vec<Token>, bool), Refusal> {
    let plain = plain(text);
    let (body, marked) = without_currency(plain.trim());
    if body.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut rest = body;
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        if first == ' ' {
            rest = rest.trim_start();
        } else if first.is_ascii_digit() || first == '.' {
            let end = figure_end(rest);
            let (figure, after) = rest.split_at_checked(end).ok_or(Refusal::Unreadable)?;
            // 「1万.5」 is a slip for 「1.5万」 far more often than 10,000.5.
            if first == '.' && !tokens.is_empty() {
                return Err(Refusal::Unreadable);
            }
            tokens.push(figure_token(figure)?);
            rest = after;
        } else {
            tokens.push(word(first, tokens.is_empty())?);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    Ok((tokens, marked))
}

/// Full-width forms become plain ones, blanks within a line one space character. Tabs and line breaks part two cells or
/// two sums and stay what they are.
fn plain(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|letter| *letter != '\u{feff}' && *letter != '\u{200b}')
        .map(|letter| match letter {
            '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter),
            '．' | '。' => '.',
            '，' => ',',
            '￥' => '¥',
            '－' | '−' | '–' | '—' => '-',
            '＋' => '+',
            '～' => '~',
            'Ａ'..='Ｚ' => char::from_u32(u32::from(letter) - u32::from('Ａ') + u32::from('A')).unwrap_or(letter),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
            _ => letter,
        })
        .collect()
}

/// Drops the currency words before the sum, saying whether there were any, and the word for “exactly” after it.
fn without_currency(text: &str) -> (&str, bool) {
    let bare = ["人民币", "RMB", "rmb", "CNY", "cny", "¥"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text)
        .trim_start();
    let marked = bare.len() < text.len();
    let bare = bare.strip_prefix('¥').filter(|_| !text.starts_with('¥')).unwrap_or(bare).trim_start();
    match bare.strip_suffix(['整', '正']).map(str::trim_end) {
        Some(sum) if sum.ends_with(['元', '圆']) => (sum, marked),
        _ => (bare, marked),
    }
}

/// Where a run of figures ends: digits, points, and separators with a digit on both sides.
fn figure_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let joins = matches!(byte, b',' | b' ') && end.checked_sub(1).is_some_and(digit) && digit(end + 1);
        if !byte.is_ascii_digit() && *byte != b'.' && !joins {
            break;
        }
        end += 1;
    }
    end
}

fn figure_token(figure: &str) -> Result<Token, Refusal> {
    if figure.matches('.').count() > 1 {
        return Err(Refusal::Points);
    }
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, ""));
    let point = whole.len() < figure.len();
    if fraction.contains([',', ' ']) {
        return Err(Refusal::Groups);
    }
    if point && fraction.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let digits = ungrouped(whole)?;
    let trimmed = digits.trim_start_matches('0');
    let integer = if trimmed.is_empty() { "0" } else { trimmed };
    let text = if point { format!("{integer}.{fraction}") } else { integer.to_owned() };
    let value = Number::read(&text).ok_or(if point { Refusal::TooFine } else { Refusal::TooLarge })?;
    Ok(Token::Figure { value, digits: digits.len(), point })
}

/// The digits without separators, which must part groups of three and be of one kind.
fn ungrouped(whole: &str) -> Result<String, Refusal> {
    let separator = if whole.contains(',') { ',' } else { ' ' };
    let groups: Vec<&str> = whole.split(separator).collect();
    let (first, others) = groups.split_first().ok_or(Refusal::Unreadable)?;
    let all_digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let threes = others.iter().all(|group| group.len() == 3);
    // 「0,500」 is a decimal comma, not five hundred.
    let first_fits = others.is_empty() || (1..=3).contains(&first.len()) && !first.starts_with('0');
    if !(all_digits && threes && first_fits) {
        return Err(Refusal::Groups);
    }
    Ok(groups.concat())
}

/// What begins or ends an estimate or a range: 约、上、1-2亿、1亿+.
const VAGUE: &str = "-+~<>＜＞≤≥≈约多余以超近至到几数左大不上来起";

/// A word that is not a figure. A dash or a plus before everything is a sign; after something it is a range or “and more”.
fn word(letter: char, first: bool) -> Result<Token, Refusal> {
    if let Some(digit) = chinese_digit(letter) {
        return Ok(Token::Digit(digit));
    }
    match letter {
        '零' | '〇' => Ok(Token::Zero),
        '十' | '拾' => Ok(Token::Ten(10)),
        '百' | '佰' => Ok(Token::Ten(100)),
        '千' | '仟' => Ok(Token::Ten(1000)),
        '万' | '萬' => Ok(Token::Big(Unit::Wan)),
        '亿' | '億' => Ok(Token::Big(Unit::Yi)),
        '元' | '圆' | '块' => Ok(Token::Yuan),
        '-' | '+' | '负' if first => Err(Refusal::Sign),
        ',' => Err(Refusal::Groups),
        letter if VAGUE.chars().any(|vague| vague == letter) => Err(Refusal::Vague),
        _ => Err(Refusal::Unreadable),
    }
}

fn chinese_digit(letter: char) -> Option<u64> {
    let everyday = "一二三四五六七八九".chars().position(|digit| digit == letter);
    let formal = "壹贰叁肆伍陆柒捌玖".chars().position(|digit| digit == letter);
    let two = matches!(letter, '两' | '貳').then_some(1);
    everyday.or(formal).or(two).and_then(|place| u64::try_from(place + 1).ok())
}
