//! Where the result comes from: the notice, its dates, what it does not say, and what happens to answers.

use super::icon::Icon;
use super::scene::Scene;
use super::tag::{section, tag};
use super::words::{chinese, phrase};
use crate::policy::Policy;
use crate::text::{date, fill};
use yew::Html;

/// The section.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let words = &scene.view().source;
    let private = tag("p", "award-private").add(Icon::Lock.draw()).holding(tag("span", "").say(words.private));
    section(scene, words.title).add(list(scene)).holding(private).draw()
}

/// What is known of the notice, and what it does not say.
pub(super) fn list(scene: &Scene<'_>) -> Html {
    #[cfg(several_notices)]
    if let [_, _, ..] = scene.policy().parts {
        return scene.policy().parts.iter().map(|part| list_of(scene, part.policy)).collect();
    }
    list_of(scene, scene.policy())
}

fn list_of(scene: &Scene<'_>, policy: &'static Policy) -> Html {
    let words = &scene.view().source;
    let [document, named] = words.document;
    let [issued, by] = words.issued;
    let about = &policy.about;
    let issue = fill(by, &[scene.say(about.issuer), &date(policy.issued, scene.locale())]);
    let [version, calculator] = words.version;
    let rows = vec![
        row(document, super::words::fill_in(named, tag("span", "award-run").add(chinese(scene, policy.title)).draw())),
        row(words.number, chinese(scene, policy.document)),
        row(issued, phrase(&issue)),
        row(words.in_force, phrase(scene.say(about.in_force))),
        about.rules.map(|rules| row(words.rules, phrase(scene.say(rules)))).unwrap_or_default(),
        row(words.expiry, phrase(scene.say(about.expiry))),
        row(version, phrase(&fill(calculator, &[&scene.state.look.version]))),
    ];
    tag("dl", "award-source").all(rows).draw()
}

fn row(label: &'static str, content: Html) -> Html {
    let name = tag("dt", "").text(label);
    tag("div", "award-source-row").holding(name).holding(tag("dd", "").add(content)).draw()
}
