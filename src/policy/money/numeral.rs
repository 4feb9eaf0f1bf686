//! From tokens to a value: 亿 over 万 over 千百十, as Chinese numerals combine. Does not know characters.

use super::refusal::Refusal;
use super::token::Token;
use super::unit::Unit;
use crate::number::Number;

/// The value of a whole sum in yuan, and the largest unit that was typed.
pub(super) fn value(tokens: &[Token]) -> Result<(Number, Option<Unit>), Refusal> {
    let yuan = tokens.iter().position(|token| *token == Token::Yuan);
    let (body, change) = tokens.split_at_checked(yuan.unwrap_or(tokens.len())).ok_or(Refusal::Unreadable)?;
    let change = change.get(1..).unwrap_or_default();
    if let ([Token::Jiao | Token::Fen], None) = (body.get(1..2).unwrap_or_default(), yuan) {
        return Ok((small_change(body)?, Some(Unit::Yuan)));
    }
    if let [Token::Figure { value, .. }, Token::Scale(scale)] = body {
        let value = value.times(Number::whole(*scale)).ok_or(Refusal::TooLarge)?;
        return if change.is_empty() { Ok((value, Some(Unit::Yuan))) } else { Err(Refusal::Unreadable) };
    }
    let typed = if body.contains(&Token::Big(Unit::Yi)) {
        Some(Unit::Yi)
    } else if body.contains(&Token::Big(Unit::Wan)) {
        Some(Unit::Wan)
    } else {
        yuan.and(Some(Unit::Yuan))
    };
    let value = joined(body, Unit::Yi)?;
    if change.is_empty() {
        return Ok((value, typed));
    }
    if has_point(body) {
        return Err(Refusal::Unreadable);
    }
    Ok((value.plus(small_change(change)?).ok_or(Refusal::TooLarge)?, typed))
}

/// 「5角」, 「5角2分」, 「零2分」: what follows 元, each place with its unit.
fn small_change(tokens: &[Token]) -> Result<Number, Refusal> {
    let part = |token: Token, places| {
        one_digit(token).and_then(|digit| digit.divided_by_power_of_ten(places)).ok_or(Refusal::Unreadable)
    };
    match tokens {
        [jiao, Token::Jiao] => part(*jiao, 1),
        [fen, Token::Fen] | [Token::Zero, fen, Token::Fen] => part(*fen, 2),
        [jiao, Token::Jiao, fen, Token::Fen] => part(*jiao, 1)?.plus(part(*fen, 2)?).ok_or(Refusal::Unreadable),
        // 「三块五」 may be 3.5 or 3.05.
        [.., Token::Digit(_) | Token::Figure { .. }] => Err(Refusal::Dangling),
        _ => Err(Refusal::Unreadable),
    }
}

/// A single digit, 零 included.
fn one_digit(token: Token) -> Option<Number> {
    match token {
        Token::Zero => Some(Number::ZERO),
        Token::Digit(digit) => Some(Number::whole(digit)),
        Token::Figure { value, digits: 1, point: false } => Some(value),
        _ => None,
    }
}

/// `high 亿 low` or `high 万 low`, whichever `unit` says; without the unit, the next smaller one.
fn joined(tokens: &[Token], unit: Unit) -> Result<Number, Refusal> {
    let Some(split) = tokens.iter().rposition(|token| *token == Token::Big(unit)) else {
        return if unit == Unit::Yi { joined(tokens, Unit::Wan) } else { section(tokens) };
    };
    let (high, low) = tokens.split_at_checked(split).ok_or(Refusal::Unreadable)?;
    let low = low.get(1..).unwrap_or_default();
    let high = if unit == Unit::Yi { joined(high, Unit::Wan)? } else { section(high)? };
    let high = high.times(unit.yuan()).ok_or(Refusal::TooLarge)?;
    if low.is_empty() {
        return Ok(high);
    }
    if has_point(tokens.get(..split).unwrap_or_default()) {
        return Err(Refusal::Unreadable);
    }
    high.plus(tail(low, unit)?).ok_or(Refusal::TooLarge)
}

pub(super) fn has_point(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Figure { point: true, .. }))
}

/// What follows 亿 or 万: only with its own unit, after 零, or filling the four places below 万 is it certain.
fn tail(tokens: &[Token], after: Unit) -> Result<Number, Refusal> {
    let (skipped, rest) = match tokens.split_first() {
        Some((Token::Zero, rest)) => (true, rest),
        _ => (false, tokens),
    };
    if rest.iter().any(|token| matches!(token, Token::Figure { digits: 5.., .. })) {
        return Err(Refusal::Unreadable);
    }
    let certain = match (after, rest) {
        (Unit::Yi, _) => skipped || rest.contains(&Token::Big(Unit::Wan)),
        (_, [Token::Figure { digits, .. }]) => skipped || *digits == 4,
        (_, [Token::Digit(_)]) => skipped,
        _ => true,
    };
    if !certain {
        return Err(Refusal::Dangling);
    }
    let value = joined(rest, if after == Unit::Yi { Unit::Wan } else { Unit::Yuan })?;
    // 「一万零」 and 「5万0000」 are not finished. What follows is below the unit before it: no more than four places are left.
    if value.is_zero() { Err(Refusal::Unreadable) } else { Ok(value) }
}

/// A number below 万 in Chinese places (三千二百零五), or figures, or figures with places (3千5百).
pub(super) fn section(tokens: &[Token]) -> Result<Number, Refusal> {
    match tokens {
        [Token::Figure { value, .. }] => Ok(*value),
        [Token::Digit(digit)] => Ok(Number::whole(*digit)),
        [Token::Zero] => Ok(Number::ZERO),
        _ => places(tokens),
    }
}

/// Coefficient and place, from the thousands down.
fn places(tokens: &[Token]) -> Result<Number, Refusal> {
    if tokens.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let mut sum = Number::ZERO;
    let mut above = u64::MAX;
    let mut rest = tokens;
    while !rest.is_empty() {
        let skipped = matches!(rest.first(), Some(Token::Zero)) && above != u64::MAX && above > 10;
        if skipped {
            rest = rest.get(1..).unwrap_or_default();
        }
        let (part, place, taken) = place(rest, above)?;
        if place >= above {
            return Err(Refusal::Unreadable);
        }
        if place == 1 && above != 10 && !skipped {
            return Err(Refusal::Dangling);
        }
        sum = sum.plus(part).ok_or(Refusal::TooLarge)?;
        above = place;
        rest = rest.get(taken..).unwrap_or_default();
    }
    Ok(sum)
}

/// One coefficient with its place: its value, the place, and how many tokens it took.
fn place(tokens: &[Token], above: u64) -> Result<(Number, u64, usize), Refusal> {
    let first = above == u64::MAX;
    match tokens {
        [Token::Ten(place), ..] if first && *place == 10 => Ok((Number::whole(10), 10, 1)),
        [coefficient, Token::Ten(place), ..] => {
            let value = coefficient_value(*coefficient, *place, first && tokens.len() == 2)?;
            Ok((value.times(Number::whole(*place)).ok_or(Refusal::TooLarge)?, *place, 2))
        }
        [coefficient] => Ok((coefficient_value(*coefficient, 1, false)?, 1, 1)),
        // 「三五百万」 is three or five, or a serial number.
        [Token::Digit(_), Token::Digit(_), ..] => Err(Refusal::Dangling),
        _ => Err(Refusal::Unreadable),
    }
}

/// A digit; one figure, before 百 or 千 (3千5百); with a point only where it stands alone (1.5千万). 「30十」 is no number.
fn coefficient_value(token: Token, place: u64, alone: bool) -> Result<Number, Refusal> {
    match token {
        Token::Digit(digit) => Ok(Number::whole(digit)),
        Token::Figure { value, digits: 1, point } if place != 10 && !value.is_zero() && (alone || !point) => Ok(value),
        _ => Err(Refusal::Unreadable),
    }
}
