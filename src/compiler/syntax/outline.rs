//! Clauses of the notice, and the words to which each rule block belongs: those between the block before and itself.

use super::markdown::{Kind, Piece};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::{Prose, Span, Spanned, part};
use policy::money::{self, Unit};
use policy::number::Number;
use std::ops::Range;

/// The notice in order.
#[derive(Default)]
pub struct Outline {
    /// All words of the notice outside comments, headings included.
    pub notice: Prose,
    /// The headings of level 1 and 2.
    pub chapters: Vec<Spanned<String>>,
    /// Clauses in the order of the notice.
    pub clauses: Vec<Clause>,
    /// Words between blocks, in order.
    pub passages: Vec<Passage>,
    /// Rule blocks, in order.
    pub blocks: Vec<Block>,
}

/// One clause.
pub struct Clause {
    pub number: Spanned<String>,
    /// The heading sentence, without number and full stop.
    pub heading: String,
    /// Its words, number and heading included.
    pub prose: Prose,
    /// Where it begins in the file.
    start: usize,
}

/// The words above a block.
#[derive(Clone)]
pub struct Passage {
    /// The clause; `None` before the first clause and between chapters.
    pub clause: Option<usize>,
    /// Bytes of the clause's words.
    pub range: Range<usize>,
    pub prose: Prose,
}

/// A rule block.
pub struct Block {
    pub passage: Option<usize>,
    pub clause: Option<usize>,
}

/// What a block claims of the words above it, as spans of the tables that claim it.
#[derive(Default)]
pub struct Claim {
    /// `[award.*]`, the last one.
    pub award: Option<Span>,
    pub related: Option<Span>,
    pub no_award: Option<Span>,
    /// `[clause]`: the words are a clause of their own, with this number.
    pub mark: Option<Spanned<String>>,
    /// Its TOML could not be parsed, so what it claims is unknown.
    pub unreadable: bool,
}

impl Claim {
    fn headers(&self) -> impl Iterator<Item = &Span> {
        self.award.iter().chain(&self.related).chain(&self.no_award)
    }
}

impl Outline {
    /// Number and heading of the clause around an offset of the file.
    pub fn heading_above(&self, place: usize) -> Option<String> {
        let clause = self.clauses.iter().rev().find(|clause| clause.start <= place)?;
        let left = |chapter: &Spanned<String>| clause.start < chapter.span.start && chapter.span.start <= place;
        if self.chapters.iter().any(left) {
            return None;
        }
        Some(format!("{}{}", clause.number.value, clause.heading))
    }

    /// The words above a block.
    pub fn passage(&self, block: usize) -> Option<&Passage> {
        self.passages.get(self.blocks.get(block)?.passage?)
    }
}

/// Builds the outline; `claims` holds one entry for each block.
pub fn arrange(pieces: &[Piece], claims: &[Claim], diagnostics: &Diagnostics) -> Outline {
    let mut builder = OutlineBuilder {
        outline: Outline::default(),
        clause: None,
        pending: Prose::default(),
        last: None,
        diagnostics,
    };
    let mut claims = claims.iter();
    for piece in pieces {
        match piece.kind {
            Kind::Paragraph => builder.words(&piece.prose),
            Kind::Heading(level) => builder.heading(level, piece),
            Kind::Block => builder.block(claims.next().unwrap_or(&Claim::default())),
        }
    }
    builder.flush();
    builder.outline
}

struct OutlineBuilder<'p> {
    outline: Outline,
    clause: Option<usize>,
    /// Words since the last block.
    pending: Prose,
    /// The last numbered clause.
    last: Option<Number>,
    diagnostics: &'p Diagnostics,
}

impl OutlineBuilder<'_> {
    fn words(&mut self, prose: &Prose) {
        self.outline.notice.append(prose);
        self.pending.append(prose);
    }

    fn heading(&mut self, level: u8, piece: &Piece) {
        self.outline.notice.append(&piece.prose);
        match level {
            3 => self.numbered(piece),
            _ if clause_number(&piece.prose.text).is_some() => self.misplaced(piece),
            1 | 2 => self.chapter(&piece.prose),
            _ => self.diagnostics.push(
                Diagnostic::at(&piece.span, "headings of this level are not known")
                    .help("# and ## are titles and chapters, ### begins a clause"),
            ),
        }
    }

    /// A clause under a heading of another level. It counts, so that the next number is not reported as well.
    fn misplaced(&mut self, piece: &Piece) {
        let error = Diagnostic::at(&piece.span, "this heading has a clause’s number");
        self.diagnostics.push(error.help("a clause begins with ###; # and ## are titles and chapters"));
        self.numbered(piece);
    }

    fn chapter(&mut self, prose: &Prose) {
        if self.clause.is_some() {
            self.flush();
        }
        self.clause = None;
        self.outline.chapters.push(Spanned { value: prose.text.clone(), span: prose.whole() });
    }

    fn numbered(&mut self, piece: &Piece) {
        self.flush();
        let Some((length, number)) = clause_number(&piece.prose.text) else {
            let error = Diagnostic::at(&piece.span, "a clause begins with its number")
                .help("### （一）…… or ### 第一条……; a chapter is written with ##");
            return self.diagnostics.push(error);
        };
        let mark =
            Spanned { value: part(&piece.prose.text, ..length).to_string(), span: piece.prose.span(&(0..length)) };
        self.follows(&mark, number);
        let heading = part(&piece.prose.text, length..).trim().trim_end_matches('。').to_string();
        self.begin(Clause { number: mark, heading, prose: piece.prose.clone(), start: piece.span.start });
    }

    fn follows(&mut self, mark: &Spanned<String>, number: Number) {
        let due = self.last.map_or(Some(Number::whole(1)), |last| last.plus(Number::whole(1)));
        if due != Some(number) {
            let after = self.last.map_or("the first".to_string(), |last| format!("the one after number {last}"));
            let error = Diagnostic::at(&mark.span, format!("clause {} is not {after}", mark.value))
                .help("clauses are numbered from one without gap, through all chapters");
            self.diagnostics.push(error);
        }
        self.last = Some(number);
    }

    fn begin(&mut self, clause: Clause) {
        self.clause = Some(self.outline.clauses.len());
        self.outline.clauses.push(clause);
    }

    fn block(&mut self, claim: &Claim) {
        if let Some(mark) = &claim.mark {
            self.marked(mark);
        }
        let passage = self.passage(claim);
        self.outline.blocks.push(Block { passage, clause: self.clause });
        if claim.unreadable {
            return;
        }
        match passage {
            Some(passage) => self.claimed_once(passage, claim),
            None => self.claims_nothing(claim),
        }
    }

    fn marked(&mut self, mark: &Spanned<String>) {
        let chapter = self.outline.chapters.last().map_or("", |chapter| &chapter.value);
        if chapter != mark.value {
            let message = format!("these words do not stand in a chapter “{}”", mark.value);
            let help = format!("the chapter heading above is “{chapter}”");
            self.diagnostics.push(Diagnostic::at(&mark.span, message).help(help));
        }
        let start = if self.pending.text.is_empty() { mark.span.start } else { self.pending.whole().start };
        self.begin(Clause { number: mark.clone(), heading: String::new(), prose: Prose::default(), start });
    }

    /// The words above the block; the heading sentence if the clause has nothing else.
    fn passage(&mut self, claim: &Claim) -> Option<usize> {
        let prose = std::mem::take(&mut self.pending);
        let clause = self.clause.and_then(|at| self.outline.clauses.get_mut(at));
        let mut passage = Passage { clause: self.clause, range: 0..prose.text.len(), prose };
        if let Some(clause) = clause {
            let bare = passage.prose.text.is_empty() && clause.prose.text.ends_with(['。', '；']);
            let first = !self.outline.passages.iter().any(|earlier| earlier.clause == self.clause);
            if bare && first && claim.headers().next().is_some() {
                passage.range = clause.number.value.len()..clause.prose.text.len();
                passage.prose = clause.prose.clone();
            } else {
                passage.range = clause.prose.text.len()..clause.prose.text.len() + passage.prose.text.len();
                clause.prose.append(&passage.prose);
            }
        }
        if passage.prose.text.is_empty() {
            return None;
        }
        self.outline.passages.push(passage);
        Some(self.outline.passages.len() - 1)
    }

    fn claimed_once(&mut self, passage: usize, claim: &Claim) {
        let claims: Vec<&Span> = claim.headers().collect();
        if let [first, second, ..] = claims.as_slice() {
            let error = Diagnostic::at(*second, "the words above cannot both grant something and grant nothing")
                .beside(*first, "they are claimed here")
                .help("part the words, and write each block directly below its own");
            self.diagnostics.push(error);
        }
        if claims.is_empty() {
            self.unclaimed(passage);
        }
    }

    fn claims_nothing(&mut self, claim: &Claim) {
        if let Some(header) = claim.headers().next().or(claim.mark.as_ref().map(|mark| &mark.span)) {
            let error = Diagnostic::at(header, "there are no words above this block of which it could speak")
                .help("a block speaks of the words between the block before and itself");
            self.diagnostics.push(error);
        }
    }

    /// Ends a clause: reports words without a block below them.
    fn flush(&mut self) {
        if let Some(passage) = self.passage(&Claim::default()) {
            self.unclaimed(passage);
        }
        let silent = |clause: &usize| !self.outline.passages.iter().any(|passage| passage.clause == Some(*clause));
        if let Some(clause) = self.clause.filter(silent).and_then(|at| self.outline.clauses.get(at)) {
            self.diagnostics.push(unclaimed(clause.prose.whole()));
        }
    }

    fn unclaimed(&mut self, passage: usize) {
        let span = self.outline.passages.get(passage).map(|passage| passage.prose.whole());
        self.diagnostics.push(unclaimed(span.unwrap_or_default()));
    }
}

fn unclaimed(span: Span) -> Diagnostic {
    Diagnostic::at(span, "no block says what these words grant")
        .help("write a block directly below: `[award.…]`, `[related]`, or `[no_award]` with the reason")
}

/// Length and value of the number with which a clause begins: `（十二）`, `第三条`.
fn clause_number(text: &str) -> Option<(usize, Number)> {
    let (close, rest) = match text.strip_prefix('（') {
        Some(rest) => ('）', rest),
        None => ('条', text.strip_prefix('第')?),
    };
    let (numeral, after) = rest.split_once(close)?;
    let value = money::read(numeral, Unit::Yuan).ok()?.yuan;
    Some((text.len() - after.len(), value))
}
