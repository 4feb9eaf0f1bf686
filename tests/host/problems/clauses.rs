//! Numbers of clauses as notices have them.

use super::{NAME, base, changed, printed};

const MARKS: [&str; 4] = ["（一）", "（二）", "（三）", "（四）"];

/// The base with its four clauses numbered in another way.
fn numbered(marks: [&str; 4]) -> String {
    let headings = MARKS
        .iter()
        .zip(marks)
        .fold(base(), |policy, (mark, other)| policy.replace(&format!("### {mark}"), &format!("### {other}")));
    let first = marks[0].trim().trim_end_matches(['、', '.']);
    headings.replace("clause = \"（一）\"", &format!("clause = \"{first}\""))
}

#[test]
fn clauses_are_numbered_as_notices_do() {
    for (marks, labels) in [
        (MARKS, MARKS),
        (["(1)", "(2)", "(3)", "(4)"], ["(1)", "(2)", "(3)", "(4)"]),
        (["一、", "二、", "三、", "四、"], ["一", "二", "三", "四"]),
        (["1. ", "2. ", "3. ", "4. "], ["1", "2", "3", "4"]),
        (["1、", "2、", "3、", "4、"], ["1", "2", "3", "4"]),
        (["第一条 ", "第二条 ", "第三条 ", "第四条 "], ["第一条", "第二条", "第三条", "第四条"]),
    ] {
        let policy = numbered(marks);
        assert_eq!(printed(&policy), "", "{marks:?}");
        let compiled = compiler::compile(NAME, &policy).unwrap();
        let found: Vec<&str> = compiled.clauses.iter().map(|clause| clause.number).take(4).collect();
        assert_eq!(found, labels);
    }
}

#[test]
fn where_numbers_begin_anew_a_clause_is_cited_with_its_chapter() {
    let policy = base().replace("### （三）", "## 二、另外的奖励\n\n### （一）").replace("### （四）", "### （二）");
    assert_eq!(printed(&policy), "");
    let compiled = compiler::compile(NAME, &policy).unwrap();
    let found: Vec<&str> = compiled.clauses.iter().map(|clause| clause.number).take(4).collect();
    assert_eq!(found, ["一（一）", "一（二）", "二（一）", "二（二）"]);
}

#[test]
fn a_number_that_several_clauses_have_names_its_chapter() {
    let anew = base().replace("### （三）", "## 二、另外的奖励\n\n### （一）").replace("### （四）", "### （二）");
    let quote = "quote = \"在本市注册\" }";
    let bare = changed(&anew, &[(quote, "quote = { text = \"在本市注册\", clause = \"（一）\" } }")]);
    assert!(printed(&bare).contains("several clauses have the number （一）"), "{}", printed(&bare));
    let whole = changed(&anew, &[(quote, "quote = { text = \"在本市注册\", clause = \"一（一）\" } }")]);
    assert!(!printed(&whole).contains("several clauses"), "{}", printed(&whole));
}

#[test]
fn a_number_within_a_chapter_leaves_no_gap() {
    let policy = base().replace("### （三）", "## 二、另外的奖励\n\n### （二）");
    assert!(printed(&policy).contains("clause （二） is not the one after number 2"), "{}", printed(&policy));
}
