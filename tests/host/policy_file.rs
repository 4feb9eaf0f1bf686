//! Policy files: what is written is read back, and whatever else a file may hold is refused or harmless.

use crate::applicants::applicants;
use crate::joint::joint;
use crate::json_api::report_under;
use crate::second_notice::lakeside;
use crate::sums::yungang;
use engine::schema::schema;
use engine::settings::Settings;
use engine::share_link;
use notices::NOTICE;
use policy::file::{PolicyFile, VERSION, write};
use serde_json::json;

#[test]
fn what_is_written_is_read_back_the_same() {
    for policy in [*NOTICE, lakeside(), joint(), yungang()] {
        let file = write(policy);
        assert_eq!(format!("{:?}", file.read().unwrap()), format!("{policy:?}"), "{}", policy.id);
        let text = serde_json::to_string(&file).unwrap();
        assert_eq!(serde_json::from_str::<PolicyFile>(&text).unwrap(), file);
    }
}

#[test]
fn without_its_english_words_a_notice_says_the_same_in_chinese() {
    let mut file = write(&NOTICE);
    file.english.clear();
    let read = file.read().unwrap();
    let asked = [json!({}), json!({ "roles": ["mcn"], "annual_revenue": "120000000" })];
    for answers in asked {
        assert_eq!(report_under(read, &answers, &json!({})), report_under(&NOTICE, &answers, &json!({})));
    }
}

#[test]
fn an_altered_file_is_refused() {
    let file = write(&NOTICE);
    let altered = |alter: fn(&mut PolicyFile)| {
        let mut file = file.clone();
        alter(&mut file);
        file.read().is_err()
    };
    assert!(altered(|file| file.version = VERSION + 1));
    assert!(altered(|file| file.rules[100] ^= 1));
    assert!(altered(|file| file.rules.truncate(file.rules.len() - 1)));
    assert!(altered(|file| file.rules.push(0)));
    assert!(altered(|file| file.words[3].push('的')));
    assert!(altered(|file| file.chinese.swap(0, 1)));
    assert!(altered(|file| drop(file.english.pop())));
    assert!(altered(|file| file.sums[0] ^= 1));
}

/// Numbers and texts altered, and the sums worked out again: as somebody would who means harm.
fn forged(random: &mut fastrand::Rng, file: &PolicyFile) -> PolicyFile {
    let mut file = file.clone();
    for _ in 0..random.usize(1..4) {
        let place = random.usize(..file.rules.len());
        match random.u8(..8) {
            0 => drop(file.rules.remove(place)),
            1 => file.rules.insert(place, random.u32(..40)),
            2 => file.rules[place] = random.u32(..),
            3 => file.rules[place] = file.rules[random.usize(..file.rules.len())],
            4 => file.rules[place] = 1 << random.u32(..32),
            5 => drop(file.words.remove(random.usize(..file.words.len()))),
            6 => file.chinese[0] = random.usize(..9).to_string(),
            _ => file.rules[place] = file.rules[place].wrapping_add(random.u32(..3)).wrapping_sub(1),
        }
    }
    file.summed()
}

#[test]
fn a_forged_file_is_refused_or_does_no_harm() {
    // Each file that is read stays in memory.
    let cases = if std::env::var_os("AWARD_FULL").is_some() { 40_000 } else { 4_000 };
    let (mut random, mut read) = (fastrand::Rng::with_seed(2020), 0);
    let files = [write(&NOTICE), write(joint())];
    for case in 0..cases {
        let Ok(policy) = forged(&mut random, &files[case % 2]).read() else { continue };
        read += 1;
        let _ = schema(policy, &Settings::plain(policy));
        for applicant in applicants(case as u64).take(2) {
            if let Ok(report) = report_under(policy, &applicant.answers, &json!({ "locale": "en" })) {
                assert_eq!(report["awards"].as_array().unwrap().len(), policy.awards.len());
            }
        }
        assert!(share_link::read(policy, "1.000000.00").is_err());
    }
    assert!(read > cases / 50 && read < cases / 2, "{read} of {cases} were read");
}

#[test]
fn notices_within_notices_within_notices_are_refused() {
    let alone = write(&NOTICE);
    // The list of notices of which a policy is made stands at its end; empty in a single one.
    assert_eq!(alone.rules.last(), Some(&0));
    let mut nested = alone.clone();
    for _ in 0..10_000 {
        nested.rules.pop();
        nested.rules.push(2);
        nested.rules.extend(&alone.rules);
    }
    assert!(nested.summed().read().is_err());
}

#[test]
fn the_paper_that_shows_an_answer_is_part_of_the_file_where_one_is_named() {
    let proof = |policy: &policy::Policy, id: &str| {
        let fact = policy.facts.iter().find(|fact| fact.id == id).unwrap();
        fact.proof.map(|proof| (proof.zh.replace('|', ""), proof.en))
    };
    let read = write(&NOTICE).read().unwrap();
    let (chinese, english) = proof(read, "registered_in_hangzhou").unwrap();
    assert_eq!(chinese, "营业执照，看住所和登记机关");
    assert_eq!(english, "Business licence: the address and the registration authority");
    assert!(read.facts.iter().all(|fact| fact.proof.is_some()), "the notice names none, so each fact has a common one");
    assert_eq!(proof(write(lakeside()).read().unwrap(), "roles"), None, "a policy file may leave it out");
}
