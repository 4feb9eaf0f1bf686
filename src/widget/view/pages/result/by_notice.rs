//! Result of a joint policy, grouped by notice.

use crate::view::components::citation::chinese_text;
use crate::view::components::standing::VERDICTS;
use crate::view::components::warning::policy_warning;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::state::assessment::Assessment;
use engine::report::Verdict;
use policy::JointPart;
use yew::Html;

/// The groups of awards, for a joint policy under the heading of each notice. `render` renders one group.
pub(crate) fn groups_by_notice(
    ctx: &Context<'_>,
    assessment: &Assessment,
    render: impl Fn((Verdict, Icon, String), &[usize]) -> Html,
) -> Vec<Html> {
    let parts = ctx.policy().parts;
    let group = |(verdict, icon, id): &(Verdict, Icon, &str), awards: &[usize], before: &[JointPart]| {
        render((*verdict, *icon, group_id(assessment, *verdict, id, before)), awards)
    };
    if parts.is_empty() {
        return VERDICTS.iter().map(|one| group(one, &assessment.with_verdict(one.0), &[])).collect();
    }
    let notice = |(nth, part): (usize, &JointPart)| {
        if VERDICTS.iter().all(|one| awards_of_notice(assessment, part, one.0).is_empty()) {
            return Html::default();
        }
        let before = parts.get(..nth).unwrap_or_default();
        let groups =
            VERDICTS.iter().map(|one| group(one, &awards_of_notice(assessment, part, one.0), before)).collect();
        notice_heading(ctx, part).children(groups).build()
    };
    parts.iter().enumerate().map(notice).collect()
}

/// Indices of the awards of a notice with a verdict.
fn awards_of_notice(assessment: &Assessment, part: &JointPart, verdict: Verdict) -> Vec<usize> {
    let own = usize::from(part.first)..usize::from(part.after);
    assessment.with_verdict(verdict).into_iter().filter(|index| own.contains(index)).collect()
}

/// The id of a group. The first group of a verdict has no number: the counts in the summary link to it.
fn group_id(assessment: &Assessment, verdict: Verdict, id: &str, before: &[JointPart]) -> String {
    match before.iter().filter(|part| !awards_of_notice(assessment, part, verdict).is_empty()).count() {
        0 => format!("group-{id}"),
        nth => format!("group-{id}-{nth}"),
    }
}

/// Title and number of a notice, and its warning.
fn notice_heading(ctx: &Context<'_>, part: &JointPart) -> ElementBuilder {
    let title = element(ctx.heading(1), "award-section-title award-section-plain");
    let title =
        title.html(chinese_text(ctx, part.policy.title)).text(" ").html(chinese_text(ctx, part.policy.document));
    let warning = part.policy.about.warning.map(|warning| policy_warning(ctx, warning));
    element("div", "award-section").attr("data-notice", part.policy.id).child(title).optional_child(warning)
}
