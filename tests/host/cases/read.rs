//! Reads the case files: a heading, a table of answers, a table of awards, a list of what else to expect.
//! It does not know what is right; it only complains, with the line, about what it cannot read.

use super::markdown::{Block, Cell, blocks};
use super::vocabulary::{self, AWARDS, FACTS, OUTCOMES, ROLES, VERDICTS, name};
use crate::oracle::{THRESHOLD, facts};
use serde_json::{Map, Value as Json, json};

/// One named applicant with everything expected of the report.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub line: usize,
    pub answers: Json,
    pub options: Json,
    pub awards: Vec<ExpectedAward>,
    /// Field names of the Report (`next`, `relevant`, `related`, `total`, `rest`) and what they must be.
    pub others: Map<String, Json>,
}

/// One row of the table of awards.
#[derive(Debug)]
pub struct ExpectedAward {
    pub line: usize,
    pub id: &'static str,
    pub verdict: &'static str,
    pub amount: Json,
    /// Fact, outcome word, gap: every condition that is not simply met.
    pub conditions: Vec<(String, String, Option<String>)>,
    pub nearest: Json,
    pub quotes: Vec<String>,
}

/// A complaint with its line.
pub type Complaint = (usize, String);

const ANSWERS: [&str; 2] = ["问题", "回答"];
const EXPECTED: [&str; 6] = ["奖励", "结论", "金额", "条件", "还差", "原文"];

/// Every case of a file; the first thing that cannot be read ends it.
pub fn cases(source: &str) -> Result<Vec<Case>, Complaint> {
    let mut found: Vec<Case> = Vec::new();
    for block in blocks(source) {
        match (block, found.last_mut()) {
            (Block::Section(heading), _) => found.push(empty(heading)),
            (Block::Table(rows), Some(case)) => table(case, &rows)?,
            (Block::Item(item), Some(case)) => expectation(case, &item.text).map_err(|what| (item.line, what))?,
            (Block::Table(_) | Block::Item(_), None) => {
                return Err((1, "a table or list stands before the first case".into()));
            }
        }
    }
    let silent = |case: &&Case| {
        case.answers == json!({}) && case.options == json!({}) || case.awards.is_empty() && case.others.is_empty()
    };
    match found.iter().find(silent) {
        Some(case) => Err((case.line, format!("「{}」 has no answers or no expectations", case.name))),
        None => Ok(found),
    }
}

fn empty(heading: Cell) -> Case {
    Case {
        name: heading.text,
        line: heading.line,
        answers: json!({}),
        options: json!({}),
        awards: vec![],
        others: Map::new(),
    }
}

fn table(case: &mut Case, rows: &[Vec<Cell>]) -> Result<(), Complaint> {
    let header: Vec<&str> = rows[0].iter().map(|cell| cell.text.as_str()).collect();
    for row in &rows[1..] {
        let (line, cells) = (row[0].line, row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>());
        let read = match header.as_slice() {
            header if header == ANSWERS => answer(case, cells[0], cells[1]),
            header if header == EXPECTED => award(line, &cells).map(|award| case.awards.push(award)),
            other => Err(format!("a table is headed {ANSWERS:?} or {EXPECTED:?}, not {other:?}")),
        };
        read.map_err(|what| (line, what))?;
    }
    Ok(())
}

fn answer(case: &mut Case, question: &str, words: &str) -> Result<(), String> {
    let fact = name(FACTS, question)?;
    if fact == THRESHOLD {
        case.options = json!({ "parameters": { THRESHOLD: { "value": number(words)?, "source": "本页" } } });
        return Ok(());
    }
    let value = if fact == "roles" { roles(words)? } else { value(fact, words)? };
    match case.answers.as_object_mut().and_then(|answers| answers.insert(fact.into(), value)) {
        Some(_) => Err(format!("{question} is answered twice")),
        None => Ok(()),
    }
}

fn roles(words: &str) -> Result<Json, String> {
    if words == "（空）" {
        return Ok(json!([]));
    }
    words.split('、').map(|word| name(ROLES, word).map(Json::from)).collect()
}

fn value(fact: &str, word: &str) -> Result<Json, String> {
    match facts::find(fact).kind {
        _ if word == "不清楚" => Ok("unsure".into()),
        facts::Kind::YesNo => yes_or_no(word).map(Json::from),
        facts::Kind::Choice(_) => vocabulary::choice(fact, word).map(Json::from),
        facts::Kind::Money | facts::Kind::Percent => number(word).map(Json::from),
    }
}

fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "是" => Ok(true),
        "否" => Ok(false),
        other => Err(format!("「{other}」 is neither 是 nor 否")),
    }
}

/// A decimal, with its unit for the reader: `99999999.99元`, `30%`, `0.0001个百分点`.
fn number(words: &str) -> Result<String, String> {
    let digits = ["元", "%", "个百分点"].iter().fold(words.trim(), |rest, unit| rest.trim_end_matches(unit));
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| digits.to_owned()).ok_or_else(|| format!("「{words}」 is not a number with 元, % or 个百分点"))
}

fn award(line: usize, cells: &[&str]) -> Result<ExpectedAward, String> {
    let &[id, verdict, sum, conditions_met, missing, words] = cells else {
        return Err(format!("a row of {EXPECTED:?} has {} cells", EXPECTED.len()));
    };
    let quotes: Vec<String> =
        words.split('「').skip(1).filter_map(|part| part.split_once('」')).map(|(quote, _)| quote.to_owned()).collect();
    if quotes.is_empty() {
        return Err("no words of the notice in 「」".into());
    }
    Ok(ExpectedAward {
        line,
        id: name(AWARDS, id)?,
        verdict: name(VERDICTS, verdict)?,
        amount: amount(sum)?,
        conditions: conditions(conditions_met)?,
        nearest: nearest(missing)?,
        quotes,
    })
}

/// `1000000元`, `1000000元以上`, `500000元至1000000元`, or `不写明`.
fn amount(words: &str) -> Result<Json, String> {
    if words == "不写明" {
        return Ok(Json::Null);
    }
    let at_least = words.ends_with("以上");
    let mut ends = words.split('至').map(|end| number(end.trim_end_matches("以上")));
    let lowest = ends.next().unwrap_or_else(|| number(""))?;
    let highest = ends.next().unwrap_or_else(|| Ok(lowest.clone()))?;
    Ok(json!({ "atLeast": at_least, "atMost": false, "lowest": lowest, "highest": highest }))
}

/// `全部符合`, or every other condition: `年主营业务收入：不符，差0.01元；在杭注册：未答`.
fn conditions(words: &str) -> Result<Vec<(String, String, Option<String>)>, String> {
    if words == "全部符合" {
        return Ok(vec![]);
    }
    words.split('；').map(condition).collect()
}

fn condition(words: &str) -> Result<(String, String, Option<String>), String> {
    let (fact, outcome) = words.split_once('：').ok_or_else(|| format!("「{words}」 is not 问题：结果"))?;
    let (outcome, gap) = outcome.split_once("，差").unwrap_or((outcome, ""));
    let gap = if gap.is_empty() { None } else { Some(number(gap)?) };
    Ok((name(FACTS, fact)?.to_owned(), name(OUTCOMES, outcome)?.to_owned(), gap))
}

/// `不适用` (null), `申请人无事可做` (nothing), or `在杭注册=是；年主营业务收入≥100000000元；杭产品比例>0`.
fn nearest(words: &str) -> Result<Json, String> {
    match words {
        "不适用" => Ok(Json::Null),
        "申请人无事可做" => Ok(json!([])),
        _ => words.split('；').map(change).collect(),
    }
}

fn change(words: &str) -> Result<Json, String> {
    let (fact, to) = if let Some((fact, word)) = words.split_once('=') {
        let fact = name(FACTS, fact)?;
        let word = if word == "是" || word == "否" {
            yes_or_no(word).map(|yes| if yes { "yes" } else { "no" })?
        } else {
            vocabulary::choice(fact, word)?
        };
        (fact, word.to_owned())
    } else if let Some((fact, border)) = words.split_once('≥') {
        (name(FACTS, fact)?, number(border)?)
    } else {
        let fact =
            words.strip_suffix(">0").ok_or_else(|| format!("「{words}」 is none of 问题=回答, 问题≥数, 问题>0"))?;
        (name(FACTS, fact)?, ">0".to_owned())
    };
    Ok(json!({ "fact": fact, "to": to }))
}

fn expectation(case: &mut Case, words: &str) -> Result<(), String> {
    let (what, words) = words.split_once('：').ok_or_else(|| format!("「{words}」 is not 什么：怎样"))?;
    let facts =
        |words: &str| words.split('、').map(|word| name(FACTS, word).map(Json::from)).collect::<Result<Json, _>>();
    let (field, value) = match what {
        "其余奖励" => ("rest", name(VERDICTS, words)?.into()),
        "下一问" => ("next", if words == "无" { Json::Null } else { name(FACTS, words)?.into() }),
        "还要问" => ("relevant", if words == "无" { json!([]) } else { facts(words)? }),
        "相关条款" => ("related", if words == "无" { json!([]) } else { words.split('；').collect() }),
        "合计" => ("total", total(words)?),
        other => return Err(format!("「{other}」 is none of 其余奖励, 下一问, 还要问, 相关条款, 合计")),
    };
    match case.others.insert(field.into(), value) {
        Some(_) => Err(format!("{what} stands twice")),
        None => Ok(()),
    }
}

/// `很可能1000000元，可能0元`.
fn total(words: &str) -> Result<Json, String> {
    let parts = words
        .split_once('，')
        .and_then(|(likely, possible)| Some((likely.strip_prefix("很可能")?, possible.strip_prefix("可能")?)));
    let (likely, possible) = parts.ok_or_else(|| format!("「{words}」 is not 很可能…元，可能…元"))?;
    Ok(json!({ "likely": number(likely)?, "possible": number(possible)? }))
}
