//! Resolves all tables but `[award.*]`.

use super::roles::{all_bits, choice_bits};
use super::scope::{Scope, resolve_all};
use super::types::{
    ResolvedFixed, ResolvedNotice, ResolvedParameter, ResolvedQuestion, ResolvedReading, ResolvedRelated, ResolvedWho,
};
use crate::ast::{Parameter, Question, Reading, Related, Who};
use crate::diagnostic::{Diagnostic, Reported};
use crate::quantity::answer_range::parse_value;
use crate::quantity::date::{self, Entry, parse_date};
use crate::spanned::Spanned;
use jiff::civil::Date;

pub fn notice<'a>(scope: &mut Scope<'a, '_>) -> Result<ResolvedNotice<'a>, Reported> {
    let notice = &scope.ast.notice;
    let asked = resolve_all(&notice.ask, |name| scope.fact(name));
    let together = resolve_all(&notice.together, |name| scope.together(name));
    let date = |written: &Spanned<String>| scope.values.check(parse_date(written));
    let (issued, in_force) = (date(&notice.issued), date(&notice.in_force));
    let expires = notice.expires.as_ref().map(|expires| date(&expires.on));
    let superseded = notice.superseded.as_ref().map(|by| date(&by.from));
    let entry = issued.and_then(|issued| entry(scope, issued, in_force?));
    asked.and(together).map(|together| ResolvedNotice { issued, in_force, entry, expires, superseded, together })
}

fn entry<'a>(scope: &mut Scope<'a, '_>, issued: Date, in_force: Date) -> Result<Entry<'a>, Reported> {
    date::find_entry(&scope.ast.outline.notice.text, issued, in_force).ok_or_else(|| {
        let known = format!("known: 自发布之日起30日后, 自发布之日起施行, 自{}起", date::in_chinese(in_force));
        let error = Diagnostic::at(&scope.ast.notice.in_force.span, "the notice does not say from when it applies");
        scope.values.report(error.help(known))
    })
}

pub fn question<'a>(scope: &mut Scope<'a, '_>, question: &'a Question) -> ResolvedQuestion<'a> {
    let value = |written: &Spanned<String>| scope.values.check(parse_value(written, question));
    let usual = question.usual.as_ref().map(|usual| (value(&usual.from), value(&usual.to)));
    ResolvedQuestion { ast: question, usual }
}

pub fn parameter<'a>(scope: &mut Scope<'a, '_>, parameter: &'a Parameter) -> Result<ResolvedParameter<'a>, Reported> {
    let (fact, question) = scope.fact(&parameter.fact)?;
    let _reported = scope.words(&parameter.quote, parameter.block);
    let fixed = parameter.fixed.as_ref().map(|fixed| ResolvedFixed {
        ast: fixed,
        value: scope.values.check(parse_value(&fixed.value, question)),
        issued: scope.values.check(parse_date(&fixed.issued)),
        from: scope.values.check(parse_date(&fixed.from)),
    });
    Ok(ResolvedParameter { ast: parameter, fact, fixed })
}

pub fn who<'a>(scope: &mut Scope<'a, '_>, who: &'a Who) -> Result<ResolvedWho<'a>, Reported> {
    let (meant, open_by_name) = (scope.roles(&who.meant), scope.roles(&who.open));
    Ok(ResolvedWho { ast: who, meant: union(&meant?), open_by_name: open_by_name? })
}

pub fn role_sets(scope: &mut Scope) {
    for set in &scope.ast.role_sets {
        if let Err(error) = choice_bits(scope.ast.role_choices(), &set.roles, "role") {
            scope.report(error);
        }
    }
}

pub fn reading<'a>(scope: &mut Scope<'a, '_>, reading: &'a Reading) -> Result<ResolvedReading<'a>, Reported> {
    let roles = union(&scope.roles(&reading.roles)?);
    if let Some(quote) = &reading.quote {
        let _reported = scope.words(quote, reading.block);
    }
    let clause = scope.ast.outline.blocks.get(reading.block).and_then(|block| block.clause).ok_or_else(|| {
        let message = format!("the reading `{}` stands in no clause", reading.id.value);
        let error = Diagnostic::at(&reading.id.span, message);
        scope.values.report(error.help("move it to a block of the clause that it reads"))
    });
    Ok(ResolvedReading { ast: reading, clause, roles })
}

pub fn related<'a>(scope: &mut Scope<'a, '_>, related: &'a Related) -> Result<ResolvedRelated<'a>, Reported> {
    let listed = union(&scope.roles(&related.roles)?);
    let roles = if related.everyone { all_bits(scope.ast.role_choices()) } else { listed };
    let passage = scope.passage(related.block).ok_or_else(|| {
        let error = Diagnostic::at(&related.span, "these words stand in no clause");
        scope.values.report(error.help("add `[clause]` with `number`, the chapter heading above, to make them one"))
    });
    Ok(ResolvedRelated { ast: related, passage, roles })
}

fn union(sets: &[u32]) -> u32 {
    sets.iter().fold(0, |all, bits| all | bits)
}
