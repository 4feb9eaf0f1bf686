//! Sums in words, always exact: a unit is used only where it shortens without rounding.

use crate::number::Number;

/// A number with its thousands parted by commas: `120,000,000.5`.
#[must_use]
pub fn grouped(value: Number) -> String {
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    // Room for the commas and for a unit.
    let mut out = String::with_capacity(text.len() + 16);
    for (place, digit) in whole.char_indices() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// 「1.2 亿元」, 「2,000 万元」, 「9,999.99 元」.
///
/// ```
/// use policy::{money::in_chinese, number::Number};
/// assert_eq!(in_chinese(Number::whole(120_000_000)), "1.2 亿元");
/// assert_eq!(in_chinese(Number::whole(99_999_999)), "99,999,999 元");
/// ```
#[must_use]
pub fn in_chinese(yuan: Number) -> String {
    let units = [(8, "亿元", 4), (4, "万元", 2)];
    let short = units.iter().find_map(|(zeros, name, places)| {
        let value = scaled(yuan, *zeros, *places)?;
        Some(grouped(value) + " " + name)
    });
    short.unwrap_or_else(|| grouped(yuan) + " 元")
}

/// `CNY 1.2 billion`, `CNY 120 million`, `CNY 500,000`.
#[must_use]
pub fn in_english(yuan: Number) -> String {
    let units = [(9, "billion"), (6, "million")];
    let short = units.iter().find_map(|(zeros, name)| {
        let value = scaled(yuan, *zeros, 3)?;
        Some(format!("CNY {} {name}", grouped(value)))
    });
    short.unwrap_or_else(|| format!("CNY {}", grouped(yuan)))
}

/// The sum in a unit of that many zeros, where it is at least one of it and needs no more than `places` decimals.
fn scaled(yuan: Number, zeros: u32, places: u32) -> Option<Number> {
    yuan.divided_by_power_of_ten(zeros).filter(|value| *value >= Number::whole(1) && value.decimals() <= places)
}
