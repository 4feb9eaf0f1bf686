//! The case files under `tests/cases`: named applicants with what the notice gives them, worked out by hand from its words.
//! Both the oracle and the engine must agree with every one. It does not know how either decides.

pub mod markdown;
mod read;
mod vocabulary;

use crate::json_api;
use crate::oracle::{Oracle, awards::AWARDS, clauses};
use read::{Case, ExpectedAward, cases};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every case with the file it stands in. A case that cannot be read fails the test, with file and line.
fn all() -> Vec<(String, Case)> {
    let folder = crate::root().join("tests/cases");
    let entries = std::fs::read_dir(&folder).expect("tests/cases is there").map(|entry| entry.expect("a file").path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    files.sort();
    files.iter().flat_map(|file| in_file(file)).collect()
}

fn in_file(file: &Path) -> Vec<(String, Case)> {
    let name = format!("tests/cases/{}", file.file_name().expect("a file name").to_string_lossy());
    let source = std::fs::read_to_string(file).expect("a readable file");
    let found = cases(&source).unwrap_or_else(|(line, what)| panic!("{name}:{line}: {what}"));
    found.into_iter().map(|case| (name.clone(), case)).collect()
}

/// What this report says otherwise than the case, each with its line.
fn complaints(case: &Case, report: &Json) -> Vec<(usize, String)> {
    let of_award = case.awards.iter().flat_map(|expected| {
        let said = said_of(expected.id, report);
        award_complaints(expected, said).into_iter().map(|what| (expected.line, format!("{}: {what}", expected.id)))
    });
    of_award.chain(other_complaints(case, report).into_iter().map(|what| (case.line, what))).collect()
}

fn said_of<'a>(id: &str, report: &'a Json) -> &'a Json {
    let mut awards = report["awards"].as_array().into_iter().flatten();
    awards.find(|award| award["id"] == id).unwrap_or(&Json::Null)
}

fn award_complaints(expected: &ExpectedAward, said: &Json) -> Vec<String> {
    let conditions = json!(expected.conditions.iter().cloned().collect::<BTreeSet<_>>());
    let pairs = [
        ("verdict", json!(expected.verdict), said["verdict"].clone()),
        ("amount", expected.amount.clone(), said["amount"].clone()),
        ("conditions", conditions, not_simply_met(said)),
        ("nearest", expected.nearest.clone(), said["nearest"].clone()),
    ];
    pairs
        .into_iter()
        .filter(|(_, expected, said)| expected != said)
        .map(|(what, expected, said)| format!("{what} should be {expected}, not {said}"))
        .collect()
}

/// Fact, outcome or reason, and gap of every condition that is not met or has a gap, as the case files list them.
fn not_simply_met(award: &Json) -> Json {
    let conditions = award["conditions"].as_array().into_iter().flatten();
    let listed = conditions.filter(|condition| condition["outcome"] != "met" || condition.get("gap").is_some());
    let text = |value: &Json| value.as_str().map(str::to_owned);
    let row = |condition: &Json| {
        let outcome = condition.get("open").unwrap_or(&condition["outcome"]);
        (text(&condition["fact"]).unwrap_or_default(), text(outcome).unwrap_or_default(), text(&condition["gap"]))
    };
    json!(listed.map(row).collect::<BTreeSet<_>>())
}

fn other_complaints(case: &Case, report: &Json) -> Vec<String> {
    let named: Vec<&str> = case.awards.iter().map(|award| award.id).collect();
    let rest = AWARDS.iter().filter(|award| !named.contains(&award.id));
    let said = |field: &str| match field {
        "rest" => rest.clone().map(|award| said_of(award.id, report)["verdict"].clone()).collect::<Json>(),
        "related" => report["related"].as_array().into_iter().flatten().map(|entry| entry["clause"].clone()).collect(),
        other => report[other].clone(),
    };
    let wanted = |field: &str, value: &Json| match field {
        "rest" => rest.clone().map(|_| value.clone()).collect::<Json>(),
        _ => value.clone(),
    };
    let pairs = case.others.iter().map(|(field, value)| (field, wanted(field, value), said(field)));
    pairs
        .filter(|(_, wanted, said)| wanted != said)
        .map(|(field, wanted, said)| format!("{field} should be {wanted}, not {said}"))
        .collect()
}

/// Panics with every complaint about every case.
fn check(mut report: impl FnMut(&Case) -> Json) {
    let all = all();
    let found = all.iter().flat_map(|(file, case)| {
        let report = report(case);
        complaints(case, &report).into_iter().map(move |(line, what)| format!("{file}:{line}: {}: {what}", case.name))
    });
    let found: Vec<String> = found.collect();
    println!("{} cases", all.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_engine_agrees_with_every_case() {
    check(|case| {
        json_api::report(&case.answers, &case.options)
            .unwrap_or_else(|error| panic!("{} is refused: {error}", case.name))
    });
}

#[test]
fn the_oracle_agrees_with_every_case() {
    let mut oracle = Oracle::default();
    check(|case| oracle.report(&case.answers, &case.options));
}

#[test]
fn every_quoted_word_stands_in_the_clause_of_its_award() {
    for (file, case) in all() {
        for award in &case.awards {
            let clause = AWARDS.iter().find(|known| known.id == award.id).expect("a known award").clause;
            for quote in &award.quotes {
                assert!(
                    clauses::text(clause).contains(quote),
                    "{file}:{}: {clause} does not say 「{quote}」",
                    award.line
                );
            }
        }
    }
}

#[test]
fn there_are_sixty_cases_and_five_or_more_for_every_clause_that_grants_something() {
    let all = all();
    let names: BTreeSet<&str> = all.iter().map(|(_, case)| case.name.as_str()).collect();
    assert!(names.len() >= 60 && names.len() == all.len(), "{} cases, {} names", all.len(), names.len());
    let mut for_award = BTreeMap::new();
    for award in all.iter().flat_map(|(_, case)| &case.awards) {
        *for_award.entry(award.id).or_insert(0) += 1;
    }
    for award in &AWARDS {
        let enough = if award.id == "top_streamer" { 12 } else { 5 };
        assert!(
            for_award.get(award.id).is_some_and(|count| *count >= enough),
            "{} has {:?} cases",
            award.id,
            for_award.get(award.id)
        );
    }
}

#[test]
fn a_case_that_cannot_be_read_is_told_with_its_line() {
    let answers = "## 甲\n\n| 问题 | 回答 |\n|---|---|\n";
    let faults = [
        (format!("{answers}| 在杭注册 | 也许 |\n"), 5),
        (format!("{answers}| 在杭登记 | 是 |\n"), 5),
        (format!("{answers}| 申请人 | MCN机构 |\n| 申请人 | 主播 |\n"), 6),
        (format!("{answers}| 申请人 | MCN机构 |\n\n- 下一问：天气\n"), 7),
        (format!("{answers}| 申请人 | MCN机构 |\n"), 1),
        ("## 乙\n\n| 奖励 | 回答 |\n|---|---|\n| 引进奖励 | 是 |\n".to_owned(), 5),
        ("## 丙\n\n| 奖励 | 结论 | 金额 | 条件 | 还差 | 原文 |\n|---|---|---|---|---|---|\n| 引进奖励 | 很可能 | 很多 | 全部符合 | 不适用 | 「知名」 |\n".to_owned(), 5),
    ];
    for (source, line) in faults {
        assert_eq!(cases(&source).expect_err(&source).0, line, "{source}");
    }
}
