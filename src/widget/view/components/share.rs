//! Share link to the answers, also as a QR code.
//!
//! The link is made on request and shown beside its warning. Nothing is sent: the answers are in the link itself.

use crate::late::{is_here, late};
use crate::view::components::controls::{button, link};
use crate::view::components::sums::told_sums;
use crate::view::components::waiting::waiting_notice;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::html::qr_code::qr_code;
use crate::view::state::State;
use crate::view::state::action::{Action, CopyStatus, CopyTarget, LinkStatus, Page};
use engine::answers::Answers;
use engine::settings::Source;
use engine::{sent_link, share_link};
use yew::Html;

/// The share link, if the host page allows sharing. A base address with a fragment, as in pages that route by it, keeps
/// the fragment. Where applicants stand side by side, it holds them all.
pub(crate) fn share_url(state: &State) -> Option<String> {
    if state.page != Page::Compare {
        return link_with(state, &share_link::write(&state.told(&state.answers)));
    }
    let all = (0..state.applicants.len()).filter_map(|index| state.answers_of(index));
    let all: Vec<Answers> = all.map(|answers| state.told(answers)).collect();
    link_with(state, &sent_link::applicants(&all.iter().collect::<Vec<_>>()))
}

/// A link that holds a text.
pub(crate) fn link_with(state: &State, held: &str) -> Option<String> {
    let base = state.look.share.as_deref()?;
    let joint = if base.contains('#') { '&' } else { '#' };
    Some(format!("{base}{joint}award={held}"))
}

/// For question pages and the review: a link to continue later, once something is answered.
pub(crate) fn share_later(ctx: &Context<'_>) -> Option<Html> {
    let own = !ctx.state.fills_in_for_another();
    let offered = own && ctx.state.look.share.is_some() && !ctx.progress().asked.is_empty();
    offered.then(|| {
        let words = &ctx.sentences().sharing;
        let link = with_expanded(ctx, link("share", ctx.on_click(Action::ShowLink(!ctx.state.link_shown))));
        element("div", "award-footer")
            .key("share")
            .child(element("p", "").child(link.sentence(words.later)))
            .html(share_warning(ctx))
            .children(if ctx.state.link_shown { link_when_here(ctx) } else { Vec::new() })
            .build()
    })
}

/// For the result page: the button that shows the link.
pub(crate) fn share_button(ctx: &Context<'_>) -> Option<Html> {
    ctx.state.look.share.as_ref()?;
    let button = button(false, "share", ctx.on_click(Action::ShowLink(!ctx.state.link_shown)));
    Some(with_expanded(ctx, button).html(Icon::Link.svg()).label(ctx.late_sentences().keep.share).build())
}

/// For the result page: the warning, and the link once it is shown.
pub(crate) fn share_panel(ctx: &Context<'_>) -> Option<Html> {
    ctx.state.look.share.as_ref()?;
    Some(element("div", "award-apply").html(result_warning(ctx)).optional_child(link_box(ctx)).build())
}

fn with_expanded(ctx: &Context<'_>, control: ElementBuilder) -> ElementBuilder {
    control.attr("aria-expanded", if ctx.state.link_shown { "true" } else { "false" })
}

fn share_warning(ctx: &Context<'_>) -> Html {
    element("p", "award-small").sentence(ctx.sentences().sharing.warning).build()
}

fn link_when_here(ctx: &Context<'_>) -> Vec<Html> {
    if is_here() { late_link_box(ctx).into_iter().collect() } else { waiting_notice(ctx) }
}

late! { "01" fn late_link_box(ctx: &Context<'_>) -> Option<Html> {
    link_box(ctx)
} }

/// The link in a text field, a copy button, and the QR code.
fn link_box(ctx: &Context<'_>) -> Option<Html> {
    let address = share_url(ctx.state).filter(|_| ctx.state.link_shown)?;
    let words = &ctx.late_sentences().keep;
    let copied = ctx.state.copy_status(CopyTarget::Link);
    let name = if copied == CopyStatus::ByHand { words.by_hand } else { words.share_label };
    let field =
        element("textarea", "award-copy-field").attr("id", "award-link").attr("rows", "4").flag("readonly", true);
    let (icon, label) = if copied == CopyStatus::Yes {
        (Icon::Met, ctx.sentences().sharing.copied)
    } else {
        (Icon::Copy, words.share_copy)
    };
    let copy =
        button(false, "copy-link", ctx.on_click_copy(CopyTarget::Link, |ctx| share_url(ctx.state).unwrap_or_default()));
    let picture = qr_code(&address, words.share_code);
    Some(
        element("div", "award-panel award-share")
            .attr("data-share", "")
            .child(element("label", "award-label").attr("for", "award-link").sentence(name))
            .child(field.unassisted().value(address))
            .child(copy.html(icon.svg()).label(label))
            .optional_child(host_thresholds_note(ctx))
            .optional_child(picture)
            .child(element("p", "award-small").sentence(words.share_code))
            .build(),
    )
}

/// What the link holds: with the sums or without.
fn result_warning(ctx: &Context<'_>) -> Html {
    if !ctx.state.keeping.without_sums || told_sums(ctx, ctx.locale()).is_empty() {
        return share_warning(ctx);
    }
    element("p", "award-small").sentence(ctx.late_sentences().picture.link_without_sums).build()
}

/// Says that thresholds set by the host page are not part of the link.
fn host_thresholds_note(ctx: &Context<'_>) -> Option<Html> {
    let set = ctx.state.settings.sources.iter().any(|source| matches!(source, Source::Page(_)));
    set.then(|| element("p", "award-small").sentence(ctx.late_sentences().keep.share_alone).build())
}

/// The outcome of the share link that was opened.
pub(crate) fn link_status_notice(ctx: &Context<'_>) -> Option<Html> {
    let [whole, changed, damaged] = ctx.late_sentences().exchange.arrival;
    let (class, icon, sentence) = match ctx.state.link_status? {
        LinkStatus::Whole => ("award-callout award-callout-info", Icon::Link, whole),
        LinkStatus::Changed => ("award-callout", Icon::Alert, changed),
        LinkStatus::Damaged => ("award-callout", Icon::Alert, damaged),
    };
    let notice = element("p", class).attr("data-arrival", "").html(icon.svg());
    Some(notice.label(sentence).build())
}
