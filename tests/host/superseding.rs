//! What comes after a notice: its last day, the document that replaces it, the rules that set what it left open.
//!
//! All of it fictional; the words of the rules stand in `tests/fixtures/lakeside-rules-2032-3.md`.

use crate::json_api::report_under;
use notices::NOTICE;
use policy::{Locale, Policy};
use serde_json::{Value, json};

const NAME: &str = "lakeside-2031-7.md";
const FILE: &str = include_str!("../fixtures/lakeside-2031-7.md");
const RULES: &str = include_str!("../fixtures/lakeside-rules-2032-3.md");

/// The threshold as the fictional rules set it.
const FIXED: &str = r#"
[parameter.green_power_threshold.fixed]
value = "40%"
quote = "比例不低于40%"
clause = "第二条"
document = "湖文旅〔2032〕3号"
title = "《关于支持乡村旅游的若干措施》|实施细则"
issued = "2032-01-15"
from = "2032-03-01"
"#;

fn compiled(text: &str) -> &'static Policy {
    compiler::compile(NAME, text).unwrap_or_else(|problems| panic!("{}", compiler::render(NAME, text, &problems)))
}

fn with_rules() -> &'static Policy {
    let quote = "fact = \"green_power\"\nquote = \"一定比例\"\n";
    assert!(FILE.contains(quote));
    compiled(&FILE.replace(quote, &format!("{quote}{FIXED}")))
}

/// The condition on the open threshold of an inn with so much green power.
fn condition(policy: &'static Policy, share: &str, options: &Value) -> (Value, Value) {
    let report = report_under(policy, &json!({ "roles": ["inn"], "green_power": share }), options).unwrap();
    let award = report["awards"].as_array().unwrap().iter().find(|award| award["id"] == "green_power").unwrap();
    let conditions = award["conditions"].as_array().unwrap();
    let found = conditions.iter().find(|condition| condition["fact"] == "green_power").unwrap();
    (award["verdict"].clone(), found.clone())
}

#[test]
fn the_quoted_words_are_those_of_the_rules() {
    for line in
        FIXED.lines().filter(|line| ["quote", "clause", "document", "title"].iter().any(|key| line.starts_with(key)))
    {
        let words = line.split('"').nth(1).unwrap().replace('|', "");
        assert!(RULES.contains(&words), "{words}");
    }
}

#[test]
fn what_the_rules_set_is_open_no_more() {
    let policy = with_rules();
    assert_eq!(condition(policy, "39.9999", &json!({})).0, "unlikely");
    assert_eq!(condition(policy, "40", &json!({})).0, "likely");
    let (_, short) = condition(policy, "30", &json!({}));
    assert_eq!(short["gap"], "10");
    assert_eq!(short["requiredValue"], "40");
    assert_eq!(short["required"], "40%以上（含）");
}

#[test]
fn the_report_names_the_document_that_decided_and_its_words() {
    let (_, condition) = condition(with_rules(), "40", &json!({}));
    let source = condition["source"].as_str().unwrap();
    for words in ["湖文旅〔2032〕3号", "第二条", "“比例不低于40%”", "自 2032 年 3 月 1 日起适用"]
    {
        assert!(source.contains(words), "{source}");
    }
    let (_, english) = self::condition(with_rules(), "40", &json!({ "locale": "en" }));
    assert!(english["source"].as_str().unwrap().contains("from 1 March 2032"), "{english}");
}

#[test]
fn a_page_that_sets_the_measure_itself_is_named_as_the_one_who_did() {
    let options = json!({ "parameters": { "green_power_threshold": { "value": "50", "source": "本区通知" } } });
    let (verdict, condition) = condition(with_rules(), "40", &options);
    assert_eq!(verdict, "unlikely");
    assert_eq!(condition["source"], "比例门槛由本页面设置，不是《措施》写明的；依据：本区通知");
}

#[test]
fn without_rules_the_measure_stays_open_and_nobody_is_named() {
    let (verdict, condition) = condition(compiled(FILE), "40", &json!({}));
    assert_eq!(verdict, "possible");
    assert_eq!(condition.get("source"), None);
}

fn said(policy: &'static Policy, locale: Locale) -> [String; 4] {
    let about = &policy.about;
    let warning = about.warning.map_or("", |warning| warning.of(locale));
    [about.calculator.of(locale), about.basis.of(locale), about.expiry.of(locale), warning]
        .map(|text| text.replace('|', ""))
}

#[test]
fn of_137_the_page_says_that_no_expiry_is_stated() {
    let expiry = "《意见》没写有效期，目标写到 2022 年，是否现行有效请先确认";
    assert_eq!(
        said(&NOTICE, Locale::Chinese),
        ["杭州直播电商奖励测算", "依据杭商务〔2020〕137号《意见》，是否现行有效请先确认。", expiry, ""]
    );
    let about = &NOTICE.about;
    assert_eq!(about.in_force.zh.replace('|', ""), "自发布之日起30日后实施（按发文日期推算为 2020 年 8 月 9 日）");
    assert_eq!(
        about.in_force.en,
        "Once 30 days have passed since issue (worked out from the date of issue: 9 August 2020)"
    );
    assert_eq!(
        about.introduced.zh.replace('|', ""),
        "奖励写在《关于加快杭州市直播电商经济发展的若干意见》里，这里简称《意见》。"
    );
    assert_eq!(about.rules.unwrap().zh.replace('|', ""), "“具体实施细则另行制定”");
    let [name, basis, expiry, warning] = said(&NOTICE, Locale::English);
    assert_eq!(name, "Hangzhou live-commerce awards");
    assert_eq!(basis, "Based on the notice 杭商务〔2020〕137号. Please check first that it still applies.");
    assert_eq!(
        expiry,
        "The notice states no expiry and its targets run to 2022. Please check first that it still applies."
    );
    assert_eq!(warning, "");
}

#[test]
fn a_notice_that_ends_says_so_first_and_goes_on_calculating() {
    let policy = compiled(FILE);
    let expiry = "有效期到 2034 年 6 月 30 日为止，是否现行有效请先确认";
    assert_eq!(
        said(policy, Locale::Chinese),
        ["乡村旅游奖励测算", &format!("依据湖文旅〔2031〕7号《措施》，{expiry}。"), expiry, expiry]
    );
    assert_eq!(
        said(policy, Locale::English)[3],
        "In force until 30 June 2034. Please check first that it still applies."
    );
    assert_eq!(policy.about.in_force.zh, "自 2031 年 7 月 1 日起施行");
    assert_eq!(report_under(policy, &json!({ "roles": ["inn"] }), &json!({})).unwrap()["next"], "staff");
}

#[test]
fn a_notice_that_was_replaced_names_what_replaced_it() {
    let replaced = "issued = \"2031-05-20\"\nsuperseded = { document = \"湖文旅〔2033〕9号\", title = \"关于乡村旅游的|新措施\", from = \"2033-10-01\" }\n";
    let policy = compiled(&FILE.replace("issued = \"2031-05-20\"\n", replaced));
    let zh = "自 2033 年 10 月 1 日起，已由《关于乡村旅游的新措施》（湖文旅〔2033〕9号）代替；这里仍按原《措施》测算";
    assert_eq!(said(policy, Locale::Chinese)[3], zh);
    assert_eq!(said(policy, Locale::Chinese)[1], format!("依据湖文旅〔2031〕7号《措施》，{zh}。"));
    assert!(
        said(policy, Locale::English)[3].starts_with("From 1 October 2033 it is replaced by 《关于乡村旅游的新措施》")
    );
    assert_eq!(report_under(policy, &json!({ "roles": ["inn"] }), &json!({})).unwrap()["next"], "staff");
}
