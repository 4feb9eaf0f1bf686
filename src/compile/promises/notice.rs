//! The notice as a whole: its name, its number, its dates.

use crate::compile::book::{Book, Notice};
use crate::compile::figures::{self, Measure};
use crate::compile::problem::{Problem, Problems};
use crate::compile::written::Written;
use jiff::{ToSpan, civil::Date};

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
        problems.push(Problem::at(
            notice.id.span.clone(),
            "a notice’s name has lower-case letters, digits and hyphens only",
        ));
    }
}

pub fn words_about_the_notice_stand_in_it(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    for words in [&notice.document, &notice.title, &notice.issuer] {
        if words.value.is_empty() || !book.outline.notice.text.contains(&words.value) {
            problems.push(Problem::at(words.span.clone(), format!("“{}” does not stand in the notice", words.value)));
        }
    }
    if !book.outline.chapters.iter().any(|chapter| chapter.value == notice.title.value) {
        let problem = Problem::at(notice.title.span.clone(), "the title is no heading of the notice");
        problems.push(problem.help("it stands word for word in a line that begins with #"));
    }
}

pub fn dates_follow_from_the_notice(book: &Book, problems: &mut Problems) {
    let Some(notice) = &book.notice else { return };
    let issued = problems.keep(date(&notice.issued));
    let in_force = problems.keep(date(&notice.in_force));
    if let (Some(issued), Some(in_force)) = (issued, in_force) {
        problems.keep(issued_then(book, notice, issued));
        problems.keep(in_force_from(book, notice, issued, in_force));
    }
}

fn date(written: &Written<String>) -> Result<Date, Problem> {
    let read: Option<Date> = written.value.parse().ok().filter(|date: &Date| date.to_string() == written.value);
    read.ok_or_else(|| {
        Problem::at(written.span.clone(), format!("“{}” is no date", written.value)).help("write it as 2020-07-09")
    })
}

fn in_chinese(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

fn issued_then(book: &Book, notice: &Notice, issued: Date) -> Result<(), Problem> {
    let words = in_chinese(issued);
    if book.outline.notice.text.contains(&words) {
        return Ok(());
    }
    Err(Problem::at(notice.issued.span.clone(), format!("the notice does not say “{words}”")))
}

/// The day that the notice's words make its first in force must be the one written.
fn in_force_from(book: &Book, notice: &Notice, issued: Date, in_force: Date) -> Result<(), Problem> {
    let text = &book.outline.notice.text;
    let day_itself = format!("自{}起", in_chinese(in_force));
    let (due, words) = match after_days(text) {
        Some((days, words)) => (issued.checked_add((days + 1).days()).ok(), words),
        None if AT_ONCE.iter().any(|words| text.contains(words)) => (Some(issued), "之日起"),
        None if text.contains(&day_itself) => (Some(in_force), ""),
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
        .beside(notice.issued.span.clone(), "the day of issue is not counted"))
}

const AT_ONCE: [&str; 6] =
    ["发布之日起施行", "发布之日起实施", "印发之日起施行", "印发之日起实施", "公布之日起施行", "公布之日起实施"];

/// Days and words of 自发布之日起30日后. The day of issue is not counted, so the thirtieth is the last day before.
fn after_days(text: &str) -> Option<(i64, &str)> {
    let days = figures::figures(text, &Measure::Count("日后".to_string()));
    days.into_iter().find_map(|figure| {
        let before = text.get(..figure.range.start)?;
        let start = ["自发布之日起", "自印发之日起", "自公布之日起"]
            .iter()
            .find_map(|words| before.strip_suffix(*words))?
            .len();
        Some((figure.value.to_string().parse().ok().filter(|days| *days < 10_000)?, text.get(start..figure.range.end)?))
    })
}
