//! Draws problems as rustc does: file, line and column, the words underlined, what to do.
//!
//! Knows how problems look. Does not know what they mean.

use super::problem::Problem;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

/// As wide as a terminal that stands beside an editor; longer lines are cut around the underlined words.
const WIDTH: usize = 120;

/// Problems as plain text, with their number at the end.
///
/// `name` is shown as the file's path; `text` is the file.
#[must_use]
pub fn render(name: &str, text: &str, problems: &[Problem]) -> String {
    let renderer = Renderer::plain().term_width(WIDTH);
    let drawn: Vec<String> = problems.iter().map(|problem| renderer.render(&[report(name, text, problem)])).collect();
    let count = match problems.len() {
        1 => "1 problem".to_string(),
        number => format!("{number} problems"),
    };
    format!("{}\n\n{name}: {count}\n", drawn.join("\n\n"))
}

fn report<'a>(name: &'a str, text: &'a str, problem: &'a Problem) -> Group<'a> {
    let mut group = Level::ERROR.primary_title(&*problem.message).element(snippet(name, text, problem));
    if let Some(clause) = &problem.clause {
        group = group.element(Level::NOTE.message(format!("in {clause}")));
    }
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(&**help));
    }
    group
}

fn snippet<'a>(name: &'a str, text: &'a str, problem: &'a Problem) -> Snippet<'a, Annotation<'a>> {
    let mark = |kind: AnnotationKind, span: &std::ops::Range<usize>, label: &'a str| {
        let annotation = kind.span(within(text, span));
        if label.is_empty() { annotation } else { annotation.label(label) }
    };
    let beside = problem.beside.iter().map(|(span, label)| mark(AnnotationKind::Context, span, label));
    Snippet::source(text)
        .path(name)
        .annotation(mark(AnnotationKind::Primary, &problem.span, &problem.label))
        .annotations(beside)
}

/// The span, moved to character boundaries inside the text: drawing must not fail where a place is wrong.
fn within(text: &str, span: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end).max(start)
}
