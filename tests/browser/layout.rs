//! How a page stands on the screen: nothing sideways, clipped, overlapping or too small to touch.
//!
//! Measures boxes and letters. Does not know what a page says.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::page_driver::PageDriver;

/// The first letters that are printed over those before them, within a `place`; nothing where all stand beside each other.
pub const OVERPRINTED: &str = "
    const overprinted = (place) => {
        const page = place.ownerDocument;
        const range = page.createRange();
        const box = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect(); };
        const walker = page.createTreeWalker(place, 4);
        let last;
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const length = node.data.trimEnd().length;
            if (length === 0 || node.parentElement.closest('svg, select, textarea, .award-sr-only')) continue;
            const here = box(node, node.data.search(/\\S/));
            const across = last && Math.min(here.right, last.right) - Math.max(here.left, last.left);
            const down = last && Math.min(here.bottom, last.bottom) - Math.max(here.top, last.top);
            if (across > 1.5 && down > here.height / 2) return node.data.trim().slice(0, 24);
            last = box(node, length - 1);
        }
        return '';
    };
";

/// Everything that is wrong with the page as it stands, a line each.
const FLAWS: &str = "
    const [target] = arguments;
    const flaws = [];
    const told = (what, element) => flaws.push(what + ': ' + (element.id || element.className || element.localName) + ' ' + element.textContent.trim().slice(0, 24));
    const seen = (element) => element.getClientRects().length > 0 && !element.closest('.award-sr-only');
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) flaws.push('sideways: ' + document.documentElement.scrollWidth);
    const every = all('*').filter(seen);
    for (const element of every) {
        const box = element.getBoundingClientRect();
        if (box.width > 0 && (box.left < -.5 || box.right > width + .5)) told(`beyond the side (${box.left}..${box.right})`, element);
        const style = getComputedStyle(element);
        const clips = style.overflowX !== 'visible' && !element.matches('textarea, input, select');
        if (clips && element.scrollWidth > element.clientWidth + 1) told('clipped', element);
    }
    const touched = every.filter((element) => element.matches('button, summary, select, textarea, input[type=text], label.award-choice-label, a[href]'));
    const boxes = touched.map((element) => element.getBoundingClientRect());
    touched.forEach((element, index) => {
        const box = boxes[index];
        if (box.height < target - .5 || box.width < target - .5) told(`too small (${box.width}x${box.height})`, element);
        touched.slice(index + 1).forEach((other, after) => {
            const there = boxes[index + 1 + after];
            const over = Math.min(box.right, there.right) - Math.max(box.left, there.left) > 1 && Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top) > 1;
            if (over && !element.contains(other) && !other.contains(element)) told('under another', element);
        });
    });
    const walker = document.createTreeWalker(one('.award-calculator'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const letter = (node, place) => { range.setStart(node, place); range.setEnd(node, place + 1); return range.getBoundingClientRect(); };
    let opened;
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const length = node.data.trimEnd().length;
        if (length > 0 && seen(node.parentElement) && !node.parentElement.closest('svg, option, textarea')) {
            if (opened && letter(node, node.data.search(/\\S/)).top > opened.bottom - 1) told('a line ends with what opens before', node.parentElement);
            opened = /[\\uff08\\u201c\\u300a]/.test(node.data[length - 1]) && letter(node, length - 1);
        }
        const closes = /[\\uff0c\\u3002\\uff1b\\uff1a\\u3001\\uff09\\u201d\\u300b\\uff1f\\uff01]/g;
        if (!seen(node.parentElement)) continue;
        for (let found = closes.exec(node.data); found; found = closes.exec(node.data)) {
            if (found.index === 0) continue;
            const [before, here] = [letter(node, found.index - 1), letter(node, found.index)];
            if (here.width > 0 && here.top > before.bottom - 1) told('a line begins with ' + found[0], node.parentElement);
        }
    }
    for (const element of every.filter((one) => one.matches('.award-clause-text, .award-heading, .award-item-name, .award-row > *'))) {
        const words = element.textContent.replace(/[\\uff0c\\u3002\\uff09\\u201d\\s]+$/, '');
        const texts = document.createNodeIterator(element, 4);
        const at = [];
        for (let node = texts.nextNode(), from = 0; node; from += node.data.length, node = texts.nextNode())
            for (const place of [words.length - 2, words.length - 1]) if (place >= from && place < from + node.data.length) at.push(letter(node, place - from));
        if (words.length > 3 && at.length === 2 && at[1].top > at[0].bottom - 1) told('one letter on the last line', element);
    }
    const over = overprinted(one('.award-calculator'));
    if (over) flaws.push('printed over what stands before: ' + over);
    return flaws.slice(0, 12).join('\\n');";

/// One way of looking at the calculator.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Width of the screen, in px.
    pub width: u32,
    /// `standard` or `elder`.
    pub mode: &'static str,
    /// `light`, `dark` or `auto`.
    pub theme: &'static str,
    /// The reader's own size of text: 18 px, or what 200 % make of it.
    pub text: u32,
}

impl PageDriver {
    /// Sets screen and view. So little height remains that the bar stands in the flow, where it covers nothing.
    pub async fn look(&self, look: Look) -> Result<()> {
        let screen = json!({ "width": look.width, "height": 440, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        self.tell("Emulation.setDeviceMetricsOverride", screen).await?;
        let script = "const [mode, theme, text] = arguments;
            host.mode = mode; host.theme = theme; host.style.setProperty('--award-font-size', text + 'px')";
        self.run(script, vec![json!(look.mode), json!(look.theme), json!(look.text)]).await?;
        let shown = format!(
            "const box = one('.award-calculator').dataset;
            return innerWidth === {} && box.mode === '{}' && box.theme === '{}'",
            look.width, look.mode, look.theme
        );
        self.until("the look", &shown).await
    }

    /// Nothing is sideways, clipped, covered or too small in this view.
    pub async fn stands(&self, look: Look) -> Result<()> {
        self.look(look).await?;
        let target = if look.mode == "elder" { 60 } else { 48 };
        let flaws = self.run(&format!("{OVERPRINTED}{FLAWS}"), vec![json!(target)]).await?;
        ensure!(flaws == "", "{look:?} at {}:\n{}", self.place().await?, flaws.as_str().unwrap_or_default());
        Ok(())
    }
}
