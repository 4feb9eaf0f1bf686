//! Compares one report of the engine with what the oracle expects, field by field, and checks in the report itself what
//! the oracle cannot know: quotes and their places. It does not know how either came about.

use crate::oracle::clauses;
use crate::oracle::facts::{FACTS, Kind, ROLES};
use serde_json::Value as Json;

/// Fields of the Report compared with the oracle, and those checked below or left to other tests.
const REPORT: Fields = Fields { compared: &["awards", "related", "total", "relevant", "next"], others: &["policy"] };
/// `title`, `judgementText` and `benefitsText` are wording; only their presence is checked.
const AWARD: Fields = Fields {
    compared: &[
        "id",
        "clause",
        "verdict",
        "amount",
        "frequency",
        "judgement",
        "benefits",
        "conditions",
        "nearest",
        "text",
    ],
    others: &["title", "judgementText", "benefitsText"],
};
/// `required`, `answer`, `reading` and `source` are wording; `clause`, `quote`, `at`, `requiredValue` are checked below.
const CONDITION: Fields = Fields {
    compared: &["fact", "outcome", "open", "basis", "answerValue", "gap"],
    others: &["clause", "quote", "at", "required", "requiredValue", "answer", "reading", "source"],
};

/// The names an object may have.
struct Fields {
    compared: &'static [&'static str],
    others: &'static [&'static str],
}

/// The first difference, in words, or nothing.
pub fn difference(expected: &Json, report: &Json, options: &Json) -> Option<String> {
    compared(expected, report).or_else(|| policy(&report["policy"])).or_else(|| {
        let mut awards = list(report, "awards").iter();
        awards.find_map(|award| wording(award, options).map(|what| format!("awards.{}.{what}", text(award, "id"))))
    })
}

fn compared(expected: &Json, report: &Json) -> Option<String> {
    let (wanted, said) = (list(expected, "awards"), list(report, "awards"));
    if wanted.len() != said.len() {
        return unequal("number of awards", &wanted.len().into(), &said.len().into());
    }
    let each = wanted.iter().zip(said).find_map(|(wanted, said)| award(wanted, said));
    each.or_else(|| fields(&REPORT, expected, report).map(|what| format!("report.{what}")))
}

/// The first difference between what is said of one award, in words, or nothing.
pub fn award_difference(expected: &Json, award: &Json, options: &Json) -> Option<String> {
    self::award(expected, award).or_else(|| wording(award, options))
}

fn award(wanted: &Json, said: &Json) -> Option<String> {
    let facts =
        |side: &Json| list(side, "conditions").iter().map(|condition| condition["fact"].clone()).collect::<Json>();
    let found =
        fields(&AWARD, wanted, said).or_else(|| unequal("facts of its conditions", &facts(wanted), &facts(said)));
    let found = found.or_else(|| {
        let mut pairs = list(wanted, "conditions").iter().zip(list(said, "conditions"));
        pairs.find_map(|(wanted, said)| {
            fields(&CONDITION, wanted, said).map(|what| format!("{}.{what}", text(wanted, "fact")))
        })
    });
    found.map(|what| format!("awards.{}.{what}", text(wanted, "id")))
}

/// Compares one object's own fields; `awards` and `conditions` are compared one by one elsewhere.
fn fields(names: &Fields, wanted: &Json, said: &Json) -> Option<String> {
    let own = names.compared.iter().filter(|name| !["awards", "conditions"].contains(*name));
    let unequal = own.map(|name| (name, wanted.get(name), said.get(name))).find(|(_, wanted, said)| wanted != said);
    if let Some((name, wanted, said)) = unequal {
        let absent = "(absent)".into();
        return self::unequal(name, wanted.unwrap_or(&absent), said.unwrap_or(&absent));
    }
    let known = |name: &&String| !names.compared.contains(&name.as_str()) && !names.others.contains(&name.as_str());
    let stranger = said.as_object().and_then(|object| object.keys().find(known));
    stranger.map(|name| format!("{name} is not a field of the public interface"))
}

fn unequal(what: &str, wanted: &Json, said: &Json) -> Option<String> {
    (wanted != said).then(|| format!("{what}\n  oracle: {wanted}\n  engine: {said}"))
}

fn list<'a>(object: &'a Json, name: &str) -> &'a [Json] {
    object[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(object: &'a Json, name: &str) -> &'a str {
    object[name].as_str().unwrap_or_default()
}

fn policy(said: &Json) -> Option<String> {
    let known = [
        ("id", "hangzhou-2020-137"),
        ("document", "杭商务〔2020〕137号"),
        ("issued", "2020-07-09"),
        ("inForce", "2020-08-09"),
    ];
    known.into_iter().find_map(|(name, wanted)| unequal(&format!("policy.{name}"), &wanted.into(), &said[name]))
}

/// What must be so of every award, whatever the answers.
fn wording(award: &Json, options: &Json) -> Option<String> {
    if text(award, "title").is_empty() {
        return Some("title is empty".into());
    }
    for (words, translated) in [("judgement", "judgementText"), ("benefits", "benefitsText")] {
        if list(award, words).len() != list(award, translated).len() {
            return Some(format!("{translated} has not as many entries as {words}"));
        }
    }
    let mut conditions = list(award, "conditions").iter();
    conditions.find_map(|condition| {
        condition_wording(condition, options).map(|what| format!("{}: {what}", text(condition, "fact")))
    })
}

fn condition_wording(condition: &Json, options: &Json) -> Option<String> {
    let complaints = [
        (text(condition, "quote").is_empty(), "quote is empty"),
        (!quote_stands_there(condition), "slicing the clause at `at` does not give the quote"),
        (text(condition, "required").is_empty(), "required is empty"),
        (
            condition.get("answer").is_some() != condition.get("answerValue").is_some(),
            "answer and answerValue do not come together",
        ),
        (!required_value_is_canonical(condition), "requiredValue is not canonical"),
        (!source_is_right(condition, options), "source is not that of the parameter that decided"),
    ];
    complaints.into_iter().find(|(wrong, _)| *wrong).map(|(_, what)| format!("{what}: {condition}"))
}

/// Every range of `at` cuts the quote out of the clause that the condition names, counted in UTF-16 units.
fn quote_stands_there(condition: &Json) -> bool {
    let clause = clauses::utf16(text(condition, "clause"));
    let quote: Vec<u16> = text(condition, "quote").encode_utf16().collect();
    let ranges = list(condition, "at");
    let place = |end: &Json| end.as_u64().and_then(|place| usize::try_from(place).ok());
    let cut = |range: &Json| clause.get(place(&range[0])?..place(&range[1])?);
    !ranges.is_empty() && ranges.iter().all(|range| cut(range) == Some(quote.as_slice()))
}

/// Absent, or `yes`, `no`, ids joined by ",", or canonical decimals.
fn required_value_is_canonical(condition: &Json) -> bool {
    let Some(value) = condition.get("requiredValue") else { return true };
    let parts = value.as_str().unwrap_or_default().split(',');
    let fits: Box<dyn Fn(&str) -> bool> =
        match FACTS.iter().find(|fact| fact.id == text(condition, "fact")).map(|fact| fact.kind) {
            None => Box::new(|part| ROLES.contains(&part)),
            Some(Kind::YesNo) => Box::new(|part| part == "yes" || part == "no"),
            Some(Kind::Choice(ids)) => Box::new(move |part| ids.contains(&part)),
            Some(Kind::Money | Kind::Percent) => Box::new(|part| part == ">0" || is_canonical_decimal(part)),
        };
    parts.into_iter().all(fits)
}

fn is_canonical_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "1"));
    digits(whole) && digits(fraction) && !fraction.ends_with('0') && (whole == "0" || !whole.starts_with('0'))
}

/// A source only where a parameter can decide; there, for a share strictly between nothing and everything, the host's words.
fn source_is_right(condition: &Json, options: &Json) -> bool {
    let source = condition.get("source").and_then(Json::as_str);
    let parameter = &options["parameters"][crate::oracle::THRESHOLD];
    if text(condition, "fact") != "hangzhou_share" || parameter.is_null() {
        return condition.get("source").is_none();
    }
    let decided = !["", "0", "100", "unsure"].contains(&text(condition, "answerValue"));
    let words = parameter["source"].as_str().unwrap_or_default();
    !decided || source.unwrap_or_default().contains(words)
}
