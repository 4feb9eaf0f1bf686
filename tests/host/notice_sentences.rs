//! What our own sentences say of a notice comes from its policy file: what it is called, how one applies, whether
//! several awards can be held together.

use crate::json_api::report_under;
use crate::second_notice::lakeside;
use compiler::{compile, merge, render};
use engine::text::naming;
use engine::text::{late_sentences, sentences};
use notices::NOTICE;
use policy::{Locale, Policy};
use serde_json::{Value, json};

const LAKESIDE: &str = include_str!("../fixtures/lakeside-2031-7.md");
const SUPPLEMENT: &str = include_str!("../fixtures/binhai-2032-3.md");
const FRESH: &str = include_str!("../fixtures/qinghe-2034-12.md");

fn compiled(text: &str) -> Result<&'static Policy, String> {
    compile("lakeside-2031-7.md", text).map_err(|problems| render("lakeside-2031-7.md", text, &problems))
}

/// The second notice with one more sentence at its end.
fn ending(sentence: &str) -> String {
    let end = "由湖滨市文化和旅游局解释。";
    LAKESIDE.replace(end, &format!("{end}{sentence}"))
}

#[test]
fn sentences_about_137_call_it_by_its_own_word() {
    let chinese = sentences(Locale::Chinese);
    let (view, late) = (&chinese.view, late_sentences(Locale::Chinese));
    let plain = |sentence: &str| naming(sentence, &NOTICE).replace('|', "");
    assert_eq!(plain(chinese.report.open_threshold), "《意见》没写");
    assert_eq!((plain(view.frame.clause), plain(view.frame.clause_words)), ("{}".into(), "《意见》{}原文".into()));
    assert_eq!(plain(late.card.all_met.more), "《意见》写明的 {} 项条件都已满足");
    assert_eq!(plain(late.condition.why[2]), "《意见》没写。");
    assert_eq!(plain(late.way.nothing_left), "别的条件都满足了。《意见》没写{}，可以问主管部门");
    assert_eq!(plain(late.source.document[1]), "《{}》，这里简称《意见》");
}

#[test]
fn what_only_137_leaves_unsaid_stands_in_its_policy_file() {
    let said = |locale| [NOTICE.about.together, NOTICE.about.apply].map(|text| text.of(locale).replace('|', ""));
    assert_eq!(
        said(Locale::Chinese),
        [
            "各项能否同时享受，《意见》没写。",
            "申报时间、材料和受理部门，《意见》没写，以主管部门发布的细则和通知为准。"
        ]
    );
    assert_eq!(
        said(Locale::English),
        [
            "The notice does not say whether awards can be held together.",
            "The notice does not say when to apply, with which papers or where. The rules and announcements of the competent authority decide."
        ]
    );
}

#[test]
fn another_notice_is_called_by_its_own_word() {
    assert_eq!(naming("§没写", lakeside()), "《措施》没写");
    assert_eq!(naming("§没写", &NOTICE), "《意见》没写");
    let supplement = compile("binhai-2032-3.md", SUPPLEMENT).unwrap();
    let about = &merge(&[&NOTICE, supplement]).unwrap().about;
    assert_eq!(about.called, "文件", "one is called 意见, the other 措施");
    assert_eq!(about.together.zh.replace('|', ""), "各项能否同时享受，《意见》没写。没有写明各项能否同时享受。");
    assert!(about.read.unwrap().zh.contains(NOTICE.about.read.unwrap().zh), "no reading is lost among several notices");
}

#[test]
fn beside_sums_stands_what_the_limiting_words_say() {
    let limited = ending("同一事项就高不重复享受。");
    assert!(compiled(&limited).unwrap_err().contains("no applicant is told: “就高不重复”"));
    let higher = "[reading.higher]\nquote = \"就高不重复\"\nzh = \"同一事项|只给较高的一项。\"\n\
                  en = \"For one matter only the higher award is given.\"\n\n[reading.combining]";
    let read = limited.replace("[reading.combining]", higher);
    assert!(compiled(&read).is_err(), "a reading that `together` does not name is not shown beside sums");
    let beside = |names: &str| {
        let policy = compiled(&read.replace("together = \"combining\"", &format!("together = {names}")));
        policy.unwrap_or_else(|problems| panic!("{problems}")).about.together
    };
    assert_eq!(beside("\"higher\"").zh, "同一事项|只给较高的一项。");
    assert_eq!(beside("[\"higher\", \"combining\"]").zh, "同一事项|只给较高的一项。|没有写明|各项能否同时享受。");
    let english = "For one matter only the higher award is given. Whether awards can be held together is not stated.";
    assert_eq!(beside("[\"higher\", \"combining\"]").en, english);
}

#[test]
fn how_to_apply_rests_on_the_words_that_say_it() {
    let says = |apply: &str| {
        let silent = "apply = { zh = \"怎样申请，|《措施》没写。\", en = \"How to apply is not stated.\" }";
        let text = ending("每年3月向县文旅局提出申请。").replace(silent, apply);
        compiled(&text).map(|policy| policy.about.apply.zh)
    };
    let told = "apply = { zh = \"每年 3 月|向县文旅局申请。\", en = \"Apply to the county bureau every March.\"";
    assert!(says(&format!("{told} }}")).unwrap_err().contains("`apply` does not rest on it: “提出申请”"));
    let quoted = format!("{told}, quote = \"每年3月向县文旅局提出申请\" }}");
    assert_eq!(says(&quoted), Ok("每年 3 月|向县文旅局申请。"));
}

/// What a notice with a limit and an office says of itself, and what it grants.
#[test]
fn a_fresh_notice_says_what_its_words_say() {
    let name = "qinghe-2034-12.md";
    let policy = compile(name, FRESH).unwrap_or_else(|problems| panic!("{}", render(name, FRESH, &problems)));
    let about = &policy.about;
    assert_eq!(about.called, "办法");
    assert_eq!(about.together.zh.replace('|', ""), "同一书店符合第一条和第二条的，只给较高的一项，不能相加。");
    assert_eq!(about.apply.zh.replace('|', ""), "每年 2 月底前向县新闻出版局提出申请。");
    let verdicts = |answers: &Value| -> Vec<String> {
        let report = report_under(policy, answers, &json!({})).unwrap();
        let awards = report["awards"].as_array().unwrap();
        awards.iter().map(|award| award["verdict"].as_str().unwrap().to_owned()).collect()
    };
    let shop = |nights: &str, events: &str| {
        let all =
            json!({ "roles": ["bookshop"], "registered": true, "new_shop": true, "nights": nights, "events": events });
        verdicts(&all)
    };
    assert_eq!(shop("200", "1"), ["likely", "likely", "possible"], "how many events is not stated");
    assert_eq!(shop("199", "0"), ["unlikely", "likely", "unlikely"], "none at all is never enough");
}

/// A word such as 意见 in a sentence for every notice would be false of the next.
#[test]
fn no_sentence_for_every_notice_names_a_kind_of_document() {
    let kinds = ["意见", "措施", "办法", "规定", "政策", "方案", "规划", "条例", "公告", "杭", "直播", "137"];
    for room in ["zh_cn/mod.rs", "zh_cn/field.rs", "zh_cn/result.rs", "zh_cn/view.rs"] {
        let text = std::fs::read_to_string(crate::root().join("src/engine/text").join(room)).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!kinds.iter().any(|kind| line.contains(kind)), "{room}: {line}");
        }
    }
}
