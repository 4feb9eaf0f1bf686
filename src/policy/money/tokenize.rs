//! From plain characters to tokens: figures, digits, multipliers, units. Does not know how they combine.

use super::numeral;
use super::refusal::Refusal;
use super::token::Token;
use super::unit::Unit;
use crate::number::Number;

/// Cuts a bare text into tokens.
pub(super) fn tokenize(text: &str) -> Result<Vec<Token>, Refusal> {
    let mut rest = text;
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let mut end = first.len_utf8();
        if first == '点' {
            end = decimal(&mut tokens, rest)?;
        } else if first == '.' {
            // 「。1亿」 has lost something, or begins with a full stop; 「1万.5」 is a slip for 「1.5万」.
            return Err(Refusal::BarePoint);
        } else if first.is_ascii_digit() {
            end = figure_end(rest);
            tokens.push(figure(rest.get(..end).unwrap_or_default(), tokens.last())?);
        } else if first.is_ascii_lowercase() {
            end = rest.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(rest.len());
            tokens.push(latin(rest.get(..end).unwrap_or_default())?);
        } else if first == '个' {
            measured(&tokens, rest)?;
        } else if first != ' ' {
            tokens.push(chinese(first, tokens.last())?);
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    Ok(tokens)
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

fn figure(text: &str, before: Option<&Token>) -> Result<Token, Refusal> {
    if text.matches('.').count() > 1 {
        return Err(Refusal::Points);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let point = whole.len() < text.len();
    if fraction.contains([',', ' ']) {
        return Err(Refusal::Groups);
    }
    if point && fraction.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let digits = ungrouped(whole)?;
    // 「05亿」 may be 0.5 亿 without its point; 「3亿0500万」 fills four places.
    let padded = digits.len() > 1 && digits.starts_with('0');
    if padded && !(digits.len() == 4 && matches!(before, Some(Token::Big(_)))) {
        return Err(Refusal::Dangling);
    }
    number(&digits, fraction, point)
}

/// A figure of plain digits before and after the point.
fn number(digits: &str, fraction: &str, point: bool) -> Result<Token, Refusal> {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.len() > 15 {
        return Err(Refusal::TooLarge);
    }
    let integer = if trimmed.is_empty() { "0" } else { trimmed };
    let text = if point { format!("{integer}.{fraction}") } else { integer.to_owned() };
    let value = Number::read(&text).ok_or(Refusal::TooFine)?;
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

/// 「三点五」: what was read since 万 or 亿 stands before the point, the digits behind it follow. Gives how long they are.
fn decimal(tokens: &mut Vec<Token>, text: &str) -> Result<usize, Refusal> {
    let mut end = '点'.len_utf8();
    let mut fraction = String::new();
    for letter in text.chars().skip(1) {
        let Some(digit) = digit(letter).or(letter.to_digit(10)).and_then(|digit| char::from_digit(digit, 10)) else {
            break;
        };
        fraction.push(digit);
        end += letter.len_utf8();
    }
    let start = tokens.iter().rposition(|token| matches!(token, Token::Big(_))).map_or(0, |place| place + 1);
    let whole = tokens.get(start..).unwrap_or_default();
    if whole.is_empty() {
        return Err(Refusal::BarePoint);
    }
    if numeral::has_point(whole) {
        return Err(Refusal::Points);
    }
    if fraction.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let figure = number(&numeral::section(whole)?.to_string(), &fraction, true)?;
    tokens.truncate(start);
    tokens.push(figure);
    Ok(end)
}

/// 「3个亿」, 「两个百万」: 个 says nothing between a number and a large unit.
fn measured(tokens: &[Token], text: &str) -> Result<(), Refusal> {
    let after = text.strip_prefix('个').unwrap_or(text).trim_start();
    let large = "亿|万亿|百万|千万|百亿|千亿".split('|').any(|unit| after.starts_with(unit));
    let follows =
        matches!(tokens.last(), Some(Token::Figure { .. } | Token::Digit(_) | Token::Ten(_) | Token::Big(Unit::Wan)));
    if after.starts_with('半') {
        return Err(Refusal::Dangling);
    }
    if large && follows { Ok(()) } else { Err(Refusal::Unreadable) }
}

fn latin(word: &str) -> Result<Token, Refusal> {
    Ok(match word {
        "w" => Token::Big(Unit::Wan),
        "k" | "thousand" => Token::Scale(1000),
        "mn" | "million" => Token::Scale(1_000_000),
        "bn" | "billion" => Token::Scale(1_000_000_000),
        "trillion" => Token::Scale(1_000_000_000_000),
        "yuan" => Token::Yuan,
        // A million to some, a thousand or a metre to others.
        "m" | "mm" | "b" | "t" => return Err(Refusal::Dangling),
        _ => return Err(Refusal::Unreadable),
    })
}

fn chinese(letter: char, before: Option<&Token>) -> Result<Token, Refusal> {
    if let Some(digit) = digit(letter) {
        return Ok(if digit == 0 { Token::Zero } else { Token::Digit(digit.into()) });
    }
    Ok(match letter {
        '两' if !matches!(before, Some(Token::Ten(10))) => Token::Digit(2),
        '十' => Token::Ten(10),
        '百' => Token::Ten(100),
        '千' => Token::Ten(1000),
        '万' => Token::Big(Unit::Wan),
        '亿' => Token::Big(Unit::Yi),
        '元' => Token::Yuan,
        '角' => Token::Jiao,
        '分' => Token::Fen,
        '半' => return Err(Refusal::Dangling),
        '、' => return Err(Refusal::Lines),
        ',' | '_' | '\'' | '’' | '·' => return Err(Refusal::Groups),
        _ => return Err(Refusal::Unreadable),
    })
}

/// A Chinese digit.
fn digit(letter: char) -> Option<u32> {
    "零一二三四五六七八九".chars().zip(0..).find_map(|(digit, value)| (digit == letter).then_some(value))
}
