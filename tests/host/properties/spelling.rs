//! One sum in many spellings.

use super::applicant::money;
use super::{Held, broken, hold};
use policy::money::{Unit, grouped, in_chinese, in_english, read};
use policy::number::Number;
use proptest::prelude::*;

const UNITS: [(Unit, &str, u32); 3] = [(Unit::Yuan, "元", 0), (Unit::Wan, "万", 4), (Unit::Yi, "亿", 8)];

fn means(text: &str, unit: Unit, sum: Number) -> Held {
    match read(text, unit) {
        Ok(found) if found.yuan == sum => Ok(()),
        other => Err(broken(format!("「{text}」 should be {sum}, not {other:?}"))),
    }
}

fn wide(text: &str) -> String {
    let letter = |letter: char| match letter {
        '0'..='9' => char::from_u32(u32::from(letter) + 0xfee0).unwrap(),
        '.' => '．',
        ',' => '，',
        other => other,
    };
    text.chars().map(letter).collect()
}

#[test]
fn units_and_spellings_do_not_matter() {
    hold("spellings", (money(), 0..3_usize), |(sum, field)| {
        for (unit, word, zeros) in UNITS {
            let figure = sum.divided_by_power_of_ten(zeros).unwrap().to_string();
            // In a field of that unit, without a word; with the word, in any field.
            means(&figure, unit, sum)?;
            for text in [
                format!("{figure}{word}"),
                format!("{figure} {word}元"),
                format!("￥{sum}元"),
                format!(" {} ", wide(&format!("{figure}{word}"))),
            ] {
                if text.contains("元元") {
                    continue;
                }
                means(&text, UNITS[field].0, sum)?;
            }
        }
        means(&in_chinese(sum), UNITS[field].0, sum)?;
        // A currency is no unit: that of the field holds.
        means(&format!("￥{}", sum.divided_by_power_of_ten(UNITS[field].2).unwrap()), UNITS[field].0, sum)?;
        means(&in_english(sum), Unit::Yuan, sum)?;
        means(&wide(&format!("{}元", grouped(sum))), UNITS[field].0, sum)?;
        means(&grouped(sum), Unit::Yuan, sum)?;
        means(&format!("{}元", grouped(sum).replace(',', " ")), UNITS[field].0, sum)
    });
}

/// 三千二百零五: a number below 万 in words, everyday or formal.
fn in_words(number: u64, digits: &[char; 10], places: &[&str; 4]) -> String {
    let (mut words, mut skipped) = (String::new(), false);
    for (place, name) in (0..4_u32).rev().zip(places) {
        let digit = number / 10_u64.pow(place) % 10;
        if digit == 0 {
            skipped = !words.is_empty();
            continue;
        }
        if skipped {
            words.push('零');
        }
        skipped = false;
        words.push(digits[usize::try_from(digit).unwrap()]);
        words.push_str(name);
    }
    words
}

#[test]
fn numbers_in_words_mean_what_they_say() {
    const EVERYDAY: ([char; 10], [&str; 4]) =
        (['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ["千", "百", "十", ""]);
    const FORMAL: ([char; 10], [&str; 4]) =
        (['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ["仟", "佰", "拾", ""]);
    hold(
        "in words",
        (1..10_000_u64, 1..10_000_u64, 1..10_000_u64, 0..8_u32, any::<bool>()),
        |(yi, wan, ones, which, formal)| {
            let (digits, places) = if formal { FORMAL } else { EVERYDAY };
            let mut text = String::new();
            let mut value = 0;
            for (bit, part, factor, unit) in [(4, yi, 100_000_000, "亿"), (2, wan, 10_000, "万"), (1, ones, 1, "")] {
                if which & bit == 0 {
                    continue;
                }
                // A part that does not fill its four places is led by 零.
                if !text.is_empty() && (part < 1000 || !gap_free(which, bit)) {
                    text.push('零');
                }
                text.push_str(&in_words(part, &digits, &places));
                text.push_str(unit);
                value += part * factor;
            }
            if text.is_empty() { Ok(()) } else { means(&format!("{text}元"), Unit::Wan, Number::whole(value)) }
        },
    );
}

/// Whether nothing was left out just before this part.
fn gap_free(which: u32, bit: u32) -> bool {
    which & (bit << 1) != 0
}
