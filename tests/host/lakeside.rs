//! The second notice, evaluated and interviewed by the same engine: heads, an upper bound, another open threshold.

use crate::json_api::report_under;
use crate::second_notice::lakeside;
use serde_json::{Value, json};

fn report(answers: &Value, options: &Value) -> Value {
    report_under(lakeside(), answers, options).unwrap()
}

fn award(answers: &Value, id: &str) -> Value {
    let report = report(answers, &json!({}));
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap().clone()
}

fn verdict(answers: &Value, id: &str) -> Value {
    award(answers, id)["verdict"].clone()
}

#[test]
fn fifty_heads_are_enough_and_three_hundred_reach_the_next_tier() {
    let employment = |staff: &str| award(&json!({ "roles": ["inn"], "staff": staff }), "employment");
    assert_eq!(employment("49")["verdict"], "unlikely");
    assert_eq!(employment("49")["nearest"], json!([{ "fact": "staff", "to": "50" }]));
    assert_eq!(
        employment("50")["amount"],
        json!({ "atLeast": false, "atMost": false, "lowest": "100000", "highest": "100000" })
    );
    assert_eq!(employment("299")["nearest"], json!([{ "fact": "staff", "to": "300" }]));
    assert_eq!(employment("299")["conditions"][1]["gap"], "1");
    assert_eq!(
        employment("300")["amount"],
        json!({ "atLeast": true, "atMost": false, "lowest": "300000", "highest": "300000" })
    );
    assert_eq!(employment("300")["nearest"], json!(null));
    assert_eq!(employment("50")["conditions"][1]["answer"], "50 人");
}

#[test]
fn more_than_three_ferries_means_four() {
    let answers = |ferries: &str| json!({ "roles": ["ferry_company"], "ferries": ferries, "inspected": true });
    assert_eq!(verdict(&answers("3"), "ferries"), "unlikely");
    assert_eq!(award(&answers("3"), "ferries")["nearest"], json!([{ "fact": "ferries", "to": "4" }]));
    assert_eq!(verdict(&answers("4"), "ferries"), "likely");
}

#[test]
fn an_upper_bound_includes_its_figure_and_is_a_way_down() {
    let answers = |revenue: &str| json!({ "roles": ["inn"], "revenue": revenue, "local_food": "30" });
    assert_eq!(verdict(&answers("20000000"), "local_food"), "likely");
    assert_eq!(verdict(&answers("20000000.01"), "local_food"), "unlikely");
    let nearest = award(&answers("20000000.01"), "local_food")["nearest"].clone();
    assert_eq!(nearest, json!([{ "fact": "revenue", "to": "<=20000000" }]));
    assert_eq!(
        verdict(&json!({ "roles": ["inn"], "revenue": "0", "local_food": "29.9999" }), "local_food"),
        "unlikely"
    );
}

#[test]
fn another_open_measure_is_open_until_somebody_sets_it() {
    let answers = json!({ "roles": ["inn"], "green_power": "40" });
    assert_eq!(verdict(&answers, "green_power"), "possible");
    let options = json!({ "parameters": { "green_power_threshold": { "value": "40" } } });
    let report = report(&answers, &options);
    let award = report["awards"].as_array().unwrap().iter().find(|award| award["id"] == "green_power").unwrap();
    assert_eq!(award["verdict"], "likely");
    assert!(
        report_under(lakeside(), &answers, &json!({ "parameters": { "hangzhou_share_threshold": { "value": "40" } } }))
            .is_err()
    );
}

#[test]
fn the_interview_asks_an_inn_what_concerns_inns_and_ends() {
    let mut answers = json!({ "roles": ["inn"] });
    let mut asked = Vec::new();
    while let Some(next) = report(&answers, &json!({}))["next"].as_str() {
        assert!(asked.len() < 10, "{asked:?}");
        answers[next] = json!("unsure");
        asked.push(next.to_owned());
    }
    assert_eq!(asked, ["staff", "revenue", "local_food", "green_power", "medal"]);
}

#[test]
fn a_boatman_registered_elsewhere_stays_open() {
    let answers = json!({ "roles": ["boatman"], "resident": false, "certified": true });
    let mooring = award(&answers, "mooring");
    assert_eq!(mooring["verdict"], "possible");
    assert_eq!(mooring["conditions"][1]["open"], "notice");
    assert_eq!(verdict(&json!({ "roles": ["boatman"], "resident": true, "certified": true }), "mooring"), "likely");
    assert_eq!(verdict(&json!({ "roles": ["village"], "resident": true, "certified": true }), "mooring"), "unlikely");
}
