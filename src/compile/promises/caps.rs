//! Words that limit what several awards come to together: whoever may receive less than the sums add up to is told so.
//!
//! Knows such words. No sum follows from them: what counts as one matter is for the notice to say.

use crate::compile::book::{Book, NoAward};
use crate::compile::problem::{Problem, Problems};

/// The most telling first.
const LIMITS: [&str; 10] = [
    "就高不重复",
    "就高不就低",
    "不重复享受",
    "不重复",
    "不得重复",
    "不能重复",
    "不可重复",
    "不得同时享受",
    "不能同时享受",
    "同一事项",
];

const HELP: &str = "part the paragraph if only some of its words do; below these write `[related]` with `everyone = true`, \
                    and a `[reading.…]` with `quote` which says that sums are not to be added up; if they limit no \
                    applicant, quote them in `because` and say why";

/// Words of `[no_award]` are shown to no applicant.
pub fn limits_are_shown(book: &Book, problems: &mut Problems) {
    for no_award in &book.no_awards {
        problems.keep(shown(book, no_award));
    }
}

fn shown(book: &Book, no_award: &NoAward) -> Result<(), Problem> {
    let Some(passage) = book.outline.passage(no_award.block) else { return Ok(()) };
    let reason = no_award.because.value.replace('|', "");
    let told = |word: &str| reason.contains(word);
    let found = LIMITS.iter().filter(|word| !told(word)).find_map(|word| Some((word, passage.prose.text.find(word)?)));
    let Some((word, at)) = found else { return Ok(()) };
    let message = format!("these words limit what applicants may receive: “{word}”");
    Err(Problem::at(passage.prose.span(&(at..at + word.len())), message)
        .beside(no_award.span.clone(), "shown to nobody")
        .help(HELP))
}
