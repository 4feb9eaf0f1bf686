//! Conditions of an award: one on the roles, one for each fact, one fact for all tiers; what is open is explained.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::resolve::{Resolved, ResolvedCondition, ResolvedTest};
use crate::spanned::Span;

/// Three-valued logic is exact only if no answer occurs twice in an expression.
pub fn each_fact_has_one_condition(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let conditions: Vec<&ResolvedCondition> = award.conditions_by_fact().collect();
        for (at, condition) in conditions.iter().enumerate() {
            let same = |earlier: &&&ResolvedCondition| earlier.fact == condition.fact;
            if let Some(earlier) = conditions.iter().take(at).find(same) {
                let error = Diagnostic::at(
                    &condition.ast.fact.span,
                    format!("`{}` tests `{}` twice", award.ast.id.value, condition.ast.fact.value),
                )
                .beside(&earlier.ast.fact.span, "the first condition on it")
                .help("make one condition of both; where the quotes stand apart, quote the longer piece");
                diagnostics.push(error);
            }
        }
    }
}

pub fn every_award_asks_who(resolved: &Resolved, diagnostics: &Diagnostics) {
    let is_roles = |condition: &&ResolvedCondition| matches!(condition.test, ResolvedTest::Roles(_));
    for award in &resolved.awards {
        if !award.when.iter().any(|condition| is_roles(&condition)) {
            let error = Diagnostic::at(
                &award.ast.id.span,
                format!("the award `{}` does not say who is meant", award.ast.id.value),
            );
            diagnostics.push(error.help("add a condition { roles = \"…\", quote = \"…\" }"));
        }
        if let Some(condition) = award.tiered().find(is_roles) {
            let error = Diagnostic::at(&condition.ast.fact.span, "tiers cannot differ in who is meant");
            diagnostics.push(error.help("write an award for each"));
        }
    }
}

pub fn tiers_test_one_fact(resolved: &Resolved, diagnostics: &Diagnostics) {
    for award in &resolved.awards {
        let Some(first) = award.tiered().next() else { continue };
        for condition in award.tiered() {
            diagnostics.keep(fits_a_tier(&award.ast.id.value, first, condition));
        }
        for spoken in award.tiered().skip(1).map(|tier| tier.ast).filter_map(|tier| {
            tier.label.as_ref().or(tier.required.as_ref()).or(tier.point.as_ref().map(|point| &point.value))
        }) {
            let error = Diagnostic::at(&spoken.zh.span, "only the first tier has `label`, `point` and `required`");
            diagnostics.push(error.help("they are said once, for all tiers"));
        }
    }
}

fn fits_a_tier(award: &str, first: &ResolvedCondition, condition: &ResolvedCondition) -> Result<(), Diagnostic> {
    if condition.fact != first.fact {
        return Err(Diagnostic::at(&condition.ast.fact.span, format!("the tiers of `{award}` test different facts"))
            .beside(&first.ast.fact.span, "the first tier tests this")
            .help("what all tiers share stands in `when`; each tier tests the one fact in which they differ"));
    }
    match condition.test {
        ResolvedTest::Within(_) | ResolvedTest::OneOf(_) | ResolvedTest::Roles(_) => Ok(()),
        ResolvedTest::Yes | ResolvedTest::Reaches(..) => {
            Err(Diagnostic::at(&condition.ast.test.span, "tiers differ by choices or by bounds")
                .help("move this condition to `when`, or write an award for each"))
        }
    }
}

/// The span of what a condition leaves open whatever the answer.
fn left_open<'a>(condition: &ResolvedCondition<'a>) -> Option<&'a Span> {
    match &condition.test {
        ResolvedTest::Reaches(..) => Some(&condition.ast.test.span),
        ResolvedTest::Roles(who) if !who.ast.open.is_empty() => Some(&condition.ast.test.span),
        _ => condition.ast.no_is_open.as_ref(),
    }
}

/// `point` names what the notice leaves open; elsewhere it would never be shown.
pub fn what_has_a_point_is_open(resolved: &Resolved, diagnostics: &Diagnostics) {
    for condition in resolved.conditions().filter(|condition| left_open(condition).is_none()) {
        if let Some(point) = &condition.ast.point {
            let error = Diagnostic::at(&point.span, "this condition leaves nothing open that `point` could name");
            diagnostics.push(error.help("take it out; what an applicant has not answered is named by `label`"));
        }
    }
}

pub fn what_is_open_is_explained(resolved: &Resolved, diagnostics: &Diagnostics) {
    for condition in resolved.conditions().filter(|condition| condition.readings.is_empty()) {
        if let Some(span) = left_open(condition) {
            let error = Diagnostic::at(span, "this leaves something open, and no `reading` says why");
            diagnostics
                .push(error.help("add `reading = \"…\"` and a `[reading.…]` that tells applicants what is not stated"));
        }
    }
    let reaches = resolved.conditions().filter(|condition| matches!(condition.test, ResolvedTest::Reaches(..)));
    for condition in reaches.filter(|condition| condition.ast.required.is_none()) {
        let error = Diagnostic::at(&condition.ast.span, "what is required cannot be said without a figure");
        diagnostics.push(error.help("add `required = { zh = \"…\", en = \"…\" }`"));
    }
}
