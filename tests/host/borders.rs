//! Each condition can decide its award alone, and each border is the one that the notice's words draw.
//!
//! What is expected is read from the notices' words, not from the rules.

use crate::json_api::report_under;
use crate::oracle::awards::{AWARDS, Award, Met, Silence};
use crate::oracle::facts::{FACTS, Fact, Value};
use crate::oracle::{THRESHOLD, number::ONE};
use crate::second_notice::lakeside;
use notices::NOTICE;
use policy::{Policy, Test};
use serde_json::{Map, Value as Json, json};

/// The strictest way in which what the notice leaves open could turn out, with a share of 30 % set by the page.
const STRICT: Silence = Silence { open_role_is_meant: false, local_without_registration: false, threshold: 30 * ONE };

fn fact(id: &str) -> &'static Fact {
    FACTS.iter().find(|fact| fact.id == id).unwrap()
}

fn as_json(value: Value) -> Json {
    match value.canonical().as_str() {
        "yes" => true.into(),
        "no" => false.into(),
        other => other.into(),
    }
}

/// Answers to one question that meet or miss the condition, as the oracle reads it.
fn values(award: &Award, place: usize, meets: bool) -> Vec<Json> {
    let condition = &award.conditions[place];
    let values = fact(condition.fact).representatives(Some(30 * ONE)).into_iter();
    values.filter(|value| ((condition.test)(*value, STRICT) != Met::No) == meets).map(as_json).collect()
}

fn verdict(award: &str, answers: &Map<String, Json>) -> String {
    let options = json!({ "parameters": { THRESHOLD: { "value": "30" } } });
    let report = report_under(&NOTICE, &answers.clone().into(), &options).unwrap();
    let found = report["awards"].as_array().unwrap().iter().find(|one| one["id"] == award).unwrap();
    found["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn each_condition_alone_can_decide_its_award() {
    let mut flips = 0;
    for award in &AWARDS {
        let mut all_met = Map::from_iter([("roles".to_owned(), json!([award.meant[0]]))]);
        for (place, condition) in award.conditions.iter().enumerate() {
            all_met.insert(condition.fact.to_owned(), values(award, place, true)[0].clone());
        }
        assert_eq!(verdict(award.id, &all_met), "likely", "{}", award.id);
        for (place, condition) in award.conditions.iter().enumerate() {
            let missed = values(award, place, false);
            assert!(!missed.is_empty(), "{} cannot fail by {}", award.id, condition.fact);
            for value in missed {
                let mut flipped = all_met.clone();
                flipped.insert(condition.fact.to_owned(), value);
                // 本地 is not 在杭注册: registered elsewhere, the award is not lost but open.
                let local = (award.id, condition.fact) == ("listing", "registered_in_hangzhou");
                assert_eq!(verdict(award.id, &flipped), if local { "possible" } else { "unlikely" }, "{flipped:?}");
                flips += 1;
            }
        }
        let mut somebody_else = all_met.clone();
        somebody_else.insert("roles".to_owned(), json!(["other"]));
        assert_eq!(verdict(award.id, &somebody_else), "unlikely", "{}: roles", award.id);
    }
    println!("{flips} answers that alone lose an award");
}

/// A border: award, fact, the words that draw it, and the award's lowest sum just below, at and just above the figure;
/// nothing where the award is not likely.
struct Border {
    award: &'static str,
    fact: &'static str,
    words: &'static str,
    around: [(&'static str, Option<&'static str>); 3],
    others: fn() -> Json,
}

/// （含）以上, and 以上 by article 1259 of the Civil Code, include the figure. The range 1亿元（含）-5亿元 ends below 5亿元,
/// because exactly 5亿元 is 5亿元以上.
fn hangzhou() -> [Border; 3] {
    let enterprise = || json!({ "roles": ["mcn"], "registered_in_hangzhou": true });
    let streamer = || json!({ "roles": ["streamer"], "settled_in_hangzhou": true, "in_national_top_100": true, "hangzhou_share": "100" });
    let (m1, m2) = (Some("1000000"), Some("2000000"));
    [
        Border {
            award: "scale_up",
            fact: "annual_revenue",
            words: "年主营业务收入在1亿元（含）以上",
            around: [("99999999.99", None), ("100000000", m1), ("100000000.01", m1)],
            others: enterprise,
        },
        Border {
            award: "top_streamer",
            fact: "annual_sales",
            words: "在1亿元（含）-5亿元",
            around: [("99999999.99", None), ("100000000", m1), ("100000000.01", m1)],
            others: streamer,
        },
        Border {
            award: "top_streamer",
            fact: "annual_sales",
            words: "在5亿元以上",
            around: [("499999999.99", m1), ("500000000", m2), ("500000000.01", m2)],
            others: streamer,
        },
    ]
}

/// 满, 不低于, 不超过 include the figure; 不满, 超过 do not.
fn by_the_lake() -> [Border; 5] {
    let inn = || json!({ "roles": ["inn"] });
    let (low, high) = (Some("100000"), Some("300000"));
    let row = |award, fact, words, around, others| Border { award, fact, words, around, others };
    [
        row("employment", "staff", "满50人", [("49", None), ("50", low), ("51", low)], inn),
        row("employment", "staff", "满300人", [("299", low), ("300", high), ("301", high)], inn),
        row(
            "ferries",
            "ferries",
            "超过3艘",
            [("2", None), ("3", None), ("4", Some("500000"))],
            || json!({ "roles": ["ferry_company"], "inspected": true }),
        ),
        row(
            "local_food",
            "revenue",
            "不超过2000万元",
            [("19999999.99", Some("50000")), ("20000000", Some("50000")), ("20000000.01", None)],
            || json!({ "roles": ["inn"], "local_food": "100" }),
        ),
        row(
            "local_food",
            "local_food",
            "不低于30%",
            [("29.9999", None), ("30", Some("50000")), ("30.0001", Some("50000"))],
            || json!({ "roles": ["inn"], "revenue": "0" }),
        ),
    ]
}

fn check(policy: &'static Policy, border: &Border) {
    let Border { award, fact, words, around, others } = border;
    let rule = policy.awards.iter().find(|rule| rule.id == *award).unwrap();
    let on_fact = rule.conditions.iter().find(|one| policy.facts[usize::from(one.fact)].id == *fact).unwrap();
    let quoted = on_fact.quotes.iter().any(|quote| quote.text.contains(words));
    let clause = policy.clauses[usize::from(rule.clause)].text;
    assert!(quoted && clause.contains(words), "{award}: 「{words}」 is not what the condition quotes");
    for (value, sum) in around {
        let mut answers = others();
        answers[*fact] = json!(value);
        let report = report_under(policy, &answers, &json!({})).unwrap();
        let said = report["awards"].as_array().unwrap().iter().find(|one| one["id"] == *award).unwrap().clone();
        let likely = (said["verdict"] == "likely").then(|| said["amount"]["lowest"].as_str().unwrap());
        assert_eq!(likely, *sum, "{award}: {fact} = {value} against 「{words}」");
    }
}

#[test]
fn each_border_is_the_one_that_the_words_draw() {
    for border in &hangzhou() {
        check(&NOTICE, border);
    }
    for border in &by_the_lake() {
        check(lakeside(), border);
    }
}

/// So that a border cannot be added without its words being looked at here.
#[test]
fn no_border_is_left_out() {
    let ends = |policy: &'static Policy| {
        let tests = policy.awards.iter().flat_map(|award| award.conditions).map(|condition| &condition.test);
        let intervals =
            tests.filter_map(|test| if let Test::Within(intervals) = test { Some(*intervals) } else { None });
        // The end of one tier and the start of the next are one border.
        let inner = |intervals: &[_]| intervals.len() - 1;
        intervals
            .map(|intervals| {
                intervals.iter().flat_map(|interval| [interval.lower, interval.upper]).flatten().count()
                    - inner(intervals)
            })
            .sum()
    };
    let counts: [usize; 2] = [ends(&NOTICE), ends(lakeside())];
    assert_eq!(counts, [hangzhou().len(), by_the_lake().len()]);
}

/// 以上 after a sum makes it a floor; without it the sum is exact.
#[test]
fn each_sum_is_a_floor_where_its_words_say_so() {
    let expected = [
        ("headquarters", "500000", "50万元以上", true),
        ("scale_up", "1000000", "100万元以上", true),
        ("park_support", "5000000", "500万元以上", true),
        ("demonstration", "500000", "50万元", false),
        ("demonstration", "1000000", "100万", false),
        ("industry_chain", "3000000", "300万元", false),
        ("top_streamer", "1000000", "100万元以上", true),
        ("top_streamer", "2000000", "200万元以上", true),
    ];
    let given = NOTICE.awards.iter().flat_map(|award| award.give.iter().map(move |give| (award.id, give)));
    let stated: Vec<_> = given.filter_map(|(id, give)| give.amount.map(|sum| (id, sum, give.quote.text))).collect();
    assert_eq!(stated.len(), expected.len());
    for ((id, sum, quote), (award, yuan, words, floor)) in stated.into_iter().zip(expected) {
        assert_eq!((id, sum.stated().unwrap().to_string().as_str(), sum.is_floor()), (award, yuan, floor), "{quote}");
        assert!(quote.contains(words) && !quote.contains(&format!("{words}以上")), "{quote}");
    }
}
