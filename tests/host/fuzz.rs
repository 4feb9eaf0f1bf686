//! Damaged input for everything that reads: the compiler of policies, sums, links, answers.
//!
//! Starts from what is kept in `tests/corpus/` and from good input, and damages it: letters and lines dropped, doubled,
//! moved, swapped for others that mean something. Every test run tries some thousands, the same ones each time;
//! `cargo xtask fuzz` goes on for as long as it is told. What breaks something is written to `tests/corpus/`, where every
//! later run tries it again.

mod damage;

use crate::json_api;
use crate::oracle::facts::FACTS;
use damage::damaged;
use engine::answers::{Answers, Input};
use engine::share_link;
use fastrand::Rng;
use notices::NOTICE;
use policy::money::{self, Unit};
use policy::number::Number;
use serde_json::{Value, json};
use std::panic::{RefUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use std::{env, fs, path::PathBuf};

/// What is tried on each input; panics when something is wrong.
type Target = fn(&str);

/// How long to go on, or else how many inputs to try.
enum Extent {
    Seconds(u64),
    Inputs(usize),
}

fn extent(usual: usize) -> Extent {
    let seconds = env::var("AWARD_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    seconds.map_or(Extent::Inputs(usual), Extent::Seconds)
}

fn folder(name: &str) -> PathBuf {
    crate::root().join("tests/corpus").join(name)
}

/// What is kept, in the order of its names.
fn kept(name: &str) -> Vec<String> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder(name)).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// Tries what is kept, and then whatever comes of damaging it and the good input.
fn fuzz(name: &str, usual: usize, good: Vec<String>, words: &[&str], target: Target) {
    let mut corpus = [kept(name), good].concat();
    for input in &corpus {
        attempt(name, target, input);
    }
    let extent = extent(usual);
    // A long run tries what no other run has tried.
    let mut random = if matches!(extent, Extent::Inputs(_)) { Rng::with_seed(137) } else { Rng::new() };
    let (started, mut tried) = (Instant::now(), corpus.len());
    while match extent {
        Extent::Seconds(seconds) => started.elapsed() < Duration::from_secs(seconds),
        Extent::Inputs(inputs) => tried < inputs,
    } {
        let input = damaged(&mut random, &corpus, words);
        attempt(name, target, &input);
        // Damage builds on damage, so that some inputs go far; the first ones stay.
        if corpus.len() < 500 {
            corpus.push(input);
        } else {
            let place = random.usize(250..500);
            corpus[place] = input;
        }
        tried += 1;
    }
    println!("{name}: {tried} inputs, nothing broke");
}

/// Keeps the input when the target breaks on it.
fn attempt(name: &str, target: Target, input: &str) {
    fn broke(target: Target, input: &(impl AsRef<str> + RefUnwindSafe)) -> bool {
        catch_unwind(|| target(input.as_ref())).is_err()
    }
    if broke(target, &input) {
        let file = folder(name).join(format!("found-{:08x}.txt", damage::name_of(input)));
        fs::create_dir_all(folder(name)).unwrap();
        fs::write(&file, input).unwrap();
        panic!("{name}: broke on {}", file.display());
    }
}

/// A refusal has problems, in order, that can be shown; what compiles can be evaluated.
fn policies(text: &str) {
    match compiler::compile("hangzhou-2020-137.md", text) {
        Err(problems) => {
            assert!(!problems.is_empty() && problems.is_sorted_by_key(|problem| problem.span.start));
            assert!(problems.iter().all(|problem| text.get(problem.span.clone()).is_some()), "a span between letters");
            let _ = compiler::render("hangzhou-2020-137.md", text, &problems[..problems.len().min(3)]);
        }
        Ok(policy) => {
            let report = json_api::report_under(policy, &json!({}), &json!({})).unwrap();
            assert_eq!(report["awards"].as_array().unwrap().len(), policy.awards.len());
            let file = policy::file::write(policy);
            assert_eq!(format!("{:?}", file.read().unwrap()), format!("{policy:?}"));
        }
    }
}

/// What is read can be written, and the writing is read as the same.
fn sums(text: &str) {
    let share = money::percent(text).map(|share| share.percent);
    assert!(share.is_err() || share.is_ok_and(|share| share <= Number::HUNDRED && share.decimals() <= 4));
    let _ = money::count(text, &["人"]);
    for unit in [Unit::Yuan, Unit::Wan, Unit::Yi] {
        let Ok(sum) = money::read(text, unit) else { continue };
        for written in [money::in_chinese(sum.yuan), sum.yuan.to_string() + "元", money::grouped(sum.yuan) + "元"] {
            assert_eq!(money::read(&written, unit).unwrap().yuan, sum.yuan, "「{text}」 is 「{written}」");
        }
        assert!(sum.yuan.decimals() <= 2 && sum.yuan.to_string().split('.').next().unwrap().len() <= 15);
        assert!(text.chars().any(|letter| letter.is_numeric()
            || "一二三四五六七八九两兩零〇壹贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟十百千".contains(letter)));
    }
}

/// What a link holds is written as a link that holds the same.
fn links(text: &str) {
    let Ok(opened) = share_link::read(&NOTICE, text) else { return };
    let again = share_link::read(&NOTICE, &share_link::write(&opened.answers)).unwrap();
    assert!(!again.changed);
    assert_eq!(share_link::write(&again.answers), share_link::write(&opened.answers));
    assert!(opened.changed || text.len() <= share_link::LONGEST);
}

/// The text behind the beginning of a link, with the check that a link of it would have.
fn signed(text: &str) -> String {
    let own = share_link::write(&Answers::none(&NOTICE));
    let (beginning, _) = own.rsplit_once('.').unwrap();
    let body = format!("{beginning}.{text}");
    let mut hash = damage::name_of(&body);
    let digits: Vec<char> = "0123456789abcdefghijkmnqrstvwxyz".chars().collect();
    let check = (0..6).map(|_| {
        let digit = digits[(hash % 32) as usize];
        hash /= 32;
        digit
    });
    format!("{body}.{}", check.collect::<String>())
}

#[test]
fn a_forged_link_gets_past_the_check() {
    assert!(share_link::read(&NOTICE, &signed("zzzy")).is_ok() && share_link::read(&NOTICE, "1.zzzy.000000").is_err());
}

/// Answers are taken whole or refused with a code; what is taken can be reported on.
fn all_answers(text: &str) {
    let Ok(answers) = serde_json::from_str::<Value>(text) else { return };
    match json_api::report(&answers, &json!({})) {
        Ok(report) => assert_eq!(report["awards"].as_array().unwrap().len(), 12),
        Err(error) => assert!(!error["code"].as_str().unwrap().is_empty()),
    }
    // The same text as a single answer to every question.
    for fact in FACTS.iter().map(|fact| fact.id).chain(["roles"]) {
        let mut given = Answers::none(&NOTICE);
        if given.set(fact, Input::Text(text)).is_ok() {
            assert!(text.len() <= 64, "{fact} takes {text}");
        }
    }
}

#[test]
fn no_policy_breaks_the_compiler() {
    let good = vec![
        include_str!("../../src/notices/hangzhou-2020-137.md").to_owned(),
        include_str!("../fixtures/lakeside-2031-7.md").to_owned(),
    ];
    let words = [
        "[award.x]",
        "when = [",
        "roles = ",
        "quote = \"\"",
        "at_least = \"1亿元\"",
        "below = ",
        "```toml\n",
        "```",
        "### （十三）",
        "open = []",
        "[role_sets]",
        "[[",
        "\"\"\"",
        "以上",
        "（含）",
        "-",
        "%",
        "999999999999999999999亿元",
        "\u{200b}",
        "\u{feff}",
        "|",
        "{",
        "}",
        "<!--",
        "-->",
    ];
    fuzz("policy", 150, good, &words, policies);
}

#[test]
fn no_sum_breaks_the_reader() {
    let good = crate::money_table::spellings().map(|(typed, _)| typed).collect();
    let words = "亿|万|千|百|十|零|两|一|九|元|整|￥|，|,|.|。| |０|９|000|1|人民币|个|点|角|分|w|million|（含税）|-|以上|\u{3000}|\
                 999999999999999|0.01|壹|拾|圆";
    let words: Vec<&str> = words.split('|').collect();
    fuzz("money", 20_000, good, &words, sums);
}

#[test]
fn no_link_breaks_the_reader() {
    let written = |answers: Value| share_link::write(&json_api::read(&NOTICE, &answers).unwrap());
    let good = vec![
        written(json!({})),
        written(json!({ "roles": ["mcn", "streamer"], "annual_revenue": "123456.78", "hangzhou_share": "30.5" })),
        written(json!({ "roles": ["other"], "base_in_hangzhou": "none", "well_known": "unsure", "in_park": false })),
    ];
    fuzz("link", 20_000, good, &[".", "u", "y", "n", "c", "r", "d", "p", "1.", "0", "zzz", "é"], |text| {
        links(text);
        // A forged link has the right check, so that what is behind it is reached too.
        links(&signed(text));
    });
}

#[test]
fn no_answers_break_the_engine() {
    let good = crate::applicants::applicants(7).take(100).map(|applicant| applicant.answers.to_string()).collect();
    let words = [
        "null",
        "true",
        "\"unsure\"",
        "[]",
        "{}",
        "1e9",
        "-1",
        "\"roles\"",
        "\"mcn\"",
        "\"annual_revenue\":",
        "\"0.001\"",
        "\"99999999999999999\"",
        "\"__proto__\"",
        "\"100.0001\"",
        ",",
        ":",
        "\"\"",
        "\\u0000",
    ];
    fuzz("answers", 20_000, good, &words, all_answers);
}
