//! Keeping the result: print it, copy it as text, make a link to the answers.

use super::icon::Icon;
use super::scene::Scene;
use super::share;
use super::state::{Copied, Kept, Unprinted};
use super::tag::{button, tag};
use super::transcript::transcript;
use yew::Html;

/// The section.
pub(super) fn draw(scene: &Scene<'_>) -> Html {
    let words = &scene.view().keep;
    let copied = scene.state.copied(Kept::Text);
    let copy = if copied == Copied::Yes { words.copied } else { words.copy };
    let heading = tag(scene.heading(1), "award-section-title award-section-plain");
    let heading = heading.with("id", "award-keep").with("tabindex", "-1").say(words.title);
    let icon = if copied == Copied::Yes { Icon::Met } else { Icon::Copy };
    let print = button(false, "print", scene.print()).add(Icon::Print.draw()).label(words.print);
    let copy = button(false, "copy", scene.copy(Kept::Text, transcript)).add(icon.draw()).label(copy);
    tag("section", "award-section")
        .holding(heading)
        .holding(tag("div", "award-keep").holding(print).holding(copy).maybe(share::button(scene)))
        .maybe(unprinted(scene))
        .maybe((copied == Copied::ByHand).then(|| by_hand(scene)))
        .maybe(share::made(scene))
        .draw()
}

/// Where nothing was printed: what to do instead.
pub(super) fn unprinted(scene: &Scene<'_>) -> Option<Html> {
    let words = tag("span", "").say(why_unprinted(scene)?);
    Some(tag("p", "award-notice").with("data-unprinted", "").add(Icon::Alert.draw()).holding(words).draw())
}

/// The same as a sentence.
pub(super) fn why_unprinted(scene: &Scene<'_>) -> Option<&'static str> {
    let [here, wechat] = scene.view().keep.unprinted;
    scene.state.unprinted.map(|why| match why {
        Unprinted::Here => here,
        Unprinted::WeChat => wechat,
    })
}

/// The text, to be copied by hand.
fn by_hand(scene: &Scene<'_>) -> Html {
    let label = tag("label", "award-label award-by-hand").with("for", "award-transcript");
    let field = tag("textarea", "award-transcript").with("id", "award-transcript").with("rows", "8");
    let field = field.flag("readonly", true).unassisted().value(transcript(scene.state));
    tag("div", "").holding(label.say(scene.view().keep.by_hand)).holding(field).draw()
}
