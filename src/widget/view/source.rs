//! Where the result comes from: the notice, its dates, what it does not say, and what happens to answers.

use super::icon::Icon;
use super::scene::Scene;
use super::state::State;
use super::tag::{section, tag};
use super::words::{chinese, fill_in, phrase};
use engine::text::{date, fill, naming, sentences};
use policy::Policy;
use yew::Html;

/// The section.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let words = &scene.view().source;
    let private = tag("p", "award-private").add(Icon::Lock.draw()).holding(tag("span", "").say(words.private));
    section(scene, words.title).add(list(scene)).holding(private).draw()
}

/// What is known of the notice, and what it does not say.
pub(super) fn list(scene: &Scene<'_>) -> Html {
    if let [_, _, ..] = scene.policy().parts {
        return scene.policy().parts.iter().map(|part| list_of(scene, part.policy)).collect();
    }
    list_of(scene, scene.policy())
}

fn list_of(scene: &Scene<'_>, policy: &'static Policy) -> Html {
    let words = &scene.view().source;
    let [document, named] = words.document;
    let mut rows = vec![
        row(
            document,
            fill_in(&naming(named, policy), tag("span", "award-run").add(chinese(scene, policy.title)).draw()),
        ),
        row(words.number, chinese(scene, policy.document)),
    ];
    said(scene.state, policy, &mut |label, words| rows.push(row(label, phrase(words))));
    tag("dl", "award-source").all(rows).draw()
}

/// What is said of the notice under labels, its title and number apart.
pub(super) fn said(state: &State, policy: &Policy, say: &mut dyn FnMut(&'static str, &str)) {
    let locale = state.settings.locale;
    let words = &sentences(locale).view.source;
    let about = &policy.about;
    let [issued, by] = words.issued;
    let [version, calculator] = words.version;
    say(issued, &fill(by, &[about.issuer.of(locale), &date(policy.issued, locale)]));
    say(words.in_force, about.in_force.of(locale));
    if let Some(read) = about.read {
        say(words.read, read.of(locale));
    }
    if let Some(rules) = about.rules {
        say(words.rules, rules.of(locale));
    }
    say(words.expiry, about.expiry.of(locale));
    say(version, &fill(calculator, &[&state.look.version]));
}

fn row(label: &'static str, content: Html) -> Html {
    let name = tag("dt", "").text(label);
    tag("div", "award-source-row").holding(name).holding(tag("dd", "").add(content)).draw()
}
