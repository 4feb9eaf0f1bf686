//! Resolves a syntax tree, once: names become indices, lists of roles and choices bit sets, quotes places in a clause,
//! values numbers and dates.
//!
//! A quote or value that cannot be resolved is reported, and [`Reported`] takes its place, so that checks skip it.

mod award;
mod notice;
mod quote;
pub mod roles;
mod scope;
mod types;

use crate::ast::Ast;
use crate::diagnostic::{Diagnostics, Reported};
use scope::Scope;
pub use types::{
    Place, Resolved, ResolvedAward, ResolvedBound, ResolvedCondition, ResolvedFixed, ResolvedGive, ResolvedNotice,
    ResolvedParameter, ResolvedPassage, ResolvedQuestion, ResolvedReading, ResolvedRelated, ResolvedTest, ResolvedTier,
    ResolvedWho, band,
};

/// Resolves a file. Quotes and values are looked at only when all names are known.
///
/// # Errors
/// When `diagnostics` holds an error already, or a name is unknown.
pub fn resolve<'a>(ast: &'a Ast, diagnostics: &mut Diagnostics) -> Result<Resolved<'a>, Reported> {
    let mut scope = Scope::new(ast, diagnostics);
    scope.whos = notice::whos(&mut scope);
    let questions = notice::questions(&mut scope);
    let notice = notice::notice(&mut scope);
    let parameters = notice::parameters(&mut scope);
    let readings = notice::readings(&mut scope);
    let related = notice::related(&mut scope);
    let awards = award::awards(&mut scope);
    notice::role_sets(&mut scope);
    let whos = std::mem::take(&mut scope.whos);
    scope.finish()?;
    Ok(Resolved {
        ast,
        notice: notice?,
        questions,
        parameters: parameters?,
        whos: whos.into_iter().collect::<Result<_, _>>()?,
        readings: readings?,
        related: related?,
        awards: awards?,
    })
}
