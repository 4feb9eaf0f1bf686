//! Who set an open threshold, and on what ground.

use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::{fill_placeholder, verbatim};
use engine::evaluate::threshold;
use engine::report::ground;
use policy::{Condition, Test};
use yew::Html;

/// Who set the threshold of a condition; nothing for a condition without an open threshold, or while nobody has set it.
pub(crate) fn threshold_source(ctx: &Context<'_>, rule: &Condition) -> Option<Html> {
    let Test::Reaches(parameter) = rule.test else { return None };
    let settings = &ctx.state.settings;
    threshold(&settings.thresholds, parameter)?;
    Some(element("p", "award-condition-note").html(threshold_source_text(ctx, parameter)).build())
}

/// Who set a threshold, as a sentence. Words of the host page are shown verbatim.
pub(crate) fn threshold_source_text(ctx: &Context<'_>, parameter: u8) -> Html {
    let (sentence, words) = ground(ctx.policy(), parameter, &ctx.state.settings);
    fill_placeholder(&sentence, verbatim(words))
}
