//! A one-page notice written with the guide alone: what it grants, and that the guide says nothing untrue.

use crate::json_api::report_under;
use policy::{Locale, Policy};
use serde_json::{Value, json};

const FILE: &str = include_str!("../fixtures/orchard-2033-4.md");
const GUIDE: &str = include_str!("../../docs/policy-files.md");

fn orchard() -> &'static Policy {
    compiler::compile("orchard-2033-4.md", FILE)
        .unwrap_or_else(|problems| panic!("{}", compiler::render("orchard-2033-4.md", FILE, &problems)))
}

fn award(answers: &Value, id: &str) -> Value {
    let report = report_under(orchard(), answers, &json!({})).unwrap();
    report["awards"].as_array().unwrap().iter().find(|award| award["id"] == id).unwrap().clone()
}

#[test]
fn the_larger_orchard_gets_more_and_a_company_stays_open() {
    let sensors = |role: &str, area: &str| {
        let award = award(&json!({ "roles": [role], "area": area, "sensors": true }), "sensors");
        (award["verdict"].clone(), award["amount"]["highest"].clone())
    };
    assert_eq!(sensors("farm", "99").0, "unlikely");
    assert_eq!(sensors("farm", "100"), (json!("likely"), json!("30000")));
    assert_eq!(sensors("cooperative", "499"), (json!("likely"), json!("30000")));
    assert_eq!(sensors("farm", "500"), (json!("likely"), json!("80000")));
    assert_eq!(sensors("company", "500").0, "possible");
    assert_eq!(sensors("other", "500").0, "unlikely");
}

#[test]
fn the_share_that_nobody_has_set_stays_open() {
    let cold = |share: &str| {
        let answers = json!({ "roles": ["cooperative"], "cold_chain": true, "traceable_share": share });
        award(&answers, "cold_chain")["verdict"].clone()
    };
    assert_eq!([cold("0"), cold("60"), cold("100")], ["unlikely", "possible", "likely"]);
}

#[test]
fn it_speaks_of_itself_in_its_own_words() {
    let about = &orchard().about;
    assert_eq!(about.calculator.of(Locale::Chinese), "果园数字化|扶持测算");
    assert_eq!(
        about.basis.of(Locale::English),
        "Based on the notice 青农〔2033〕4号. In force until 12 March 2036. Please check first that it still applies."
    );
    assert_eq!(about.in_force.zh.replace('|', ""), "自发布之日起30日后实施（按发文日期推算为 2033 年 3 月 13 日）");
}

/// The guide's blocks are cut from two notices, so that what it shows compiles: sums from the one that has all kinds of them.
#[test]
fn what_the_guide_shows_stands_in_a_notice_that_compiles() {
    let notices =
        concat!(include_str!("../fixtures/lakeside-2031-7.md"), include_str!("../fixtures/yungang-2035-6.md"));
    let mut shown = 0;
    let mut inside = false;
    for line in GUIDE.lines() {
        if line.starts_with("```") {
            inside = line == "```toml" || (inside && line != "```");
            continue;
        }
        let own = ["ask = [\"roles\"", "#", "[no_award]"].iter().any(|start| line.starts_with(start));
        if inside && !own && !line.is_empty() {
            assert!(notices.contains(line), "{line}");
            shown += 1;
        }
    }
    assert!(shown > 40, "{shown} lines");
}
