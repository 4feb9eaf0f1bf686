//! Granting sentences of real notices, as far as the language can say them: each compiles below its words and comes to the
//! sum that the words give. `sentences/said.md` holds them; this file knows only its form.

use crate::json_api::report_under;
use serde_json::{Value, json};

const SAID: &str = include_str!("sentences/said.md");

const NOT_SAID: &str = "\n# Not said yet\n";

/// One sentence with its rule, and what it comes to.
#[derive(Debug)]
struct Sentence {
    /// Its line in the list.
    line: &'static str,
    law: &'static str,
    rule: &'static str,
    asks: Vec<&'static str>,
    answers: Value,
    sums: [&'static str; 2],
}

fn sentences() -> Vec<Sentence> {
    let (said, _) = SAID.split_once(NOT_SAID).unwrap();
    said.split("\n## ").skip(1).map(sentence).collect()
}

fn sentence(section: &'static str) -> Sentence {
    let (heading, rest) = section.split_once("\n\n```toml\n").unwrap();
    let (line, law) = heading.split_once(' ').unwrap();
    let (rule, rest) = rest.split_once("\n```\n").unwrap();
    let field = |name: &str| {
        let mark = format!("- {name}: ");
        rest.lines().find_map(|line| line.strip_prefix(mark.as_str())).unwrap_or_else(|| panic!("{line}: {name}"))
    };
    let mut answers: Value = serde_json::from_str(field("answers")).unwrap();
    answers["roles"] = json!(["company"]);
    let (lowest, highest) = field("comes to").split_once(' ').unwrap();
    Sentence { line, law, rule, asks: field("asks").split("; ").collect(), answers, sums: [lowest, highest] }
}

/// A question of the sentence: name, kind, and unit or choices.
fn question(asked: &str) -> String {
    let mut parts = asked.split(' ');
    let (name, kind, more) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap_or_default());
    let more = match kind {
        "number" => format!("unit = {{ zh = \"{more}\", en = \"of them\" }}"),
        "choice" => {
            let choices = more.split(',').map(|id| format!("{{ id = \"{id}\", zh = \"选项\", en = \"A choice\" }}"));
            format!(
                "choices = [{}, {{ id = \"none\", zh = \"没有\", en = \"None\" }}]",
                choices.collect::<Vec<_>>().join(", ")
            )
        }
        _ => String::new(),
    };
    format!(
        "\n[question.{name}]\nkind = \"{kind}\"\nbasis = \"fact\"\nlabel = {{ zh = \"这一项\", en = \"This\" }}\nask = {{ zh = \"是多少？\", en = \"What is it?\" }}\n{more}\n"
    )
}

/// A notice with this sentence as its only award.
fn notice(sentence: &Sentence) -> String {
    let names: Vec<String> =
        sentence.asks.iter().map(|asked| format!(", \"{}\"", asked.split(' ').next().unwrap())).collect();
    let questions: String = sentence.asks.iter().map(|asked| question(asked)).collect();
    let reading = "\n[reading.own]\nzh = \"这里这样理解。\"\nen = \"This is how it is taken.\"\n";
    let reading = if sentence.rule.contains("reading = \"own\"") { reading } else { "" };
    include_str!("sentences/notice.md")
        .replace("LAW", sentence.law)
        .replace("RULE", sentence.rule)
        .replace("ASKED", &names.concat())
        .replace("QUESTIONS", &format!("{questions}{reading}"))
}

#[test]
fn every_sentence_that_can_be_said_comes_to_what_it_says() {
    let sentences = sentences();
    let mut wrong = Vec::new();
    for sentence in &sentences {
        let text = notice(sentence);
        let policy = match compiler::compile("sentence-2035-1.md", &text) {
            Ok(policy) => policy,
            Err(problems) => {
                wrong.push(format!(
                    "{} {}\n{}",
                    sentence.line,
                    sentence.law,
                    compiler::render("sentence-2035-1.md", &text, &problems)
                ));
                continue;
            }
        };
        let report = report_under(policy, &sentence.answers, &json!({})).unwrap();
        let award = &report["awards"][0];
        let sums = [&award["amount"]["lowest"], &award["amount"]["highest"]];
        if award["verdict"] != "likely" || sums != sentence.sums {
            wrong.push(format!("{} {}: {} {sums:?}", sentence.line, sentence.law, award["verdict"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), sentences.len(), wrong.join("\n"));
}

/// Each of the 95 sentences of the list is said, or it is told why not; nine in ten are said.
#[test]
fn every_sentence_of_the_list_is_accounted_for() {
    let (_, not_said) = SAID.split_once(NOT_SAID).unwrap();
    let said: Vec<usize> = sentences().iter().map(|sentence| sentence.line.parse().unwrap()).collect();
    let rows = not_said.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()?.parse().ok());
    let mut all: Vec<usize> = said.iter().copied().chain(rows).collect();
    all.sort_unstable();
    assert_eq!(all, (2..=96).collect::<Vec<_>>());
    assert!(said.len() * 10 >= all.len() * 9, "{} of {}", said.len(), all.len());
}
