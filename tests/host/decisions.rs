//! What every combination of answers comes to, as a file that a person reads: `tests/golden/decisions.md`.
//!
//! `UPDATE=1 cargo test --test host decisions` writes it anew; read the difference before you keep it.

use crate::second_notice::lakeside;
use engine::enumerate::{Changed, Combination, Space, Table, compare, decide, spaces, summary};
use notices::NOTICE;
use policy::Policy;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The notices with a file each, first the one that is built.
fn files() -> [(&'static Policy, PathBuf); 2] {
    let golden = |name: &str| crate::root().join("tests/golden").join(name);
    [(&NOTICE, golden("decisions.md")), (lakeside(), golden("decisions-lakeside.md"))]
}

fn says(policy: &'static Policy, space: &Space, combination: &Combination<'_>) -> String {
    decide(policy, space.award, combination).map_or_else(String::new, |decision| decision.in_words())
}

fn written(policy: &'static Policy, spaces: &[Space]) -> String {
    let size: usize = spaces.iter().map(Space::size).sum();
    let tables: Vec<String> = spaces.iter().map(|space| Table::of(policy, space).to_string()).collect();
    format!(
        "# {}：所有答法的结论\n\n由 {size} 种答法归并而成，`UPDATE=1 cargo test --test host decisions` 重写。每张表从上往下读，第一行对得上的就是结论；\
         “·”表示怎么答都一样，没有列出的题对这一项没有影响。\n申请人类别里，“写明的”是条款写到的，“没有写明的”是条款没有写明包不包括的，“其他人”是条款没有写到的；\
         一人有几类的，取最靠前的一种。\n\n{}",
        policy.document,
        tables.join("\n")
    )
}

/// What the file says of all combinations against what the policy says now.
fn changes(policy: &'static Policy, spaces: &[Space], golden: &[Table]) -> Vec<Changed> {
    let changed = spaces.iter().filter_map(|space| {
        let table = golden.iter().find(|table| table.award == space.award).map(|table| table.over(space));
        let before = |combination: &Combination<'_>| {
            let says = table.as_ref().and_then(|table| table.says(combination));
            says.unwrap_or("没有这一项").to_owned()
        };
        Changed::of(space, before, |combination| says(policy, space, combination))
    });
    changed.collect()
}

#[test]
fn no_decision_changes_unseen() {
    let told: Vec<String> = files().into_iter().filter_map(|(policy, path)| difference(policy, &path)).collect();
    assert!(told.is_empty(), "{}\n`UPDATE=1` writes it anew; read the difference before you keep it", told.join("\n"));
}

/// What has changed against the file, which `UPDATE` writes anew.
fn difference(policy: &'static Policy, path: &Path) -> Option<String> {
    let spaces = spaces(&[policy]);
    let (golden, now) = (fs::read_to_string(path).unwrap_or_default(), written(policy, &spaces));
    if golden == now {
        return None;
    }
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, now).unwrap();
    }
    let told = summary(&changes(policy, &spaces, &Table::read(&golden)));
    Some(format!("tests/golden/{}: {told}", path.file_name().unwrap().display()))
}

/// The few rows say of every combination, not only of those they were drawn up from, what the engine says.
#[test]
fn the_rows_say_of_every_combination_what_the_engine_says() {
    for (policy, _) in files() {
        let spaces = spaces(&[policy]);
        let read = Table::read(&written(policy, &spaces));
        assert_eq!(read.len(), policy.awards.len());
        assert_eq!(
            read,
            spaces.iter().map(|space| Table::of(policy, space)).collect::<Vec<_>>(),
            "writing and reading"
        );
        assert_eq!(changes(policy, &spaces, &read), [], "{}", policy.id);
    }
}

fn changed_to(from: &str, to: &str) -> Vec<Changed> {
    let text = include_str!("../../src/notices/hangzhou-2020-137.md");
    assert!(text.contains(from), "{from}");
    let text = text.replace(from, to);
    let after = compiler::compile("hangzhou-2020-137.md", &text);
    let after = after.unwrap_or_else(|problems| panic!("{}", compiler::render("changed", &text, &problems)));
    let changed = compare(&NOTICE, after);
    let spaces = spaces(&[&NOTICE, after]);
    let golden = Table::read(&written(&NOTICE, &engine::enumerate::spaces(&[&NOTICE])));
    assert_eq!(changes(after, &spaces, &golden), changed, "the file knows as much as the policy it was drawn up from");
    changed
}

#[test]
fn a_moved_border_is_told_by_its_clause_with_an_example_beyond_the_old_one() {
    let changed = changed_to("5亿元", "6亿元");
    let told = summary(&changed);
    assert!(told.contains("all under （九）, for example") && told.contains("年销售额：5亿元"), "{told}");
    assert_eq!(changed[0].award, "top_streamer");
    assert!(changed[0].before.contains("200万元以上") && changed[0].after.contains("100万元以上"), "{told}");
}

#[test]
fn whoever_is_no_longer_meant_is_told() {
    let changed = changed_to("meant = [\"the_six\", \"talent_team\"]", "meant = [\"the_six\"]");
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].award.as_str(), changed[0].after.as_str()), ("talent_quota", "不符合"));
    assert!(changed[0].example.contains("直播电商人才团队"), "{}", changed[0].example);
}

#[test]
fn another_wording_of_a_question_changes_nothing() {
    assert_eq!(changed_to("您的企业|在杭州注册吗？", "贵单位|在杭州注册吗？"), []);
}
