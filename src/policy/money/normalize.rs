//! From what was typed to one line of plain characters. Does not know what they mean.

use super::refusal::Refusal;

/// The longest text that is looked at, in visible characters.
const LONGEST: usize = 60;

/// Groups of characters that are read alike, each under its first one. 两 stands apart: nobody says 十两.
const ALIKE: &str = "零〇 一壹 二贰貳 三叁參叄参 四肆 五伍 六陆陸 七柒 八捌 九玖 十拾 百佰 千仟 万萬 亿億 两兩 元圆圓块塊 角毛 \
                     整正 个個箇 点點 钱錢 币幣 负負 税稅 .。｡ ,﹐ ¥￥ -−‐‑‒–—―﹣⁻➖ +﹢➕ ~〜∼…⋯ ([【〔 )]】〕 %﹪";

/// One line, in lower case: full-width and traditional forms become plain ones, all blanks spaces; what is not seen
/// goes.
pub(super) fn normalize(text: &str) -> Result<String, Refusal> {
    if several_lines(text) {
        return Err(Refusal::Lines);
    }
    let seen = visible(text);
    if seen.chars().nth(LONGEST).is_some() {
        return Err(Refusal::TooLong);
    }
    let plain: String = seen.trim().chars().map(folded).collect();
    if plain.is_empty() { Err(Refusal::Empty) } else { Ok(plain) }
}

/// Whether a text, such as that of a clipboard, is more than one line or cell that is not empty.
#[must_use]
pub fn several_lines(text: &str) -> bool {
    let breaks = |letter| "\t\n\u{b}\u{c}\r\u{85}\u{2028}\u{2029}".contains(letter);
    visible(text).trim().chars().any(breaks)
}

/// A text without the signs that nobody sees, some of which would turn the order of what stands around them.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter(|letter| !is_invisible(*letter)).collect()
}

/// `Bidi_Control` and `Default_Ignorable_Code_Point` of Unicode: signs without width, which programs put around numbers.
const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn folded(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ if letter.is_whitespace() => ' ',
        _ => ALIKE
            .split(' ')
            .find(|group| group.contains(letter))
            .and_then(|group| group.chars().next())
            .unwrap_or(letter),
    }
    .to_ascii_lowercase()
}
