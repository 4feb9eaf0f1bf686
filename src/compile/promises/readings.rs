//! Readings: each says which words it reads.

use crate::compile::book::Book;
use crate::compile::problem::{Problem, Problems};

pub fn every_reading_reads_something(book: &Book, problems: &mut Problems) {
    for reading in &book.readings {
        let id = &reading.id;
        let used = book.conditions().any(|(_, condition)| condition.readings.iter().any(|name| name.value == id.value));
        let problem = |message: &str| Problem::at(id.span.clone(), format!("the reading `{}` {message}", id.value));
        if !used && reading.quote.is_none() && !reading.whole_notice {
            let help =
                "name it in a condition, say with `quote = \"…\"` which words it reads, or write `whole_notice = true`";
            problems.push(problem("reads nothing: no condition refers to it").help(help));
        }
        if book.outline.blocks.get(reading.block).is_none_or(|block| block.clause.is_none()) {
            problems.push(problem("stands in no clause").help("move it to a block of the clause that it reads"));
        }
    }
}
