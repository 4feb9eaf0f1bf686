//! What a screen reader is told of a part of the page: Chromium's own tree, a line for each thing.
//!
//! Knows roles, names and states. Leaves out layers without a meaning, and words that only repeat the name of what they
//! stand in or label.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::drawn::Drawn;
use crate::page_driver::PageDriver;

/// Roles without a meaning of their own; a fold is its line, and a list of terms says so in each of them.
const LAYERS: [&str; 9] =
    ["none", "generic", "main", "Legend", "DescriptionList", "Details", "MenuListPopup", "menu", "listbox"];

/// What is filled in or chosen, and has its words from a label beside it.
const CONTROLS: [&str; 4] = ["checkbox", "radio", "textbox", "combobox"];

/// One thing that is said, with what stands in it.
#[derive(Default)]
struct Heard {
    role: String,
    name: String,
    states: String,
    children: Vec<Heard>,
}

/// On the way to lines: letters of a text with their place, the end of a text, or something of its own.
enum Piece {
    Letters(String, Option<usize>),
    End,
    Thing(Heard),
}

/// Chromium's tree, and what it has drawn.
struct Tree {
    nodes: HashMap<String, Value>,
    drawn: Drawn,
}

/// What a part of the page says, a line each.
pub async fn said(page: &PageDriver, part: &str) -> Result<String> {
    let tree = page.ask("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().context("a tree")?;
    let root = element(page, part).await?;
    let root = nodes.iter().find(|node| node["backendDOMNodeId"] == root).context("the part is in the tree")?;
    let nodes = nodes.iter().map(|node| (text(&node["nodeId"]), node.clone())).collect();
    let tree = Tree { nodes, drawn: Drawn::of(page).await? };
    let mut told = String::new();
    tree.finished(tree.pieces(root)).iter().for_each(|heard| heard.write(0, &mut told));
    // The number changes with every release and says nothing of the page.
    Ok(told.replace(&page.text("return host.version").await?, "VERSION"))
}

/// Chromium's number of an element.
async fn element(page: &PageDriver, selector: &str) -> Result<Value> {
    let script = format!("document.querySelector('award-calculator').shadowRoot.querySelector('{selector}')");
    let found = page.ask("Runtime.evaluate", json!({ "expression": script })).await?;
    let node = page.ask("DOM.describeNode", json!({ "objectId": found["result"]["objectId"] })).await?;
    Ok(node["node"]["backendNodeId"].clone())
}

impl Tree {
    fn pieces(&self, node: &Value) -> Vec<Piece> {
        let (role, name) = (text(&node["role"]["value"]), text(&node["name"]["value"]));
        let hidden = node["ignored"] == true;
        match role.as_str() {
            "InlineTextBox" | "ListMarker" => return Vec::new(),
            "StaticText" => return vec![Piece::Letters(name, self.drawn.place(&node["backendDOMNodeId"]))],
            "LineBreak" => return vec![Piece::End],
            _ => {}
        }
        let children = node["childIds"].as_array().into_iter().flatten().filter_map(|id| self.nodes.get(id.as_str()?));
        let inner: Vec<Piece> = children.flat_map(|child| self.pieces(child)).collect();
        let layer = name.is_empty() && (role == "group" || LAYERS.contains(&role.as_str()));
        if !hidden && !layer && role != "paragraph" {
            return vec![Piece::Thing(Heard::of(node, &role, name, self.finished(inner)))];
        }
        if !self.drawn.is_block(&node["backendDOMNodeId"]) {
            return inner;
        }
        let things = self.finished(inner);
        if role == "paragraph" && things.len() > 1 {
            return vec![Piece::Thing(Heard { role, children: things, ..Heard::default() })];
        }
        [Piece::End].into_iter().chain(things.into_iter().map(Piece::Thing)).collect()
    }

    /// Letters put together to texts.
    fn finished(&self, pieces: Vec<Piece>) -> Vec<Heard> {
        let mut things: Vec<Heard> = Vec::new();
        let (mut letters, mut last) = (String::new(), None);
        for piece in pieces.into_iter().chain([Piece::End]) {
            if let Piece::Letters(more, place) = piece {
                let parted = last.zip(place).is_some_and(|(last, place)| self.drawn.parted(last, place));
                if parted && !letters.ends_with(' ') && !more.starts_with(' ') {
                    letters.push(' ');
                }
                letters += &more;
                last = place;
                continue;
            }
            let words = std::mem::take(&mut letters);
            if !words.trim().is_empty() {
                things.push(Heard { role: "text".into(), name: words.trim().into(), ..Heard::default() });
            }
            if let Piece::Thing(thing) = piece {
                things.push(thing);
            }
        }
        labelled(things)
    }
}

/// Labels that only give a field its name are its name; others are texts.
fn labelled(mut things: Vec<Heard>) -> Vec<Heard> {
    for place in 0..things.len() {
        if things[place].role == "label" {
            let name = things[place].name.clone();
            let named = |one: &Heard| CONTROLS.contains(&one.role.as_str()) && alike(&one.name, &name);
            let control = things.iter().position(named);
            things[place].role = if control.is_some() { "" } else { "text" }.into();
            control.into_iter().for_each(|control| things[control].name.clone_from(&name));
        }
    }
    things.retain(|one| !one.role.is_empty());
    things
}

impl Heard {
    fn of(node: &Value, role: &str, name: String, children: Vec<Heard>) -> Heard {
        let states = states(node);
        let role = match role {
            "LabelText" => "label".to_owned(),
            "sectionheader" => "header".to_owned(),
            // What Chromium calls it depends on its version.
            fold if fold.starts_with("DisclosureTriangle") => "fold".to_owned(),
            "heading" => format!("heading {}", property(node, "level").unwrap_or_default()),
            other => other.to_owned(),
        };
        let told = |one: &&Heard| one.role == "text";
        let words: Vec<&str> = children.iter().filter(told).map(|one| one.name.as_str()).collect();
        let only_words = words.len() == children.len() && !words.is_empty();
        // What is drawn behind marked words belongs to them.
        let whole = words.join(if role == "mark" { "" } else { " " });
        let unnamed = name.is_empty() && (words.len() == 1 || role == "mark");
        if role == "textbox" {
            return Heard { role, name: joined(&name), states, children: Vec::new() };
        }
        if only_words && (unnamed || role == "label" || alike(&name, &whole)) {
            return Heard { role, name: whole, states, children: Vec::new() };
        }
        let legend = |one: &Heard| role == "group" && one.role == "text" && alike(&one.name, &name);
        let children = children.into_iter().filter(|one| !legend(one)).collect();
        Heard { role, name: joined(&name), states, children }
    }

    fn write(&self, depth: usize, told: &mut String) {
        let name = if self.name.is_empty() { String::new() } else { format!(" “{}”", self.name) };
        *told += &format!("{}{}{name}{}\n", "  ".repeat(depth), self.role, self.states);
        self.children.iter().for_each(|child| child.write(depth + 1, told));
    }
}

/// What is said after a name: what stands in it, how it is, what describes it.
fn states(node: &Value) -> String {
    let mut told = String::new();
    for (said, words) in [("value", "value"), ("description", "described")] {
        let value = match &node[said]["value"] {
            Value::Number(number) => number.to_string(),
            other => joined(&text(other)),
        };
        if !value.is_empty() {
            told += &format!(" {words} “{value}”");
        }
    }
    if let Some(expanded) = property(node, "expanded") {
        told += if expanded == "true" { " expanded" } else { " collapsed" };
    }
    for name in ["checked", "pressed", "selected", "invalid", "disabled", "required", "readonly"] {
        match property(node, name).as_deref() {
            None | Some("false") => {}
            Some("true") => told += &format!(" {name}"),
            Some(other) => told += &format!(" {name}={other}"),
        }
    }
    told
}

fn property(node: &Value, name: &str) -> Option<String> {
    let mut all = node["properties"].as_array()?.iter();
    let value = &all.find(|property| property["name"] == name)?["value"]["value"];
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Whether two say the same, however they are spaced.
fn alike(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    bare(one) == bare(other)
}

/// A name without the blanks that Chromium puts between Chinese letters where a line may break.
fn joined(name: &str) -> String {
    let wide = |letter: Option<char>| letter.is_some_and(|letter| letter > '\u{2e7f}' || "“”".contains(letter));
    let mut told = String::new();
    for word in name.split_whitespace() {
        let closed = wide(told.chars().next_back()) && wide(word.chars().next());
        if !told.is_empty() && !closed {
            told.push(' ');
        }
        told += word;
    }
    told
}
