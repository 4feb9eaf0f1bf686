//! What the report says in words: answers as their question is asked, tiers that do not read as ceilings, errors that
//! help. Does not know how a page shows them.

use crate::engine::report;
use award_calculator::answers::{AnswerError, Code};
use award_calculator::policy::Locale;
use serde_json::{Value, json};

/// The condition of an award on a fact.
fn condition(answers: &Value, locale: &str, award: &str, fact: &str) -> Value {
    let report = report(answers, &json!({ "locale": locale })).unwrap();
    let awards = report["awards"].as_array().unwrap();
    let conditions = awards.iter().find(|one| one["id"] == award).unwrap()["conditions"].as_array().unwrap();
    conditions.iter().find(|one| one["fact"] == fact).unwrap().clone()
}

#[test]
fn yes_and_no_are_said_as_their_question_is_asked() {
    let answers = json!({ "roles": ["mcn"], "innovation": true, "registered_in_hangzhou": false, "well_known": false });
    for (award, fact, zh, en, value) in [
        ("innovation_support", "innovation", "有", "Yes", "yes"),
        ("listing", "registered_in_hangzhou", "不在杭州注册", "No, elsewhere", "no"),
        ("headquarters", "well_known", "不是", "No", "no"),
    ] {
        let (chinese, english) = (condition(&answers, "zh-CN", award, fact), condition(&answers, "en", award, fact));
        assert_eq!((&chinese["answer"], &english["answer"]), (&json!(zh), &json!(en)), "{fact}");
        assert_eq!((&chinese["answerValue"], &english["answerValue"]), (&json!(value), &json!(value)), "{fact}");
    }
}

#[test]
fn a_lower_tier_does_not_read_as_if_more_would_disqualify() {
    let lower = "1 亿元以上（含）；5 亿元以上（含）是更高一档";
    for (sales, required) in [
        (Value::Null, lower),
        (json!("99999999"), lower),
        (json!("100000000"), lower),
        (json!("500000000"), "5 亿元以上（含）"),
    ] {
        let answers = json!({ "roles": ["streamer"], "annual_sales": sales });
        assert_eq!(condition(&answers, "zh-CN", "top_streamer", "annual_sales")["required"], required, "{sales}");
    }
}

#[test]
fn an_error_without_a_fact_quotes_nothing() {
    for (locale, words) in [(Locale::Chinese, "evaluateMany"), (Locale::English, "an array of them")] {
        for code in [Code::Unreadable, Code::NotAnObject] {
            let message = AnswerError::whole(code).message(locale);
            assert!(message.contains(words) && !message.contains("“”"), "{message}");
        }
        let unit = AnswerError::about(Code::BadOption, "unit").message(locale);
        assert!(unit.contains("wan") && unit.contains("yi"), "{unit}");
        assert!(AnswerError::about(Code::BadNumber, "hangzhou_share").message(locale).contains("\"60\""));
    }
}
