//! Tiers rise, leave no gap, do not overlap, and give more the higher they are.

use crate::ast::Award;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::{AnswerRange, format_value};
use crate::quantity::{self, UnitKind};
use crate::resolve::{Resolved, ResolvedCondition, ResolvedGive, ResolvedTest, ResolvedTier};
use policy::number::Number;

pub fn tiers_rise_without_gap(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let ranges: Vec<(&ResolvedCondition, AnswerRange)> =
            award.tiered().filter_map(|tier| Some((tier, tier.answer_range()?))).collect();
        for pair in ranges.windows(2) {
            if let [below, above] = pair {
                diagnostics.keep(touch(below, above));
            }
        }
    }
}

fn touch(
    (below, first): &(&ResolvedCondition, AnswerRange),
    (above, second): &(&ResolvedCondition, AnswerRange),
) -> Result<(), Diagnostic> {
    let shown = |value: Number| format_value(value, above.question);
    let error =
        |message: String| Diagnostic::at(&above.ast.test.span, message).beside(&below.ast.test.span, "the tier before");
    if second.first < first.first {
        return Err(error("this tier lies below the one before".to_string()).help("write the lowest tier first"));
    }
    if second.first < first.after {
        return Err(error(format!("tiers overlap: {} is in both", shown(second.first)))
            .help("where one tier includes a figure (以上, 以下), the other must exclude it (below, more_than)"));
    }
    if second.first > first.after {
        return Err(error(format!("tiers leave a gap: {} is in neither", shown(first.after))).help(
            "each tier begins where the one before ends; where the notice itself leaves a gap, write an award for each",
        ));
    }
    Ok(())
}

pub fn tiers_share_no_choice(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let lists: Vec<_> = award.tiered().map(ResolvedCondition::choices).collect();
        for (at, list) in lists.iter().enumerate() {
            for name in *list {
                let mut earlier = lists.iter().take(at).copied().flatten();
                if let Some(first) = earlier.find(|earlier| earlier.value == name.value) {
                    let error = Diagnostic::at(&name.span, format!("`{}` stands in two tiers", name.value))
                        .beside(&first.span, "the first");
                    diagnostics.push(error.help("leave it in the tier whose sum it earns"));
                }
            }
        }
    }
}

pub fn sums_rise(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let sums: Vec<_> = award.tiers.iter().filter_map(|tier| tier.give.stated()).collect();
        for pair in sums.windows(2) {
            let [(below, less), (above, more)] = pair else { continue };
            if more <= less {
                let error = Diagnostic::at(&above.value.span, "this tier gives no more than the one before")
                    .beside(&below.value.span, "the tier before");
                diagnostics.push(error.help("write the lowest tier first"));
            }
        }
    }
}

/// 省、市级……分别给予100万、50万元: the first sum is for the first of the question's choices, which stand in the order
/// of the notice.
pub fn sums_given_respectively_follow_the_choices(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in resolved.awards.iter().filter(|award| respectively(award.ast)) {
        for figure in [stated, rate, cap] {
            let mut tiers: Vec<_> = award.tiers.iter().filter_map(|tier| choice_and_figure(tier, figure)).collect();
            tiers.sort_by_key(|(choice, _, _)| *choice);
            for pair in tiers.windows(2) {
                let [(_, first, one), (_, second, other)] = pair else { continue };
                if first > second {
                    let error = Diagnostic::at(&other.give.ast.span, "the words give the sums in another order")
                        .beside(
                            &one.give.ast.span,
                            "stands later in the words, but its choice earlier in the question",
                        );
                    diagnostics.push(error.help(
                        "分别 gives the first sum to the first that is named; the question's choices stand in that order",
                    ));
                }
            }
        }
    }
}

/// A figure of what a tier gives, and its unit.
type GivenFigure = fn(&ResolvedGive) -> Option<(Number, UnitKind)>;

fn stated(give: &ResolvedGive) -> Option<(Number, UnitKind)> {
    Some((give.stated()?.1, UnitKind::Yuan))
}

fn rate(give: &ResolvedGive) -> Option<(Number, UnitKind)> {
    let formula = give.formula()?;
    Some((formula.rates.first()?.ok()?, formula.rate_unit()))
}

fn cap(give: &ResolvedGive) -> Option<(Number, UnitKind)> {
    Some((give.formula()?.cap?.ok()?, UnitKind::Yuan))
}

/// Whether all tiers quote the same words, which give several sums with 分别.
fn respectively(award: &Award) -> bool {
    let mut quotes = award.tiers.iter().map(|tier| &tier.give.quote);
    let Some(first) = quotes.next() else { return false };
    first.text.value.contains("分别") && quotes.all(|quote| quote.same(first))
}

/// The first choice of a tier, in the order of the question, and the place of a figure in the quoted words.
fn choice_and_figure<'r, 'a>(
    tier: &'r ResolvedTier<'a>,
    figure: GivenFigure,
) -> Option<(u32, usize, &'r ResolvedTier<'a>)> {
    let ResolvedTest::OneOf(choices) = tier.condition.as_ref()?.test else { return None };
    let (value, unit) = figure(&tier.give)?;
    let found = quantity::find_figures(&tier.give.ast.quote.text.value, &unit);
    Some((choices.trailing_zeros(), found.iter().position(|figure| figure.value == value)?, tier))
}
