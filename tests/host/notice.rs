//! The policy that is built says what the notice says, and reads it as it is to be read.
//!
//! The tables below were written out from the notice and its register of readings, not from the policy file.

use policy::{Basis, Bound, Condition, Frequency, Kind, Policy, Test};
use std::sync::LazyLock;

mod tables;

const FILE: &str = include_str!("../../src/notices/hangzhou-2020-137.md");
const CLEAN: &str = include_str!("../fixtures/hangzhou-2020-137.clean.md");
const SCANNED: &str = include_str!("../fixtures/hangzhou-2020-137.txt");

static POLICY: LazyLock<&'static Policy> = LazyLock::new(|| {
    compiler::compile("hangzhou-2020-137.md", FILE)
        .unwrap_or_else(|problems| panic!("{}", compiler::render("hangzhou-2020-137.md", FILE, &problems)))
});

/// All that is neither in a fence nor in a comment, without blanks and heading marks.
fn words(markdown: &str) -> String {
    let mut kept = String::new();
    let mut hidden = false;
    for line in markdown.lines() {
        let edge = line.starts_with("```") || line.starts_with("<!--") || line.starts_with("-->");
        if !edge && !hidden {
            kept.push_str(line.trim_start_matches('#'));
        }
        hidden = if edge { !hidden } else { hidden };
    }
    kept.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// Half-width brackets and commas as full-width ones.
fn widened(text: &str) -> String {
    let wide = |sign| match sign {
        '(' => '（',
        ')' => '）',
        ',' => '，',
        ':' => '：',
        ';' => '；',
        other => other,
    };
    text.chars().map(wide).collect()
}

#[test]
fn outside_its_blocks_the_policy_file_is_the_notice_word_for_word() {
    assert_eq!(words(FILE), words(CLEAN));
}

#[test]
fn the_clean_notice_is_the_scanned_copy_mended() {
    let scanned: Vec<&str> = SCANNED.lines().filter(|line| line.trim() != "---").collect();
    assert_eq!(widened(&words(CLEAN)), widened(&words(&scanned.join("\n"))));
}

/// In the clean notice every clause is one paragraph that begins with its number.
#[test]
fn every_clause_is_a_whole_paragraph_of_the_notice() {
    let numbers = "一 二 三 四 五 六 七 八 九 十 十一 十二";
    let paragraph = |number: &str| CLEAN.lines().find(|line| line.starts_with(number)).unwrap();
    let mut expected: Vec<(String, &str)> = numbers
        .split(' ')
        .map(|number| format!("（{number}）"))
        .map(|number| (number.clone(), paragraph(&number)))
        .collect();
    expected.push(("五、其它".into(), "本意见自发布之日起30日后实施。具体实施细则另行制定。"));
    let clauses: Vec<(String, &str)> =
        POLICY.clauses.iter().map(|clause| (clause.number.into(), clause.text)).collect();
    assert_eq!(clauses, expected);
    assert!(CLEAN.trim_end().ends_with(expected[12].1));
}

#[test]
fn headings_are_sentences_without_number_and_stop() {
    let headings: Vec<&str> = POLICY.clauses.iter().map(|clause| clause.heading).collect();
    assert_eq!(headings[1], "鼓励直播电商企业做大做强");
    assert_eq!(headings[11..], ["", ""]);
    for clause in &POLICY.clauses[..11] {
        assert!(clause.text.starts_with(&format!("{}{}。", clause.number, clause.heading)), "{}", clause.number);
    }
}

/// Browsers count in UTF-16 units.
#[test]
fn every_quote_stands_where_it_is_said_to_stand() {
    let conditions = POLICY.awards.iter().flat_map(|award| award.conditions).flat_map(|condition| condition.quotes);
    let gives = POLICY.awards.iter().flat_map(|award| award.give).map(|give| &give.quote);
    let mut count = 0;
    for quote in conditions.chain(gives) {
        let units: Vec<u16> = POLICY.clauses[quote.clause as usize].text.encode_utf16().collect();
        for (start, end) in quote.at {
            assert_eq!(String::from_utf16(&units[*start as usize..*end as usize]).unwrap(), quote.text);
            count += 1;
        }
    }
    let (conditions, tiers_of_sales, twice_the_share, sums_and_gifts) = (30, 1, 1, 14);
    assert_eq!(count, conditions + tiers_of_sales + twice_the_share + sums_and_gifts);
}

#[test]
fn the_notice_is_named_and_dated() {
    let policy = *POLICY;
    let words = [policy.id, policy.document, policy.title, policy.issuer, policy.issued, policy.in_force];
    let title = "关于加快杭州市直播电商经济发展的若干意见";
    assert_eq!(words, ["hangzhou-2020-137", "杭商务〔2020〕137号", title, "杭州市商务局", "2020-07-09", "2020-08-09"]);
}

#[test]
fn eighteen_facts_are_asked_in_their_order() {
    let facts: Vec<(&str, Kind, Basis, Vec<&str>)> = POLICY
        .facts
        .iter()
        .map(|fact| {
            let clauses = fact.clauses.iter().map(|clause| POLICY.clauses[*clause as usize].number).collect();
            (fact.id, fact.kind, fact.basis, clauses)
        })
        .collect();
    assert_eq!(facts, tables::facts());
}

#[test]
fn fifteen_kinds_of_applicant_and_the_choices_of_the_others() {
    for (fact, choices) in tables::CHOICES {
        let fact = POLICY.facts.iter().find(|asked| asked.id == fact).unwrap();
        assert_eq!(fact.choices.iter().map(|choice| choice.id).collect::<Vec<_>>(), choices, "{}", fact.id);
    }
    assert_eq!(POLICY.facts.iter().filter(|fact| !fact.choices.is_empty()).count(), tables::CHOICES.len());
    assert_eq!(POLICY.facts[0].choices.len(), 15);
}

/// READING, “one applicant, one set of answers”.
#[test]
fn roles_of_one_person_can_be_held_together_and_those_of_different_persons_cannot() {
    let person = |id: &str| POLICY.facts[0].choices.iter().find(|choice| choice.id == id).unwrap().person;
    let organisation = person("mcn");
    for id in tables::SIX.split(' ').chain(["other_enterprise", "park_operator", "merchant", "chain_leader"]) {
        assert_eq!(person(id), organisation, "{id}");
    }
    assert_eq!(person("streamer"), person("professional"));
    let persons =
        [organisation, person("streamer"), person("talent_team"), person("district_government"), person("other")];
    for (at, one) in persons.iter().enumerate() {
        assert!(!persons[..at].contains(one), "{at}");
    }
}

/// `mcn, studio` for a bit set.
fn roles(bits: u32) -> String {
    let inside = POLICY.facts[0].choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    inside.map(|(_, choice)| choice.id).collect::<Vec<_>>().join(" ")
}

#[test]
fn twelve_awards_for_these_applicants_under_these_conditions() {
    assert_eq!(POLICY.awards.len(), 12);
    for (award, expected) in POLICY.awards.iter().zip(tables::AWARDS) {
        assert_eq!((award.id, POLICY.clauses[award.clause as usize].number), (expected.id, expected.clause));
        let Test::Roles { meant, open, .. } = award.conditions[0].test else {
            panic!("{}: roles come first", award.id)
        };
        assert_eq!(roles(meant), expected.meant.replace("SIX", tables::SIX), "{}", award.id);
        assert_eq!(roles(open), expected.open.replace("SIX", tables::SIX), "{}", award.id);
        let conditions: Vec<String> = award.conditions.iter().skip(1).map(shown).collect();
        assert_eq!(conditions, expected.conditions, "{}", award.id);
    }
}

/// A condition as one would jot it down: `annual_revenue [100000000, …)`.
fn shown(condition: &Condition) -> String {
    let fact = &POLICY.facts[condition.fact as usize];
    let test = match &condition.test {
        Test::Roles { .. } => panic!("a second condition on the roles"),
        Test::Yes { no_is_open } => format!("yes{}", if *no_is_open { ", no is open" } else { "" }),
        Test::OneOf(tiers) => tiers.iter().map(|bits| chosen(fact.choices, *bits)).collect::<Vec<_>>().join(" / "),
        Test::Within(intervals) => {
            intervals.iter().map(|interval| range(interval.lower, interval.upper)).collect::<Vec<_>>().join(" / ")
        }
        Test::Reaches(parameter) => format!("reaches {}", POLICY.parameters[*parameter as usize].name),
    };
    format!("{}: {test}", fact.id)
}

fn chosen(choices: &[policy::Choice], bits: u32) -> String {
    let inside = choices.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
    inside.map(|(_, choice)| choice.id).collect::<Vec<_>>().join(" or ")
}

fn range(lower: Option<Bound>, upper: Option<Bound>) -> String {
    let lower =
        lower.map_or("(…".into(), |bound| format!("{}{}", if bound.inclusive { "[" } else { "(" }, bound.value));
    let upper =
        upper.map_or("…)".into(), |bound| format!("{}{}", bound.value, if bound.inclusive { "]" } else { ")" }));
    format!("{lower}, {upper}")
}

#[test]
fn what_is_given_how_often_and_what_is_weighed() {
    for (award, expected) in POLICY.awards.iter().zip(tables::AWARDS) {
        let sum = |amount: policy::Amount| {
            format!("{}{}", if amount.is_floor() { "≥" } else { "=" }, amount.stated().unwrap())
        };
        let sums: Vec<String> = award.give.iter().filter_map(|give| give.amount).map(sum).collect();
        assert_eq!(sums, expected.sums, "{}", award.id);
        assert_eq!(award.frequency, expected.frequency, "{}", award.id);
        assert_eq!(
            award.judgement.iter().map(|words| words.verbatim).collect::<Vec<_>>(),
            expected.judgement,
            "{}",
            award.id
        );
        assert_eq!(
            award.benefits.iter().map(|words| words.verbatim).collect::<Vec<_>>(),
            expected.benefits,
            "{}",
            award.id
        );
        assert_eq!(award.gist.is_some(), sums.is_empty(), "{}: in words where there is no sum", award.id);
    }
    let top = POLICY.awards.iter().find(|award| award.id == "top_streamer").unwrap();
    assert!(top.frequency.is_none() && top.silence.is_some(), "how often is not stated, and that is said");
    assert_eq!(POLICY.awards[0].frequency, Some(Frequency::Once));
}

#[test]
fn the_share_of_local_goods_is_the_one_open_measure() {
    let names: Vec<(&str, &str)> =
        POLICY.parameters.iter().map(|open| (open.name, POLICY.facts[open.fact as usize].id)).collect();
    assert_eq!(names, [("hangzhou_share_threshold", "hangzhou_share")]);
    let top = POLICY.awards.iter().find(|award| award.id == "top_streamer").unwrap();
    let share = top.conditions.iter().find(|condition| matches!(condition.test, Test::Reaches(_))).unwrap();
    assert_eq!(share.quotes.len(), 1);
    assert_eq!(share.quotes[0].at.len(), 2, "once a tier, and both are meant");
}

#[test]
fn related_provisions_concern_these_applicants() {
    let related: Vec<(&str, String)> = POLICY
        .related
        .iter()
        .map(|related| (POLICY.clauses[related.clause as usize].number, roles(related.roles)))
        .collect();
    let everyone = tables::CHOICES[0].1.join(" ");
    let expected: Vec<(&str, String)> = tables::RELATED
        .iter()
        .map(|(clause, roles)| (*clause, roles.replace("SIX", tables::SIX).replace("EVERYONE", &everyone)))
        .collect();
    assert_eq!(related, expected);
}

#[test]
fn related_words_and_granting_sentences_make_up_their_clauses() {
    for related in POLICY.related {
        let clause = &POLICY.clauses[related.clause as usize];
        assert!(clause.text.contains(related.text), "{}", related.text);
        assert!(related.text.ends_with('。'), "{}", related.text);
        let whole = ["（五）", "（七）", "（十一）", "五、其它"].contains(&clause.number);
        assert_eq!(related.text == clause.text, whole, "{}", clause.number);
    }
    let first = POLICY.related.iter().find(|related| related.clause == 2).unwrap();
    assert!(first.text.starts_with("积极鼓励集内容制造") && first.text.ends_with("配套硬件设施。"));
}

#[test]
fn every_reading_of_the_register_is_there_and_is_used_where_it_matters() {
    let readings: Vec<(&str, &str)> =
        POLICY.readings.iter().map(|reading| (reading.id, POLICY.clauses[reading.clause as usize].number)).collect();
    assert_eq!(readings, tables::READINGS);
    for (award, expected) in POLICY.awards.iter().zip(tables::AWARDS) {
        let read: Vec<&str> = award
            .conditions
            .iter()
            .flat_map(|condition| condition.readings)
            .map(|reading| POLICY.readings[*reading as usize].id)
            .collect();
        assert_eq!(read, expected.readings, "{}", award.id);
    }
}

#[test]
fn what_is_built_is_what_the_file_says() {
    assert_eq!(format!("{:?}", *notices::NOTICE), format!("{:?}", *POLICY));
}
