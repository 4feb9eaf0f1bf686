//! The lines that frame each problem. The cases leave them out, because they say nothing that the rest does not:
//!
//! - `-->` with line and column, because the marked words stand below it behind the number of their line;
//! - the empty edge `|` above and below these words, and the empty line behind each problem;
//! - the last line, which counts the problems.
//!
//! The tests below hold for these lines: two renderings to the letter, and for each case the count and the places.

use super::{NAME, cases, policy, printed};

/// What a case holds of a rendering.
pub fn without_frame(printed: &str) -> String {
    let is_frame = |line: &str| {
        let line = line.trim();
        line.is_empty() || line == "|" || line.starts_with("--> ") || line.starts_with(&format!("{NAME}: "))
    };
    printed.lines().filter(|line| !is_frame(line)).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn one_problem_is_drawn_in_its_frame() {
    let whole = "\
error: a text between Chinese quotation marks
  --> lake-2031-7.md:47:32
   |
47 |   { registered = true, quote = “在本市注册” },
   |                                ^^^^^^^^^^^^
   |
   = note: in （一）支持渔家餐馆
   = help: put straight ones around it: \"在本市注册\"

lake-2031-7.md: 1 problem
";
    assert_eq!(printed(&policy("texts_stand_between_straight_marks")), whole);
}

#[test]
fn several_problems_are_drawn_one_below_the_other_and_counted() {
    let whole = "\
error: no quote holds “职工满5人不”
   --> lake-2031-7.md:154:2
    |
154 | 对职工满5人不足50人的餐馆，年营业收入在300万元（含）-1000万元的，给予3万元一次性奖励；在1000万元以上的，给予6...
    |   ^^^^^^^^^^^
    |
    = note: in （四）鼓励扩大经营
    = help: quote it in a condition, in `give`, `judgement` or `benefits`; if it decides nothing, list it in `other_words`

error: the border words “不足50人” reach beyond the quote
   --> lake-2031-7.md:161:15
    |
154 | 对职工满5人不足50人的餐馆，年营业收入在300万元（含）-1000万元的，给予3万元一次性奖励；在1000万元以上的，给予6...
    |            -------- the border words
...
161 |   { staff = { at_least = \"50人\" }, quote = \"足50人\" },
    |               ^^^^^^^^
    |
    = note: in （四）鼓励扩大经营
    = help: quote them as well

lake-2031-7.md: 2 problems
";
    assert_eq!(printed(&policy("border_words_are_quoted")), whole);
}

#[test]
fn every_case_counts_its_problems_and_says_where_each_is() {
    for case in cases() {
        let printed = printed(&policy(&case));
        let mut problems: Vec<&str> = printed.trim_end().split("\n\n").collect();
        let last = problems.pop().unwrap();
        let count = problems.len();
        assert_eq!(last, format!("{NAME}: {count} problem{}", if count == 1 { "" } else { "s" }), "{case}");
        for problem in problems {
            let mut lines = problem.lines().map(str::trim_start);
            assert!(lines.next().unwrap().starts_with("error: "), "{case}: {problem}");
            let place = lines.next().unwrap().strip_prefix(&format!("--> {NAME}:")).unwrap();
            let (line, _) = place.split_once(':').unwrap();
            assert_eq!(lines.next(), Some("|"), "{case}: {problem}");
            assert!(lines.any(|below| below.starts_with(&format!("{line} | "))), "{case}: {problem}");
        }
    }
}
