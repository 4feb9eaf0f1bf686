//! Several notices in one widget: the result by notice, what each says of itself, and which of them the host wants.
//!
//! Knows the parts of a joint policy.

use super::result::{Findings, GROUPS};
use super::scene::Scene;
use super::summary::warn;
use super::tag::{Tag, tag};
use super::words::chinese;
use crate::view::icon::Icon;
use engine::report::Verdict;
use policy::{Part, Policy};
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
    let group = |(verdict, icon, id): &(Verdict, Icon, &str), places: &[usize], before: &[Part]| {
        draw((*verdict, *icon, name(findings, *verdict, id, before)), places)
    };
    if parts.is_empty() {
        return GROUPS.iter().map(|one| group(one, &findings.group(one.0), &[])).collect();
    }
    let of_part = |(nth, part): (usize, &Part)| {
        if GROUPS.iter().all(|one| places(findings, part, one.0).is_empty()) {
            return Html::default();
        }
        let before = parts.get(..nth).unwrap_or_default();
        let groups = GROUPS.iter().map(|one| group(one, &places(findings, part, one.0), before)).collect();
        head(scene, part).all(groups).draw()
    };
    parts.iter().enumerate().map(of_part).collect()
}

/// The awards of a notice and a verdict, by place.
fn places(findings: &Findings, part: &Part, verdict: Verdict) -> Vec<usize> {
    let own = usize::from(part.first)..usize::from(part.after);
    findings.group(verdict).into_iter().filter(|place| own.contains(place)).collect()
}

/// The name of a group. The counts above lead to the first group of a verdict, which bears the plain one.
fn name(findings: &Findings, verdict: Verdict, id: &str, before: &[Part]) -> String {
    match before.iter().filter(|part| !places(findings, part, verdict).is_empty()).count() {
        0 => format!("group-{id}"),
        nth => format!("group-{id}-{nth}"),
    }
}

/// Which notice this is, and what one must know of it first.
fn head(scene: &Scene<'_>, part: &Part) -> Tag {
    let title = tag(scene.heading(1), "award-section-title award-section-plain");
    let title = title.add(chinese(scene, part.policy.title)).text(" ").add(chinese(scene, part.policy.document));
    let warning = part.policy.about.warning.map(|warning| warn(scene, warning));
    tag("div", "award-section").with("data-notice", part.policy.id).holding(title).maybe(warning)
}
