//! Broken policy files, each with the diagnostic that it must give.
//!
//! `tests/problems/base.md` is a small fictional policy in which nothing is wrong. Each other file of the folder breaks
//! one promise of it: it says which in a line, holds the change in a block marked `diff` and, in a last block marked
//! `expect`, what the compiler prints, without the lines that are the same or follow from the others everywhere: see
//! `frame`, which also asserts them. `UPDATE=1 cargo test -p host-tests problems` writes those last blocks anew; read
//! the difference before you keep it.

mod clauses;
mod edges;
mod false_greens;
mod figures;
mod frame;
mod lists;
mod patch;

use frame::without_frame;
use patch::patched;
use std::{env, fs, path::PathBuf};

/// Every case is about the same fictional notice, and `compile` wants the file's name to be the notice's.
pub const NAME: &str = "lake-2031-7.md";
const MARK: &str = "\n```expect\n";

fn folder() -> PathBuf {
    crate::root().join("tests/problems")
}

/// The policy in which nothing is wrong.
pub fn base() -> String {
    fs::read_to_string(folder().join("base.md")).unwrap()
}

/// The policy of a case: the base with the change that breaks the promise.
fn policy(case: &str) -> String {
    let file = fs::read_to_string(folder().join(case).with_extension("md")).unwrap();
    let change = file.split_once("\n\n```diff\n").and_then(|(_, rest)| rest.split_once("\n```\n"));
    let (change, _) = change.unwrap_or_else(|| panic!("{case}: no block `diff` below the promise"));
    patched(&base(), change).unwrap_or_else(|why| panic!("{case}: {why}"))
}

/// A policy with other words in it.
pub fn changed(policy: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(policy.to_owned(), |policy, (words, others)| {
        assert!(policy.contains(words), "{words}");
        policy.replace(words, others)
    })
}

fn cases() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    cases.retain(|case| case != "base");
    cases.sort();
    cases
}

/// What the compiler prints about a policy; nothing where it has nothing to say.
fn printed(policy: &str) -> String {
    compiler::compile(NAME, policy).map_or_else(|problems| compiler::render(NAME, policy, &problems), |_| String::new())
}

#[test]
fn nothing_is_wrong_with_the_base() {
    assert_eq!(printed(&base()), "");
}

#[test]
fn every_broken_policy_is_told_what_is_wrong_with_it() {
    let cases = cases();
    assert!(cases.len() > 160, "one file a promise at the least");
    let wrong: Vec<String> = cases.iter().filter_map(|case| differs(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is printed instead of what the file expects; with `UPDATE` it becomes what the file expects.
fn differs(case: &str) -> Option<String> {
    let path = folder().join(case).with_extension("md");
    let file = fs::read_to_string(&path).unwrap();
    let (change, expected) = file.rsplit_once(MARK).unwrap_or_else(|| panic!("{case}: no block `expect`"));
    let printed = without_frame(&printed(&policy(case)));
    if expected.strip_suffix("```\n") == Some(&printed) && !printed.is_empty() {
        return None;
    }
    if env::var_os("UPDATE").is_some() {
        fs::write(path, format!("{change}{MARK}{printed}```\n")).unwrap();
    }
    Some(format!("{case}\nexpected:\n{expected}\nprinted:\n{printed}"))
}

/// A newcomer who made the mistake is told what to write instead.
#[test]
fn every_problem_says_what_to_do() {
    for case in cases() {
        for problem in printed(&policy(&case)).split("error: ").skip(1) {
            assert!(problem.contains(" = help: "), "{case}: {}", problem.lines().next().unwrap());
        }
    }
}

/// Both ways out of it that the help names.
#[test]
fn words_that_limit_awards_are_shown_or_their_reason_quotes_them() {
    let policy = &policy("limits_are_shown");
    let no_award = "[no_award]\nbecause = \"施行日期\"\n";
    let shown = "[related]\ntitle = { zh = \"就高|不重复\", en = \"Only the higher award\" }\neveryone = true\n\n\
                 [reading.no_adding_up]\nquote = \"就高不重复\"\nzh = \"只给较高的一项，|几笔不能相加。\"\n\
                 en = \"Only the higher award is given; sums are not to be added up.\"\n";
    let quoted = "[no_award]\nbecause = \"“同一事项”“就高不重复”|说的是|部门之间的统计\"\n";
    let one_of_two = "[no_award]\nbecause = \"“就高不重复”|说的是|部门之间的统计\"\n";
    let told = policy.replace("together = \"combining\"", "together = \"no_adding_up\"");
    for (policy, block, passes) in [
        (policy, no_award, false),
        (policy, shown, false),
        (&told, shown, true),
        (policy, quoted, true),
        (policy, one_of_two, false),
    ] {
        assert_eq!(compiler::compile(NAME, &policy.replace(no_award, block)).is_ok(), passes, "{block}");
    }
}

/// The way out that the help names: where the notice leaves a border open, a reading says how it is taken.
#[test]
fn a_reading_settles_what_border_words_leave_open() {
    let reading =
        "[reading.border]\nzh = \"这里按包括本数算。\"\nen = \"Taken to include the figure.\"\n\n[reading.combining]";
    for (case, quoted) in [
        ("the_end_of_a_range_is_said", "年营业收入在200万元至500万元\""),
        ("words_bound_in_one_way", "年营业收入超过200万元以上\""),
    ] {
        let policy = policy(case);
        assert_ne!(printed(&policy), "");
        let settled = policy.replace(quoted, &format!("{quoted}, reading = \"border\""));
        let settled = settled.replace("[reading.combining]", reading);
        assert_eq!(printed(&settled), "");
        let third = settled.replace("at_least = \"200万元\"", "below = \"200万元\"");
        assert_ne!(printed(&third), "", "what neither of the words says");
    }
}

/// Whatever stands in a file, the compiler answers with problems: it is cut off, garbled, emptied line by line.
#[test]
fn no_damage_to_a_policy_makes_the_compiler_fail() {
    let text = include_str!("../../src/notices/hangzhou-2020-137.md");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for at in 0..lines.len() {
        let without: String = lines.iter().enumerate().filter(|(line, _)| *line != at).map(|(_, line)| *line).collect();
        survives(&without);
        if at % 8 == 0 {
            survives(&lines[..at].concat());
            survives(&lines[at..].concat());
        }
    }
    for (sign, garbage) in
        [('"', ""), ('"', "'"), ('[', "]"), ('（', "("), ('。', "|"), ('=', "\u{0}"), ('1', "一亿二"), ('\n', "\r\n")]
    {
        survives(&text.replace(sign, garbage));
    }
}

fn survives(text: &str) {
    if let Err(problems) = compiler::compile("hangzhou-2020-137.md", text) {
        assert!(!problems.is_empty(), "a refusal says why");
        let sorted = problems.is_sorted_by_key(|problem| problem.span.start);
        assert!(sorted, "problems stand in the order of the file");
        let _ = compiler::render("hangzhou-2020-137.md", text, &problems[..problems.len().min(2)]);
    }
}
