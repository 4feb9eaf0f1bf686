//! Broken policy files, each with the diagnostic that it must give written at its end.
//!
//! A file of `tests/problems/` is a small fictional policy and, in a last block marked `expect`, the whole text that
//! the compiler prints. `UPDATE=1 cargo test --test host problems` writes those blocks anew; read the difference before
//! you keep it.

mod edges;
mod figures;

use std::{env, fs, path::PathBuf};

/// Every file describes the same fictional notice, and `compile` wants the file's name to be the notice's.
const NAME: &str = "lake-2031-7.md";
const MARK: &str = "\n```expect\n";

#[test]
fn every_broken_policy_is_told_what_is_wrong_with_it() {
    let folder = crate::root().join("tests/problems");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 90, "one file a promise at the least");
    let wrong: Vec<String> = files.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A newcomer who made the mistake is told what to write instead.
#[test]
fn every_problem_says_what_to_do() {
    let folder = crate::root().join("tests/problems");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read_to_string(&path).unwrap();
        let printed = file.rsplit_once(MARK).unwrap().1;
        for problem in printed.split("error: ").skip(1) {
            assert!(problem.contains(" = help: "), "{}: {}", path.display(), problem.lines().next().unwrap());
        }
    }
}

/// Both ways out of it that the help names.
#[test]
fn words_that_limit_awards_are_shown_or_their_reason_quotes_them() {
    let file = include_str!("../problems/limits_are_shown.md");
    let policy = file.rsplit_once(MARK).unwrap().0;
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
    for (file, quoted) in [
        (include_str!("../problems/the_end_of_a_range_is_said.md"), "年营业收入在200万元至500万元\""),
        (include_str!("../problems/words_bound_in_one_way.md"), "年营业收入超过200万元以上\""),
    ] {
        let policy = file.rsplit_once(MARK).unwrap().0;
        assert!(compiler::compile(NAME, policy).is_err());
        let settled = policy.replace(quoted, &format!("{quoted}, reading = \"border\""));
        let settled = settled.replace("[reading.combining]", reading);
        let told = compiler::compile(NAME, &settled).map_err(|problems| compiler::render(NAME, &settled, &problems));
        assert_eq!(told.err(), None);
        let third = settled.replace("at_least = \"200万元\"", "below = \"200万元\"");
        assert!(compiler::compile(NAME, &third).is_err(), "what neither of the words says");
    }
}

/// What is printed instead of what the file expects; with `UPDATE` it becomes what the file expects.
fn differs(path: &PathBuf) -> Option<String> {
    let file = fs::read_to_string(path).unwrap();
    let (policy, expected) = file.rsplit_once(MARK).unwrap_or_else(|| panic!("{}: no block `expect`", path.display()));
    let printed = match compiler::compile(NAME, policy) {
        Ok(_) => "nothing is wrong\n".to_string(),
        Err(problems) => compiler::render(NAME, policy, &problems),
    };
    if expected.strip_suffix("```\n") == Some(&printed) && printed != "nothing is wrong\n" {
        return None;
    }
    if env::var_os("UPDATE").is_some() {
        fs::write(path, format!("{policy}{MARK}{printed}```\n")).unwrap();
    }
    Some(format!("{}\nexpected:\n{expected}\nprinted:\n{printed}", path.display()))
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
