//! A question as the applicant sees it, in both languages.
//!
//! Knows how it is shown on paper. Does not know which conditions use it.

use maud::{Markup, html};

use super::html::{both, english};
use crate::policies::prose::{basis, kind, plain};
use policy::{Choice, Fact};

/// The question with its help and choices; `number` is its place in asking order.
pub fn draw(fact: &Fact, number: usize) -> Markup {
    let all = [
        ("简称", Some(fact.label)),
        ("单位", fact.unit.filter(|unit| !unit.zh.is_empty())),
        ("提示", fact.hint),
        ("为什么问", fact.why),
        ("怎样做到", fact.step),
        ("答“是”写作", fact.yes),
        ("答“不是”写作", fact.no),
        ("占比是什么意思", fact.means),
        ("通常看什么材料", fact.proof),
    ];
    html! {
        div.question {
            p.question-head { "第 " (number) " 题（" (kind(fact.kind)) "；" (basis(fact.basis)) "）" }
            p.question-ask { (both(fact.question)) }
            @for (name, said) in all { @if let Some(said) = said { p { b { (name) " " } (both(said)) } } }
            @for group in fact.groups { p { (both(*group)) } }
            @if !fact.choices.is_empty() { ul { @for one in fact.choices { (choice(one)) } } }
        }
    }
}

fn choice(choice: &Choice) -> Markup {
    let note_en = choice.note.map(|note| format!(" ({})", note.en)).unwrap_or_default();
    html! {
        li {
            (plain(choice.label.zh)) @if let Some(note) = choice.note { "（" (plain(note.zh)) "）" }
            " " (english(&format!("{}{note_en}", choice.label.en)))
            @if let Some(step) = choice.step { "（怎样做到：" (both(step)) "）" }
        }
    }
}
