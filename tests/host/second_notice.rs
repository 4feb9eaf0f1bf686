//! A second, wholly fictional notice compiles without a line of Rust changed.

use policy::Frequency::{self, Once, Yearly, Years};
use policy::{Condition, Kind, Policy, Test};

const FILE: &str = include_str!("../fixtures/lakeside-2031-7.md");

/// The compiled policy of the second notice, for whoever evaluates it too.
pub fn lakeside() -> &'static Policy {
    compiler::compile("lakeside-2031-7.md", FILE)
        .unwrap_or_else(|problems| panic!("{}", compiler::render("lakeside-2031-7.md", FILE, &problems)))
}

fn condition<'p>(policy: &'p Policy, award: &str, fact: &str) -> &'p Condition {
    let award = policy.awards.iter().find(|given| given.id == award).unwrap();
    award.conditions.iter().find(|condition| policy.facts[condition.fact as usize].id == fact).unwrap()
}

/// Each interval as `lower upper`, `[` and `]` where the figure itself belongs to it.
fn intervals(policy: &Policy, award: &str, fact: &str) -> Vec<String> {
    let Test::Within(intervals) = &condition(policy, award, fact).test else { panic!("{fact} is no number") };
    let lower = |interval: &policy::Interval| {
        interval.lower.map_or("…".into(), |end| format!("{}{}", if end.inclusive { '[' } else { '(' }, end.value))
    };
    let upper = |interval: &policy::Interval| {
        interval.upper.map_or("…".into(), |end| format!("{}{}", end.value, if end.inclusive { ']' } else { ')' }))
    };
    intervals.iter().map(|interval| format!("{} {}", lower(interval), upper(interval))).collect()
}

#[test]
fn clauses_are_articles_and_dates_are_given_by_day() {
    let policy = lakeside();
    let numbers: Vec<&str> = policy.clauses.iter().map(|clause| clause.number).collect();
    assert_eq!(numbers, ["第一条", "第二条", "第三条", "第四条", "第五条", "三、附则"]);
    assert_eq!((policy.clauses[1].heading, policy.clauses[4].heading), ("更新渡船", ""));
    assert_eq!((policy.issued, policy.in_force), ("2031-05-20", "2031-07-01"));
}

#[test]
fn heads_shares_and_sums_are_bounded_as_the_words_say() {
    let policy = lakeside();
    assert_eq!(intervals(policy, "employment", "staff"), ["[50 300)", "[300 …"], "满50人不满300人, 满300人");
    assert_eq!(intervals(policy, "ferries", "ferries"), ["(3 …"], "超过3艘");
    assert_eq!(intervals(policy, "local_food", "revenue"), ["… 20000000]"], "不超过2000万元");
    assert_eq!(intervals(policy, "local_food", "local_food"), ["[30 …"], "不低于30%");
    assert!(matches!(condition(policy, "green_power", "green_power").test, Test::Reaches(0)), "达到一定比例");
    assert_eq!(policy.parameters[0].name, "green_power_threshold");
}

#[test]
fn sums_are_exact_or_floors_and_paid_as_the_words_say() {
    let policy = lakeside();
    let given: Vec<String> = policy
        .awards
        .iter()
        .map(|award| {
            let sums = award.give.iter().filter_map(|give| give.amount);
            let sums = sums.map(|sum| format!("{}{}", if sum.is_floor() { "≥" } else { "=" }, sum.stated().unwrap()));
            format!("{} {}", award.id, sums.collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        given,
        [
            "employment =100000 ≥300000",
            "ferries ≥500000",
            "local_food =50000",
            "green_power ",
            "medal =40000 =80000",
            "mooring ",
        ]
    );
    let paid: Vec<Option<Frequency>> = policy.awards.iter().map(|award| award.frequency).collect();
    assert_eq!(paid, [Some(Yearly), Some(Once), Some(Once), None, Some(Once), Some(Years(3))]);
}

#[test]
fn other_people_are_asked_other_questions() {
    let policy = lakeside();
    let roles: Vec<&str> = policy.facts[0].choices.iter().map(|choice| choice.id).collect();
    assert_eq!(roles, ["inn", "agency", "ferry_company", "boatman", "village", "other"]);
    let units: Vec<(&str, &str)> = policy
        .facts
        .iter()
        .filter(|fact| fact.kind == Kind::Number)
        .map(|fact| (fact.id, fact.unit.unwrap().zh))
        .collect();
    assert_eq!(units, [("staff", "人"), ("ferries", "艘")]);
    assert!(matches!(condition(policy, "mooring", "resident").test, Test::Yes { no_is_open: true }));
    assert!(matches!(condition(policy, "mooring", "roles").test, Test::Roles { meant: 0b1000, open: 0b100, .. }));
    assert!(matches!(condition(policy, "medal", "medal").test, Test::OneOf([0b10, 0b01])), "silver, then gold");
}
