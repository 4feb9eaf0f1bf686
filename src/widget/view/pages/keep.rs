//! Keeping the result: a picture, paper, text, a link; with the applicant's sums or without.

use crate::view::components::controls::button;
use crate::view::components::copy_by_hand::copy_by_hand;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::share::{share_button, share_panel};
use crate::view::components::sums::told_sums;
use crate::view::components::warning::print_failure_notice;
use crate::view::context::Context;
use crate::view::export::picture::pictures;
use crate::view::export::plain_text::plain_text;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::state::action::{CopyStatus, CopyTarget, Drawing, LateAction};
use engine::text::{fill, plain};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast};

/// The controls, and what follows from them. `WeChat` prints nothing: there it is said how to print instead.
pub(crate) fn keep_controls(ctx: &Context<'_>) -> ElementBuilder {
    let words = &ctx.late_sentences().keep;
    let copied = ctx.state.copy_status(CopyTarget::Text);
    let copy = if copied == CopyStatus::Yes { ctx.sentences().sharing.copied } else { words.copy };
    let icon = if copied == CopyStatus::Yes { Icon::Met } else { Icon::Copy };
    let draw = button(false, "picture", ctx.on_click_draw(pictures)).html(Icon::Picture.svg());
    let draw = draw.label(ctx.late_sentences().picture.draw);
    let print = || button(false, "print", ctx.on_click_print()).html(Icon::Print.svg()).label(words.print).build();
    let copy = button(false, "copy", ctx.on_click_copy(CopyTarget::Text, plain_text)).html(icon.svg()).label(copy);
    let [_, unprintable] = ctx.sentences().sharing.unprinted;
    let (wechat, _) = ctx.session().surroundings();
    let ways = element("div", "award-save").child(draw).optional_child((!wechat).then(print)).child(copy);
    element("div", "")
        .optional_child(sums_choice(ctx))
        .child(ways.optional_child(share_button(ctx)))
        .optional_child(
            wechat.then(|| element("p", "award-small").attr("data-unprinted", "").sentence(unprintable).build()),
        )
        .optional_child(print_failure_notice(ctx).filter(|_| !wechat))
        .optional_child(drawn(ctx))
        .optional_child((copied == CopyStatus::ByHand).then(|| by_hand(ctx)))
        .optional_child(share_panel(ctx))
}

fn by_hand(ctx: &Context<'_>) -> Html {
    copy_by_hand(ctx, "award-plain-text", plain_text(ctx)).build()
}

/// The choice to leave sums out; none where none was answered.
fn sums_choice(ctx: &Context<'_>) -> Option<Html> {
    let words = &ctx.late_sentences().picture;
    let sums = told_sums(ctx, ctx.locale());
    let note = fill(words.without_sums_note, &[&plain(&sums.join(ctx.sentences().frame.comma))]);
    let without = ctx.state.keeping.without_sums;
    let card = ChoiceCard {
        kind: "checkbox",
        id: "award-without-sums".to_owned(),
        name: "without-sums",
        value: "yes",
        label: words.without_sums,
        note: without.then_some(&note),
        chosen: without,
        changed: ctx.on_event(|event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(LateAction::LeaveOutSums(input.checked()))
        }),
    };
    (!sums.is_empty()).then(|| element("div", "award-choices").html(card.render()).build())
}

/// The pictures, and how to save them.
fn drawn(ctx: &Context<'_>) -> Option<Html> {
    let words = &ctx.late_sentences().picture;
    let panel = element("div", "award-panel award-drawn").attr("data-picture", "");
    let said = |sentence: &str| element("p", "award-small").attr("role", "status").sentence(sentence);
    let (_, downloads) = ctx.session().surroundings();
    let (addresses, hint) = match &ctx.state.keeping.picture {
        Drawing::None => return None,
        Drawing::Drawn(addresses) => (addresses, words.hint),
        Drawing::Refused(addresses) if downloads => (addresses, words.refused),
        Drawing::Refused(_) | Drawing::Failed => return Some(panel.child(said(words.failed)).build()),
    };
    let shown = matches!(ctx.state.keeping.picture, Drawing::Drawn(_));
    let one = |(number, address): (usize, &String)| {
        let picture = shown.then(|| {
            let refused = LateAction::Picture(Drawing::Refused(Rc::clone(addresses)));
            let picture = element("img", "award-picture").attr_string("src", address.clone());
            picture.attr_string("alt", plain(words.name)).on_error(ctx.on_change(refused)).build()
        });
        let link = downloads.then(|| download(ctx, address, number));
        element("div", "").optional_child(picture).optional_child(link).build()
    };
    let all = (1..).zip(addresses.iter()).map(one).collect();
    Some(panel.child(said(hint)).children(all).build())
}

/// Downloads a picture, which has a number in its name.
fn download(ctx: &Context<'_>, address: &str, number: usize) -> Html {
    let name = format!("{}-{number}.png", plain(ctx.localized(ctx.policy().about.calculator)));
    let link = element("a", "award-link").attr_string("href", address.to_owned()).attr_string("download", name);
    link.attr("data-action", "download").sentence(ctx.late_sentences().picture.download).build()
}
