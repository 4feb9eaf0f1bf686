//! Regions of the result page, each with everything that its content depends on.

use crate::view::components::award::AwardCard;
use crate::view::components::award::card::award_card;
use crate::view::context::Context;
use crate::view::pages::result::what_if::what_if_section;
use crate::view::region::{Inputs, region};
use yew::Html;

/// The region of an award, by index, once rendering has come so far.
pub(crate) fn award_region(ctx: &Context<'_>, index: usize) -> Html {
    let reached = ctx.policy().awards.get(index).filter(|_| index < ctx.state.rendered_awards);
    let Some(rule) = reached else { return Html::default() };
    let revision = ctx.state.revision_of(&mut rule.facts());
    let open = ctx.state.expanded_award == Some(index);
    region(ctx, rule.id, render_award, Inputs { award: Some(index), revision, open })
}

fn render_award(ctx: &Context<'_>, inputs: Inputs) -> Html {
    let card = inputs.award.and_then(|index| AwardCard::new(ctx, ctx.assessment(), index));
    card.map_or_else(Html::default, |card| award_card(&card, inputs.open))
}

/// The what-if region, which shows every answer.
pub(crate) fn what_if_region(ctx: &Context<'_>) -> Html {
    let revision = ctx.state.revision_of(&mut (0_u8..).take(ctx.policy().facts.len()));
    region(ctx, "what-if", |ctx, _| what_if_section(ctx), Inputs { award: None, revision, open: true })
}
