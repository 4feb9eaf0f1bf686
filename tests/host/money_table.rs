//! The spellings of `tests/money.md`: what a typed sum means in yuan, or that it is refused. It does not know how sums are read.

use crate::cases::markdown::{Block, Cell, blocks};
use crate::engine;
use std::path::Path;

/// One row: what is typed (␣ stands for a space, ⇥ for a tab, ↵ for a line break, （空） for nothing), the unit of the field, and yuan or 拒绝.
struct Row {
    line: usize,
    typed: String,
    unit: &'static str,
    yuan: Option<String>,
}

fn rows() -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/money.md");
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
    let written = typed.text.replace('␣', " ").replace('⇥', "\t").replace('↵', "\n");
    let spelled = if typed.text == "（空）" { String::new() } else { written };
    let canonical = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match yuan.text.as_str() {
        "拒绝" => Row { line, typed: spelled, unit, yuan: None },
        sum if !sum.is_empty() && canonical(sum) => Row { line, typed: spelled, unit, yuan: Some(sum.to_owned()) },
        other => panic!("tests/money.md:{line}: 「{other}」 is neither yuan nor 拒绝"),
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
        let read = engine::parse_money(&row.typed, row.unit);
        let agrees = read.as_ref().ok() == row.yuan.as_ref();
        (!agrees).then(|| {
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
