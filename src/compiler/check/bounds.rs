//! Bounds on numbers: the figure is in the quote, and its border words mean the operator of the rule.

use super::cited::{self, Cited};
use crate::ast::{Bound, Operator};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::quantity::answer_range::unit_kind;
use crate::quantity::{BorderMeaning, Figure};
use crate::resolve::{Resolved, ResolvedAward, ResolvedBound, ResolvedCondition, ResolvedTest};
use crate::spanned::Spanned;
use policy::Kind;

/// An occurrence of the quote of a condition on a number.
type CitedCondition<'r> = Cited<'r, &'r ResolvedCondition<'r>>;

impl CitedCondition<'_> {
    /// The figures that equal the bound.
    fn equal(&self, bound: &ResolvedBound) -> Vec<&Figure> {
        self.figures.iter().filter(|figure| Ok(figure.value) == bound.value).collect()
    }

    fn in_quote(&self, error: Diagnostic) -> Diagnostic {
        error.beside(self.prose.span(&self.quote), "the quoted words")
    }
}

/// Every occurrence of the quote of a condition on a number.
fn cited<'r>(resolved: &'r Resolved<'r>) -> Vec<CitedCondition<'r>> {
    resolved.conditions().flat_map(|condition| cited_by(resolved, condition)).collect()
}

/// The same without tiers whose figures stand in one list: these are held to the list (`check::respectively`).
fn cited_alone<'r>(resolved: &'r Resolved<'r>) -> Vec<CitedCondition<'r>> {
    let alone = |award: &'r ResolvedAward<'r>| {
        let tiers = award.tiered().filter(|_| !award.ast.respectively);
        award.when.iter().chain(tiers)
    };
    resolved.awards.iter().flat_map(alone).flat_map(|condition| cited_by(resolved, condition)).collect()
}

fn cited_by<'r>(resolved: &'r Resolved<'r>, condition: &'r ResolvedCondition<'r>) -> Vec<CitedCondition<'r>> {
    let is_number = matches!(condition.test, ResolvedTest::Within(_) | ResolvedTest::Reaches(..));
    let place = condition.quote.as_ref().ok().filter(|_| is_number);
    place.map(|place| cited::cite(resolved, place, &unit_kind(condition.question), condition)).unwrap_or_default()
}

pub fn figures_stand_in_their_quote(resolved: &Resolved, diagnostics: &Diagnostics) {
    for cited in cited(resolved) {
        let span = &cited.by.ast.quote.text.span;
        for figure in cited.figures.iter().filter(|figure| !cited.holds(&figure.range)) {
            let message = format!("the quote cuts through “{}”", cited.words(&figure.range));
            diagnostics.push(cited.in_quote(Diagnostic::at(span, message)).help("quote the whole figure"));
        }
        for bound in cited.by.bounds() {
            if bound.value.is_ok() && cited.equal(bound).is_empty() && !ends_at_the_next(resolved, bound) {
                diagnostics.push(absent(&cited, &bound.ast.value));
            }
        }
    }
}

/// Whether a tier's upper bound is where the next tier begins: 5000万元以上给5万元，1亿元以上给10万元 says so without words.
fn ends_at_the_next(resolved: &Resolved, upper: &ResolvedBound) -> bool {
    resolved.awards.iter().any(|award| {
        let tiers: Vec<&ResolvedCondition> = award.tiered().collect();
        tiers.windows(2).any(|pair| {
            let [below, above] = pair else { return false };
            let own = below.bounds().iter().any(|bound| std::ptr::eq(bound, upper));
            let begins = above.bounds().iter().find(|bound| bound.ast.operator.value.is_lower());
            own && begins.is_some_and(|begins| completes(upper, begins))
        })
    })
}

/// Whether a lower bound begins just where an upper one ends.
fn completes(upper: &ResolvedBound, lower: &ResolvedBound) -> bool {
    let (ends, begins) = (upper.ast.operator.value, lower.ast.operator.value);
    !ends.is_lower()
        && ends.is_inclusive() != begins.is_inclusive()
        && upper.value == lower.value
        && upper.value.is_ok()
}

fn absent(cited: &CitedCondition, value: &Spanned<String>) -> Diagnostic {
    Diagnostic::at(&value.span, format!("the quoted words do not say “{}”", value.value))
        .beside(&cited.by.ast.quote.text.span, "quoted here")
        .help(cited.list_figures("quote the words that state the figure"))
}

pub fn border_words_agree(resolved: &Resolved, diagnostics: &Diagnostics) {
    for cited in cited_alone(resolved) {
        for bound in cited.by.bounds() {
            let whole = cited.equal(bound).into_iter().filter(|figure| cited.holds(&figure.range));
            let verdicts: Vec<_> = whole.map(|figure| agrees(&cited, figure, bound.ast)).collect();
            if !verdicts.iter().any(Result::is_ok) {
                diagnostics.keep(verdicts.into_iter().next().unwrap_or(Ok(())));
            }
        }
    }
}

fn agrees(cited: &CitedCondition, figure: &Figure, bound: &Bound) -> Result<(), Diagnostic> {
    let written = bound.operator.value.key();
    let error = |message: String| Diagnostic::at(&bound.operator.span, message);
    let Some(border) = &figure.border else {
        let message = format!("no border word beside “{}” says `{written}`", cited.words(&figure.range));
        return Err(cited
            .in_quote(error(message))
            .help("border words are 以上, 以下, 不低于, 不超过, 超过, 不满, 不足, 满 and the like"));
    };
    let words = cited.words(&border.range);
    if !cited.holds(&border.range) {
        let message = format!("the border words “{words}” reach beyond the quote");
        return Err(error(message)
            .beside(cited.prose.span(&border.range), "the border words")
            .help("quote them as well"));
    }
    match border.says {
        BorderMeaning::Bound(operator) if operator == bound.operator.value => Ok(()),
        BorderMeaning::Bound(operator) => Err(disagree(cited, words, bound, operator)),
        BorderMeaning::Contradiction(..) if cited.by.readings.is_empty() => Err(cited
            .in_quote(error(format!("“{words}” bounds in two ways at once")))
            .help("the notice contradicts itself here: ask its issuer, and add a `reading` that says how it is taken")),
        BorderMeaning::RangeEnd if bound.operator.value.is_lower() => {
            Err(disagree(cited, words, bound, Operator::AtMost))
        }
        BorderMeaning::RangeEnd if cited.by.readings.is_empty() => {
            let message = format!("whether “{words}” itself belongs to the range is not said");
            Err(cited.in_quote(error(message)).help("add a `reading` that says how it is taken"))
        }
        // A reading can choose one of the two, not a third.
        BorderMeaning::Contradiction(first, second) if ![first, second].contains(&bound.operator.value) => {
            Err(disagree(cited, words, bound, second))
        }
        BorderMeaning::Contradiction(..) | BorderMeaning::RangeEnd => Ok(()),
    }
}

fn disagree(cited: &CitedCondition, words: &str, bound: &Bound, meant: Operator) -> Diagnostic {
    let message = format!("the words say “{words}”, the rule says `{}`", bound.operator.value.key());
    let included = if meant.is_inclusive() { "includes" } else { "does not include" };
    cited
        .in_quote(Diagnostic::at(&bound.operator.span, message))
        .help(format!("“{words}” {included} the figure: write `{}`", meant.key()))
}

pub fn no_bound_is_passed_over(resolved: &Resolved, diagnostics: &Diagnostics) {
    // Where a bound is not in the quote at all, that is the error.
    let stands = |cited: &CitedCondition| {
        let bounds = cited.by.bounds();
        let known = |bound: &ResolvedBound| !cited.equal(bound).is_empty() || ends_at_the_next(resolved, bound);
        !bounds.is_empty() && bounds.iter().all(known)
    };
    for cited in cited_alone(resolved).into_iter().filter(stands) {
        let used = |figure: &&Figure| cited.by.bounds().iter().any(|bound| cited.equal(bound).contains(figure));
        for figure in cited.figures.iter().filter(|figure| figure.border.is_some() && !used(figure)) {
            let message = format!("the rule passes over “{}”", cited.words(&figure.range));
            let error =
                Diagnostic::at(&cited.by.ast.test.span, message).beside(cited.prose.span(&figure.range), "said here");
            diagnostics.push(error.help("add the bound, or quote fewer words if it belongs to another tier"));
        }
    }
}

pub fn open_thresholds_are_open(resolved: &Resolved, diagnostics: &Diagnostics) {
    for cited in cited(resolved) {
        let (ResolvedTest::Reaches(_, name), Some(figure)) = (&cited.by.test, cited.figures.first()) else { continue };
        let message = format!("the measure is not open: the words say “{}”", cited.words(&figure.range));
        let error = Diagnostic::at(&name.span, message);
        diagnostics.push(cited.in_quote(error).help("write the figure as a bound"));
    }
}

pub fn parameters_measure_their_fact(resolved: &Resolved, diagnostics: &Diagnostics) {
    for condition in resolved.conditions() {
        let ResolvedTest::Reaches(parameter, name) = condition.test else { continue };
        let Some(parameter) = resolved.parameters.get(parameter) else { continue };
        let (fact, quote) = (&condition.ast.fact, &parameter.ast.quote);
        if parameter.fact != condition.fact {
            let (id, measured) = (&parameter.ast.id.value, &parameter.ast.fact);
            let message = format!("`{id}` measures `{}`, not `{}`", measured.value, fact.value);
            let error = Diagnostic::at(&name.span, message);
            diagnostics
                .push(error.beside(&measured.span, "what it measures").help("write the same fact in both places"));
        }
        if quote.value.contains("比例") != (condition.question.kind.value == Kind::Percent) {
            let message = format!("“{}” and the question `{}` count different things", quote.value, fact.value);
            let error = Diagnostic::at(&quote.span, message);
            diagnostics.push(error.help("a 比例 is asked for as a percentage, and nothing else is"));
        }
        if !condition.ast.quote.text.value.contains(&quote.value) {
            let message = format!("the quote leaves out the open measure “{}”", quote.value);
            let error = Diagnostic::at(&condition.ast.quote.text.span, message)
                .beside(&quote.span, "the open measure")
                .help("quote the condition with the words that leave its measure open");
            diagnostics.push(error);
        }
    }
}
