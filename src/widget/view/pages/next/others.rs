//! Questions that somebody else can answer, and what comes back from them.

use crate::view::components::controls::{button, part};
use crate::view::components::copy_by_hand::copy_by_hand;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::paste_box::paste_box;
use crate::view::context::Context;
use crate::view::export::exchange::questions_text;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::{CopyStatus, CopyTarget, LateAction};
use policy::bit;
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast};

/// Which questions, the message with their link, and the field for the answers. Nothing where no links are offered, or
/// where nobody else can know more.
pub(in crate::view::pages::next) fn others_part(ctx: &Context<'_>) -> Option<Html> {
    let facts = ctx.state.others_can_answer();
    if ctx.state.look.share.is_none() || facts.is_empty() {
        return None;
    }
    let words = &ctx.late_sentences().exchange;
    let copied = ctx.state.copy_status(CopyTarget::Questions);
    let (icon, label) =
        if copied == CopyStatus::Yes { (Icon::Met, ctx.sentences().sharing.copied) } else { (Icon::Copy, words.copy) };
    let copy = button(false, "copy-questions", ctx.on_click_copy(CopyTarget::Questions, questions_text));
    let copy = copy.flag("disabled", ctx.state.passed_on() == 0).html(icon.svg()).label(label);
    let by_hand = copied == CopyStatus::ByHand;
    Some(
        part(ctx, words.title)
            .attr("data-others", "")
            .child(element("p", "award-hint").sentence(words.hint))
            .child(element("div", "award-choices").children(facts.iter().map(|fact| choice(ctx, *fact)).collect()))
            .child(copy)
            .optional_child(by_hand.then(|| copy_by_hand(ctx, "award-questions", questions_text(ctx)).build()))
            .html(paste_box(ctx, words.paste, words.take))
            .build(),
    )
}

fn choice(ctx: &Context<'_>, index: u8) -> Html {
    let Some(fact) = ctx.fact(index) else { return Html::default() };
    let card = ChoiceCard {
        kind: "checkbox",
        id: format!("award-pass-on-{}", fact.id),
        name: "pass-on",
        value: fact.id,
        label: ctx.localized(fact.label),
        note: None,
        chosen: ctx.state.passed_on() & bit(usize::from(index)) != 0,
        changed: ctx.on_event(move |event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(LateAction::PassOn(index, input.checked()))
        }),
    };
    card.render()
}
