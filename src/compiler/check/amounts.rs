//! Figures of sums equal the quoted ones, and are floors, ceilings or exact as the words make them.

use super::cited::{self, Cited};
use crate::ast::{Operator, Stated, SumMeaning};
use crate::diagnostic::{Diagnostic, Diagnostics, Reported};
use crate::quantity::answer_range::unit_kind;
use crate::quantity::{BorderMeaning, Figure, UnitKind, is_tie};
use crate::resolve::{Resolved, ResolvedAward, ResolvedFormula, ResolvedGive, ResolvedSum};
use crate::spanned::{Span, Spanned, part};
use policy::number::Number;

/// What a tier gives, and its award.
#[derive(Clone, Copy)]
struct AwardGive<'r> {
    award: &'r ResolvedAward<'r>,
    give: &'r ResolvedGive<'r>,
}

/// An occurrence of the quote of a `give`, with its figures of one unit.
type CitedGive<'r> = Cited<'r, AwardGive<'r>>;

/// A figure of a rule.
struct RuleFigure<'r> {
    written: &'r Spanned<String>,
    /// The key that says how it is meant.
    key: &'r Span,
    value: Number,
    unit: UnitKind,
    meaning: SumMeaning,
    /// Whether it is the size of a step: 每满3000万元.
    step: bool,
}

/// The figures of what is given that stand in its quote; those that could not be read are left out.
fn rule_figures<'r>(give: &'r ResolvedGive<'r>) -> Vec<RuleFigure<'r>> {
    match &give.sum {
        None => Vec::new(),
        Some(ResolvedSum::Stated(stated, yuan, to)) => stated_figures(stated, *yuan, *to),
        Some(ResolvedSum::Calculated(formula)) => calculated_figures(formula),
    }
}

/// A sum, or the two ends of a range.
fn stated_figures<'r>(
    stated: &'r Stated,
    yuan: Result<Number, Reported>,
    to: Option<Result<Number, Reported>>,
) -> Vec<RuleFigure<'r>> {
    let one = |meaning: &'r Spanned<SumMeaning>, written, value| RuleFigure {
        written,
        key: &meaning.span,
        value,
        unit: UnitKind::Yuan,
        meaning: meaning.value,
        step: false,
    };
    let from = yuan.ok().map(|value| one(&stated.meaning, &stated.value, value));
    let to = stated.to.as_ref().zip(to.and_then(Result::ok));
    from.into_iter().chain(to.map(|((meaning, written), value)| one(meaning, written, value))).collect()
}

fn calculated_figures<'r>(formula: &'r ResolvedFormula<'r>) -> Vec<RuleFigure<'r>> {
    let ast = formula.ast;
    let unit = formula.rate_unit();
    let meaning = if ast.at_most { SumMeaning::AtMost } else { SumMeaning::Exactly };
    let figure = |written: &'r Spanned<String>, value: &Result<Number, _>, unit: &UnitKind, meaning, step| {
        let key = if step { &written.span } else { &ast.key.span };
        value.ok().map(|value| RuleFigure { written, key, value, unit: unit.clone(), meaning, step })
    };
    let rates = ast
        .rates
        .iter()
        .zip(&formula.rates)
        .filter_map(|(written, value)| figure(written, value, &unit, meaning, false));
    let others = [
        (&ast.every, &formula.every, unit_kind(formula.question), SumMeaning::Exactly, true),
        (&ast.base, &formula.base, UnitKind::Yuan, SumMeaning::Exactly, false),
        (&ast.cap, &formula.cap, UnitKind::Yuan, SumMeaning::AtMost, false),
    ];
    let others = others.into_iter().filter_map(|(written, value, unit, meaning, step)| {
        figure(written.as_ref()?, value.as_ref()?, &unit, meaning, step)
    });
    rates.chain(others).collect()
}

/// Every occurrence of the quote of a `give`, with the figures of one unit.
fn cited<'r>(resolved: &'r Resolved<'r>, by: AwardGive<'r>, unit: &UnitKind) -> Vec<CitedGive<'r>> {
    let place = by.give.quote.as_ref().ok();
    place.map(|place| cited::cite(resolved, place, unit, by)).unwrap_or_default()
}

fn gives<'r>(resolved: &'r Resolved<'r>) -> impl Iterator<Item = AwardGive<'r>> {
    resolved.gives().map(|(award, give)| AwardGive { award, give })
}

impl CitedGive<'_> {
    /// The figures that equal one of the rule.
    fn equal(&self, ruled: &RuleFigure) -> Vec<&Figure> {
        self.figures.iter().filter(|figure| figure.value == ruled.value).collect()
    }
}

pub fn sums_stand_in_their_quote(resolved: &Resolved, diagnostics: &Diagnostics) {
    for by in gives(resolved) {
        for unit in [UnitKind::Yuan, UnitKind::Percent] {
            for cited in cited(resolved, by, &unit) {
                for figure in cited.figures.iter().filter(|figure| !cited.holds(&figure.range)) {
                    let message = format!("the quote cuts through “{}”", cited.words(&figure.range));
                    let error = Diagnostic::at(&by.give.ast.quote.text.span, message);
                    diagnostics
                        .push(error.beside(cited.prose.span(&figure.range), "the sum").help("quote the whole sum"));
                }
            }
        }
        for ruled in rule_figures(by.give) {
            for cited in cited(resolved, by, &ruled.unit) {
                if cited.equal(&ruled).is_empty() {
                    diagnostics.push(absent(&cited, &ruled));
                }
            }
        }
    }
}

fn absent(cited: &CitedGive, ruled: &RuleFigure) -> Diagnostic {
    let message = format!("the quoted words do not say “{}”", ruled.written.value);
    Diagnostic::at(&ruled.written.span, message)
        .beside(&cited.by.give.ast.quote.text.span, "quoted here")
        .help(cited.list_figures("they state no such figure: quote the words that do, or say what is given in `gist`"))
}

pub fn sums_are_limited_as_they_say(resolved: &Resolved, diagnostics: &Diagnostics) {
    for by in gives(resolved) {
        for ruled in rule_figures(by.give) {
            for cited in cited(resolved, by, &ruled.unit) {
                let found: Vec<_> =
                    cited.equal(&ruled).into_iter().map(|figure| limited(&cited, &ruled, figure)).collect();
                if !found.iter().any(Result::is_ok) {
                    diagnostics.keep(found.into_iter().next().unwrap_or(Ok(())));
                }
            }
        }
    }
}

fn limited(cited: &CitedGive, ruled: &RuleFigure, figure: &Figure) -> Result<(), Diagnostic> {
    let error = |message: String| Diagnostic::at(ruled.key, message);
    let words = figure.border.as_ref().map_or(cited.words(&figure.range), |border| cited.words(&border.range));
    if let Some(border) = figure.border.as_ref().filter(|border| !cited.holds(&border.range)) {
        return Err(error(format!("the words “{words}” reach beyond the quote"))
            .beside(cited.prose.span(&border.range), "the sum")
            .help("quote them as well"));
    }
    let says = match figure.border.as_ref().map(|border| border.says) {
        None if is_ceiling(cited, figure) => SumMeaning::AtMost,
        None => SumMeaning::Exactly,
        Some(BorderMeaning::Bound(Operator::AtLeast | Operator::MoreThan)) if ruled.step => SumMeaning::Exactly,
        Some(BorderMeaning::Bound(Operator::AtLeast)) => SumMeaning::AtLeast,
        Some(BorderMeaning::Bound(Operator::AtMost) | BorderMeaning::RangeEnd) => SumMeaning::AtMost,
        Some(_) => {
            return Err(error(format!("“{words}” is neither an exact sum nor a floor nor a ceiling"))
                .beside(cited.prose.span(&figure.range), "the sum")
                .help("a rule cannot state such a sum: leave it out and say in `gist` what is given"));
        }
    };
    if says == ruled.meaning {
        return Ok(());
    }
    let what = |meaning| match meaning {
        SumMeaning::Exactly => "an exact sum",
        SumMeaning::AtLeast => "a floor",
        SumMeaning::AtMost => "a ceiling",
    };
    let message = match says {
        SumMeaning::Exactly => format!("the words state an exact sum, the rule {}", what(ruled.meaning)),
        _ => format!("“{words}” is {}, not {}", what(says), what(ruled.meaning)),
    };
    let calculated = cited.by.give.formula().is_some();
    let help = match (calculated, says) {
        (false, _) => format!("write `{}`", says.key()),
        (true, SumMeaning::AtMost) => "write { at_most = \"…\" } for a rate that is a ceiling".to_string(),
        (true, _) => "write the rate as the words state it; `at_most` is the cap".to_string(),
    };
    Err(error(message).beside(cited.prose.span(&figure.range), "the sum").help(help))
}

/// Whether a word that makes a figure a ceiling stands before it in the same piece, with other words between: 不超过租金的20%;
/// or before the list of which it is one: 最高300万元、150万元.
fn is_ceiling(cited: &CitedGive, figure: &Figure) -> bool {
    let place = cited.figures.iter().position(|other| other.range == figure.range);
    let earlier = place.and_then(|place| cited.figures.get(place.checked_sub(1)?));
    if let Some(earlier) = earlier
        && is_tie(part(&cited.prose.text, earlier.range.end..figure.range.start))
    {
        return earlier.border.as_ref().map_or_else(|| is_ceiling(cited, earlier), |_| is_at_most(earlier));
    }
    let before = part(&cited.prose.text, ..figure.range.start);
    let ends = |sign: char| "，、；。：（）".contains(sign) || sign.is_ascii_digit();
    let piece = before.rsplit(ends).next().unwrap_or_default();
    ["不超过", "最高", "最多", "至多", "不高于", "上限", "封顶"].iter().any(|word| piece.contains(word))
}

/// A sum or share in quoted words must be given, by this tier or by another that shares the quote.
pub fn no_sum_is_passed_over(resolved: &Resolved, diagnostics: &Diagnostics) {
    for by in gives(resolved).filter(|by| !some_tiers_only(by.award)) {
        for unit in [UnitKind::Yuan, UnitKind::Percent] {
            for cited in cited(resolved, by, &unit) {
                passed_over(&cited, &unit, diagnostics);
            }
        }
    }
}

fn passed_over(cited: &CitedGive, unit: &UnitKind, diagnostics: &Diagnostics) {
    let award = cited.by.award;
    let all: Vec<RuleFigure> =
        award.tiers.iter().flat_map(|tier| rule_figures(&tier.give)).filter(|ruled| ruled.unit == *unit).collect();
    // Where a sum of the rule cannot be read or is not in its quote, that is the error.
    if cited.by.give.is_unreadable() {
        return;
    }
    if rule_figures(cited.by.give).iter().any(|ruled| ruled.unit == *unit && cited.equal(ruled).is_empty()) {
        return;
    }
    let above = |figure: &Figure| {
        let mut formulas = award.formulas();
        formulas.any(|formula| unit_kind(formula.question) == *unit && formula.above == Some(Ok(figure.value)))
    };
    let given = |figure: &Figure| all.iter().any(|ruled| ruled.value == figure.value) || above(figure);
    let tested = |figure: &Figure| {
        let mut places = award.conditions().filter_map(|condition| condition.quote.as_ref().ok());
        places.any(|place| place.holds(&figure.range))
    };
    for figure in cited.figures.iter().filter(|figure| !given(figure) && !tested(figure)) {
        let bound = figure.border.as_ref().is_some_and(|border| border.says != BorderMeaning::Bound(Operator::AtLeast));
        if award.ast.gist.is_some() && (bound || *unit == UnitKind::Percent) {
            continue;
        }
        let message = format!("the rule passes over “{}”", cited.words(&figure.range));
        let error =
            Diagnostic::at(&cited.by.give.ast.span, message).beside(cited.prose.span(&figure.range), "said here");
        diagnostics.push(error.help(match unit {
            UnitKind::Percent => "write share = \"…%\" with `of`, the question whose answer it is a share of",
            _ if bound => "write `at_most` for a ceiling or a cap",
            _ => "state the sum with `exactly`, or with `at_least` where the words make it a floor",
        }));
    }
}

/// Whether words make a figure a ceiling.
pub fn is_at_most(figure: &Figure) -> bool {
    figure.border.as_ref().is_some_and(|border| border.says == BorderMeaning::Bound(Operator::AtMost))
}

fn some_tiers_only(award: &ResolvedAward) -> bool {
    let sums = award.tiers.iter().filter(|tier| tier.give.sum.is_some()).count();
    sums > 0 && sums < award.tiers.len()
}

pub fn what_is_given_is_said_once(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let sums = award.tiers.iter().any(|tier| tier.give.sum.is_some());
        let message = match (&award.ast.gist, sums) {
            (None, false) => [
                "states neither a sum nor, in `gist`, what is given",
                "add `exactly`, `at_least`, `at_most`, `share` or `each` to `give`; where the notice states no sum, gist = { zh = \"…\", en = \"…\" }",
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
