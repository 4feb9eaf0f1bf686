//! Spellings damaged at random, and ones made uncertain on purpose. It does not know how sums are read.

use super::grammar::{INVISIBLE, WAN, pick};
use fastrand::Rng;
use policy::money::Refusal;

/// A text with letters dropped, doubled, moved or taken from another.
pub fn damaged(random: &mut Rng, text: &str, other: &str) -> String {
    const LETTERS: &str = "0123456789０５.,，。 一二两三五九十百千万亿元角分点零个w整年¥-+e约多半\u{200b}";
    let letters: Vec<char> = LETTERS.chars().chain(other.chars()).collect();
    let mut text: Vec<char> = text.chars().collect();
    for _ in 0..random.usize(1..3) {
        let place = random.usize(..=text.len());
        match random.u8(..4) {
            0 if place < text.len() => drop(text.remove(place)),
            1 if place < text.len() => text[place] = letters[random.usize(..letters.len())],
            2 if place + 1 < text.len() => text.swap(place, place + 1),
            _ => text.insert(place, letters[random.usize(..letters.len())]),
        }
    }
    text.into_iter().collect()
}

/// A text that is no certain sum of yuan any more, and why.
pub fn uncertain(random: &mut Rng, text: &str, other: &str) -> (String, Refusal) {
    let [text, other] = [text, other]
        .map(|text| text.trim_matches(|letter: char| letter.is_whitespace() || INVISIBLE.contains(&letter)));
    let before: [(&[&str], Refusal); 4] = [
        (&["约", "大约", "将近", "不到", "超过", "至少", "about ", "over ", "＞", "≈", "不低于"], Refusal::Vague),
        (&["-", "－", "+", "负", "minus ", "亏损"], Refusal::Sign),
        (&["$", "US$", "€", "美元", "HKD "], Refusal::Foreign),
        (&[".", "。", "．", "点"], Refusal::BarePoint),
    ];
    let after: [(&[&str], Refusal); 2] = [
        (&["以上", "左右", "多", "起", "+", "（含）以上", "以内", " or more", "上下", "~"], Refusal::Vague),
        (&["美元", " USD", "（欧元）", " dollars"], Refusal::Foreign),
    ];
    match random.u8(..6) {
        4 => (format!("{}.{}E+{:02}", random.u8(1..10), random.u8(..100), random.u8(1..13)), Refusal::Exponent),
        5 => (format!("{}.{}.{}{}", random.u8(..), random.u8(..), random.u8(..), pick(random, WAN.0)), Refusal::Points),
        0 => (format!("{text}{}{other}", pick(random, &["\n", "\r\n", "\t", "\n\n", "\u{2028}"])), Refusal::Lines),
        1 => (format!("{text}{}{other}", pick(random, &["-", "~", "至", "到", "—", "～"])), Refusal::Vague),
        2 => {
            let (words, reason) = after[random.usize(..after.len())];
            (text.to_owned() + pick(random, words), reason)
        }
        _ => {
            let (words, reason) = before[random.usize(..before.len())];
            (pick(random, words).to_owned() + text, reason)
        }
    }
}
