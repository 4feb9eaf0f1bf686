//! `[notice]`: the name of the file, texts quoted from the notice, dates.

use crate::ast::{Ast, Notice};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::date::{self, Entry, in_chinese};
use crate::resolve::Resolved;
use crate::spanned::part;
use jiff::civil::Date;

pub fn the_file_is_named_after_the_notice(name: &str, ast: &Ast, diagnostics: &Diagnostics) {
    let notice = &ast.notice;
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.strip_suffix(".md").unwrap_or(file);
    if stem != notice.id.value {
        let error =
            Diagnostic::at(&notice.id.span, format!("the notice is called `{}`, its file `{stem}`", notice.id.value));
        diagnostics.push(
            error.help("they have the same name, so that a copied file does not pass for the one it was copied from"),
        );
    }
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if notice.id.value.is_empty() || !notice.id.value.chars().all(plain) {
        let error = Diagnostic::at(&notice.id.span, "a notice’s name has lower-case letters, digits and hyphens only");
        diagnostics.push(error.help("for example place, year and number: hangzhou-2020-137"));
    }
}

pub fn words_about_the_notice_stand_in_it(ast: &Ast, diagnostics: &Diagnostics) {
    let notice = &ast.notice;
    let plain = |text: &str| text.replace('|', "");
    let rules = notice.rules.iter().map(|rules| &rules.zh);
    for words in [&notice.document, &notice.title, &notice.issuer.zh].into_iter().chain(rules) {
        let value = plain(&words.value);
        if value.is_empty() || !ast.outline.notice.text.contains(&value) {
            let error = Diagnostic::at(&words.span, format!("“{value}” does not stand in the notice"));
            diagnostics.push(error.help("copy it from the notice character for character"));
        }
    }
    if !ast.outline.chapters.iter().any(|chapter| chapter.value == notice.plain_title()) {
        let error = Diagnostic::at(&notice.title.span, "the title is no heading of the notice");
        diagnostics.push(error.help("it stands word for word in a line that begins with #"));
    }
}

/// Sentences on small screens have room for a word, not for a title.
pub fn the_notice_is_called_by_its_title(ast: &Ast, diagnostics: &Diagnostics) {
    let notice = &ast.notice;
    let (called, title) = (&notice.called, notice.plain_title());
    let length = called.value.chars().count();
    if title.contains(&called.value) && (2..=4).contains(&length) {
        return;
    }
    let error =
        Diagnostic::at(&called.span, format!("“{}” is no word of two to four letters of the title", called.value));
    let bare = title.split('（').next().unwrap_or_default();
    let last: Vec<char> = bare.chars().rev().take(2).collect();
    let last: String = last.into_iter().rev().collect();
    diagnostics.push(error.beside(&notice.title.span, "the title").help(format!(
        "our sentences call the notice so: “…没有写明”; write the last word of its title: called = \"{last}\""
    )));
}

pub fn dates_follow_from_the_notice(resolved: &Resolved, diagnostics: &Diagnostics) {
    let (Ok(issued), Ok(in_force)) = (resolved.notice.issued, resolved.notice.in_force) else { return };
    diagnostics.keep(issued_then(resolved.ast, issued));
    if let Ok(entry) = &resolved.notice.entry {
        diagnostics.keep(in_force_from(&resolved.ast.notice, entry, issued, in_force));
    }
    diagnostics.keep(ends_when_it_says(resolved, in_force));
    diagnostics.keep(replaced_later(resolved, issued));
}

fn issued_then(ast: &Ast, issued: Date) -> Result<(), Diagnostic> {
    let words = in_chinese(issued);
    if ast.outline.notice.text.contains(&words) {
        return Ok(());
    }
    Err(Diagnostic::at(&ast.notice.issued.span, format!("the notice does not say “{words}”"))
        .help("write the day of issue that stands above or below the issuer’s name"))
}

/// `in_force` is the first day in force by the words of the notice.
fn in_force_from(notice: &Notice, entry: &Entry, issued: Date, in_force: Date) -> Result<(), Diagnostic> {
    let (due, words) = match entry {
        Entry::After(words, _, due) => (*due, *words),
        Entry::AtOnce => (Some(issued), "之日起"),
        Entry::OnTheDay => (Some(in_force), ""),
    };
    if due == Some(in_force) {
        return Ok(());
    }
    let due = due.map_or("a day beyond the calendar".to_string(), |due| due.to_string());
    Err(Diagnostic::at(&notice.in_force.span, format!("“{words}” makes it {due}"))
        .beside(&notice.issued.span, "the day of issue is not counted")
        .help(format!("write in_force = \"{due}\"")))
}

/// `expires` is stated exactly where the notice ends, and follows from its words.
fn ends_when_it_says(resolved: &Resolved, in_force: Date) -> Result<(), Diagnostic> {
    const ENDS: &str = "有效期";
    let (notice, words) = (&resolved.ast.notice, &resolved.ast.outline.notice);
    let Some(expires) = &notice.expires else {
        let Some(at) = words.text.find(ENDS) else { return Ok(()) };
        return Err(Diagnostic::at(
            words.span(&(at..at + ENDS.len())),
            "the notice says until when it applies, the rules do not",
        )
        .beside(&notice.span, "to be said here")
        .help(format!("write {} in `[notice]`", date::suggest_expiry(part(&words.text, at..), in_force))));
    };
    if expires.quote.value.is_empty() || !words.text.contains(&expires.quote.value) {
        return Err(Diagnostic::at(
            &expires.quote.span,
            format!("“{}” does not stand in the notice", expires.quote.value),
        )
        .help("quote the words that say until when it applies"));
    }
    let Some(Ok(on)) = resolved.notice.expires else { return Ok(()) };
    match date::last_day(&expires.quote.value, in_force, on) {
        Some(due) if due == on && on >= in_force => Ok(()),
        Some(due) => {
            Err(Diagnostic::at(&expires.on.span, format!("“{}” makes the last day {due}", expires.quote.value))
                .help("years are counted from the first day in force; the last day is the day before"))
        }
        None => Err(Diagnostic::at(&expires.on.span, format!("“{}” names no such day", expires.quote.value))
            .help(format!("known: 有效期至{}, 有效期3年", in_chinese(on)))),
    }
}

fn replaced_later(resolved: &Resolved, issued: Date) -> Result<(), Diagnostic> {
    let notice = &resolved.ast.notice;
    let Some(by) = &notice.superseded else { return Ok(()) };
    if by.document.value == notice.document.value {
        return Err(Diagnostic::at(&by.document.span, "a notice cannot replace itself")
            .help("write the number of the later document"));
    }
    if resolved.notice.superseded.is_some_and(|from| from.is_ok_and(|from| from <= issued)) {
        return Err(Diagnostic::at(&by.from.span, "a notice cannot be replaced before it is issued")
            .beside(&notice.issued.span, "issued")
            .help("write the day from which the later document applies"));
    }
    Ok(())
}
