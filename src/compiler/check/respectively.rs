//! 突破1000万元、2000万元、5000万元的，分别给予10万元、20万元、50万元: the figures of one list belong to the sums in turn, and
//! one border word serves the list.

use super::cited::{self, Cited};
use crate::ast::{Award, Operator};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::unit_kind;
use crate::quantity::{BorderMeaning, Figure, UnitKind, find_figures};
use crate::resolve::{
    Resolved, ResolvedAward, ResolvedBound, ResolvedCondition, ResolvedGive, ResolvedTest, ResolvedTier,
};
use crate::spanned::Spanned;
use policy::number::Number;

pub fn figures_of_a_list_belong_to_the_sums_in_turn(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in resolved.awards.iter().filter(|award| award.ast.respectively) {
        diagnostics.keep(one_list(award));
        let numbers = award.tiered().all(|tier| matches!(tier.test, ResolvedTest::Within(_)));
        if numbers {
            let borders = award.tiered().next().map(|first| list_border(resolved, first)).unwrap_or_default();
            for (place, tier) in award.tiers.iter().enumerate() {
                diagnostics.keep(in_turn(award, tier));
                let condition = tier.condition.as_ref();
                let above = award.tiers.get(place + 1).and_then(|above| above.condition.as_ref());
                diagnostics.keep(condition.map_or(Ok(()), |condition| bounded(condition, above, &borders)));
            }
        }
    }
}

/// All tiers quote the same list, and the same words that give with 分别.
fn one_list(award: &ResolvedAward) -> Result<(), Diagnostic> {
    let ast = award.ast;
    let mut lists = award.tiered().map(|tier| &tier.ast.quote);
    let first = lists.next();
    let same_list = first.is_some_and(|first| lists.all(|other| other.same(first)));
    if same_list && gives_alike(ast) {
        return Ok(());
    }
    Err(Diagnostic::at(&ast.span, "`respectively` is for tiers that quote one list, and one list of sums with 分别").help(
        "quote in every tier the whole list of figures, and in every `give` the words with 分别; otherwise take `respectively` out",
    ))
}

fn gives_alike(award: &Award) -> bool {
    let mut gives = award.tiers.iter().map(|tier| &tier.give.quote);
    let first = gives.next();
    first.is_some_and(|first| first.text.value.contains("分别") && gives.all(|other| other.same(first)))
}

/// The border words of the list: those of any of its figures.
fn list_border(resolved: &Resolved, first: &ResolvedCondition) -> Vec<Operator> {
    let Ok(place) = &first.quote else { return Vec::new() };
    let cited = cited::cite(resolved, place, &unit_kind(first.question), ());
    let borders = cited.iter().flat_map(|cited: &Cited<'_, ()>| {
        cited.figures.iter().filter_map(|figure: &Figure| {
            let border = figure.border.as_ref().filter(|border| cited.holds(&border.range))?;
            if let BorderMeaning::Bound(operator) = border.says { Some(operator) } else { None }
        })
    });
    borders.collect()
}

/// The place of the figure in its list is that of the sum in its own.
fn in_turn(award: &ResolvedAward, tier: &ResolvedTier) -> Result<(), Diagnostic> {
    let (Some(condition), Some((written, rate, unit))) = (&tier.condition, first_figure(&tier.give)) else {
        return Ok(());
    };
    let Some(lower) = lower(condition) else { return Ok(()) };
    let list = find_figures(&condition.ast.quote.text.value, &unit_kind(condition.question));
    let sums = find_figures(&tier.give.ast.quote.text.value, &unit);
    let figure = list.iter().position(|figure| Ok(figure.value) == lower.value);
    let sum = sums.iter().position(|sum| sum.value == rate);
    if list.len() != award.tiers.len() || sums.len() < list.len() {
        let error = Diagnostic::at(
            &condition.ast.quote.text.span,
            format!("{} figures for {} tiers", list.len(), award.tiers.len()),
        );
        return Err(error
            .beside(&tier.give.ast.quote.text.span, format!("{} sums", sums.len()))
            .help("each figure of the list is the lower bound of a tier"));
    }
    if figure == sum {
        return Ok(());
    }
    Err(Diagnostic::at(&written.span, "the words give another sum for this figure")
        .beside(&lower.ast.value.span, "the figure")
        .help("分别 gives the first sum to the first figure of the list, and so on"))
}

/// The sum, or the rate from which it is calculated.
fn first_figure<'r>(give: &'r ResolvedGive) -> Option<(&'r Spanned<String>, Number, UnitKind)> {
    if let Some((stated, yuan)) = give.stated() {
        return Some((&stated.value, yuan, UnitKind::Yuan));
    }
    let formula = give.formula()?;
    Some((formula.ast.rates.first()?, (*formula.rates.first()?).ok()?, formula.rate_unit()))
}

fn lower<'r, 'a>(condition: &'r ResolvedCondition<'a>) -> Option<&'r ResolvedBound<'a>> {
    condition.bounds().iter().find(|bound| bound.ast.operator.value.is_lower())
}

/// The lower bound is meant as the word of the list says; the upper one ends where the next tier begins.
fn bounded(
    condition: &ResolvedCondition,
    above: Option<&ResolvedCondition>,
    borders: &[Operator],
) -> Result<(), Diagnostic> {
    let Some(lower) = lower(condition) else {
        return Err(Diagnostic::at(&condition.ast.test.span, "each tier of a list begins at one of its figures")
            .help("write the figure as `at_least` or `more_than`, as the border word of the list says"));
    };
    let operator = &lower.ast.operator;
    if !borders.contains(&operator.value) {
        let message = format!("no border word of the list says `{}`", operator.value.key());
        return Err(Diagnostic::at(&operator.span, message).beside(&condition.ast.quote.text.span, "the list").help(
            "one word serves the list: 突破, 超过 exclude the figures, 达到, 以上 include them; quote it with the list",
        ));
    }
    let upper = condition.bounds().iter().find(|bound| !bound.ast.operator.value.is_lower());
    let next = above.and_then(self::lower).map(|next| (next.value, next.ast.operator.value));
    let ends = |upper: &ResolvedBound| {
        let complement = if upper.ast.operator.value.is_inclusive() { Operator::MoreThan } else { Operator::AtLeast };
        next.is_some_and(|(value, begins)| value == upper.value && begins == complement)
    };
    match upper.filter(|upper| !ends(upper)) {
        Some(upper) => Err(Diagnostic::at(&upper.ast.operator.span, "a tier of a list ends where the next one begins")
            .help("write the next figure: `below` where the list says 达到 or 以上, `at_most` where it says 超过 or 突破; the last tier has no upper bound")),
        None => Ok(()),
    }
}
