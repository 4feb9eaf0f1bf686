//! Notices above the content: expiry of the policy, unanswered questions, failed printing.

use crate::view::components::controls::link;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::html::phrase::counted_phrase;
use crate::view::state::action::{Action, PrintFailure};
use yew::Html;

/// The warning of a policy, for example that it has expired or been replaced.
pub(crate) fn policy_warning(ctx: &Context<'_>, warning: policy::Text) -> Html {
    element("div", "award-callout").html(Icon::Open.svg()).label(ctx.localized(warning)).build()
}

/// Says that an answer on the result page has made more questions relevant.
pub(crate) fn unanswered_notice(ctx: &Context<'_>) -> Html {
    let open = ctx.progress().remaining.len();
    if open == 0 {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let go = link("next", ctx.on_click(Action::Next)).text(words.unfinished_go);
    let text = element("span", "").html(counted_phrase(words.unfinished.of(open), open)).text(" ").child(go);
    element("div", "award-callout").child(text).build()
}

/// Says why nothing was printed, and what to do instead.
pub(crate) fn print_failure_notice(ctx: &Context<'_>) -> Option<Html> {
    let notice = element("p", "award-callout").attr("data-unprinted", "").html(Icon::Alert.svg());
    Some(notice.label(print_failure_text(ctx)?).build())
}

/// Why nothing was printed, as a sentence.
pub(crate) fn print_failure_text(ctx: &Context<'_>) -> Option<&'static str> {
    let [here, wechat] = ctx.sentences().sharing.unprinted;
    ctx.state.print_failure.map(|why| match why {
        PrintFailure::Here => here,
        PrintFailure::WeChat => wechat,
    })
}
