//! Several notices in one widget: the result by notice, what each says of itself, and which of them the host wants.
//!
//! Compiled only where a build has several. Knows the parts of a joint policy.

use super::result::{Findings, GROUPS};
use super::scene::Scene;
use super::summary::warn;
use super::tag::tag;
use super::words::chinese;
use crate::policy::{Part, Policy};
use crate::report::Verdict;
use crate::view::icon::Icon;
use yew::Html;

/// The policy that a host asks for by the name of a notice; all of them where it names none that is there.
pub(crate) fn chosen(all: &'static Policy, name: Option<&str>) -> &'static Policy {
    all.parts.iter().find(|part| name == Some(part.policy.id)).map_or(all, |part| part.policy)
}

/// The groups of each notice, under its number and title.
pub(super) fn groups(
    scene: &Scene<'_>,
    findings: &Findings,
    draw: impl Fn((Verdict, Icon, String), &[usize]) -> Html,
) -> Vec<Html> {
    let parts = scene.policy().parts;
    if parts.is_empty() {
        let group = |(verdict, icon, id): &(Verdict, Icon, &str)| {
            draw((*verdict, *icon, format!("group-{id}")), &findings.group(*verdict))
        };
        return GROUPS.iter().map(group).collect();
    }
    let places = |part: &Part, verdict: Verdict| -> Vec<usize> {
        let within = |place: &usize| (usize::from(part.first)..usize::from(part.after)).contains(place);
        findings.group(verdict).into_iter().filter(within).collect()
    };
    // The counts above lead to the first group of a verdict, which bears the plain name.
    let name = |verdict: Verdict, id: &str, before: &[Part]| match before
        .iter()
        .filter(|part| !places(part, verdict).is_empty())
        .count()
    {
        0 => format!("group-{id}"),
        nth => format!("group-{id}-{nth}"),
    };
    let of_part = |(nth, part): (usize, &Part)| {
        if GROUPS.iter().all(|group| places(part, group.0).is_empty()) {
            return Html::default();
        }
        let before = parts.get(..nth).unwrap_or_default();
        let groups = GROUPS
            .iter()
            .map(|(verdict, icon, id)| draw((*verdict, *icon, name(*verdict, id, before)), &places(part, *verdict)));
        let title = tag(scene.heading(1), "award-section-title award-section-plain");
        let title = title.add(chinese(scene, part.policy.title)).text(" ").add(chinese(scene, part.policy.document));
        let warning = part.policy.about.warning.map(|warning| warn(scene, warning));
        let notice = tag("div", "").with("data-notice", part.policy.id);
        notice.holding(title).maybe(warning).all(groups.collect()).draw()
    };
    parts.iter().enumerate().map(of_part).collect()
}
