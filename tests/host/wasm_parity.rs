//! Writes down what the native engine says of made-up applicants, for `tests/node/wasm_parity.mjs` to ask the Wasm the same.
//!
//! One JSON object a line in `target/twin.jsonl`: what is asked, and the SHA-256 of the answer with its keys in order.

use crate::agreement::cases;
use crate::applicants::applicants;
use crate::json_api;
use crate::money_table::spellings;
use engine::schema::schema;
use notices::NOTICE;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::{BufWriter, Write as _};

/// Many enough to meet every condition in every state, few enough for one run in Node.
const MOST: usize = 50_000;

#[test]
fn what_the_wasm_must_say_too_is_written_down() {
    let folder = crate::root().join("target");
    fs::create_dir_all(&folder).unwrap();
    let mut file = BufWriter::new(fs::File::create(folder.join("twin.jsonl.new")).unwrap());
    for applicant in applicants(2020).take((cases(100_000) / 5).min(MOST)) {
        let report = json_api::report(&applicant.answers, &applicant.options).unwrap();
        let line = json!({ "answers": applicant.answers, "options": applicant.options, "report": digest(&report) });
        writeln!(file, "{line}").unwrap();
    }
    for (typed, unit) in spellings() {
        let means =
            json_api::parse_money(&typed, unit).unwrap_or_else(|refusal| refusal["code"].as_str().unwrap().into());
        writeln!(file, "{}", json!({ "typed": typed, "unit": unit, "means": means })).unwrap();
    }
    for options in [json!({}), json!({ "locale": "en" }), threshold()] {
        let settings = json_api::settings(&NOTICE, &options).unwrap();
        let described = serde_json::to_value(schema(&NOTICE, &settings)).unwrap();
        writeln!(file, "{}", json!({ "options": options, "policy": digest(&described) })).unwrap();
    }
    file.flush().unwrap();
    // Whoever reads it meanwhile reads a whole one.
    fs::rename(folder.join("twin.jsonl.new"), folder.join("twin.jsonl")).unwrap();
}

fn threshold() -> Json {
    json!({ "parameters": { "hangzhou_share_threshold": { "value": "30", "source": "园发|2021|3号" } } })
}

fn digest(report: &Json) -> String {
    let bytes = Sha256::digest(in_order(report).to_string());
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// The same with the keys of every object in alphabetical order.
fn in_order(value: &Json) -> Json {
    match value {
        Json::Array(items) => items.iter().map(in_order).collect(),
        Json::Object(object) => {
            let mut entries: Vec<_> = object.iter().map(|(name, value)| (name.clone(), in_order(value))).collect();
            entries.sort_by(|(one, _), (other, _)| one.cmp(other));
            entries.into_iter().collect::<Map<_, _>>().into()
        }
        other => other.clone(),
    }
}
