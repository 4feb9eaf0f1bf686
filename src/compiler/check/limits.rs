//! `[limit.*]`: what several awards come to together is what the words say.

use super::amounts::is_at_most;
use super::cited;
use super::frequency;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::UnitKind;
use crate::resolve::{Resolved, ResolvedLimit};

/// Words that leave only the highest of several awards.
const HIGHEST: [&str; 9] = ["就高", "不重复", "不得重复", "不能重复", "不同时", "不得同时", "不能同时", "择优", "从高"];

pub fn limits_are_what_the_words_say(resolved: &Resolved, diagnostics: &Diagnostics) {
    for limit in &resolved.limits {
        diagnostics.keep(match limit.most {
            Some(_) => most(resolved, limit),
            None => only_highest(limit),
        });
        diagnostics.keep(how_often(limit));
    }
}

fn most(resolved: &Resolved, limit: &ResolvedLimit) -> Result<(), Diagnostic> {
    let (Some(written), Some(Ok(most)), Ok(place)) = (&limit.ast.most, limit.most, &limit.quote) else { return Ok(()) };
    for cited in cited::cite(resolved, place, &UnitKind::Yuan, ()) {
        let equal = || cited.figures.iter().filter(|figure| figure.value == most);
        if equal().next().is_none() {
            let error = Diagnostic::at(&written.span, format!("the quoted words do not say “{}”", written.value));
            let error = error.beside(&limit.ast.quote.text.span, "quoted here");
            return Err(error.help(cited.list_figures("quote the words that state the limit")));
        }
        if !equal().any(is_at_most) {
            let error = Diagnostic::at(&written.span, format!("no word makes “{}” a limit", written.value));
            let error = error.beside(&limit.ast.quote.text.span, "quoted here");
            return Err(error.help("words for a limit are 最高, 不超过, 封顶 and the like; quote them as well"));
        }
    }
    Ok(())
}

fn only_highest(limit: &ResolvedLimit) -> Result<(), Diagnostic> {
    let words = &limit.ast.quote.text;
    if limit.awards.len() < 2 {
        return Err(Diagnostic::at(&limit.ast.id.span, "of one award alone none is the highest")
            .help("name in `awards` all awards of which only the highest is given"));
    }
    if HIGHEST.iter().any(|word| words.value.contains(word)) {
        return Ok(());
    }
    Err(Diagnostic::at(&words.span, "no quoted word says that only the highest award is given")
        .help("the words are 就高, 不重复享受 and the like; quote them"))
}

fn how_often(limit: &ResolvedLimit) -> Result<(), Diagnostic> {
    let words = &limit.ast.quote.text;
    match (&limit.ast.paid, frequency::says(&words.value)) {
        (Some(paid), said) if !said.contains(&paid.value) => {
            Err(Diagnostic::at(&paid.span, "no quoted word says that this is the limit for so long")
                .beside(&words.span, "quoted here")
                .help("leave `paid` out where the words do not say for how long"))
        }
        (None, said) if limit.most.is_some() && !said.is_empty() => {
            Err(Diagnostic::at(&words.span, "the words say for how long this is the limit, the rule does not")
                .help("add paid = \"yearly\" for 每年"))
        }
        _ => Ok(()),
    }
}
