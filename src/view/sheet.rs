//! The result on paper: one self-contained page, answers, awards with conditions and clause words, and the source.
//!
//! Plain elements that print well by themselves; the loader opens it where nothing else is on the page.

use super::result::{Findings, GROUPS, place_of};
use super::state::State;
use super::transcript::sum_of;
use crate::report::{Award, Condition, answer};
use crate::text::view::ViewSentences;
use crate::text::{date, fill, plain, sentences};

const STYLE: &str = "body{font:13px/1.55 sans-serif;color:#000;margin:0}h1{font-size:20px;margin:0 0 6px}\
h2{font-size:15px;margin:16px 0 4px;border-bottom:1px solid #000}h3{font-size:13px;margin:10px 0 2px}\
p,ul,table{margin:4px 0}table{width:100%;border-collapse:collapse}\
td,th{border-bottom:1px solid #aaa;padding:3px 8px 3px 0;text-align:left;vertical-align:top;font-weight:400}th{width:34%}article{break-inside:avoid}h2,h3{break-after:avoid}\
blockquote{margin:4px 0;padding-left:10px;border-left:2px solid #888}@page{size:A4;margin:16mm}";

/// The sheet.
pub(crate) fn sheet(state: &State) -> String {
    let words = &sentences(state.settings.locale).view;
    let found = Findings::over(state);
    let title = escaped(words.keep.heading);
    let mut out = format!("<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\">", words.frame.lang);
    let mut put = |parts: &[&str]| parts.iter().for_each(|part| out.push_str(part));
    put(&["<title>", &title, "</title><style>", STYLE, "</style></head><body><h1>", &title, "</h1>"]);
    put(&["<p>", &escaped(words.result.disclaimer), "</p>"]);
    put(&["<p><b>", &escaped(&super::summary::headline(&words.result, &found)), "</b></p>"]);
    put(&["<h2>", &escaped(words.review.title_on_paper), "</h2>", &answers(state)]);
    for (verdict, ..) in GROUPS {
        let places = found.group(verdict);
        if !places.is_empty() {
            let name = words.result.verdict.get(place_of(verdict)).copied().unwrap_or_default();
            put(&["<h2>", &escaped(name), "</h2>"]);
        }
        for place in places {
            put(&[&award(state, words, &found, place)]);
        }
    }
    put(&[&foot(state, words), "</body></html>"]);
    out
}

fn answers(state: &State) -> String {
    let row = |index: &u8| {
        let fact = state.fact(*index)?;
        let answer = answer(fact, state.answers.get(*index), &state.settings)?;
        Some(format!(
            "<tr><th>{}</th><td>{}</td></tr>",
            escaped(fact.label.of(state.settings.locale)),
            escaped(answer.marked())
        ))
    };
    format!("<table>{}</table>", state.path().asked.iter().filter_map(row).collect::<String>())
}

fn award(state: &State, words: &ViewSentences, found: &Findings, place: usize) -> String {
    let locale = state.settings.locale;
    let (Some(award), Some(rule)) = (found.report.awards.get(place), state.policy().awards.get(place)) else {
        return String::new();
    };
    let gist = || rule.gist.map(|gist| gist.of(locale).to_owned());
    let given = sum_of(locale, &words.result, award).or_else(gist).unwrap_or_default();
    let rows: String = award.conditions.iter().map(|one| condition(words, one)).collect();
    format!(
        "<article><h3>{} {}</h3><p>{}{}</p><table>{rows}</table></article>",
        escaped(award.title.marked()),
        escaped(award.clause),
        escaped(&given),
        judgement(words, award),
    )
}

fn judgement(words: &ViewSentences, award: &Award) -> String {
    if award.judgement.is_empty() {
        return String::new();
    }
    let quoted = award.judgement.join("\u{201d}\u{201c}");
    format!("<br>{}\u{201c}{}\u{201d}", escaped(words.card.judgement), escaped(&quoted))
}

/// The name, how it stands in words, what was answered, and the notice's words.
fn condition(words: &ViewSentences, one: &Condition) -> String {
    let [met, unmet, open] = words.condition.outcome;
    let (sign, outcome) = match one.outcome {
        crate::report::Standing::Met => ("\u{2713}", met),
        crate::report::Standing::Unmet => ("\u{2717}", unmet),
        crate::report::Standing::Open => ("?", open),
    };
    let answer = one.answer.as_ref().map_or(words.condition.unanswered, |answer| answer.marked());
    format!(
        "<tr><th>{sign} {outcome} {}</th><td>{}{}{}<blockquote lang=\"zh-CN\">{} {}</blockquote></td></tr>",
        escaped(one.label.marked()),
        escaped(words.condition.answer),
        escaped(words.frame.colon),
        escaped(answer),
        escaped(one.clause),
        escaped(one.quote),
    )
}

fn foot(state: &State, words: &ViewSentences) -> String {
    let (policy, source) = (state.policy(), &words.source);
    let day = date(policy.issued, state.settings.locale);
    let [_, by] = source.issued;
    let issued = fill(by, &[source.issuer.unwrap_or(policy.issuer), &day]);
    let lines = [
        format!("{} {}", policy.title, policy.document),
        issued,
        source.in_force[1].to_owned(),
        source.rules[1].to_owned(),
        source.expiry[1].to_owned(),
        words.result.sums_caveat.to_owned(),
        words.result.apply_text.to_owned(),
        fill(source.version[1], &[&state.look.version]),
    ];
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("<h2>{}</h2><ul><li>{}</li></ul>", escaped(source.title), lines.join("</li><li>"))
}

/// Words as HTML, without phrase marks.
fn escaped(words: &str) -> String {
    plain(words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
