//! Measures that a later document has set: the figure is that document's, and it is a floor as `reaches` says.
//!
//! Its words cannot be held against its text, which is not here; what they say is held against the figure.

use crate::band;
use crate::book::{Book, Fixed, Operator, Parameter};
use crate::dates::date;
use crate::figures::{self, Says};
use crate::problem::{Problem, Problems};

pub fn measures_are_what_the_later_document_says(book: &Book, problems: &mut Problems) {
    for parameter in &book.parameters {
        if let Some(fixed) = &parameter.fixed {
            problems.keep(said(book, parameter, fixed));
            problems.keep(dated(book, fixed));
        }
    }
}

fn said(book: &Book, parameter: &Parameter, fixed: &Fixed) -> Result<(), Problem> {
    let Some(question) = book.question(&parameter.fact.value) else { return Ok(()) };
    let value = band::value(&fixed.value, question)?;
    if value.is_zero() {
        return Err(Problem::at(fixed.value.span.clone(), "a measure lies above nothing")
            .help("a document that asks for no share at all leaves no condition: change the rule"));
    }
    let quoted = &fixed.quote;
    let figures = figures::figures(&quoted.value, &band::measure(question));
    let Some(figure) = figures.iter().find(|figure| figure.value == value) else {
        return Err(Problem::at(
            fixed.value.span.clone(),
            format!("the quoted words do not say “{}”", fixed.value.value),
        )
        .beside(quoted.span.clone(), "quoted here")
        .help("quote the words of the later document that state the figure, character for character"));
    };
    match figure.border.as_ref().map(|border| border.says) {
        Some(Says::Bound(Operator::AtLeast)) => Ok(()),
        _ => Err(Problem::at(quoted.span.clone(), "these words do not make the figure a floor")
            .help("quote 不低于, 达到 or 以上 with it; a measure that is no floor (超过, 以下) needs a rule of its own with `more_than`, `at_most` or `below`")),
    }
}

fn dated(book: &Book, fixed: &Fixed) -> Result<(), Problem> {
    let (issued, _) = (date(&fixed.issued)?, date(&fixed.from)?);
    let Some(notice) = &book.notice else { return Ok(()) };
    if fixed.document.value == notice.document.value {
        return Err(Problem::at(
            fixed.document.span.clone(),
            "this is the notice itself, which leaves the measure open",
        )
        .help("write the number of the document that sets it"));
    }
    match date(&notice.issued) {
        Ok(before) if issued < before => {
            Err(Problem::at(fixed.issued.span.clone(), "this document is older than the notice it carries out")
                .beside(notice.issued.span.clone(), "the notice’s day of issue")
                .help("write the day on which the later document was issued"))
        }
        _ => Ok(()),
    }
}
