//! Headings, tables and list items of a Markdown file, each with its line. It does not know what they mean.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of a Markdown file; prose is left out.
#[derive(Debug)]
pub enum Block {
    /// A heading of the second level.
    Section(Cell),
    /// The first row is the header.
    Table(Vec<Vec<Cell>>),
    Item(Cell),
}

/// Some text and the line (from 1) on which it begins.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub line: usize,
}

/// Reads the blocks of a file in their order.
pub fn blocks(source: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut cell = Cell { text: String::new(), line: 0 };
    for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell | Tag::Item) => {
                cell = Cell { text: String::new(), line: line(source, range.start) };
            }
            Event::Start(Tag::Table(_)) => found.push(Block::Table(vec![])),
            Event::Start(Tag::TableHead | Tag::TableRow) => table(&mut found).push(vec![]),
            Event::Text(text) | Event::Code(text) => cell.text.push_str(&text),
            Event::End(TagEnd::TableCell) => {
                table(&mut found).last_mut().expect("a cell stands in a row").push(cell.clone());
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => found.push(Block::Section(cell.clone())),
            Event::End(TagEnd::Item) => found.push(Block::Item(cell.clone())),
            _ => {}
        }
    }
    found
}

fn table(found: &mut [Block]) -> &mut Vec<Vec<Cell>> {
    match found.last_mut() {
        Some(Block::Table(rows)) => rows,
        other => panic!("a row stands in a table, not in {other:?}"),
    }
}

fn line(source: &str, offset: usize) -> usize {
    source[..offset].matches('\n').count() + 1
}
