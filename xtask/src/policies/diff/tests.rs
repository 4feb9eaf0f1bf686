//! One small change at a time: it is told truly, and nothing else is.

use super::*;

/// The policy file that is built, with some words in the place of others everywhere.
fn changed(changes: &[(&str, &str)]) -> (Notice, Notice) {
    let old = policies::read(&policies::file().unwrap()).unwrap();
    let mut text = old.text.clone();
    for (before, after) in changes {
        assert!(text.contains(before), "{before}");
        text = text.replace(before, after);
    }
    let new = policies::compiled(old.name.clone(), text).unwrap_or_else(|problems| panic!("{problems}"));
    (old, new)
}

fn told(changes: &[(&str, &str)]) -> (Vec<String>, String) {
    let (old, new) = changed(changes);
    (differences(&old, &new).lines(), effects::in_words(old.policy, new.policy))
}

#[test]
fn of_the_same_file_nothing_is_told() {
    let (lines, effects) = told(&[]);
    assert!(lines.is_empty(), "{lines:#?}");
    assert!(effects.contains("没有不同"), "{effects}");
}

#[test]
fn another_threshold_is_told_with_its_clause_its_words_and_who_falls_out() {
    let (lines, effects) = told(&[
        ("1亿元（含）以上", "2亿元（含）以上"),
        ("annual_revenue = { at_least = \"1亿元\" }", "annual_revenue = { at_least = \"2亿元\" }"),
    ]);
    assert_eq!(
        lines,
        [
            "条文（二）：原文由“…年主营业务收入在1亿元（含）以上的…”改为“…年主营业务收入在2亿元（含）以上的…”",
            "题目“年主营业务收入”：为什么问由““1亿元（含）以上”…”改为““2亿元（含）以上”…”",
            "题目“年主营业务收入”：为什么问（英文）由““1亿元（含）以上”…”改为““2亿元（含）以上”…”",
            "奖励“做大做强奖励”：“年主营业务收入”的要求由“1 亿元以上（含）”改为“2 亿元以上（含）”",
            "奖励“做大做强奖励”：“年主营业务收入”依据的字由“年主营业务收入在1亿元（含）以上”改为“年主营业务收入在2亿元（含）以上”",
        ]
    );
    assert_eq!(effects.matches("种不同，例如").count(), 1, "{effects}");
    assert!(effects.contains("（二）做大做强奖励"), "{effects}");
    assert!(effects.contains("年主营业务收入：1亿元：原来很可能符合（100万元以上），现在不符合"), "{effects}");
    assert!(!effects.contains("年主营业务收入：2亿元：") && !effects.contains("99,999,999"), "{effects}");
}

#[test]
fn another_border_word_moves_the_border_itself_and_nobody_else() {
    let (lines, effects) = told(&[
        ("1亿元（含）以上", "1亿元（不含）以上"),
        ("annual_revenue = { at_least = \"1亿元\" }", "annual_revenue = { more_than = \"1亿元\" }"),
    ]);
    assert_eq!(
        lines.len(),
        5,
        "clause, requirement, quoted words, and the question's own words in two languages: {lines:#?}"
    );
    assert_eq!(lines[3], "奖励“做大做强奖励”：“年主营业务收入”的要求由“1 亿元以上（含）”改为“超过 1 亿元”");
    let examples: Vec<&str> = effects.lines().filter(|line| line.contains("原来")).collect();
    assert_eq!(examples.len(), 3);
    assert!(examples.iter().all(|line| line.contains("年主营业务收入：1亿元：")), "{effects}");
}

#[test]
fn another_quote_is_told_and_changes_nothing_else() {
    let (lines, effects) = told(&[("quote = \"知名\", reading", "quote = \"对知名\", reading")]);
    assert_eq!(lines, ["奖励“总部、区域运营中心奖励”：“知名直播电商企业”依据的字由“知名”改为“对知名”"]);
    assert!(effects.contains("没有不同"), "{effects}");
}

#[test]
fn another_role_that_is_meant_is_told_by_name() {
    let (lines, effects) = told(&[("meant = [\"the_six\", \"talent_team\"]", "meant = [\"the_six\"]")]);
    assert_eq!(lines, ["奖励“自主认定人才名额”：算的人：去掉“直播电商人才团队”"]);
    assert_eq!(effects.matches("种不同，例如").count(), 1, "{effects}");
    assert!(effects.contains("申请人类别：直播电商人才团队，贡献突出：是：原来很可能符合，现在不符合。"), "{effects}");
}

#[test]
fn another_sum_changes_what_is_given_and_no_verdict() {
    let (lines, effects) = told(&[
        ("给予链主单位300万元一次性资金扶持", "给予链主单位200万元一次性资金扶持"),
        ("exactly = \"300万元\"", "exactly = \"200万元\""),
    ]);
    assert_eq!(lines[1], "奖励“产业链链主扶持”：金额由“300 万元（定额）”改为“200 万元（定额）”");
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(effects.contains("原来很可能符合（300万元），现在很可能符合（200万元）"), "{effects}");
}

#[test]
fn another_question_or_reading_is_told_and_changes_no_result() {
    let (lines, effects) = told(&[("您入驻了|直播电商|园区（基地）吗？", "您是|直播电商园区（基地）的|租户吗？")]);
    assert_eq!(
        lines,
        [
            "题目“入驻直播电商园区（基地）”：问法由“您入驻了直播电商园区（基地）吗？”改为“您是直播电商园区（基地）的租户吗？”"
        ]
    );
    assert!(effects.contains("没有不同"), "{effects}");
    let (lines, _) = told(&[("“落地”不等于落户；", "“落地”不是落户；")]);
    assert_eq!(lines, ["理解“settled”：写法由““落地”不等于落户；怎样算落地…”改为““落地”不是落户；怎样算落地…”"]);
}

#[test]
fn whose_case_a_reading_is_and_what_is_open_to_them_is_told() {
    let point = "point = { zh = \"您算不算|“头部主播”\"";
    for (before, after, wanted) in [
        (
            "[reading.leading]\nroles = [\"streamer\"]",
            "[reading.leading]\nroles = [\"streamer\", \"other_enterprise\"]",
            "理解“leading”：写给谁看：加上“其他从事直播电商的企业”",
        ),
        (
            point,
            "point = { zh = \"您是不是|“头部主播”\"",
            "理解“leading”：没有写明什么由“您算不算“头部主播””改为“您是不是“头部主播””",
        ),
    ] {
        let (lines, effects) = told(&[(before, after)]);
        assert_eq!(lines, [wanted]);
        assert!(effects.contains("没有不同"), "{effects}");
    }
}

#[test]
fn a_measure_that_rules_have_set_is_told_with_them() {
    let fixed = "fact = \"hangzhou_share\"\nquote = \"一定比例\"\n";
    let rules = "fixed = { value = \"30%\", quote = \"占比不低于30%\", clause = \"第三条\", document = \"杭商务〔2021〕9号\", title = \"实施细则\", issued = \"2021-03-01\", from = \"2021-04-01\" }\n";
    let (lines, effects) = told(&[(fixed, &format!("{fixed}{rules}"))]);
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].contains("杭商务〔2021〕9号") && lines[2].contains("30"), "{lines:#?}");
    assert!(effects.contains("（九）头部主播奖励"), "{effects}");
    assert!(effects.contains("现在很可能符合") && effects.contains("现在不符合"), "{effects}");
}

/// A role under another label is the same role: nobody else is meant anywhere.
#[test]
fn another_label_is_told_once_wherever_it_is_shown() {
    for (before, after, wanted) in [
        ("zh = \"MCN机构\"", "zh = \"MCN公司\"", "题目“申请人类别”：选项“mcn”的字由“MCN机构”改为“MCN公司”"),
        (
            "en = \"Parks, industry chains, merchants\"",
            "en = \"Parks, chains, merchants\"",
            "题目“申请人类别”：第 3 组选项的标题（英文）由“Parks, industry chains, …”改为“Parks, chains, …”",
        ),
        (
            "zh = \"打造杭货品牌IP\"",
            "zh = \"打造品牌IP\"",
            "只列原文的条款（五）“打造品牌IP”：题目由“打造杭货品牌IP”改为“打造品牌IP”",
        ),
        ("zh = \"创新扶持\"", "zh = \"创新奖励\"", "奖励“创新奖励”：名称由“创新扶持”改为“创新奖励”"),
    ] {
        let (lines, effects) = told(&[(before, after)]);
        assert_eq!(lines, [wanted]);
        assert!(effects.contains("没有不同"), "{effects}");
    }
}

#[test]
fn other_words_under_a_reading_a_measure_a_judgement_or_over_a_chapter_are_told() {
    for (before, after, wanted) in [
        ("quote = \"经认定\"\nzh", "quote = \"认定\"\nzh", "理解“recognised”：依据的字由“经认定”改为“认定”"),
        (
            "fact = \"hangzhou_share\"\nquote = \"一定比例\"",
            "fact = \"hangzhou_share\"\nquote = \"含一定比例\"",
            "没有写明的量“杭产品占比”：依据的字由“一定比例”改为“含一定比例”",
        ),
        ("## 一、主要目标", "## 一、总体目标", "文件：标题和章名由“一、主要目标”改为“一、总体目标”"),
        (
            "{ quote = \"知名\", en",
            "{ quote = \"名\", en",
            "奖励“总部、区域运营中心奖励”：由主管部门判断的词由“知名”改为“名”",
        ),
    ] {
        let (lines, effects) = told(&[(before, after)]);
        assert_eq!(lines, [wanted]);
        assert!(effects.contains("没有不同"), "{effects}");
    }
}

#[test]
fn what_stands_beside_sums_and_how_to_apply_are_told() {
    let (lines, _) = told(&[("together = \"combining\"", "together = [\"combining\", \"before_entry\"]")]);
    assert_eq!(lines, ["文件：“怎样理解”里的理解去掉“before_entry”", "文件：合计旁边的理解加上“before_entry”"]);
    let (lines, _) = told(&[("zh = \"各项能否同时享受，|", "zh = \"几项能否同时享受，|")]);
    assert_eq!(lines, ["理解“combining”：写法由“各项能否同时享受，…”改为“几项能否同时享受，…”"]);
    let (lines, _) = told(&[("以主管部门发布的|细则和通知为准", "以主管部门的|细则和通知为准")]);
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].starts_with("文件：怎么申报的写法由"), "{lines:#?}");
}
