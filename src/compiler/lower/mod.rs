//! Lowers a checked file to a [`Policy`]. It reports nothing: what can fail is resolved, and reported, before.
//!
//! A value that could not be resolved carries the proof that it was [`Reported`]. Lowering hands this proof on instead of
//! putting another value in its place.

mod about;
mod award;
mod fact;
mod leak;

use crate::diagnostic::Reported;
use crate::resolve::{Resolved, ResolvedReading, ResolvedRelated};
use crate::spanned::part;
use crate::syntax::outline::Clause;
use leak::{each, index, leak, text, try_each};
use policy::Policy;

/// Lowers a file.
///
/// # Errors
/// When a value of it was reported.
pub fn lower(resolved: &Resolved) -> Result<&'static Policy, Reported> {
    let notice = &resolved.ast.notice;
    Ok(Box::leak(Box::new(Policy {
        id: leak(&notice.id.value),
        document: leak(&notice.document.value),
        title: leak(&notice.plain_title()),
        issuer: leak(&notice.issuer.zh.value),
        issued: leak(&notice.issued.value),
        in_force: leak(&notice.in_force.value),
        about: about::about(resolved)?,
        clauses: each(&resolved.ast.outline.clauses, clause),
        facts: try_each(resolved.questions.iter().enumerate(), |(at, question)| fact::fact(resolved, at, question))?,
        parameters: try_each(&resolved.parameters, fact::parameter)?,
        awards: try_each(&resolved.awards, |award| award::award(resolved, award))?,
        limits: try_each(&resolved.limits, |limit| award::limit(resolved, limit))?,
        related: try_each(&resolved.related, |related| self::related(resolved, related))?,
        readings: try_each(&resolved.readings, reading)?,
        parts: &[],
    })))
}

fn clause(clause: &Clause) -> policy::Clause {
    policy::Clause { number: leak(&clause.label), heading: leak(&clause.heading), text: leak(&clause.prose.text) }
}

fn related(resolved: &Resolved, related: &ResolvedRelated) -> Result<policy::Related, Reported> {
    let passage = related.passage.clone()?;
    let clause = resolved.clause_text(passage.clause);
    Ok(policy::Related {
        clause: index(passage.clause),
        title: text(&related.ast.title),
        text: leak(if related.ast.whole_clause { clause } else { part(clause, passage.range) }),
        roles: related.roles,
    })
}

fn reading(reading: &ResolvedReading) -> Result<policy::Reading, Reported> {
    Ok(policy::Reading {
        id: leak(&reading.ast.id.value),
        clause: index(reading.clause?),
        text: text(&reading.ast.text),
        roles: reading.roles,
        point: reading.ast.point.as_ref().map(|point| text(&point.value)),
    })
}
