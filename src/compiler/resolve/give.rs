//! Resolves what an award gives.

use super::scope::{Scope, resolve_all};
use super::sum::{ResolvedFormula, ResolvedGive, ResolvedLimit, ResolvedSum};
use crate::ast::{Calculated, Give, Limit, RateKind, Sum};
use crate::diagnostic::{Diagnostic, Reported};
use crate::quantity::answer_range::{AnswerRange, parse_value};
use crate::quantity::{self, UnitKind};
use crate::spanned::Spanned;
use policy::Kind;
use policy::number::Number;

pub fn give<'a>(scope: &mut Scope<'a, '_>, give: &'a Give, block: usize) -> Result<ResolvedGive<'a>, Reported> {
    let sum = match &give.sum {
        Some(Sum::Stated(stated)) => {
            let to = stated.to.as_ref().map(|(_, to)| scope.values.check(yuan(to)));
            Some(ResolvedSum::Stated(stated, scope.values.check(yuan(&stated.value)), to))
        }
        Some(Sum::Calculated(calculated)) => Some(ResolvedSum::Calculated(formula(scope, calculated)?)),
        None => None,
    };
    let readings = resolve_all(&give.readings, |name| scope.reading(name))?;
    Ok(ResolvedGive { ast: give, sum, readings, quote: scope.quote(&give.quote, block, 1) })
}

pub fn limit<'a>(scope: &mut Scope<'a, '_>, limit: &'a Limit) -> Result<ResolvedLimit<'a>, Reported> {
    let awards = resolve_all(&limit.awards, |name| scope.award(name))?;
    let most = limit.most.as_ref().map(|most| scope.values.check(yuan(most)));
    Ok(ResolvedLimit { ast: limit, awards, most, quote: scope.quote(&limit.quote, limit.block, 1) })
}

fn formula<'a>(scope: &mut Scope<'a, '_>, ast: &'a Calculated) -> Result<ResolvedFormula<'a>, Reported> {
    let (of, question) = scope.fact(&ast.of)?;
    let kind = question.kind.value;
    let suits = match ast.key.value {
        RateKind::Share => kind == Kind::Money,
        RateKind::Each if ast.every.is_some() => matches!(kind, Kind::Money | Kind::Number),
        RateKind::Each => kind == Kind::Number,
    };
    if !suits {
        let help = match ast.key.value {
            RateKind::Share => "a share is one of money: `of` names a question of kind \"money\"",
            RateKind::Each => {
                "`each` counts the answers to a question of kind \"number\", or steps of `every` of one of kind \"money\""
            }
        };
        let message = format!("nothing can be calculated from `{}` in this way", ast.of.value);
        return Err(scope.report(Diagnostic::at(&ast.of.span, message).help(help)));
    }
    let rate = |written: &Spanned<String>| match ast.key.value {
        RateKind::Share => share(written),
        RateKind::Each => yuan(written),
    };
    let money = |written: &Option<Spanned<String>>| written.as_ref().map(|sum| scope.values.check(yuan(sum)));
    let answer = |written: &Option<Spanned<String>>| {
        written
            .as_ref()
            .map(|value| scope.values.check(parse_value(value, question).and_then(|read| above_nothing(value, read))))
    };
    Ok(ResolvedFormula {
        ast,
        of,
        question,
        rates: ast.rates.iter().map(|written| scope.values.check(rate(written))).collect(),
        every: answer(&ast.every),
        base: money(&ast.base),
        above: answer(&ast.above),
        cap: money(&ast.cap),
    })
}

fn above_nothing(written: &Spanned<String>, value: Number) -> Result<Number, Diagnostic> {
    if value.is_zero() {
        return Err(Diagnostic::at(&written.span, "this is nothing").help("leave it out"));
    }
    Ok(value)
}

/// A share in percent; above 100 where a grant is doubled and the like.
fn share(written: &Spanned<String>) -> Result<Number, Diagnostic> {
    let value = quantity::parse_figure(&written.value, &UnitKind::Percent);
    value.filter(|value| !value.is_zero() && *value <= Number::whole(1_000)).ok_or_else(|| {
        Diagnostic::at(&written.span, format!("“{}” is not a share such as \"50%\"", written.value))
            .help("write it as in the notice: digits and %")
    })
}

fn yuan(written: &Spanned<String>) -> Result<Number, Diagnostic> {
    let at = |message: String| Diagnostic::at(&written.span, message);
    let value = quantity::parse_figure(&written.value, &UnitKind::Yuan).ok_or_else(|| {
        at(format!("“{}” is not a sum such as \"100万元\"", written.value))
            .help("write the sum as in the notice: digits and 元, 万元 or 亿元")
    })?;
    if value.is_zero() || value >= AnswerRange::all(Kind::Money).after {
        return Err(at("no award gives such a sum".to_string()).help("a sum is above 0 and below 1,000 万亿元"));
    }
    Ok(value)
}
