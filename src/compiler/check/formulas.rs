//! What a calculated sum rests on stands in the notice: what is exceeded, whole steps, a share for each year.

use super::cited;
use crate::ast::RateKind;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::unit_kind;
use crate::quantity::{self, UnitKind, find_figures};
use crate::resolve::{Resolved, ResolvedAward, ResolvedCondition, ResolvedFormula, ResolvedGive};
use crate::spanned::part;
use policy::Frequency;
use policy::number::Number;

/// Every calculated sum, with its award and `give`.
fn formulas<'r>(
    resolved: &'r Resolved<'r>,
) -> impl Iterator<Item = (&'r ResolvedAward<'r>, &'r ResolvedGive<'r>, &'r ResolvedFormula<'r>)> {
    resolved.gives().filter_map(|(award, give)| Some((award, give, give.formula()?)))
}

/// 超出部分: the figure stands in the quote, or in a condition on the same question.
pub fn excess_is_counted_from_a_figure_of_the_notice(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (award, give, formula) in formulas(resolved) {
        let (Some(written), Some(Ok(above))) = (&formula.ast.above, formula.above) else { continue };
        let quoted = find_figures(&give.ast.quote.text.value, &unit_kind(formula.question));
        let same = award.conditions().filter(|condition| condition.fact == formula.of);
        let mut bounds = same.flat_map(ResolvedCondition::bounds);
        if !quoted.iter().any(|figure| figure.value == above) && !bounds.any(|bound| bound.value == Ok(above)) {
            let error =
                Diagnostic::at(&written.span, format!("neither the quote nor a condition says “{}”", written.value))
                    .beside(&give.ast.quote.text.span, "quoted here");
            diagnostics.push(error.help("quote the words from which the excess is counted"));
        }
    }
}

/// Only 每满 says that what is left over counts for nothing.
pub fn steps_are_whole(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (_, give, formula) in formulas(resolved).filter(|(_, give, _)| give.readings.is_empty()) {
        let (Some(written), Some(Ok(every))) = (&formula.ast.every, formula.every) else { continue };
        let text = &give.ast.quote.text.value;
        let steps = find_figures(text, &unit_kind(formula.question)).into_iter().filter(|figure| figure.value == every);
        let whole =
            |start: usize| ["每满", "每增满", "每达到"].iter().any(|words| part(text, ..start).ends_with(words));
        if !steps.into_iter().any(|figure| whole(figure.range.start)) {
            let error = Diagnostic::at(&written.span, "the words do not say whether only whole steps count")
                .beside(&give.ast.quote.text.span, "quoted here");
            diagnostics
                .push(error.help("whole steps are counted, as with 每满; add a `reading` to this `give` that says so"));
        }
    }
}

/// Rates stand in the order of the words, and none is above the cap.
pub fn rates_are_those_of_the_words(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (_, give, formula) in formulas(resolved) {
        diagnostics.keep(in_order(give, formula));
        diagnostics.keep(below_the_cap(formula));
    }
}

fn in_order(give: &ResolvedGive, formula: &ResolvedFormula) -> Result<(), Diagnostic> {
    let found = find_figures(&give.ast.quote.text.value, &formula.rate_unit());
    let mut left = found.iter();
    let rates =
        formula.ast.rates.iter().zip(&formula.rates).filter_map(|(written, rate)| Some((written, (*rate).ok()?)));
    let several = formula.rates.len() > 1;
    for (written, rate) in rates.filter(|_| several) {
        if !left.any(|figure| figure.value == rate) {
            return Err(Diagnostic::at(&written.span, "the words give the rates in another order")
                .beside(&give.ast.quote.text.span, "quoted here")
                .help("the first rate is that of the first year, and so on"));
        }
    }
    Ok(())
}

fn below_the_cap(formula: &ResolvedFormula) -> Result<(), Diagnostic> {
    let (Some(most), Some(Ok(cap))) = (&formula.ast.cap, formula.cap) else { return Ok(()) };
    let each = formula.ast.key.value == RateKind::Each;
    let above = formula.ast.rates.iter().zip(&formula.rates).find(|(_, rate)| rate.is_ok_and(|rate| rate > cap));
    match above.filter(|_| each) {
        Some((written, _)) => Err(Diagnostic::at(&most.span, "the cap is below what is given for each")
            .beside(&written.span, "given for each")
            .help("`each` is what one of them brings, `at_most` the most for all")),
        None => Ok(()),
    }
}

/// 每满10人, 超出50人: figures in the unit of the answer are stated, too.
pub fn no_count_is_passed_over(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (award, give, formula) in formulas(resolved) {
        let unit = unit_kind(formula.question);
        let (UnitKind::Count(_), Ok(place)) = (&unit, &give.quote) else { continue };
        let same = award.conditions().filter(|condition| condition.fact == formula.of);
        let bounds: Vec<Number> =
            same.flat_map(ResolvedCondition::bounds).filter_map(|bound| bound.value.ok()).collect();
        let stated = |value: Number| {
            let own = [formula.every, formula.above].contains(&Some(Ok(value)));
            value == Number::whole(1) || own || bounds.contains(&value)
        };
        for cited in cited::cite(resolved, place, &unit, ()) {
            if let Some(figure) = cited.figures.iter().find(|figure| !stated(figure.value)) {
                let message = format!("the rule passes over “{}”", cited.words(&figure.range));
                let error =
                    Diagnostic::at(&give.ast.span, message).beside(cited.prose.span(&figure.range), "said here");
                diagnostics.push(error.help("write `every` for the size of a step, `above` for what is exceeded"));
            }
        }
    }
}

/// 累计最高300万元 over several years is no cap of each year: it limits them together.
pub fn a_cap_on_all_years_limits_them_together(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (award, give, formula) in formulas(resolved) {
        let several =
            matches!(give.ast.paid.as_ref().map(|paid| paid.value), Some(Frequency::Yearly | Frequency::Years(2..)));
        let (Some(written), Some(Ok(cap)), true) = (&formula.ast.cap, formula.cap, several) else { continue };
        let text = &give.ast.quote.text.value;
        let together = |figure: &quantity::Figure| {
            let piece = part(text, ..figure.range.start).rsplit('，').next().unwrap_or_default();
            let of_all = ["累计", "合计", "总额"].iter().any(|word| piece.contains(word));
            figure.value == cap && of_all && !["每年", "年度", "全年"].iter().any(|word| piece.contains(word))
        };
        let own = |place: &usize| resolved.awards.get(*place).is_some_and(|other| std::ptr::eq(other, award));
        let mut limits = resolved.limits.iter();
        let limited = limits.any(|limit| limit.most == Some(Ok(cap)) && limit.awards.iter().any(own));
        if find_figures(text, &UnitKind::Yuan).iter().any(together) && !limited {
            let error = Diagnostic::at(&written.span, "this is the most for all years together, not for each")
                .beside(&give.ast.quote.text.span, "quoted here");
            diagnostics.push(
                error.help("add a `[limit.NAME]` with `awards`, `at_most` and `quote`, which is told beside the sums"),
            );
        }
    }
}

/// Several rates are those of several years.
pub fn each_year_has_its_share(resolved: &Resolved, diagnostics: &Diagnostics) {
    for (_, give, formula) in formulas(resolved) {
        let years = match give.ast.paid.as_ref().map(|paid| paid.value) {
            Some(Frequency::Years(years)) => usize::from(years),
            _ => 1,
        };
        let rates = formula.ast.rates.len();
        if rates == 0 || (rates > 1 && rates != years) {
            let error = Diagnostic::at(&formula.ast.key.span, format!("{rates} rates for {years} years"));
            diagnostics.push(error.help("one rate for all years, or one for each with paid = { years = … }"));
        }
    }
}
