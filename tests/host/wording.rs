//! What the report says in words: answers as their question is asked, tiers that do not read as ceilings. Does not know
//! how a page shows them.

use crate::json_api::report;
use engine::schema::schema;
use engine::settings::Settings;
use notices::NOTICE;
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

const SET_BY_PAGE: &str = "比例门槛由本页面设置，不是《意见》写明的；依据：园发|2021|3号";

fn threshold(locale: &str) -> Value {
    let set = json!({ "value": "30", "source": "园发|2021|3号" });
    json!({ "locale": locale, "parameters": { "hangzhou_share_threshold": set } })
}

/// `|` marks phrases in our own sentences; in a page's it is a letter like any other.
#[test]
fn whoever_set_the_measure_is_named_in_their_own_words_where_it_decided() {
    let open = [Value::Null, json!("unsure")];
    for share in open.iter().cloned().chain([json!("0"), json!("29.9999"), json!("30"), json!("100")]) {
        let answers = json!({ "roles": ["streamer"], "hangzhou_share": share });
        let report = report(&answers, &threshold("zh-CN")).unwrap();
        let streamer = report["awards"].as_array().unwrap().iter().find(|award| award["id"] == "top_streamer").unwrap();
        let conditions = streamer["conditions"].as_array().unwrap();
        let condition = conditions.iter().find(|condition| condition["fact"] == "hangzhou_share").unwrap();
        assert_eq!((&condition["required"], &condition["requiredValue"]), (&json!("30%以上（含）"), &json!("30")));
        let source = if open.contains(&share) { Value::Null } else { json!(SET_BY_PAGE) };
        assert_eq!(condition["source"], source, "{share}");
    }
}

#[test]
fn what_somebody_has_set_is_not_called_open_before_the_question() {
    let hint = |options: &Value| {
        let settings = crate::json_api::settings(&NOTICE, options).unwrap();
        let questions = schema(&NOTICE, &settings).questions;
        questions.into_iter().find(|question| question.fact == "hangzhou_share").unwrap().hint.unwrap()
    };
    assert!(hint(&json!({})).contains("中间的标“没定”"));
    assert_eq!(hint(&threshold("zh-CN")), format!("门槛是 30%。{SET_BY_PAGE}"));
    let english =
        "The threshold is 30%. The threshold was set by this page, not by the notice; it is based on: 园发|2021|3号";
    assert_eq!(hint(&threshold("en")), english);
    let plain = schema(&NOTICE, &Settings::plain(&NOTICE)).questions;
    assert!(plain.iter().all(|question| question.hint.as_ref().is_none_or(|hint| !hint.contains('|'))));
}

#[test]
fn a_choice_is_described_by_label_and_note_apart() {
    let questions = schema(&NOTICE, &Settings::plain(&NOTICE)).questions;
    let roles = questions.into_iter().next().unwrap();
    let choice = roles.choices.unwrap().into_iter().find(|choice| choice.id == "professional").unwrap();
    assert_eq!(
        (choice.label.plain().as_str(), choice.note.unwrap().plain().as_str()),
        ("直播电商人才", "个人，不是主播")
    );
    assert_eq!((choice.group, roles.groups.unwrap().len(), roles.unsure), (Some(3), 4, false));
}

#[test]
fn the_bounds_of_a_threshold_are_those_that_the_settings_take() {
    for policy in [&NOTICE, crate::second_notice::lakeside()] {
        for open in schema(policy, &Settings::plain(policy)).parameters {
            let takes = |value: &str| Settings::plain(policy).set_threshold(policy, open.name, value, None).is_ok();
            assert!(!takes(open.over) && takes(open.up_to), "{}", open.name);
            assert!(!takes(&format!("{}1", open.up_to)), "{}", open.name);
        }
    }
}

#[test]
fn a_reading_of_one_choice_is_shown_to_whoever_chose_it() {
    for (base, reading) in [
        (json!("regional_centre"), "regional_centre"),
        (json!("headquarters"), "headquarters_base"),
        (json!("none"), "headquarters_base"),
        (Value::Null, "headquarters_base"),
    ] {
        let answers = json!({ "roles": ["mcn"], "base_in_hangzhou": base });
        assert_eq!(condition(&answers, "zh-CN", "headquarters", "base_in_hangzhou")["reading"], reading, "{base}");
    }
}

/// The register of readings in the notice's own account: each is shown somewhere.
#[test]
fn every_reading_is_shown_with_an_award_with_the_sums_or_with_the_notice() {
    let about = &NOTICE.about;
    let beside = [Some(about.together), about.read];
    for (reading, place) in NOTICE.readings.iter().zip(0_u8..) {
        let of_award = |award: &policy::Award| {
            let of_conditions = award.conditions.iter().flat_map(|condition| condition.readings);
            of_conditions.chain(award.readings).any(|shown| *shown == place)
        };
        let awards = NOTICE.awards.iter().filter(|award| of_award(award)).count();
        let said = beside.iter().flatten().filter(|text| text.zh.contains(reading.text.zh)).count();
        assert!((awards > 0) != (said == 1), "{}: {awards} awards, {said}", reading.id);
    }
    let read = about.read.unwrap().zh.replace('|', "");
    assert!(read.contains("施行以前发生的事（注册、认定、上市、收入）算不算，《意见》没写。"), "{read}");
    let recognised = NOTICE.readings.iter().position(|reading| reading.id == "recognised").unwrap();
    let park = NOTICE.awards.iter().find(|award| award.id == "park_support").unwrap();
    assert!(park.readings.iter().any(|reading| usize::from(*reading) == recognised));
}
