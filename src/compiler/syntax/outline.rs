//! Clauses of the notice, and the words to which each rule block belongs: those between the block before and itself.

use super::clause_number::{clause_number, in_chapter, is_clause_mark, label};
use super::markdown::{Kind, Piece};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::{Prose, Span, Spanned, part};
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
    /// The number as it is printed: `（二）`, `第三条`, `4.`.
    pub number: Spanned<String>,
    /// The number by which it is cited, different from all others: `（二）`, `4`; where numbers begin anew in each chapter,
    /// with that of the chapter, `三（二）`.
    pub label: String,
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
        Some(format!("{}{}", clause.label, clause.heading))
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
        new_chapter: false,
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
    label_apart(&mut builder.outline);
    builder.outline
}

/// Puts the number of the chapter before numbers that several clauses have.
fn label_apart(outline: &mut Outline) {
    let labels: Vec<String> = outline.clauses.iter().map(|clause| clause.label.clone()).collect();
    let chapters = &outline.chapters;
    for clause in &mut outline.clauses {
        if labels.iter().filter(|label| **label == clause.label).count() > 1 {
            let chapter = chapters.iter().rev().find(|chapter| chapter.span.start <= clause.start);
            clause.label = in_chapter(chapter.map_or("", |chapter| &chapter.value), &clause.label);
        }
    }
}

struct OutlineBuilder<'p> {
    outline: Outline,
    clause: Option<usize>,
    /// Words since the last block.
    pending: Prose,
    /// The last numbered clause.
    last: Option<Number>,
    /// Whether a chapter has begun since.
    new_chapter: bool,
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
            _ if is_clause_mark(&piece.prose.text) => self.misplaced(piece),
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
        self.new_chapter = true;
        self.outline.chapters.push(Spanned { value: prose.text.clone(), span: prose.whole() });
    }

    fn numbered(&mut self, piece: &Piece) {
        self.flush();
        let Some((length, number)) = clause_number(&piece.prose.text) else {
            let error = Diagnostic::at(&piece.span, "a clause begins with its number")
                .help("### （一）……, ### 第一条……, ### 一、…… or ### 1. ……; a chapter is written with ##");
            return self.diagnostics.push(error);
        };
        let mark =
            Spanned { value: part(&piece.prose.text, ..length).to_string(), span: piece.prose.span(&(0..length)) };
        self.follows(&mark, number);
        let heading = part(&piece.prose.text, length..).trim().trim_end_matches('。').to_string();
        let label = label(&mark.value).to_string();
        self.begin(Clause { number: mark, label, heading, prose: piece.prose.clone(), start: piece.span.start });
    }

    fn follows(&mut self, mark: &Spanned<String>, number: Number) {
        let due = self.last.map_or(Some(Number::whole(1)), |last| last.plus(Number::whole(1)));
        let anew = self.new_chapter && number == Number::whole(1);
        if due != Some(number) && !anew {
            let after = self.last.map_or("the first".to_string(), |last| format!("the one after number {last}"));
            let error = Diagnostic::at(&mark.span, format!("clause {} is not {after}", mark.value))
                .help("clauses are numbered from one without gap, through all chapters or anew in each");
            self.diagnostics.push(error);
        }
        (self.last, self.new_chapter) = (Some(number), false);
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
        let (number, label) = (mark.clone(), mark.value.clone());
        self.begin(Clause { number, label, heading: String::new(), prose: Prose::default(), start });
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
