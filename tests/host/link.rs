//! Links: what goes in comes out, nothing forged or cut gets through, and no two names collide.

use crate::json_api::read;
use engine::answers::Answers;
use engine::sent_link::{self, Sent};
use engine::share_link;
use notices::NOTICE;
use serde_json::json;
use std::collections::HashMap;

fn everything() -> Answers {
    let roles: Vec<&str> = NOTICE.facts[0].choices.iter().map(|choice| choice.id).collect();
    let answers = json!({
        "roles": roles, "registered_in_hangzhou": true, "well_known": "unsure", "base_in_hangzhou": "regional_centre",
        "outstanding_contribution": false, "annual_revenue": "999999999999999.99", "park_level": "municipal_or_above",
        "in_park": true, "demonstration_level": "provincial", "chain_recognised": "unsure", "newly_listed": false,
        "settled_in_hangzhou": true, "in_national_top_100": true, "annual_sales": "999999999999999.99",
        "hangzhou_share": "99.9999", "recognised_talent": true, "innovation": false, "district_performance": "unsure",
    });
    read(&NOTICE, &answers).unwrap()
}

#[test]
fn every_answer_comes_back_within_three_hundred_characters() {
    let answers = everything();
    let text = share_link::write(&answers);
    assert!(text.len() <= share_link::LONGEST, "{} characters: {text}", text.len());
    let opened = share_link::read(&NOTICE, &text).unwrap();
    assert!(!opened.changed);
    for fact in 0..18 {
        assert_eq!(opened.answers.get(fact), answers.get(fact), "{}", NOTICE.facts[usize::from(fact)].id);
    }
}

#[test]
fn any_single_slip_is_noticed() {
    let text = share_link::write(&everything());
    for place in 0..text.len() {
        let mut cut = text.clone();
        cut.remove(place);
        assert!(share_link::read(&NOTICE, &cut).is_err(), "without the character at {place}");
        let mut slipped = text.clone().into_bytes();
        slipped[place] = if slipped[place] == b'x' { b'y' } else { b'x' };
        assert!(
            share_link::read(&NOTICE, std::str::from_utf8(&slipped).unwrap()).is_err(),
            "another character at {place}"
        );
    }
    for forged in ["", ".", "1", "1.2.3", "é.é.é", &"1.".repeat(400)] {
        assert!(share_link::read(&NOTICE, forged).is_err(), "{forged}");
    }
}

#[test]
fn a_link_of_another_notice_is_told_apart() {
    let text = share_link::write(&read(&NOTICE, &json!({ "roles": ["mcn"] })).unwrap());
    let opened = share_link::read(crate::second_notice::lakeside(), &text).unwrap();
    assert!(opened.changed);
    assert_eq!(opened.answers.roles(), 0);
}

/// A link with a right check, whatever it says.
fn signed(body: &str) -> String {
    let digits = b"0123456789abcdefghijkmnqrstvwxyz";
    let hash = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let check: String = (0..6).map(|place| char::from(digits[(hash >> (5 * place)) as usize % 32])).collect();
    format!("{body}.{check}")
}

#[test]
fn a_link_of_older_rules_keeps_its_answers_and_says_that_rules_have_changed() {
    let answers = everything();
    let text = share_link::write(&answers);
    let body = text.rsplit_once('.').unwrap().0;
    assert_eq!(signed(body), text, "the check is made as it is here");
    let print = body.split('.').nth(1).unwrap();
    let opened = share_link::read(&NOTICE, &signed(&body.replacen(print, "000000", 1))).unwrap();
    assert!(opened.changed);
    assert_eq!(share_link::write(&opened.answers), text);
    let theirs = share_link::write(&Answers::none(crate::second_notice::lakeside()));
    assert_ne!(theirs.split('.').nth(1).unwrap(), print, "each notice has its own print");
}

#[test]
fn a_link_is_read_up_to_its_greatest_length() {
    let longest = format!("1.000000{}", ".zzzu".repeat(57));
    assert_eq!(signed(&longest).len(), share_link::LONGEST);
    assert!(share_link::read(&NOTICE, &signed(&longest)).is_ok());
    assert!(share_link::read(&NOTICE, &signed(&format!("{longest}.zzzu"))).is_err());
}

#[test]
fn no_two_facts_and_no_two_choices_share_a_written_name() {
    // A collision would show as two facts or two choices being swapped: each alone must come back as itself.
    let mut seen = HashMap::new();
    for (index, fact) in (0_u8..).zip(NOTICE.facts) {
        for choice in fact.choices {
            let value = if index == 0 { json!([choice.id]) } else { json!(choice.id) };
            let answers = read(&NOTICE, &json!({ fact.id: value })).unwrap();
            let text = share_link::write(&answers);
            assert_eq!(
                share_link::read(&NOTICE, &text).unwrap().answers.get(index),
                answers.get(index),
                "{}",
                choice.id
            );
            assert_eq!(seen.insert(text, choice.id), None);
        }
    }
}

#[test]
fn a_link_for_the_counter_holds_every_answer_and_is_told_from_others() {
    let answers = everything();
    let text = sent_link::counter(&answers);
    assert!(matches!(sent_link::read(&NOTICE, &share_link::write(&answers)), Ok(Sent::Answers(_))));
    let Ok(Sent::Counter(opened)) = sent_link::read(&NOTICE, &text) else {
        panic!("not read as it was written: {text}")
    };
    assert!(opened.answers.same(&answers) && !opened.changed);
    assert_eq!(sent_link::extract(&format!("https://example.org/#award={text}。")), text);
    let cut = text.get(..text.len() - 1).unwrap();
    assert!(sent_link::read(&NOTICE, cut).is_err(), "a cut one is refused");
    let other = sent_link::read(crate::second_notice::lakeside(), &text);
    assert!(matches!(other, Ok(Sent::Counter(opened)) if opened.changed), "one of another notice says so");
}
