//! The parts that several sections of the sheet share. Does not know what they say.

use maud::{Markup, html};

use crate::policies::prose::plain;
use policy::Text;

/// A sentence of the policy file, its phrase marks as places to break.
pub fn phrases(sentence: &str) -> Markup {
    html! { @for (place, phrase) in sentence.split('|').enumerate() { @if place > 0 { wbr; } (phrase) } }
}

/// An English sentence.
pub fn english(sentence: &str) -> Markup {
    html! { span.en lang="en" { (plain(sentence)) } }
}

/// A text in both languages.
pub fn both(text: Text) -> Markup {
    html! { (phrases(text.zh)) " " (english(text.en)) }
}

/// A line that says where a text is used; nothing where there is no text.
pub fn used(place: &str, text: Option<Text>) -> Markup {
    html! { @if let Some(text) = text { p.quiet { (place) "：" (both(text)) } } }
}

/// A section with a heading and a sentence about what to look for.
pub fn section(title: &str, intro: &str, inside: &Markup) -> Markup {
    html! { section { h2 { (title) } p.quiet { (intro) } (inside) } }
}

/// A table with a class and its head.
pub fn table(class: &str, head: &[&str], rows: &Markup) -> Markup {
    html! {
        table class=(class) {
            thead { tr { @for cell in head { th { (cell) } } } }
            tbody { (rows) }
        }
    }
}

/// A box to tick.
pub fn tick(label: &str) -> Markup {
    html! { span.tick { (label) } }
}
