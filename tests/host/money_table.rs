//! The spellings of `tests/money.md`: what a typed sum means in yuan, or why it is refused. It does not know how sums are read.

use crate::cases::markdown::{Block, Cell, blocks};
use policy::money::{self, Refusal, Unit};

/// One row: what is typed (␣ stands for a space, ⍽ for one that does not break, ⬚ for a sign without width, ⇥ for a tab, ↵ for
/// a line break, ␤ for one of paragraphs, ⮕ and ⬅ for signs of direction, （空） for nothing), the unit of the field, and yuan or why it is refused.
struct Row {
    line: usize,
    typed: String,
    unit: &'static str,
    yuan: Result<String, Refusal>,
}

/// The reasons as the table says them.
const REASONS: [(&str, Refusal); 14] = [
    ("空的", Refusal::Empty),
    ("太长", Refusal::TooLong),
    ("多行", Refusal::Lines),
    ("正负号", Refusal::Sign),
    ("外币", Refusal::Foreign),
    ("科学记数", Refusal::Exponent),
    ("点在前", Refusal::BarePoint),
    ("小数点", Refusal::Points),
    ("逗号", Refusal::Groups),
    ("约数", Refusal::Vague),
    ("少单位", Refusal::Dangling),
    ("太大", Refusal::TooLarge),
    ("太细", Refusal::TooFine),
    ("读不懂", Refusal::Unreadable),
];

fn rows() -> Vec<Row> {
    let file = crate::root().join("tests/money.md");
    let source = std::fs::read_to_string(file).expect("tests/money.md is there");
    let tables =
        blocks(&source).into_iter().filter_map(|block| if let Block::Table(rows) = block { Some(rows) } else { None });
    tables.flat_map(|rows| rows.into_iter().skip(1)).map(|cells| row(&cells)).collect()
}

fn row(cells: &[Cell]) -> Row {
    let [typed, unit, yuan] = cells else { panic!("tests/money.md: a row has three cells") };
    let line = typed.line;
    let unit = match unit.text.as_str() {
        "元" => "yuan",
        "万" => "wan",
        "亿" => "yi",
        other => panic!("tests/money.md:{line}: no unit 「{other}」"),
    };
    let written = typed.text.chars().map(sign).collect();
    let spelled = if typed.text == "（空）" { String::new() } else { written };
    let canonical = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let reason = |name: &str| REASONS.iter().find(|(known, _)| *known == name).map(|(_, refusal)| *refusal);
    let yuan = match yuan.text.as_str() {
        sum if !sum.is_empty() && canonical(sum) => Ok(sum.to_owned()),
        other => Err(other
            .strip_prefix("拒绝：")
            .and_then(reason)
            .unwrap_or_else(|| panic!("tests/money.md:{line}: 「{other}」 is neither yuan nor a reason to refuse it"))),
    };
    Row { line, typed: spelled, unit, yuan }
}

/// Signs that nobody sees are written as ones that everybody does.
fn sign(letter: char) -> char {
    match letter {
        '␣' => ' ',
        '⍽' => '\u{a0}',
        '⬚' => '\u{200b}',
        '⇥' => '\t',
        '↵' => '\n',
        '⮕' => '\u{202d}',
        '⬅' => '\u{202c}',
        '␤' => '\u{2029}',
        other => other,
    }
}

/// What is typed, and the unit of the field.
pub fn spellings() -> impl Iterator<Item = (String, &'static str)> {
    rows().into_iter().map(|row| (row.typed, row.unit))
}

#[test]
fn every_spelling_means_what_the_table_says() {
    let rows = rows();
    let wrong = rows.iter().filter_map(|row| {
        let read = money::read(&row.typed, Unit::named(row.unit).unwrap()).map(|sum| sum.yuan.to_string());
        (read != row.yuan).then(|| {
            format!(
                "tests/money.md:{}: 「{}」 ({}) should be {:?}, not {read:?}",
                row.line, row.typed, row.unit, row.yuan
            )
        })
    });
    let wrong: Vec<String> = wrong.collect();
    println!("{} spellings", rows.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_a_hundred_and_twenty_spellings_each_once() {
    let rows = rows();
    let different: std::collections::BTreeSet<_> = rows.iter().map(|row| (&row.typed, row.unit)).collect();
    assert!(
        different.len() >= 120 && different.len() == rows.len(),
        "{} rows, {} different",
        rows.len(),
        different.len()
    );
}
