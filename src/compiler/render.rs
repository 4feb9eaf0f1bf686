//! Renders diagnostics in the format of rustc: file, line and column, underlined words, help.

use crate::diagnostic::Diagnostic;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

/// Columns of a terminal beside an editor; longer lines are cut around the underlined words.
const WIDTH: usize = 120;

/// Renders diagnostics as plain text, with their number at the end.
///
/// `name` is shown as the file's path; `text` is the file.
#[must_use]
pub fn render(name: &str, text: &str, diagnostics: &[Diagnostic]) -> String {
    let renderer = Renderer::plain().term_width(WIDTH);
    let drawn: Vec<String> =
        diagnostics.iter().map(|diagnostic| renderer.render(&[report(name, text, diagnostic)])).collect();
    let count = match diagnostics.len() {
        1 => "1 problem".to_string(),
        number => format!("{number} problems"),
    };
    format!("{}\n\n{name}: {count}\n", drawn.join("\n\n"))
}

fn report<'a>(name: &'a str, text: &'a str, diagnostic: &'a Diagnostic) -> Group<'a> {
    let mut group = Level::ERROR.primary_title(&*diagnostic.message).element(snippet(name, text, diagnostic));
    if let Some(clause) = &diagnostic.clause {
        group = group.element(Level::NOTE.message(format!("in {clause}")));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(&**help));
    }
    group
}

fn snippet<'a>(name: &'a str, text: &'a str, diagnostic: &'a Diagnostic) -> Snippet<'a, Annotation<'a>> {
    let mark = |kind: AnnotationKind, span: &std::ops::Range<usize>, label: &'a str| {
        let annotation = kind.span(within(text, span));
        if label.is_empty() { annotation } else { annotation.label(label) }
    };
    let beside = diagnostic.beside.iter().map(|(span, label)| mark(AnnotationKind::Context, span, label));
    Snippet::source(text)
        .path(name)
        .annotation(mark(AnnotationKind::Primary, &diagnostic.span, &diagnostic.label))
        .annotations(beside)
}

/// The span, moved to character boundaries of the text: a wrong span must not make rendering panic.
fn within(text: &str, span: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end).max(start)
}
