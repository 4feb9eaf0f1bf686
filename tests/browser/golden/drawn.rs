//! What Chromium has drawn: which elements end the text before them, and where blanks stand.
//!
//! Its tree for screen readers has the blanks or not, depending on when it was first asked for; the drawn page always
//! has them.

use std::collections::HashMap;

use anyhow::Result;
use serde_json::{Value, json};

use crate::page_driver::PageDriver;

/// Everything drawn, by Chromium's numbers.
pub struct Drawn {
    /// Elements that do not stand in the flow of a text.
    blocks: HashMap<u64, bool>,
    /// The place of each node in the order of the page.
    places: HashMap<u64, usize>,
    /// The places of blanks between elements.
    blanks: Vec<usize>,
}

impl Drawn {
    /// As the page stands.
    pub async fn of(page: &PageDriver) -> Result<Drawn> {
        let wanted = json!({ "computedStyles": ["display"] });
        let snapshot = page.ask("DOMSnapshot.captureSnapshot", wanted).await?;
        let (document, strings) = (&snapshot["documents"][0], &snapshot["strings"]);
        let (nodes, layout) = (&document["nodes"], &document["layout"]);
        let numbers: Vec<u64> = list(&nodes["backendNodeId"]).filter_map(Value::as_u64).collect();
        let places: HashMap<u64, usize> = numbers.iter().copied().zip(0..).collect();
        let (mut blocks, mut blanks) = (HashMap::new(), Vec::new());
        for (place, style) in list(&layout["nodeIndex"]).filter_map(index).zip(list(&layout["styles"])) {
            let text = nodes["nodeType"][place] == 3;
            let words = index(&nodes["nodeValue"][place]).and_then(|at| strings[at].as_str());
            if text && words.is_some_and(|words| words.trim().is_empty()) {
                blanks.push(place);
            }
            let display = index(&style[0]).and_then(|at| strings[at].as_str()).unwrap_or_default();
            blocks.insert(numbers[place], !text && !display.starts_with("inline") && display != "contents");
        }
        Ok(Drawn { blocks, places, blanks })
    }

    /// Whether an element ends the text before it.
    pub fn is_block(&self, number: &Value) -> bool {
        number.as_u64().and_then(|number| self.blocks.get(&number)) == Some(&true)
    }

    /// Where a node stands in the order of the page.
    pub fn place(&self, number: &Value) -> Option<usize> {
        number.as_u64().and_then(|number| self.places.get(&number)).copied()
    }

    /// Whether there is a blank between two places.
    pub fn parted(&self, before: usize, after: usize) -> bool {
        self.blanks.iter().any(|blank| (before + 1..after).contains(blank))
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn index(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|number| usize::try_from(number).ok())
}
