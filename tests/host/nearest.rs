//! The shortest way, award by award, as the notice has it.

use crate::json_api::report;
use serde_json::{Value, json};

fn award(answers: &Value, options: &Value, id: &str) -> Value {
    let report = report(answers, options).unwrap();
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap().clone()
}

fn nearest(answers: &Value, id: &str) -> Value {
    award(answers, &json!({}), id)["nearest"].clone()
}

#[test]
fn without_roles_or_with_the_wrong_ones_there_is_no_way() {
    assert_eq!(nearest(&json!({}), "scale_up"), json!(null));
    assert_eq!(nearest(&json!({ "roles": ["streamer"] }), "scale_up"), json!(null));
}

#[test]
fn unanswered_and_unsure_count_as_facts_to_set() {
    let way =
        json!([{ "fact": "registered_in_hangzhou", "to": "yes" }, { "fact": "annual_revenue", "to": "100000000" }]);
    assert_eq!(nearest(&json!({ "roles": ["mcn"] }), "scale_up"), way);
    assert_eq!(
        nearest(
            &json!({ "roles": ["mcn"], "registered_in_hangzhou": "unsure", "annual_revenue": "99999999.99" }),
            "scale_up"
        ),
        way
    );
}

#[test]
fn likely_without_a_higher_tier_needs_nothing() {
    assert_eq!(
        nearest(
            &json!({ "roles": ["mcn"], "registered_in_hangzhou": true, "annual_revenue": "100000000" }),
            "scale_up"
        ),
        json!(null)
    );
}

#[test]
fn the_next_tier_is_named_once_the_lower_one_is_likely() {
    assert_eq!(
        nearest(&json!({ "roles": ["mcn"], "demonstration_level": "municipal" }), "demonstration"),
        json!([{ "fact": "demonstration_level", "to": "provincial" }])
    );
    assert_eq!(
        nearest(&json!({ "roles": ["mcn"], "demonstration_level": "provincial" }), "demonstration"),
        json!(null)
    );
}

#[test]
fn ties_go_to_the_lowest_tier_and_the_first_choice() {
    assert_eq!(
        nearest(&json!({ "roles": ["mcn"], "demonstration_level": "none" }), "demonstration"),
        json!([{ "fact": "demonstration_level", "to": "municipal" }])
    );
    assert_eq!(
        nearest(&json!({ "roles": ["mcn"], "well_known": true }), "headquarters"),
        json!([{ "fact": "base_in_hangzhou", "to": "headquarters" }])
    );
}

#[test]
fn a_reached_tier_is_kept_rather_than_lowered() {
    let answers = json!({ "roles": ["streamer"], "settled_in_hangzhou": false, "in_national_top_100": true, "annual_sales": "600000000", "hangzhou_share": "100" });
    assert_eq!(nearest(&answers, "top_streamer"), json!([{ "fact": "settled_in_hangzhou", "to": "yes" }]));
}

#[test]
fn what_only_the_notice_leaves_open_is_no_change() {
    let with_share = |share: Value| json!({ "roles": ["streamer"], "settled_in_hangzhou": true, "in_national_top_100": true, "annual_sales": "500000000", "hangzhou_share": share });
    assert_eq!(nearest(&with_share(json!("60")), "top_streamer"), json!([]));
    for share in [json!("0"), json!("unsure"), json!(null)] {
        assert_eq!(nearest(&with_share(share), "top_streamer"), json!([{ "fact": "hangzhou_share", "to": ">0" }]));
    }
    assert_eq!(nearest(&json!({ "roles": ["mcn"], "in_park": true }), "rent_relief"), json!([]));
}

#[test]
fn a_measure_set_by_the_page_is_a_number_to_reach() {
    let options = json!({ "parameters": { "hangzhou_share_threshold": { "value": "33.5", "source": "测试细则" } } });
    let answers = json!({ "roles": ["streamer"], "settled_in_hangzhou": true, "in_national_top_100": true, "annual_sales": "100000000", "hangzhou_share": "33.4999" });
    let award = award(&answers, &options, "top_streamer");
    assert_eq!(award["verdict"], "unlikely");
    assert_eq!(award["nearest"], json!([{ "fact": "hangzhou_share", "to": "33.5" }]));
    let share = award["conditions"].as_array().unwrap().iter().find(|one| one["fact"] == "hangzhou_share").unwrap();
    assert_eq!(share["gap"], "0.0001");
    assert!(share["source"].as_str().unwrap().contains("测试细则"));
}

#[test]
fn registration_elsewhere_leaves_local_open_and_can_be_changed() {
    let answers = json!({ "roles": ["mcn"], "registered_in_hangzhou": false, "newly_listed": true });
    let award = award(&answers, &json!({}), "listing");
    assert_eq!(award["verdict"], "possible");
    assert_eq!(award["nearest"], json!([{ "fact": "registered_in_hangzhou", "to": "yes" }]));
}
