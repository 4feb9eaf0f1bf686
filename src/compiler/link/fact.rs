//! Facts and parameters.

use super::{each, index, leak, text};
use crate::book::{self, Book, Question, Usual};
use crate::{about, band};
use policy::number::Number;
use policy::{Choice, Fact, Fixed, Parameter};

pub fn fact(book: &Book, question: &Question) -> Option<Fact> {
    Some(Fact {
        id: leak(&question.id.value),
        kind: question.kind.value,
        basis: question.basis,
        label: text(&question.label),
        question: text(&question.ask),
        hint: question.hint.as_ref().map(text),
        why: question.why.as_ref().map(text),
        step: question.step.as_ref().map(|step| text(&step.value)),
        yes: question.yes.as_ref().map(|yes| text(&yes.value)),
        no: question.no.as_ref().map(|no| text(&no.value)),
        unit: question.unit.as_ref().map(|unit| text(&unit.value)),
        means: question.means.as_ref().map(|means| text(&means.value)),
        choices: each(&question.choices, |choice| Some(self::choice(choice)))?,
        groups: each(&question.groups, |group| Some(text(group)))?,
        usual: question.usual.as_ref().and_then(|usual| self::usual(question, usual)),
        clauses: each(clauses(book, &question.id.value), index)?,
    })
}

pub fn parameter(book: &Book, parameter: &book::Parameter) -> Option<Parameter> {
    let fixed = match &parameter.fixed {
        Some(fixed) => Some(self::fixed(book, parameter, fixed)?),
        None => None,
    };
    let fact = index(book.asked(&parameter.fact.value)?)?;
    Some(Parameter { name: leak(&parameter.id.value), fact, quote: leak(&parameter.quote.value), fixed })
}

fn fixed(book: &Book, parameter: &book::Parameter, fixed: &book::Fixed) -> Option<Fixed> {
    Some(Fixed {
        value: band::value(&fixed.value, book.question(&parameter.fact.value)?).ok()?,
        document: leak(&fixed.document.value),
        from: leak(&fixed.from.value),
        source: about::source(&parameter.quote.value, fixed)?,
    })
}

fn choice(choice: &book::Choice) -> Choice {
    let group = choice.group.as_ref().map_or(0, |group| group.value.saturating_sub(1));
    let step = choice.step.as_ref().map(|step| text(&step.value));
    Choice { id: leak(&choice.id.value), label: text(&choice.label), note: choice.note.as_ref().map(text), step, group }
}

fn usual(question: &Question, usual: &Usual) -> Option<(Number, Number)> {
    Some((band::value(&usual.from, question).ok()?, band::value(&usual.to, question).ok()?))
}

/// Clauses of the awards that depend on a fact, in the order of the notice.
fn clauses(book: &Book, fact: &str) -> Vec<usize> {
    let awards = book.conditions().filter(|(_, condition)| condition.fact.value == fact).map(|(award, _)| award.block);
    let mut clauses: Vec<usize> = awards.filter_map(|block| book.outline.passage(block)?.clause).collect();
    clauses.sort_unstable();
    clauses.dedup();
    clauses
}
