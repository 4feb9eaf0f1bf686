//! The awards as lists, for a joint policy one under the heading of each notice.

use crate::view::components::citation::chinese_text;
use crate::view::components::standing::VERDICTS;
use crate::view::components::warning::policy_warning;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::pages::result::regions::award_region;
use policy::JointPart;
use std::ops::Range;
use yew::Html;

/// The list of awards that concern the applicant: likely ones first, then open ones, then those not met.
pub(crate) fn lists_by_notice(ctx: &Context<'_>) -> Vec<Html> {
    let parts = ctx.policy().parts;
    if parts.is_empty() {
        return vec![list(ctx, &indices(ctx, &(0..usize::MAX)))];
    }
    let notice = |part: &JointPart| {
        let awards = indices(ctx, &(usize::from(part.first)..usize::from(part.after)));
        if awards.is_empty() { Html::default() } else { notice_heading(ctx, part).html(list(ctx, &awards)).build() }
    };
    parts.iter().map(notice).collect()
}

/// The awards of a notice in the order of their verdicts, after the one that alone was asked for.
fn indices(ctx: &Context<'_>, own: &Range<usize>) -> Vec<usize> {
    let all = VERDICTS.iter().flat_map(|(verdict, ..)| ctx.assessment().with_verdict(*verdict));
    let mut all: Vec<usize> = all.filter(|index| own.contains(index)).collect();
    all.sort_by_key(|index| Some(*index) != ctx.state.only());
    all
}

fn list(ctx: &Context<'_>, awards: &[usize]) -> Html {
    if awards.is_empty() {
        return Html::default();
    }
    let title = element(ctx.heading(1), "award-sr-only").sentence(ctx.late_sentences().result.list);
    let list = element("div", "award-list").children(awards.iter().map(|index| award_region(ctx, *index)).collect());
    [title.build(), list.build()].into_iter().collect()
}

/// Title and number of a notice, and its warning.
fn notice_heading(ctx: &Context<'_>, part: &JointPart) -> ElementBuilder {
    let title = element(ctx.heading(1), "award-section-title award-section-plain");
    let title =
        title.html(chinese_text(ctx, part.policy.title)).text(" ").html(chinese_text(ctx, part.policy.document));
    let warning = part.policy.about.warning.map(|warning| policy_warning(ctx, warning));
    element("div", "award-section").attr("data-notice", part.policy.id).child(title).optional_child(warning)
}
