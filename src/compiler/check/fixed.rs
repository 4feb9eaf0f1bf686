//! Parameters set by a later document: the figure is in its quoted words, as a floor, which `reaches` requires.
//!
//! The document itself is not at hand, so its quote is compared with the figure only.

use crate::ast::{Notice, Operator};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::unit_kind;
use crate::quantity::{self, BorderMeaning};
use crate::resolve::{Resolved, ResolvedFixed, ResolvedParameter};
use jiff::civil::Date;

pub fn measures_are_what_the_later_document_says(resolved: &Resolved, diagnostics: &Diagnostics) {
    for parameter in &resolved.parameters {
        if let Some(fixed) = &parameter.fixed {
            diagnostics.keep(said(resolved, parameter, fixed));
            let issued = resolved.notice.issued.ok();
            diagnostics.keep(dated(&resolved.ast.notice, issued, fixed));
        }
    }
}

fn said(resolved: &Resolved, parameter: &ResolvedParameter, later: &ResolvedFixed) -> Result<(), Diagnostic> {
    let fixed = later.ast;
    let (Some(question), Ok(value)) = (resolved.questions.get(parameter.fact), later.value) else { return Ok(()) };
    if value.is_zero() {
        return Err(Diagnostic::at(&fixed.value.span, "a measure lies above nothing")
            .help("a document that asks for no share at all leaves no condition: change the rule"));
    }
    let quoted = &fixed.quote;
    let figures = quantity::find_figures(&quoted.value, &unit_kind(question.ast));
    let Some(figure) = figures.iter().find(|figure| figure.value == value) else {
        return Err(Diagnostic::at(&fixed.value.span, format!("the quoted words do not say “{}”", fixed.value.value))
            .beside(&quoted.span, "quoted here")
            .help("quote the words of the later document that state the figure, character for character"));
    };
    match figure.border.as_ref().map(|border| border.says) {
        Some(BorderMeaning::Bound(Operator::AtLeast)) => Ok(()),
        _ => Err(Diagnostic::at(&quoted.span, "these words do not make the figure a floor")
            .help("quote 不低于, 达到 or 以上 with it; a measure that is no floor (超过, 以下) needs a rule of its own with `more_than`, `at_most` or `below`")),
    }
}

fn dated(notice: &Notice, issued: Option<Date>, later: &ResolvedFixed) -> Result<(), Diagnostic> {
    let fixed = later.ast;
    if fixed.document.value == notice.document.value {
        return Err(Diagnostic::at(&fixed.document.span, "this is the notice itself, which leaves the measure open")
            .help("write the number of the document that sets it"));
    }
    if issued.is_some_and(|before| later.issued.is_ok_and(|issued| issued < before)) {
        return Err(Diagnostic::at(&fixed.issued.span, "this document is older than the notice it carries out")
            .beside(&notice.issued.span, "the notice’s day of issue")
            .help("write the day on which the later document was issued"));
    }
    Ok(())
}
