//! Resolves a syntax tree, once: names become indices, lists of roles and choices bit sets, quotes places in a clause,
//! values numbers and dates.
//!
//! A quote or value that cannot be resolved is reported, and [`Reported`] takes its place, so that checks skip it.

mod award;
mod give;
mod notice;
mod place;
mod quote;
pub mod roles;
mod scope;
mod sum;
mod types;

use crate::ast::Ast;
use crate::diagnostic::{Diagnostics, Reported};
pub use place::Place;
use scope::{Scope, resolve_all};
pub use sum::{ResolvedFormula, ResolvedGive, ResolvedLimit, ResolvedSum};
pub use types::{
    Resolved, ResolvedAward, ResolvedBound, ResolvedCondition, ResolvedFixed, ResolvedNotice, ResolvedParameter,
    ResolvedPassage, ResolvedQuestion, ResolvedReading, ResolvedRelated, ResolvedTest, ResolvedTier, ResolvedWho,
    interval,
};

/// Resolves a file. Errors of quotes and values are reported only when all names are known.
///
/// # Errors
/// When `diagnostics` holds an error already, or a name is unknown.
pub fn resolve<'a>(ast: &'a Ast, diagnostics: &Diagnostics) -> Result<Resolved<'a>, Reported> {
    let mut scope = Scope::new(ast, diagnostics);
    let notice = notice::notice(&mut scope);
    let questions = scope.questions.clone();
    let questions = questions.into_iter().map(|question| notice::question(&mut scope, question)).collect();
    let whos = resolve_all(&ast.whos, |who| notice::who(&mut scope, who));
    let parameters = resolve_all(&ast.parameters, |parameter| notice::parameter(&mut scope, parameter));
    let readings = resolve_all(&ast.readings, |reading| notice::reading(&mut scope, reading));
    let related = resolve_all(&ast.related, |related| notice::related(&mut scope, related));
    let awards = resolve_all(&ast.awards, |award| award::award(&mut scope, award));
    let limits = resolve_all(&ast.limits, |limit| give::limit(&mut scope, limit));
    notice::role_sets(&mut scope);
    scope.finish()?;
    Ok(Resolved {
        ast,
        notice: notice?,
        questions,
        parameters: parameters?,
        whos: whos?,
        readings: readings?,
        related: related?,
        awards: awards?,
        limits: limits?,
    })
}
