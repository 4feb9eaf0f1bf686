//! Sentences of the rules are in both languages; English quotes Chinese verbatim; phrase marks are between phrases.

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::spanned::Spanned;
use std::ops::Range;

pub fn both_languages_are_there(ast: &Ast, diagnostics: &Diagnostics) {
    for text in &ast.chinese {
        if !text.value.chars().any(is_chinese) {
            let error = Diagnostic::at(&text.span, "there is no Chinese here");
            diagnostics.push(error.help("`zh` is what applicants read in Chinese"));
        }
    }
    for text in &ast.english {
        if !has_english(text) {
            let error = Diagnostic::at(&text.span, "there is no English here");
            diagnostics.push(error.help("`en` is the same sentence as if it had been written in English first"));
        }
    }
}

/// English may quote the notice, in “…” or in brackets, and then word for word.
pub fn english_quotes_the_notice(ast: &Ast, diagnostics: &Diagnostics) {
    for text in ast.english.iter().filter(|text| has_english(text)) {
        let quotations = quotations(&text.value);
        for run in chinese_runs(&text.value) {
            let around = quotations.iter().find(|range| range.start <= run.start && run.end <= range.end);
            diagnostics.keep(quoted(ast, text, &run, around));
        }
    }
}

fn quoted(
    ast: &Ast,
    text: &Spanned<String>,
    run: &Range<usize>,
    around: Option<&Range<usize>>,
) -> Result<(), Diagnostic> {
    let Some(around) = around else {
        return Err(Diagnostic::at(text.part(run), "Chinese in an English sentence")
            .help("translate it; only words of the notice may stand here, in “…” or in brackets"));
    };
    let words = text.value.get(around.clone()).unwrap_or_default();
    if ast.outline.notice.text.contains(words) {
        return Ok(());
    }
    Err(Diagnostic::at(text.part(around), format!("“{words}” does not stand in the notice"))
        .help("English sentences quote the notice word for word"))
}

fn has_english(text: &Spanned<String>) -> bool {
    text.value.chars().any(|sign| sign.is_ascii_alphabetic())
}

/// Ranges between “ and ”, or between brackets.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [('“', '”'), ('(', ')')] {
        for (at, _) in text.match_indices(open) {
            let start = at + open.len_utf8();
            let end = text.get(start..).and_then(|rest| rest.find(close)).map_or(start, |length| start + length);
            found.push(start..end);
        }
    }
    found
}

fn chinese_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| is_chinese(*sign) || is_full_width(*sign)) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += sign.len_utf8(),
            None => runs.push(at..at + sign.len_utf8()),
        }
    }
    runs
}

fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_full_width(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

pub fn marks_stand_between_phrases(ast: &Ast, diagnostics: &Diagnostics) {
    for text in ast.chinese.iter().chain(&ast.english) {
        let crooked = text.value.split('|').any(str::is_empty);
        if crooked && !text.value.is_empty() {
            let error = Diagnostic::at(&text.span, "a mark `|` with no phrase on one of its sides");
            diagnostics.push(error.help("marks stand between phrases, one at a time"));
        }
        if text.value.trim() != text.value || text.value.chars().any(char::is_control) {
            let error = Diagnostic::at(&text.span, "blanks at an end of this sentence, or a line break within it");
            diagnostics.push(error.help("write the sentence on one line, without blanks around it"));
        }
    }
}

/// Zero-width and direction marks cannot be reviewed, neither in the rules nor in the notice.
pub fn no_sign_is_invisible(ast: &Ast, diagnostics: &Diagnostics) {
    let ours = ast.chinese.iter().chain(&ast.english);
    let ours = ours.flat_map(|text| invisible(&text.value).map(|range| text.part(&range)));
    let notice = &ast.outline.notice;
    let theirs = invisible(&notice.text).map(|range| notice.span(&range));
    for span in ours.chain(theirs) {
        diagnostics
            .push(Diagnostic::at(span, "an invisible sign stands here").help("delete it, or type the words anew"));
    }
}

fn invisible(text: &str) -> impl Iterator<Item = Range<usize>> {
    let hidden = text.char_indices().filter(|(_, sign)| {
        matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    });
    hidden.map(|(at, sign)| at..at + sign.len_utf8())
}
