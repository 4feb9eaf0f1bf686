//! Lowers a checked file to a [`Policy`]. Total: what can fail is resolved, and reported, before.
//!
//! A value that could not be resolved carries the proof that it was [`Reported`](crate::diagnostic::Reported). Such a file
//! is refused, so the defaults that stand in for these values here are never in a policy that anyone receives.

mod about;
mod award;
mod fact;
mod leak;

use crate::resolve::{Resolved, ResolvedReading, ResolvedRelated};
use crate::spanned::part;
use crate::syntax::outline::Clause;
use leak::{each, index, leak, text};
use policy::Policy;

/// Lowers a file on which no diagnostic was reported.
pub fn lower(resolved: &Resolved) -> &'static Policy {
    let notice = &resolved.ast.notice;
    Box::leak(Box::new(Policy {
        id: leak(&notice.id.value),
        document: leak(&notice.document.value),
        title: leak(&notice.plain_title()),
        issuer: leak(&notice.issuer.zh.value),
        issued: leak(&notice.issued.value),
        in_force: leak(&notice.in_force.value),
        about: about::about(resolved),
        clauses: each(&resolved.ast.outline.clauses, clause),
        facts: each(resolved.questions.iter().enumerate(), |(at, question)| fact::fact(resolved, at, question)),
        parameters: each(&resolved.parameters, fact::parameter),
        awards: each(&resolved.awards, |award| award::award(resolved, award)),
        related: each(&resolved.related, |related| self::related(resolved, related)),
        readings: each(&resolved.readings, reading),
        parts: &[],
    }))
}

fn clause(clause: &Clause) -> policy::Clause {
    policy::Clause {
        number: leak(&clause.number.value),
        heading: leak(&clause.heading),
        text: leak(&clause.prose.text),
    }
}

fn related(resolved: &Resolved, related: &ResolvedRelated) -> policy::Related {
    let passage = related.passage.clone().unwrap_or_default();
    let clause = resolved.clause_text(passage.clause);
    policy::Related {
        clause: index(passage.clause),
        title: text(&related.ast.title),
        text: leak(if related.ast.whole_clause { clause } else { part(clause, passage.range) }),
        roles: related.roles,
    }
}

fn reading(reading: &ResolvedReading) -> policy::Reading {
    policy::Reading {
        id: leak(&reading.ast.id.value),
        clause: index(reading.clause.unwrap_or_default()),
        text: text(&reading.ast.text),
        roles: reading.roles,
        point: reading.ast.point.as_ref().map(|point| text(&point.value)),
    }
}
