//! Splits a policy file into headings, paragraphs and rule blocks.
//!
//! Paragraphs hold the notice word for word, so Markdown that would drop or format its words (lists, emphasis, links) is
//! an error.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::{Prose, Span};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// A piece of the file.
pub struct Piece {
    pub kind: Kind,
    /// The notice's words; none for a block.
    pub prose: Prose,
    /// Its span; for a block, that of the TOML without the fences.
    pub span: Span,
}

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A heading of a level, 1 to 6.
    Heading(u8),
    /// Words of the notice.
    Paragraph,
    /// A fenced block of TOML.
    Block,
}

/// Splits a file, in its order.
pub fn pieces(text: &str, diagnostics: &Diagnostics) -> Vec<Piece> {
    if text.starts_with('\u{feff}') {
        diagnostics
            .push(Diagnostic::at(0..3, "the file begins with a byte order mark").help("save it as UTF-8 without one"));
        return Vec::new();
    }
    let mut reader = Reader { text, pieces: Vec::new(), open: None, seen: 0, depth: 0, reported: 0, diagnostics };
    for (event, span) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        reader.event(event, span);
    }
    reader.gap(text.len());
    reader.pieces
}

struct Reader<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
    open: Option<Piece>,
    /// End of the last event of the Markdown parser.
    seen: usize,
    depth: usize,
    /// End of markup that has been reported; markup within it is not reported again.
    reported: usize,
    diagnostics: &'a Diagnostics,
}

impl Reader<'_> {
    /// Without trailing whitespace.
    fn trimmed(&self, span: Span) -> Span {
        let words = self.text.get(span.clone()).unwrap_or_default();
        span.start..span.start + words.trim_end().len()
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        if self.depth == 0 {
            self.gap(span.start);
            self.seen = self.seen.max(span.end);
        }
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.start(&tag, span);
            }
            Event::End(_) => {
                self.depth -= 1;
                self.pieces.extend(self.open.take_if(|_| self.depth == 0));
            }
            Event::Text(words) => self.words(&words, span),
            Event::Html(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => {}
            _ => self.markup(span),
        }
    }

    /// Reports words for which Markdown has no event: they would be missing from the notice.
    fn gap(&mut self, end: usize) {
        let Some(words) = self.text.get(self.seen..end) else { return };
        if !words.trim().is_empty() {
            let start = self.seen + words.len() - words.trim_start().len();
            let error =
                Diagnostic::at(start..start + words.trim().len(), "Markdown takes these words for a link definition")
                    .help("put a backslash before `[`, so that they stand as words of the notice");
            self.diagnostics.push(error);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Heading { level, .. } => self.heading(*level as u8, span),
            Tag::Paragraph => self.open = Some(Piece { kind: Kind::Paragraph, prose: Prose::default(), span }),
            Tag::CodeBlock(kind) => self.block(kind, span),
            Tag::HtmlBlock => self.comment(span),
            _ => self.markup(span),
        }
    }

    fn heading(&mut self, level: u8, span: Span) {
        let span = self.trimmed(span);
        if !self.text.get(span.clone()).is_some_and(|line| line.starts_with('#')) {
            let error = Diagnostic::at(&span, "the dashes below make a heading of these words")
                .help("leave an empty line above the dashes; a heading is written with `#`");
            self.diagnostics.push(error);
        }
        self.open = Some(Piece { kind: Kind::Heading(level), prose: Prose::default(), span });
    }

    fn block(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        let whole = self.text.get(span.clone()).unwrap_or_default();
        let error = match kind {
            CodeBlockKind::Fenced(language) if language.as_ref() != "toml" => {
                Diagnostic::at(first_line(whole, &span), "only blocks marked ```toml are known")
                    .help("a rule block begins with ```toml")
            }
            CodeBlockKind::Indented => {
                Diagnostic::at(&span, "Markdown takes these words for code, because they are indented")
                    .help("begin the line without spaces")
            }
            CodeBlockKind::Fenced(_) if !closed(whole) => {
                Diagnostic::at(first_line(whole, &span), "this block is never closed")
                    .help("close it with ``` on a line of its own")
            }
            CodeBlockKind::Fenced(_) if reopened(whole) => {
                Diagnostic::at(first_line(whole, &span), "this block is not closed before the next one begins")
                    .help("write ``` on a line of its own below its last line")
            }
            CodeBlockKind::Fenced(_) => {
                let start = first_line(whole, &span).end;
                self.open = Some(Piece { kind: Kind::Block, prose: Prose::default(), span: start..start });
                return;
            }
        };
        self.diagnostics.push(error);
    }

    fn words(&mut self, words: &str, span: Span) {
        match &mut self.open {
            Some(piece) if piece.kind == Kind::Block => piece.span.end = span.end,
            Some(piece) => piece.prose.push(words, span.start),
            None => {}
        }
    }

    fn comment(&mut self, span: Span) {
        let html = self.text.get(span.clone()).unwrap_or_default().trim();
        if html.starts_with("<!--") && !html.contains("-->") {
            let error = Diagnostic::at(first_line(html, &span), "this comment is never closed");
            return self.diagnostics.push(error.help("close it with --> at the end of a line"));
        }
        let inside = html.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
        if inside.is_none_or(|inside| inside.contains("-->")) {
            let error = Diagnostic::at(span, "HTML is not part of a notice").help(
                "only comments `<!-- … -->` on lines of their own are passed over; write `\\<` for the sign itself",
            );
            self.diagnostics.push(error);
        }
    }

    fn markup(&mut self, span: Span) {
        if span.start < self.reported {
            return;
        }
        self.reported = span.end;
        let span = self.trimmed(span);
        let error = Diagnostic::at(span, "Markdown would not show these words as they stand in the notice")
            .label("a list, emphasis, a link or other markup")
            .help("put a backslash before the sign that Markdown reads");
        self.diagnostics.push(error);
    }
}

/// The first line of a block, without its end.
fn first_line(whole: &str, span: &Span) -> Span {
    span.start..span.start + whole.find('\n').unwrap_or(whole.len())
}

/// Whether a line inside begins another block.
fn reopened(whole: &str) -> bool {
    let inside = whole.trim_end().lines().skip(1);
    inside.take(whole.trim_end().lines().count().saturating_sub(2)).any(|line| line.starts_with("```"))
}

fn closed(whole: &str) -> bool {
    let mut lines = whole.trim_end().lines();
    let opening = lines.next().unwrap_or_default().trim_start();
    let fence: String = opening.chars().take_while(|sign| matches!(sign, '`' | '~')).collect();
    lines.next_back().is_some_and(|last| last.trim().starts_with(&fence))
}
