//! Sums equal the quoted figures, and are floors where the words make them floors.

use super::cited::{self, Cited};
use crate::ast::{Operator, Sum};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::{BorderMeaning, Figure, UnitKind};
use crate::resolve::{Resolved, ResolvedAward, ResolvedGive};

/// What a tier gives, and its award.
#[derive(Clone, Copy)]
struct AwardGive<'r> {
    award: &'r ResolvedAward<'r>,
    give: &'r ResolvedGive<'r>,
}

/// An occurrence of the quote of a `give`.
type CitedGive<'r> = Cited<'r, AwardGive<'r>>;

impl<'r> CitedGive<'r> {
    /// The sum, and the figure that equals it.
    fn equal(&self) -> Option<(&'r Sum, &Figure)> {
        let yuan = self.by.give.yuan?.ok()?;
        Some((self.by.give.ast.sum.as_ref()?, self.figures.iter().find(|figure| figure.value == yuan)?))
    }
}

/// Every occurrence of the quote of a `give`.
fn cited<'r>(resolved: &'r Resolved<'r>) -> Vec<CitedGive<'r>> {
    let gives =
        |award: &'r ResolvedAward<'r>| award.tiers.iter().map(move |tier| AwardGive { award, give: &tier.give });
    let cite = |by: AwardGive<'r>| Some(cited::cite(resolved, by.give.quote.as_ref().ok()?, &UnitKind::Yuan, by));
    resolved.awards.iter().flat_map(gives).filter_map(cite).flatten().collect()
}

pub fn sums_stand_in_their_quote(resolved: &Resolved, diagnostics: &Diagnostics) {
    for cited in cited(resolved) {
        let give = cited.by.give;
        for figure in cited.figures.iter().filter(|figure| !cited.holds(&figure.range)) {
            let message = format!("the quote cuts through “{}”", cited.words(&figure.range));
            let error = Diagnostic::at(&give.ast.quote.text.span, message);
            diagnostics.push(error.beside(cited.prose.span(&figure.range), "the sum").help("quote the whole sum"));
        }
        if let (Some(sum), Some(Ok(_)), None) = (&give.ast.sum, give.yuan, cited.equal()) {
            let message = format!("the quoted words do not say “{}”", sum.value.value);
            let help = cited.list_figures("they state no sum: say what is given in `gist`");
            let error = Diagnostic::at(&sum.value.span, message);
            diagnostics.push(error.beside(&give.ast.quote.text.span, "quoted here").help(help));
        }
    }
}

pub fn floors_are_floors(resolved: &Resolved, diagnostics: &Diagnostics) {
    for cited in cited(resolved) {
        if let Some((sum, figure)) = cited.equal() {
            diagnostics.keep(floor(&cited, sum, figure));
        }
    }
}

fn floor(cited: &CitedGive, sum: &Sum, figure: &Figure) -> Result<(), Diagnostic> {
    let error = |message: String| Diagnostic::at(&sum.at_least.span, message);
    let words = figure.border.as_ref().map_or("", |border| cited.words(&border.range));
    if let Some(border) = figure.border.as_ref().filter(|border| !cited.holds(&border.range)) {
        return Err(error(format!("the words “{words}” reach beyond the quote"))
            .beside(cited.prose.span(&border.range), "the sum")
            .help("quote them as well"));
    }
    let beside = |error: Diagnostic| error.beside(cited.prose.span(&figure.range), "the sum");
    match (figure.border.as_ref().map(|border| border.says), sum.at_least.value) {
        (None, false) | (Some(BorderMeaning::Bound(Operator::AtLeast)), true) => Ok(()),
        (None, true) => {
            Err(beside(error("the words state an exact sum, the rule a floor".to_string())).help("write `exactly`"))
        }
        (Some(BorderMeaning::Bound(Operator::AtLeast)), false) => {
            Err(beside(error(format!("“{words}” is a floor, not an exact sum"))).help("write `at_least`"))
        }
        (Some(_), _) => Err(beside(error(format!("“{words}” is neither an exact sum nor a floor")))
            .help("a rule cannot state such a sum: leave it out and say in `gist` what is given")),
    }
}

/// A sum in quoted words must be given, by this tier or by another that shares the quote.
pub fn no_sum_is_passed_over(resolved: &Resolved, diagnostics: &Diagnostics) {
    // Where a tier states no sum, or one that is not in its quote, that is the error.
    let stands = |cited: &CitedGive| cited.by.give.yuan.is_none() || cited.equal().is_some();
    for cited in cited(resolved).into_iter().filter(stands).filter(|cited| !some_tiers_only(cited.by.award)) {
        let award = cited.by.award;
        let given = |figure: &Figure| award.tiers.iter().any(|tier| tier.give.yuan == Some(Ok(figure.value)));
        let bound = |figure: &Figure| {
            figure.border.as_ref().is_some_and(|border| !matches!(border.says, BorderMeaning::Bound(Operator::AtLeast)))
        };
        let told = |figure: &Figure| award.ast.gist.is_some() && bound(figure);
        for figure in cited.figures.iter().filter(|figure| !given(figure) && !told(figure)) {
            let message = format!("the rule passes over “{}”", cited.words(&figure.range));
            let error =
                Diagnostic::at(&cited.by.give.ast.span, message).beside(cited.prose.span(&figure.range), "said here");
            diagnostics
                .push(error.help("state the sum with `exactly`, or with `at_least` where the words make it a floor"));
        }
    }
}

fn some_tiers_only(award: &ResolvedAward) -> bool {
    let sums = award.tiers.iter().filter(|tier| tier.give.yuan.is_some()).count();
    sums > 0 && sums < award.tiers.len()
}

pub fn what_is_given_is_said_once(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let sums = award.tiers.iter().any(|tier| tier.give.yuan.is_some());
        let message = match (&award.ast.gist, sums) {
            (None, false) => [
                "states neither a sum nor, in `gist`, what is given",
                "add `at_least` or `exactly` to `give`; where the notice states no sum, gist = { zh = \"…\", en = \"…\" }",
            ],
            (Some(_), true) => ["states a sum and a `gist`; the sum says it all", "take the `gist` out"],
            (None, true) if some_tiers_only(award) => {
                ["states a sum for some tiers only", "state the sum of each tier, or write an award for each"]
            }
            _ => continue,
        };
        let [message, help] = message;
        diagnostics.push(
            Diagnostic::at(&award.ast.id.span, format!("the award `{}` {message}", award.ast.id.value)).help(help),
        );
    }
}
