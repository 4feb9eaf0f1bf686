//! How one applies: told as the notice tells it, or told that it does not.
//!
//! Knows words with which notices speak of applying. Does not know where they stand in a file.

use crate::book::Book;
use crate::problem::{Problem, Problems};

/// Not 申报 alone, which is said of statistics and taxes too.
const APPLIES: [&str; 17] = [
    "提出申请",
    "提交申请",
    "申请材料",
    "申报材料",
    "申请时间",
    "申报时间",
    "申请期限",
    "申报期限",
    "申请程序",
    "申报程序",
    "申请流程",
    "申报流程",
    "申报通知",
    "申报指南",
    "负责受理",
    "受理部门",
    "受理单位",
];

pub fn how_to_apply_is_told_as_it_is_said(book: &Book, problems: &mut Problems) {
    problems.keep(told(book));
}

fn told(book: &Book) -> Result<(), Problem> {
    let Some(notice) = &book.notice else { return Ok(()) };
    let words = &book.outline.notice;
    let quoted = notice.apply.quote.as_ref();
    if let Some(quote) = quoted.filter(|quote| quote.value.is_empty() || !words.text.contains(&quote.value)) {
        return Err(Problem::at(quote.span.clone(), format!("“{}” does not stand in the notice", quote.value))
            .help("quote the words that say how one applies, or leave `quote` out where none do"));
    }
    let said = APPLIES.iter().filter_map(|word| Some((words.text.find(word)?, *word))).min();
    let Some((at, word)) = said else { return Ok(()) };
    if quoted.is_some_and(|quote| APPLIES.iter().any(|word| quote.value.contains(word))) {
        return Ok(());
    }
    let message = format!("the notice says how one applies, `apply` does not rest on it: “{word}”");
    Err(Problem::at(words.span(&(at..at + word.len())), message)
        .beside(notice.apply.text.zh.span.clone(), "to be said here")
        .help("tell in `apply` what the notice says, and add quote = \"…\", the words that say it"))
}
