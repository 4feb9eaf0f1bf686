//! The blocks of a policy file, read one after the other.
//!
//! Knows which tables there are. Does not know whether what they say is right.

mod award;
mod condition;
mod notice;
mod question;
mod small;

use super::book::{Book, Pair};
use super::markdown::{self, Kind};
use super::outline::{self, Claim};
use super::problem::Problems;
use super::table::{self, Table, Value};
use super::written::Written;

/// What has been read, what was wrong, and which block is open.
struct Desk<'p> {
    book: Book,
    problems: &'p mut Problems,
    block: usize,
    claim: Claim,
}

/// Reads a policy file. What is in the book is complete only if there are no problems.
pub fn book(text: &str, problems: &mut Problems) -> Book {
    let pieces = markdown::pieces(text, problems);
    let sound = problems.is_empty();
    let mut desk = Desk { book: Book::default(), problems, block: 0, claim: Claim::default() };
    let mut claims = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.kind == Kind::Block) {
        desk.claim = Claim::default();
        match table::parse(text, &piece.span, desk.problems) {
            Some(parsed) => block(&mut desk, parsed.table()),
            None => desk.claim.unreadable = true,
        }
        claims.push(std::mem::take(&mut desk.claim));
        desk.block += 1;
    }
    notice::notice_is_there(&mut desk);
    // What Markdown took for something else would seem to be missing.
    let mut unseen = Problems::default();
    let outline = outline::arrange(&pieces, &claims, if sound { desk.problems } else { &mut unseen });
    Book { outline, ..desk.book }
}

/// Reads a table that a block has once.
type Single = fn(&mut Desk, Table);

/// Reads a table with a name of its own.
type Named = fn(&mut Desk, Written<String>, Table);

fn block(desk: &mut Desk, mut table: Table) {
    let single: [(&'static str, Single); 4] = [
        ("notice", notice::notice),
        ("clause", small::clause),
        ("related", small::related),
        ("no_award", small::no_award),
    ];
    for (key, read) in single {
        if let Some(table) = table.take(key).and_then(|value| value.table(key, desk.problems)) {
            read(desk, table);
        }
    }
    let named: [(&'static str, Named); 5] = [
        ("award", award::award),
        ("who", small::who),
        ("question", question::question),
        ("parameter", notice::parameter),
        ("reading", small::reading),
    ];
    for (key, read) in named {
        for (name, value) in entries(desk, &mut table, key) {
            if let Some(table) = value.table(key, desk.problems) {
                read(desk, name, table);
            }
        }
    }
    for (name, value) in entries(desk, &mut table, "role_sets") {
        small::role_set(desk, name, &value);
    }
    // What a table with a slip in its name claims, nobody knows.
    desk.claim.unreadable |= table.has_more();
    table.finish(desk.problems);
}

/// The entries of a table whose keys are names: `[award.*]`.
fn entries<'t>(desk: &mut Desk, table: &mut Table<'t>, key: &'static str) -> Vec<(Written<String>, Value<'t>)> {
    let value = table.take(key).and_then(|value| value.table(key, desk.problems));
    value.map(|mut table| table.rest()).unwrap_or_default()
}

impl Desk<'_> {
    /// A sentence in both languages that must be there.
    fn pair(&mut self, table: &mut Table, key: &'static str) -> Option<Pair> {
        let value = table.need(key, self.problems)?;
        self.pair_of(&value, key)
    }

    /// A sentence in both languages that may be absent, and where it is written.
    fn maybe_pair(&mut self, table: &mut Table, key: &'static str) -> Option<Written<Pair>> {
        let value = table.take(key)?;
        let pair = self.pair_of(&value, key)?;
        Some(Written { value: pair, span: value.span })
    }

    fn pair_of(&mut self, value: &Value, key: &'static str) -> Option<Pair> {
        let mut table = value.table(key, self.problems)?;
        let pair = self.languages(&mut table);
        table.finish(self.problems);
        pair
    }

    /// The keys `zh` and `en` of a table that has others too.
    fn languages(&mut self, table: &mut Table) -> Option<Pair> {
        let (zh, en) = (table.text("zh", self.problems), table.text("en", self.problems));
        self.book.chinese.extend(zh.clone());
        self.book.english.extend(en.clone());
        Some(Pair { zh: zh?, en: en? })
    }
}
