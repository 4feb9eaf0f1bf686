//! Resolves `[notice]`, `[question.*]`, `[parameter.*]`, `[who.*]`, `[role_sets]`, `[reading.*]` and `[related]`.

use super::quote;
use super::roles;
use super::scope::Scope;
use super::types::{
    ResolvedFixed, ResolvedNotice, ResolvedParameter, ResolvedPassage, ResolvedQuestion, ResolvedReading,
    ResolvedRelated, ResolvedWho,
};
use crate::ast::{Name, Parameter, Question, Reading, Related, Who};
use crate::diagnostic::{Diagnostic, Reported};
use crate::quantity::date::{self, parse_date};
use crate::quantity::interval::parse_value;
use crate::spanned::Spanned;
use jiff::civil::Date;

pub fn notice<'a>(scope: &mut Scope<'a, '_>) -> Result<ResolvedNotice<'a>, Reported> {
    let notice = &scope.ast.notice;
    let asked: Vec<_> = notice.ask.iter().map(|name| scope.fact(name)).collect();
    let together: Vec<_> = notice.together.iter().map(|name| scope.together(name)).collect();
    let mut date = |written: &Spanned<String>| scope.values.check(parse_date(written));
    let (issued, in_force) = (date(&notice.issued), date(&notice.in_force));
    let expires = notice.expires.as_ref().map(|expires| date(&expires.on));
    let superseded = notice.superseded.as_ref().map(|by| date(&by.from));
    let entry = issued.and_then(|issued| entry(scope, issued, in_force?));
    asked.into_iter().collect::<Result<Vec<_>, _>>()?;
    let together = together.into_iter().collect::<Result<_, _>>()?;
    Ok(ResolvedNotice { issued, in_force, entry, expires, superseded, together })
}

fn entry<'a>(scope: &mut Scope<'a, '_>, issued: Date, in_force: Date) -> Result<date::Entry<'a>, Reported> {
    date::find_entry(&scope.ast.outline.notice.text, issued, in_force).ok_or_else(|| {
        let span = scope.ast.notice.in_force.span.clone();
        let known = format!("known: 自发布之日起30日后, 自发布之日起施行, 自{}起", date::in_chinese(in_force));
        scope.values.report(Diagnostic::at(span, "the notice does not say from when it applies").help(known))
    })
}

pub fn questions<'a>(scope: &mut Scope<'a, '_>) -> Vec<ResolvedQuestion<'a>> {
    scope.questions.clone().into_iter().map(|question| self::question(scope, question)).collect()
}

fn question<'a>(scope: &mut Scope<'a, '_>, question: &'a Question) -> ResolvedQuestion<'a> {
    let mut value = |written: &Spanned<String>| scope.values.check(parse_value(written, question));
    let usual = question.usual.as_ref().map(|usual| (value(&usual.from), value(&usual.to)));
    ResolvedQuestion { ast: question, usual }
}

pub fn parameters<'a>(scope: &mut Scope<'a, '_>) -> Result<Vec<ResolvedParameter<'a>>, Reported> {
    let all: Vec<_> = scope.ast.parameters.iter().map(|parameter| self::parameter(scope, parameter)).collect();
    all.into_iter().collect()
}

fn parameter<'a>(scope: &mut Scope<'a, '_>, parameter: &'a Parameter) -> Result<ResolvedParameter<'a>, Reported> {
    let (fact, question) = scope.fact(&parameter.fact)?;
    words(scope, &parameter.quote, parameter.block);
    let fixed = parameter.fixed.as_ref().map(|fixed| ResolvedFixed {
        ast: fixed,
        value: scope.values.check(parse_value(&fixed.value, question)),
        issued: scope.values.check(parse_date(&fixed.issued)),
        from: scope.values.check(parse_date(&fixed.from)),
    });
    Ok(ResolvedParameter { ast: parameter, fact, fixed })
}

pub fn whos<'a>(scope: &mut Scope<'a, '_>) -> Vec<Result<ResolvedWho<'a>, Reported>> {
    scope.ast.whos.iter().map(|who| self::who(scope, who)).collect()
}

fn who<'a>(scope: &mut Scope<'a, '_>, who: &'a Who) -> Result<ResolvedWho<'a>, Reported> {
    let (meant, open_by_name) = (role_set_of(scope, &who.meant), scope.roles(&who.open));
    Ok(ResolvedWho { ast: who, meant: meant?, open_by_name: open_by_name? })
}

pub fn role_sets(scope: &mut Scope) {
    for set in &scope.ast.role_sets {
        if let Err(diagnostic) = roles::choice_bits(scope.ast.role_choices(), &set.roles, "role") {
            scope.report(diagnostic);
        }
    }
}

pub fn readings<'a>(scope: &mut Scope<'a, '_>) -> Result<Vec<ResolvedReading<'a>>, Reported> {
    let all: Vec<_> = scope.ast.readings.iter().map(|reading| self::reading(scope, reading)).collect();
    all.into_iter().collect()
}

fn reading<'a>(scope: &mut Scope<'a, '_>, reading: &'a Reading) -> Result<ResolvedReading<'a>, Reported> {
    let roles = role_set_of(scope, &reading.roles)?;
    if let Some(quote) = &reading.quote {
        words(scope, quote, reading.block);
    }
    let clause = scope.ast.outline.blocks.get(reading.block).and_then(|block| block.clause).ok_or_else(|| {
        let message = format!("the reading `{}` stands in no clause", reading.id.value);
        let diagnostic = Diagnostic::at(reading.id.span.clone(), message);
        scope.values.report(diagnostic.help("move it to a block of the clause that it reads"))
    });
    Ok(ResolvedReading { ast: reading, clause, roles })
}

pub fn related<'a>(scope: &mut Scope<'a, '_>) -> Result<Vec<ResolvedRelated<'a>>, Reported> {
    let all: Vec<_> = scope.ast.related.iter().map(|related| self::related_one(scope, related)).collect();
    all.into_iter().collect()
}

fn related_one<'a>(scope: &mut Scope<'a, '_>, related: &'a Related) -> Result<ResolvedRelated<'a>, Reported> {
    let listed = role_set_of(scope, &related.roles)?;
    let roles = if related.everyone { roles::all_bits(scope.ast.role_choices()) } else { listed };
    let found = scope.ast.outline.passage(related.block);
    let passage = found.and_then(|passage| Some((passage.clause?, passage.range.clone())));
    let passage = passage.map(|(clause, range)| ResolvedPassage { clause, range }).ok_or_else(|| {
        let diagnostic = Diagnostic::at(related.span.clone(), "these words stand in no clause");
        scope
            .values
            .report(diagnostic.help("add `[clause]` with `number`, the chapter heading above, to make them one"))
    });
    Ok(ResolvedRelated { ast: related, passage, roles })
}

fn role_set_of(scope: &mut Scope, names: &[Name]) -> Result<u32, Reported> {
    Ok(scope.roles(names)?.into_iter().fold(0, |all, bits| all | bits))
}

/// Reports words that do not occur above the block.
fn words(scope: &mut Scope, words: &Spanned<String>, block: usize) {
    let _ = scope.values.check(quote::find_words(&scope.ast.outline, words, block));
}
