//! Bad answers: each kind has its code, nothing is half done, and the next call works.

use crate::json_api::{read, report};
use engine::answers::{Answer, Code};
use notices::NOTICE;
use serde_json::{Value, json};

fn refused(answers: &Value) -> (String, Value) {
    let error = report(answers, &json!({})).unwrap_err();
    let again = report(&json!({ "roles": ["mcn"] }), &json!({}));
    assert!(again.is_ok(), "the call after a refused one works");
    (error["code"].as_str().unwrap().to_owned(), error["fact"].clone())
}

#[test]
fn each_kind_of_bad_answer_has_its_code() {
    let table = [
        (json!([]), "not_an_object"),
        (json!("roles"), "not_an_object"),
        (json!({ "salary": "1" }), "unknown_fact"),
        (json!({ "toString": "1" }), "unknown_fact"),
        (json!({ "annual_revenue": 120_000_000 }), "wrong_type"),
        (json!({ "annual_revenue": true }), "wrong_type"),
        (json!({ "well_known": "yes" }), "wrong_type"),
        (json!({ "well_known": 1 }), "wrong_type"),
        (json!({ "roles": "mcn" }), "wrong_type"),
        (json!({ "roles": "unsure" }), "wrong_type"),
        (json!({ "roles": [1] }), "wrong_type"),
        (json!({ "in_park": {} }), "wrong_type"),
        (json!({ "roles": ["mcn", "king"] }), "unknown_choice"),
        (json!({ "roles": ["unsure"] }), "unknown_choice"),
        (json!({ "base_in_hangzhou": "branch" }), "unknown_choice"),
        (json!({ "annual_revenue": "" }), "bad_number"),
        (json!({ "annual_revenue": "1e9" }), "bad_number"),
        (json!({ "annual_revenue": "-1" }), "bad_number"),
        (json!({ "annual_revenue": "01" }), "bad_number"),
        (json!({ "annual_revenue": "1." }), "bad_number"),
        (json!({ "annual_revenue": ".5" }), "bad_number"),
        (json!({ "annual_revenue": "1_000" }), "bad_number"),
        (json!({ "annual_revenue": "1,000" }), "bad_number"),
        (json!({ "annual_revenue": "1.234" }), "bad_number"),
        (json!({ "annual_revenue": " 1" }), "bad_number"),
        (json!({ "annual_revenue": "１" }), "bad_number"),
        (json!({ "hangzhou_share": "0.00001" }), "bad_number"),
        (json!({ "annual_revenue": "1000000000000000" }), "out_of_range"),
        (json!({ "hangzhou_share": "100.0001" }), "out_of_range"),
        (json!({ "hangzhou_share": "101" }), "out_of_range"),
        (json!({ "annual_revenue": "9".repeat(70) }), "too_long"),
        (json!({ "roles": vec!["mcn"; 300] }), "too_long"),
    ];
    for (answers, code) in table {
        assert_eq!(refused(&answers).0, code, "{answers}");
    }
}

#[test]
fn what_is_no_number_is_none_however_long_it_is() {
    let (letters, digits) = ("a".repeat(20), "1".repeat(20));
    for typed in [letters.clone(), letters + ".5", digits.clone() + ".x", "0".to_owned() + &digits] {
        assert_eq!(refused(&json!({ "annual_revenue": typed })).0, "bad_number", "{typed}");
    }
    assert_eq!(refused(&json!({ "annual_revenue": digits })).0, "out_of_range");
}

/// The longest that is looked at is looked at; one more is not.
#[test]
fn lengths_end_where_they_are_said_to_end() {
    let code =
        |answers: Value| report(&answers, &json!({})).map_or_else(|error| error["code"].clone(), |_| json!("taken"));
    assert_eq!(code(json!({ "annual_revenue": "9".repeat(64) })), "out_of_range");
    assert_eq!(code(json!({ "annual_revenue": "9".repeat(65) })), "too_long");
    assert_eq!(code(json!({ "roles": vec!["mcn"; 256] })), "taken");
    assert_eq!(code(json!({ "roles": vec!["mcn"; 257] })), "too_long");
    assert_eq!(code(json!({ "roles": ["k".repeat(64)] })), "unknown_choice");
    assert_eq!(code(json!({ "roles": ["k".repeat(65)] })), "too_long");
    let source = |letter: &str, length: usize| {
        let threshold = json!({ "value": "30", "source": letter.repeat(length) });
        report(&json!({}), &json!({ "parameters": { "hangzhou_share_threshold": threshold } })).is_ok()
    };
    assert!(source("s", 500) && !source("s", 501));
    assert!(source("源", 166) && !source("源", 167), "500 bytes are 166 letters");
    let blanks_and_one = |length: usize| crate::json_api::parse_money(&format!("{:>length$}", 1), "yuan");
    assert_eq!(blanks_and_one(60), Ok("1".to_owned()));
    assert_eq!(blanks_and_one(61).unwrap_err()["code"], "too_long");
}

#[test]
fn an_error_names_the_fact_and_never_a_novel() {
    assert_eq!(refused(&json!({ "hangzhou_share": "101" })).1, json!("hangzhou_share"));
    let long = refused(&json!({ "x".repeat(10_000): true })).1;
    assert_eq!(long.as_str().unwrap().len(), 64);
}

#[test]
fn canonical_numbers_are_taken_as_they_are() {
    for (text, canonical) in
        [("0", "0"), ("0.01", "0.01"), ("1.50", "1.5"), ("999999999999999.99", "999999999999999.99")]
    {
        let answers = read(&NOTICE, &json!({ "annual_sales": text })).unwrap();
        let fact = NOTICE.facts.iter().position(|fact| fact.id == "annual_sales").unwrap();
        let Answer::Number(number) = answers.get(u8::try_from(fact).unwrap()) else { panic!("a number") };
        assert_eq!(number.to_string(), canonical);
    }
}

#[test]
fn a_refused_answer_leaves_the_former_one() {
    let mut answers = read(&NOTICE, &json!({ "well_known": true })).unwrap();
    let error = crate::json_api::set(&mut answers, "well_known", &json!("perhaps")).unwrap_err();
    assert_eq!(error.code, Code::WrongType);
    let asked = NOTICE.facts.iter().position(|fact| fact.id == "well_known").unwrap();
    assert_eq!(answers.get(u8::try_from(asked).unwrap()), Answer::Yes);
}

#[test]
fn options_are_checked_like_answers() {
    let table = [
        json!({ "locale": "fr" }),
        json!({ "parameters": { "tax": { "value": "1" } } }),
        json!({ "parameters": { "hangzhou_share_threshold": { "value": "0" } } }),
        json!({ "parameters": { "hangzhou_share_threshold": { "value": "100.01" } } }),
        json!({ "parameters": { "hangzhou_share_threshold": { "value": "30%" } } }),
        json!({ "parameters": { "hangzhou_share_threshold": {} } }),
    ];
    for options in table {
        assert_eq!(report(&json!({}), &options).unwrap_err()["code"], "bad_option", "{options}");
    }
    assert!(report(&json!({}), &json!({ "parameters": { "hangzhou_share_threshold": { "value": "100" } } })).is_ok());
}
