//! Lowers questions to facts, and parameters.

use super::about;
use super::leak::{each, index, leak, text};
use crate::ast::Choice;
use crate::diagnostic::Reported;
use crate::resolve::{Resolved, ResolvedAward, ResolvedFixed, ResolvedParameter, ResolvedQuestion};
use policy::{Fact, Fixed, Parameter};

pub fn fact(resolved: &Resolved, at: usize, resolved_question: &ResolvedQuestion) -> Result<Fact, Reported> {
    let question = resolved_question.ast;
    let usual = match resolved_question.usual {
        Some((from, to)) => Some((from?, to?)),
        None => None,
    };
    Ok(Fact {
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
        proof: question.proof.as_ref().map(|proof| text(&proof.value)),
        choices: each(&question.choices, choice),
        groups: each(&question.groups, text),
        usual,
        clauses: each(clauses(resolved, at), index),
    })
}

pub fn parameter(parameter: &ResolvedParameter) -> Result<Parameter, Reported> {
    Ok(Parameter {
        name: leak(&parameter.ast.id.value),
        fact: index(parameter.fact),
        quote: leak(&parameter.ast.quote.value),
        fixed: parameter.fixed.as_ref().map(|later| fixed(parameter, later)).transpose()?,
    })
}

fn fixed(parameter: &ResolvedParameter, fixed: &ResolvedFixed) -> Result<Fixed, Reported> {
    Ok(Fixed {
        value: fixed.value?,
        document: leak(&fixed.ast.document.value),
        from: leak(&fixed.ast.from.value),
        source: about::source(&parameter.ast.quote.value, fixed)?,
    })
}

fn choice(choice: &Choice) -> policy::Choice {
    policy::Choice {
        id: leak(&choice.id.value),
        label: text(&choice.label),
        note: choice.note.as_ref().map(text),
        step: choice.step.as_ref().map(|step| text(&step.value)),
        group: choice.group.as_ref().map_or(0, |group| group.value.saturating_sub(1)),
        person: choice.person.as_ref().map_or(0, |person| person.value.saturating_sub(1)),
    }
}

/// Clauses of the awards whose verdict or sum depends on a fact, in the order of the notice.
fn clauses(resolved: &Resolved, fact: usize) -> Vec<usize> {
    let counts = |award: &ResolvedAward| award.formulas().any(|formula| formula.of == fact);
    let tests = |award: &&ResolvedAward| award.conditions().any(|condition| condition.fact == fact) || counts(award);
    let passages = resolved.awards.iter().filter(tests).filter_map(|award| award.passage.as_ref().ok());
    let mut clauses: Vec<usize> = passages.map(|passage| passage.clause).collect();
    clauses.sort_unstable();
    clauses.dedup();
    clauses
}
