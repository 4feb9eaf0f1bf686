//! The picture of the result: what the paper holds, in one column, for whoever cannot print.
//!
//! The sheet is not drawn anew: its elements are read one after the other, so that paper and picture cannot differ. How
//! wide words are is known to whoever draws (`js::picture`).

use crate::view::components::share::share_url;
use crate::view::context::Context;
use crate::view::export::print_sheet::applicant_sheets;
use crate::view::html::qr_code::qr_lines;
use crate::view::state::picture::{Block, Ink, Picture, Rank, Run};
use engine::text::{date, fill, plain};
use yew::Html;
use yew::virtual_dom::{VNode, VTag};

/// The pictures of the result: one of each applicant whose result the page shows. One of several together would be higher
/// than phones can draw.
pub(crate) fn pictures(ctx: &Context<'_>) -> Vec<Picture> {
    let today = ctx.session().today();
    let code = share_url(ctx.state).and_then(|address| qr_lines(&address));
    let caption = plain(ctx.late_sentences().keep.share_code);
    let code = code.map(|(lines, modules)| (lines, modules, caption));
    let dated = plain(&fill(ctx.late_sentences().picture.dated, &[&date(&today, ctx.locale())]));
    let dated = Run { words: dated, bold: false, ink: Ink::Quiet, mark: None, sign: Vec::new() };
    let dated = Block { runs: vec![dated], rank: Rank::Text, level: 0, ruled: false };
    let picture = |sheet: &Html| {
        let mut blocks = blocks_of(sheet);
        blocks.push(dated.clone());
        Picture { blocks, code: code.clone() }
    };
    applicant_sheets(ctx, &today).iter().map(picture).collect()
}

/// Elements that end a paragraph.
const BLOCKS: [&str; 16] =
    ["div", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "table", "tr", "th", "td", "section", "blockquote"];

/// Parts of the sheet that only paper needs: lines to write on, the code, when it was printed, the heads of columns, names for readers.
const LEFT_OUT: [&str; 4] = ["award-print-sign", "award-print-qr-code", "award-print-date", "award-sr-only"];

/// The paragraphs of a print sheet.
fn blocks_of(sheet: &Html) -> Vec<Block> {
    let mut reader = Reader::default();
    reader.read(sheet, Style { bold: false, ink: Ink::Plain, mark: None, level: 0, rank: Rank::Text, spaced: false });
    reader.blocks.retain(|block| block.runs.iter().any(|run| !run.words.trim().is_empty()));
    reader.blocks
}

#[derive(Clone, Copy)]
struct Style {
    bold: bool,
    ink: Ink,
    mark: Option<Ink>,
    level: i32,
    rank: Rank,
    /// Whether elements in it stand apart.
    spaced: bool,
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// Whether the next words begin a paragraph.
    begins: bool,
    /// Whether that paragraph begins something else.
    ruled: bool,
}

impl Reader {
    fn read(&mut self, node: &VNode, style: Style) {
        match node {
            VNode::VText(text) => self.add(&text.text, style),
            VNode::VList(list) => list.iter().for_each(|node| self.read(node, style)),
            VNode::VTag(tag) => self.read_element(tag, style),
            _ => {}
        }
    }

    fn read_element(&mut self, tag: &VTag, style: Style) {
        let class = attribute(tag, "class");
        if LEFT_OUT.iter().any(|left| class.contains(left)) || matches!(tag.tag(), "thead" | "button") {
            return;
        }
        if tag.tag() == "svg" {
            return self.add_sign(tag, style);
        }
        let inner = styled(tag, &class, style);
        let row = matches!(tag.tag(), "tr" | "h2");
        self.ruled |= row;
        // A name and what is said of it stand on one line.
        let begins = BLOCKS.contains(&tag.tag()) && !class.contains("award-requirement");
        self.begins |= begins;
        if matches!(tag.tag(), "dt" | "dd") && !self.begins {
            self.add("\u{2003}", inner);
        } else if (style.spaced || class.contains("award-sums-")) && !self.begins {
            self.add("\u{2002}", inner);
        } else if class.contains("award-basis") {
            self.add(" · ", inner);
        }
        if let Some(children) = tag.children() {
            self.read(children, inner);
        }
        self.begins |= begins;
    }

    fn add(&mut self, words: &str, style: Style) {
        if words.is_empty() || self.begins && words.trim().is_empty() {
            return;
        }
        let Style { bold, ink, mark, .. } = style;
        self.push(Run { words: words.to_owned(), bold, ink, mark, sign: Vec::new() }, style);
    }

    fn add_sign(&mut self, svg: &VTag, style: Style) {
        let mut lines = Vec::new();
        let mut ink = style.ink;
        each_path(svg.children(), &mut |path| {
            let class = attribute(path, "class");
            lines.push((attribute(path, "d"), class.contains("award-icon-shape")));
        });
        if ink == Ink::Plain {
            ink = ink_of(&attribute(svg, "class")).unwrap_or(ink);
        }
        self.push(Run { words: String::new(), bold: false, ink, mark: None, sign: lines }, style);
    }

    fn push(&mut self, run: Run, style: Style) {
        if self.begins || self.blocks.is_empty() {
            let block = Block { runs: Vec::new(), rank: style.rank, level: style.level, ruled: self.ruled };
            self.blocks.push(block);
            (self.begins, self.ruled) = (false, false);
        }
        if let Some(block) = self.blocks.last_mut() {
            block.runs.push(run);
        }
    }
}

/// The style within an element.
fn styled(tag: &VTag, class: &str, style: Style) -> Style {
    let rank = match tag.tag() {
        "h1" => Rank::Title,
        "h2" => Rank::Heading,
        _ if class.contains("award-print-headline") => Rank::Headline,
        _ => style.rank,
    };
    Style {
        bold: style.bold || matches!(tag.tag(), "b" | "h1" | "h2" | "h3") || rank == Rank::Headline,
        ink: ink_of(class).unwrap_or(if tag.tag() == "dt" { Ink::Quiet } else { style.ink }),
        mark: style.mark.or_else(|| mark_of(tag)),
        level: style.level + i32::from(tag.tag() == "li"),
        rank,
        spaced: tag.tag() == "th",
    }
}

fn ink_of(class: &str) -> Option<Ink> {
    [("award-is-met", Ink::Met), ("award-is-open", Ink::Open), ("award-is-unmet", Ink::Unmet)]
        .into_iter()
        .find(|(name, _)| class.contains(name))
        .map(|(_, ink)| ink)
}

/// The colour of a mark by the outcome that it decides.
fn mark_of(tag: &VTag) -> Option<Ink> {
    match (tag.tag(), attribute(tag, "data-outcome").as_str()) {
        ("mark", "met") => Some(Ink::Met),
        ("mark", "unmet") => Some(Ink::Unmet),
        ("mark", _) => Some(Ink::Open),
        _ => None,
    }
}

fn attribute(tag: &VTag, name: &str) -> String {
    tag.attributes.iter().find(|(key, _)| *key == name).map_or_else(String::new, |(_, value)| value.to_owned())
}

/// Calls a function with each path of a sign.
fn each_path(node: Option<&VNode>, visit: &mut dyn FnMut(&VTag)) {
    match node {
        Some(VNode::VList(list)) => list.iter().for_each(|node| each_path(Some(node), visit)),
        Some(VNode::VTag(tag)) if tag.tag() == "path" => visit(tag),
        _ => {}
    }
}
