//! A second reader of sums: from left to right with a running total, in whole numbers, on characters. It reads some things
//! that `money` refuses, and must never read another sum.

use super::PARTS;

/// What may stand around a sum; brackets first.
const AROUND: &str = "(含税)|(不含税)|(税前)|(人民币)|(rmb)|(cny)|(incl. tax)|人民币|rmb|cny|renminbi|cn¥|¥|不含税|含税|税前|incl. tax|\
                      每年|全年|合计|/年|/ 年|per year";

/// Parts of a yuan, or nothing where the text is no sum; `field` is the unit of the field in yuan.
pub fn read(text: &str, field: i128) -> Option<i128> {
    let text: String = text.chars().filter(|letter| !hidden(*letter)).map(plain).collect();
    let mut text = text.trim().replace("( ", "(").replace(" )", ")").replace([':', '、', ';'], " ");
    if text.contains(['\n', '\t', '\r', '\u{2028}']) || text.starts_with(['.', '点']) {
        return None;
    }
    for word in AROUND.split('|') {
        // A full stop or comma may stand before a remark as well as after it.
        text = text.trim_end_matches([' ', '.', ',']).replace(word, " ");
    }
    let text = text.replace("(万元)", "万元").replace("(元)", "元").replace("(亿元)", "亿元");
    let (value, unit) = total(text.trim().trim_end_matches([' ', '整', '钱', '.', ',']))?;
    Some(if unit { value } else { value * field })
}

fn hidden(letter: char) -> bool {
    "\u{202a}\u{202c}\u{202d}\u{200e}\u{200f}\u{2066}\u{2069}\u{200b}\u{feff}\u{ad}\u{fe0f}\u{2060}".contains(letter)
}

fn plain(letter: char) -> char {
    let from = "。圆圓块塊毛萬億幣個點錢正稅〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟￥\u{3000}\u{a0}";
    let to = ".元元元元角万亿币个点钱整税零一二二三三四五六六七八九十百千¥  ";
    let wide =
        u32::from(letter).checked_sub(0xfee0).filter(|code| (0x21..0x7f).contains(code)).and_then(char::from_u32);
    let found = from.chars().position(|known| known == letter).and_then(|place| to.chars().nth(place));
    found.or(wide).unwrap_or(letter).to_ascii_lowercase()
}

/// What is running while the text goes by.
#[derive(Default)]
struct Total {
    /// Whole 亿, whole 万, and what is below, in parts.
    high: i128,
    middle: i128,
    low: i128,
    /// The number read last, not yet worth anything.
    number: Option<i128>,
    /// The unit passed last, in yuan; 0 after 零.
    above: i128,
    unit: bool,
}

fn total(text: &str) -> Option<(i128, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let mut total = Total::default();
    let (mut at, mut last) = (0, 0);
    while let Some(&letter) = letters.get(at) {
        let digits: String =
            letters[at..].iter().take_while(|letter| letter.is_ascii_digit() || "., ".contains(**letter)).collect();
        let word: String = letters[at..].iter().take_while(|letter| letter.is_ascii_lowercase()).collect();
        if letter.is_ascii_digit() {
            let figure = digits.trim_end_matches(' ');
            total.put(figure_of(figure)?)?;
            last = figure.split('.').next()?.chars().filter(char::is_ascii_digit).count();
            // 「05亿」 may have lost its point; only 「3亿0500万」 fills places.
            if last > 1 && letter == '0' && !(last == 4 && total.above >= 10_000) {
                return None;
            }
            at += figure.chars().count();
        } else if letter == '点' {
            let (value, length) = fraction(&letters[at + 1..])?;
            total.number = Some(total.low + total.number.unwrap_or(0) + value);
            (total.low, total.above, last) = (0, 0, 1);
            at += length + 1;
        } else if word.is_empty() {
            // 「30十」 is no number.
            let after_figure = at > 0 && letters[at - 1].is_ascii_digit();
            if after_figure && (letter == '十' || "百千".contains(letter) && last > 1) {
                return None;
            }
            total.step(letter)?;
            at += 1;
        } else {
            total.english(&word)?;
            at += word.len();
        }
    }
    let rest = total.number.unwrap_or(0);
    // A number right after a large place lacks its unit, unless it fills all places below.
    let dangling = total.number.is_some() && total.above >= 100 && !(total.above == 10_000 && last == 4);
    (!dangling && !letters.is_empty()).then_some((total.high + total.middle + total.low + rest, total.unit))
}

/// Digits in groups of three or none, at most one point.
fn figure_of(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let groups: Vec<&str> = whole.split([',', ' ']).collect();
    let mixed = whole.contains(',') && whole.contains(' ');
    if mixed || groups.len() > 1 && (groups[0].len() > 3 || groups[1..].iter().any(|group| group.len() != 3)) {
        return None;
    }
    let mut parts = groups.concat().parse::<i128>().ok()?.checked_mul(PARTS)?;
    let mut worth = PARTS;
    for digit in fraction.trim_end_matches('0').chars() {
        worth /= 10;
        parts += i128::from(digit.to_digit(10)?) * worth;
    }
    (worth > 0 && !fraction.is_empty()).then_some(parts)
}

fn digit_of(letter: char) -> Option<i128> {
    let found = "零一二三四五六七八九".chars().position(|digit| digit == letter);
    found.or(letter.to_digit(10).map(|digit| digit as usize)).and_then(|digit| i128::try_from(digit).ok())
}

/// The digits behind 点, and how many there are.
fn fraction(letters: &[char]) -> Option<(i128, usize)> {
    let digits: Vec<i128> = letters.iter().map_while(|letter| digit_of(*letter)).collect();
    let value = digits.iter().rev().fold(0, |value, digit| (value + digit * PARTS) / 10);
    (!digits.is_empty()).then_some((value, digits.len()))
}

impl Total {
    fn put(&mut self, number: i128) -> Option<()> {
        self.number.is_none().then(|| self.number = Some(number))
    }

    fn step(&mut self, letter: char) -> Option<()> {
        match letter {
            ' ' | '个' => {}
            '零' if self.high + self.middle + self.low == 0 && self.number.is_none() => self.number = Some(0),
            '零' => self.above = 0,
            '十' | '百' | '千' => {
                let place = [10, 100, 1000]["十百千".chars().position(|known| known == letter)?];
                let number = self.number.take().or((place == 10).then_some(PARTS))?;
                self.low += number * place;
                self.above = place;
            }
            '万' => {
                self.middle += (self.low + self.number.take().unwrap_or(0)) * 10_000;
                (self.low, self.above, self.unit) = (0, 10_000, true);
            }
            '亿' => {
                self.high += (self.middle + self.low + self.number.take().unwrap_or(0)) * 100_000_000;
                (self.middle, self.low, self.above, self.unit) = (0, 0, 100_000_000, true);
            }
            '元' => {
                self.low += self.number.take().unwrap_or(0);
                (self.above, self.unit) = (100, true);
            }
            '角' => {
                self.low += self.number.take().unwrap_or(0) / 10;
                (self.above, self.unit) = (100, true);
            }
            '分' => {
                self.low += self.number.take().unwrap_or(0) / 100;
                (self.above, self.unit) = (100, true);
            }
            '两' => self.put(2 * PARTS)?,
            _ => self.put(digit_of(letter)? * PARTS)?,
        }
        Some(())
    }

    fn english(&mut self, word: &str) -> Option<()> {
        let factor = match word {
            "w" => return self.step('万'),
            "yuan" => return self.step('元'),
            "k" | "thousand" => 1000,
            "mn" | "million" => 1_000_000,
            "bn" | "billion" => 1_000_000_000,
            "trillion" => 1_000_000_000_000,
            _ => return None,
        };
        self.number = Some(self.number?.checked_mul(factor)?);
        self.unit = true;
        Some(())
    }
}
