//! The notice as a whole: its name, its number, its dates.

use crate::book::{Book, Notice};
use crate::dates::{self, Entry, date, in_chinese};
use crate::problem::{Problem, Problems};
use crate::written::part;
use jiff::civil::Date;

pub fn the_file_is_named_after_the_notice(name: &str, book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.strip_suffix(".md").unwrap_or(file);
    if stem != notice.id.value {
        let problem = Problem::at(
            notice.id.span.clone(),
            format!("the notice is called `{}`, its file `{stem}`", notice.id.value),
        );
        problems.push(
            problem.help("they have the same name, so that a copied file does not pass for the one it was copied from"),
        );
    }
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if notice.id.value.is_empty() || !notice.id.value.chars().all(plain) {
        let problem =
            Problem::at(notice.id.span.clone(), "a notice’s name has lower-case letters, digits and hyphens only");
        problems.push(problem.help("for example place, year and number: hangzhou-2020-137"));
    }
}

pub fn words_about_the_notice_stand_in_it(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    let plain = |text: &str| text.replace('|', "");
    let rules = notice.rules.iter().map(|rules| &rules.zh);
    for words in [&notice.document, &notice.title, &notice.issuer.zh].into_iter().chain(rules) {
        let value = plain(&words.value);
        if value.is_empty() || !book.outline.notice.text.contains(&value) {
            let problem = Problem::at(words.span.clone(), format!("“{value}” does not stand in the notice"));
            problems.push(problem.help("copy it from the notice character for character"));
        }
    }
    if !book.outline.chapters.iter().any(|chapter| chapter.value == notice.plain_title()) {
        let problem = Problem::at(notice.title.span.clone(), "the title is no heading of the notice");
        problems.push(problem.help("it stands word for word in a line that begins with #"));
    }
}

/// Sentences on small screens have room for a word, not for a title.
pub fn the_notice_is_called_by_its_title(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    let (called, title) = (&notice.called, notice.plain_title());
    let length = called.value.chars().count();
    if title.contains(&called.value) && (2..=4).contains(&length) {
        return;
    }
    let problem =
        Problem::at(called.span.clone(), format!("“{}” is no word of two to four letters of the title", called.value));
    let bare = title.split('（').next().unwrap_or_default();
    let last: Vec<char> = bare.chars().rev().take(2).collect();
    let last: String = last.into_iter().rev().collect();
    problems.push(problem.beside(notice.title.span.clone(), "the title").help(format!(
        "our sentences call the notice so: “…没有写明”; write the last word of its title: called = \"{last}\""
    )));
}

pub fn dates_follow_from_the_notice(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    let issued = problems.keep(date(&notice.issued));
    let in_force = problems.keep(date(&notice.in_force));
    if let (Some(issued), Some(in_force)) = (issued, in_force) {
        problems.keep(issued_then(book, notice, issued));
        problems.keep(in_force_from(book, notice, issued, in_force));
        problems.keep(ends_when_it_says(book, notice, in_force));
        problems.keep(replaced_later(notice, issued));
    }
}

fn issued_then(book: &Book, notice: &Notice, issued: Date) -> Result<(), Problem> {
    let words = in_chinese(issued);
    if book.outline.notice.text.contains(&words) {
        return Ok(());
    }
    Err(Problem::at(notice.issued.span.clone(), format!("the notice does not say “{words}”"))
        .help("write the day of issue that stands above or below the issuer’s name"))
}

/// The day that the notice's words make its first in force must be the one written.
fn in_force_from(book: &Book, notice: &Notice, issued: Date, in_force: Date) -> Result<(), Problem> {
    let day_itself = format!("自{}起", in_chinese(in_force));
    let (due, words) = match dates::entry(&book.outline.notice.text, issued, in_force) {
        Some(Entry::After(words, _, due)) => (due, words),
        Some(Entry::AtOnce) => (Some(issued), "之日起"),
        Some(Entry::OnTheDay) => (Some(in_force), ""),
        None => {
            return Err(Problem::at(notice.in_force.span.clone(), "the notice does not say from when it applies")
                .help(format!("known: 自发布之日起30日后, 自发布之日起施行, {day_itself}")));
        }
    };
    if due == Some(in_force) {
        return Ok(());
    }
    let due = due.map_or("a day beyond the calendar".to_string(), |due| due.to_string());
    Err(Problem::at(notice.in_force.span.clone(), format!("“{words}” makes it {due}"))
        .beside(notice.issued.span.clone(), "the day of issue is not counted")
        .help(format!("write in_force = \"{due}\"")))
}

/// Words that end a notice are stated as `expires`, and `expires` rests on such words.
fn ends_when_it_says(book: &Book, notice: &Notice, in_force: Date) -> Result<(), Problem> {
    const ENDS: &str = "有效期";
    let words = &book.outline.notice;
    let Some(expires) = &notice.expires else {
        let Some(at) = words.text.find(ENDS) else { return Ok(()) };
        return Err(Problem::at(
            words.span(&(at..at + ENDS.len())),
            "the notice says until when it applies, the rules do not",
        )
        .beside(notice.span.clone(), "to be said here")
        .help(format!("write {} in `[notice]`", dates::expiry(part(&words.text, at..), in_force))));
    };
    let on = date(&expires.on)?;
    if expires.quote.value.is_empty() || !words.text.contains(&expires.quote.value) {
        return Err(Problem::at(
            expires.quote.span.clone(),
            format!("“{}” does not stand in the notice", expires.quote.value),
        )
        .help("quote the words that say until when it applies"));
    }
    match dates::last_day(&expires.quote.value, in_force, on) {
        Some(due) if due == on && on >= in_force => Ok(()),
        Some(due) => {
            Err(Problem::at(expires.on.span.clone(), format!("“{}” makes the last day {due}", expires.quote.value))
                .help("years are counted from the first day in force; the last day is the day before"))
        }
        None => Err(Problem::at(expires.on.span.clone(), format!("“{}” names no such day", expires.quote.value))
            .help(format!("known: 有效期至{}, 有效期3年", in_chinese(on)))),
    }
}

fn replaced_later(notice: &Notice, issued: Date) -> Result<(), Problem> {
    let Some(by) = &notice.superseded else { return Ok(()) };
    if by.document.value == notice.document.value {
        return Err(Problem::at(by.document.span.clone(), "a notice cannot replace itself")
            .help("write the number of the later document"));
    }
    if date(&by.from)? <= issued {
        return Err(Problem::at(by.from.span.clone(), "a notice cannot be replaced before it is issued")
            .beside(notice.issued.span.clone(), "issued")
            .help("write the day from which the later document applies"));
    }
    Ok(())
}
