//! Writes sums in every way that people do, keeping what each comes to. It does not know how sums are read.

use super::PARTS;
use fastrand::Rng;

/// A text and what it means.
#[derive(Clone, Debug)]
pub struct Spelling {
    pub text: String,
    /// In parts of a yuan, or of the field's unit where none is written.
    pub parts: i128,
    pub has_unit: bool,
}

pub(super) fn pick<'a>(random: &mut Rng, words: &[&'a str]) -> &'a str {
    words[random.usize(..words.len())]
}

/// A sum with what may stand around it.
pub fn spelling(random: &mut Rng) -> Spelling {
    let mut made = match random.u8(..8) {
        0..2 => in_figures(random),
        2 => in_parts(random),
        3..5 => in_words(random),
        5 => decimal_in_words(random),
        6 => with_change(random),
        _ => in_english(random),
    };
    if made.text.ends_with(['元', '圆', '圓']) && random.u8(..4) == 0 {
        made.text += pick(random, &["整", "正"]);
    }
    made.text = around(random, &made.text);
    if random.u8(..4) == 0 {
        made.text = made.text.chars().map(wide).collect();
    }
    if random.u8(..4) == 0 {
        made.text = with_invisible(random, &made.text);
    }
    made
}

/// Digits, and how many parts they are: `1,234.5`.
fn figure(random: &mut Rng, most: u64, decimals: usize) -> (String, i128) {
    let whole = match random.u8(..3) {
        0 => random.u64(..10),
        1 => random.u64(..1000),
        _ => random.u64(..most),
    };
    let mut text = whole.to_string();
    if whole >= 1000 && random.bool() {
        let separator = pick(random, &[",", "，", " ", "\u{a0}"]);
        let digits: Vec<String> =
            text.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into()).collect();
        text = digits.join(separator);
    }
    let mut parts = i128::from(whole) * PARTS;
    let places = random.usize(..=decimals);
    if places > 0 && random.bool() {
        text += pick(random, &[".", ".", "．", "。"]);
        let mut worth = PARTS;
        for _ in 0..places {
            let digit = random.u8(..10);
            worth /= 10;
            parts += i128::from(digit) * worth;
            text.push(char::from(b'0' + digit));
        }
    }
    (text, parts)
}

const NOTHING: (&[&str], i128) = (&[""], 1);
const YUAN: (&[&str], i128) = (&["元", "圆", "块", "圓", "块钱", "yuan", " 元", "塊"], 1);
pub(super) const WAN: (&[&str], i128) = (&["万", "萬", "w", "W", "万元", " 万", "萬元", "万块"], 10_000);
const YI: (&[&str], i128) = (&["亿", "億", "亿元", " 亿", "个亿", "個億", "个亿元", "亿圆"], 100_000_000);
const TRILLION: (&[&str], i128) = (&["万亿", "萬億", "万亿元", "w亿"], 1_000_000_000_000);

fn in_figures(random: &mut Rng) -> Spelling {
    let (words, factor) = [NOTHING, YUAN, WAN, WAN, YI, YI, TRILLION][random.usize(..7)];
    let most = if random.bool() { 99_999_999_999 } else { 9_999_999 };
    let (text, parts) = figure(random, most, 4);
    let unit = pick(random, words);
    Spelling { text: text + unit, parts: parts * factor, has_unit: !unit.is_empty() }
}

/// 3亿5000万, 3亿5千万, 12万5千元, 3千万.
fn in_parts(random: &mut Rng) -> Spelling {
    let high = random.i128(1..1000);
    let digit = random.i128(1..10);
    let full = random.i128(1000..10_000);
    let (text, yuan) = match random.u8(..6) {
        0 => (format!("{high}亿{full}万"), high * 100_000_000 + full * 10_000),
        1 => (format!("{high}億{digit}千萬元"), high * 100_000_000 + digit * 10_000_000),
        2 => (format!("{high}万{digit}千元"), high * 10_000 + digit * 1000),
        3 => (format!("{digit}{}", "千万"), digit * 10_000_000),
        4 => (format!("{high}个亿{full}w"), high * 100_000_000 + full * 10_000),
        _ => (format!("{high}亿{full:04}万{full}元"), high * 100_000_000 + full * 10_001),
    };
    Spelling { text, parts: yuan * PARTS, has_unit: true }
}

const SCRIPTS: [[&str; 17]; 3] = [
    ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "元", "点"],
    ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟", "万", "亿", "圆", "点"],
    ["〇", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖", "拾", "佰", "仟", "萬", "億", "圓", "點"],
];

/// A number below 10,000 by its digits.
fn section(script: &[&str; 17], number: u64) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (place, name) in [(1000, 12), (100, 11), (10, 10), (1, 17)] {
        match usize::try_from(number / place % 10).unwrap() {
            0 => gap = true,
            digit => {
                if gap && !text.is_empty() {
                    text += script[0];
                }
                gap = false;
                text += script[digit];
                text += script.get(name).copied().unwrap_or_default();
            }
        }
    }
    text
}

fn in_words(random: &mut Rng) -> Spelling {
    let script = &SCRIPTS[random.usize(..3)];
    let mut parts = [0; 3].map(|_| if random.bool() { random.u64(1..10_000) } else { 0 });
    if parts == [0; 3] {
        parts[1] = random.u64(1..10_000);
    }
    let mut text = String::new();
    for (number, unit) in parts.into_iter().zip([script[14], script[13], ""]) {
        if number > 0 {
            let whole = if text.is_empty() { "" } else { script[0] };
            text += if number < 1000 || parts[1] == 0 { whole } else { "" };
            text += &section(script, number);
            text += unit;
        }
    }
    if let Some(rest) = text.strip_prefix("一十").filter(|_| random.bool()) {
        text = format!("十{rest}");
    }
    let yuan = i128::from(parts[0]) * 100_000_000 + i128::from(parts[1]) * 10_000 + i128::from(parts[2]);
    let word = if parts[2] > 0 || random.bool() { script[15] } else { "" };
    Spelling { text: text + word, parts: yuan * PARTS, has_unit: true }
}

/// 三点五亿, 一百二十点零五万, 3点5亿.
fn decimal_in_words(random: &mut Rng) -> Spelling {
    let script = &SCRIPTS[random.usize(..3)];
    let whole = random.u64(..1000);
    let arabic = random.u8(..4) == 0;
    let mut text = match whole {
        _ if arabic => whole.to_string(),
        0 => script[0].to_owned(),
        _ => section(script, whole),
    };
    text += script[16];
    let (mut parts, mut worth) = (i128::from(whole) * PARTS, PARTS);
    for _ in 0..random.usize(1..4) {
        let digit = random.usize(..10);
        worth /= 10;
        parts += i128::try_from(digit).unwrap() * worth;
        text += &if arabic { digit.to_string() } else { script[digit].to_owned() };
    }
    let (words, factor) = [NOTHING, YUAN, WAN, YI][random.usize(..4)];
    let unit = pick(random, words);
    Spelling { text: text + unit, parts: parts * factor, has_unit: !unit.is_empty() }
}

/// 3元5角2分, 九角一分.
fn with_change(random: &mut Rng) -> Spelling {
    let (yuan, jiao, fen) = (random.i128(0..10_000), random.i128(0..10), random.i128(0..10));
    let digit = |random: &mut Rng, value: i128| match random.u8(..2) {
        0 => value.to_string(),
        _ => SCRIPTS[0][usize::try_from(value).unwrap()].to_owned(),
    };
    let (whole, head) = if random.bool() {
        (yuan, format!("{yuan}{}", pick(random, &["元", "块", "圆"])))
    } else {
        (0, String::new())
    };
    let (tens, ones) = (digit(random, jiao), digit(random, fen));
    let word = pick(random, &["角", "毛"]);
    let (hundredths, change) = match random.u8(..3) {
        0 => (jiao * 10, format!("{tens}{word}")),
        1 => (jiao * 10 + fen, format!("{tens}{word}{ones}分")),
        _ => (fen, format!("{ones}分")),
    };
    Spelling { text: head + &change, parts: whole * PARTS + hundredths * PARTS / 100, has_unit: true }
}

fn in_english(random: &mut Rng) -> Spelling {
    let (text, parts) = figure(random, 99_999, 4);
    let (words, factor): (&[&str], i128) = [
        (&[" thousand", "k", "K", " Thousand"][..], 1000),
        (&[" million", " Million", "mn", " MILLION yuan"][..], 1_000_000),
        (&[" billion", "bn", " bn", " billion yuan"][..], 1_000_000_000),
        (&[" yuan", " Yuan"][..], 1),
    ][random.usize(..4)];
    Spelling { text: text + pick(random, words), parts: parts * factor, has_unit: true }
}

fn around(random: &mut Rng, text: &str) -> String {
    let before = ["", "", "", "￥", "¥", "人民币", "RMB", "CNY ", "rmb", "人民幣", " ", "每年", "人民币："];
    let after = [
        "",
        "",
        "",
        "",
        "人民币",
        "RMB",
        " CNY",
        "（含税）",
        "(含税)",
        "/年",
        "每年",
        "（人民币）",
        " (incl. tax)",
        " per year",
        "（税前）",
        "不含税",
        " ",
        "\u{3000}",
        "\t",
        "\n",
    ];
    let end = ["", "", "", "", "。", "，", "、", "."];
    let (before, after) = (pick(random, &before), pick(random, &after));
    // 「1,234,」 may have lost its last digits.
    let grouped = after.trim().is_empty() && text.ends_with(|letter: char| letter.is_ascii_digit());
    let end = if grouped || after.ends_with(['\t', '\n']) { "" } else { pick(random, &end) };
    format!("{before}{text}{after}{end}")
}

fn wide(letter: char) -> char {
    if letter.is_ascii_graphic() { char::from_u32(u32::from(letter) + 0xfee0).unwrap() } else { letter }
}

pub(super) const INVISIBLE: [char; 10] = [
    '\u{202d}', '\u{202c}', '\u{200e}', '\u{2066}', '\u{2069}', '\u{200b}', '\u{feff}', '\u{ad}', '\u{fe0f}',
    '\u{2060}',
];

fn with_invisible(random: &mut Rng, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..random.usize(1..4) {
        letters.insert(random.usize(..=letters.len()), INVISIBLE[random.usize(..INVISIBLE.len())]);
    }
    letters.into_iter().collect()
}
