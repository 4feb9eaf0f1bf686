//! A link to the answers, and the same as a QR code. Made only when it is asked for, with the warning beside the
//! button; nothing is sent anywhere, the answers stand in the link itself.

use super::code;
use super::icon::Icon;
use super::scene::Scene;
use super::state::{Action, Arrival, Copied, Kept, State};
use super::tag::{Tag, button as plain_button, link, tag};
use engine::settings::Source;
use yew::Html;

/// The link to the answers, where the host page lets links be made. An address that has a fragment of its own, as in
/// pages that route by it, keeps it.
pub(super) fn address(state: &State) -> Option<String> {
    let base = state.look.share.as_deref()?;
    let joint = if base.contains('#') { '&' } else { '#' };
    Some(format!("{base}{joint}award={}", engine::share_link::write(&state.answers)))
}

/// On question pages and at the review: a way to go on later, once there is something to go on with.
pub(super) fn later(scene: &Scene<'_>) -> Option<Html> {
    let offered = scene.state.look.share.is_some() && !scene.path().asked.is_empty();
    offered.then(|| {
        let words = &scene.view().keep;
        let offer = toggle(scene, link("share", scene.press(Action::Share(!scene.state.sharing))));
        tag("div", "award-foot")
            .key("share")
            .holding(tag("p", "").holding(offer.say(words.share_later)))
            .add(warning(scene))
            .maybe(box_of(scene))
            .draw()
    })
}

/// On the result page: one of the ways to keep it.
pub(super) fn button(scene: &Scene<'_>) -> Option<Html> {
    scene.state.look.share.as_ref()?;
    let words = tag("span", "").say(scene.view().keep.share);
    let offer = plain_button(false, "share", scene.press(Action::Share(!scene.state.sharing)));
    Some(toggle(scene, offer).add(Icon::Link.draw()).holding(words).draw())
}

/// On the result page: the warning, and the link once it was asked for.
pub(super) fn made(scene: &Scene<'_>) -> Option<Html> {
    scene.state.look.share.as_ref()?;
    Some(tag("div", "award-apply").add(warning(scene)).maybe(box_of(scene)).draw())
}

fn toggle(scene: &Scene<'_>, offer: Tag) -> Tag {
    offer.with("aria-expanded", if scene.state.sharing { "true" } else { "false" })
}

fn warning(scene: &Scene<'_>) -> Html {
    tag("p", "award-small").say(scene.view().keep.share_warning).draw()
}

/// The link to be selected or copied, and the QR code.
fn box_of(scene: &Scene<'_>) -> Option<Html> {
    let address = address(scene.state).filter(|_| scene.state.sharing)?;
    let words = &scene.view().keep;
    let copied = scene.state.copied(Kept::Link);
    let name = if copied == Copied::ByHand { words.by_hand } else { words.share_label };
    let field = tag("textarea", "award-transcript").with("id", "award-link").with("rows", "4").flag("readonly", true);
    let (icon, label) = if copied == Copied::Yes { (Icon::Met, words.copied) } else { (Icon::Copy, words.share_copy) };
    let copy = plain_button(false, "copy-link", scene.copy(Kept::Link, address_or_nothing));
    let picture = code::draw(&address, words.share_code);
    Some(
        tag("div", "award-panel award-share")
            .with("data-share", "")
            .holding(tag("label", "award-label").with("for", "award-link").say(name))
            .holding(field.unassisted().value(address))
            .holding(copy.add(icon.draw()).holding(tag("span", "").say(label)))
            .maybe(left_behind(scene))
            .maybe(picture)
            .holding(tag("p", "award-small").say(words.share_code))
            .draw(),
    )
}

/// What the page has set stays with the page.
fn left_behind(scene: &Scene<'_>) -> Option<Html> {
    let set = scene.state.settings.sources.iter().any(|source| matches!(source, Source::Page(_)));
    set.then(|| tag("p", "award-small").say(scene.view().keep.share_alone).draw())
}

fn address_or_nothing(state: &State) -> String {
    address(state).unwrap_or_default()
}

/// What became of the link that led here.
pub(super) fn arrival(scene: &Scene<'_>) -> Option<Html> {
    let [whole, changed, damaged] = scene.view().keep.arrival;
    let (class, icon, sentence) = match scene.state.arrival? {
        Arrival::Whole => ("award-notice award-notice-calm", Icon::Link, whole),
        Arrival::Changed => ("award-notice", Icon::Alert, changed),
        Arrival::Damaged => ("award-notice", Icon::Alert, damaged),
    };
    let notice = tag("p", class).with("data-arrival", "").add(icon.draw());
    Some(notice.holding(tag("span", "").say(sentence)).draw())
}
