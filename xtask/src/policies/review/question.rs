//! A question as the applicant sees it, in both languages.
//!
//! Knows how it is shown on paper. Does not know which conditions use it.

use super::html::{english, escaped, phrases, tag};
use crate::policies::prose::{basis, kind, plain};
use policy::{Choice, Fact, Text};

/// The question with its help and choices; `number` is its place in asking order.
pub fn draw(fact: &Fact, number: usize) -> String {
    let head = format!("第 {number} 题（{}；{}）", kind(fact.kind), basis(fact.basis));
    let mut out = tag("p", "question-head", &escaped(&head));
    out.push_str(&both("question-ask", fact.question));
    let unit = fact.unit.filter(|unit| !unit.zh.is_empty());
    for (name, said) in [
        ("简称", Some(fact.label)),
        ("单位", unit),
        ("提示", fact.hint),
        ("为什么问", fact.why),
        ("怎样做到", fact.step),
        ("答“是”写作", fact.yes),
        ("答“不是”写作", fact.no),
        ("占比是什么意思", fact.means),
    ] {
        if let Some(said) = said {
            let name = tag("b", "", &format!("{name} "));
            out.push_str(&tag("p", "", &format!("{name}{} {}", phrases(said.zh), english(said.en))));
        }
    }
    for group in fact.groups {
        out.push_str(&both("", *group));
    }
    let choices: Vec<String> = fact.choices.iter().map(choice).collect();
    if !choices.is_empty() {
        out.push_str(&tag("ul", "", &choices.concat()));
    }
    tag("div", "question", &out)
}

fn both(class: &str, text: Text) -> String {
    tag("p", class, &format!("{} {}", phrases(text.zh), english(text.en)))
}

fn choice(choice: &Choice) -> String {
    let note = choice.note.map(|note| format!("（{}）", plain(note.zh))).unwrap_or_default();
    let note_en = choice.note.map(|note| format!(" ({})", plain(note.en))).unwrap_or_default();
    let label = format!("{}{note}", plain(choice.label.zh));
    let step = choice.step.map(|step| format!("（怎样做到：{} {}）", phrases(step.zh), english(step.en)));
    let label_en = english(&format!("{}{note_en}", choice.label.en));
    tag("li", "", &format!("{} {label_en}{}", escaped(&label), step.unwrap_or_default()))
}
