//! References to the notice: clause numbers and Chinese text, marked as Chinese on an English page.

use crate::view::context::Context;
use crate::view::html::element::{element, text};
use crate::view::html::phrase::{fill_placeholder, verbatim};
use engine::text::naming;
use policy::Locale;
use yew::Html;

/// Chinese text, marked with a `lang` attribute on an English page.
#[inline(never)]
pub(crate) fn chinese_text(ctx: &Context<'_>, words: &str) -> Html {
    match ctx.locale() {
        Locale::Chinese => verbatim(words),
        Locale::English => element("span", "").attr("lang", "zh-CN").html(verbatim(words)).build(),
    }
}

/// The number of a clause: （八）; in English preceded by its position as a digit.
#[inline(never)]
pub(crate) fn clause_number(ctx: &Context<'_>, number: &str) -> Html {
    let position = ctx.policy().clauses.iter().position(|clause| clause.number == number);
    let position = position.filter(|_| ctx.locale() == Locale::English && number.starts_with('\u{ff08}'));
    match position {
        Some(position) => [text((position + 1).to_string()), chinese_text(ctx, number)].into_iter().collect(),
        None => chinese_text(ctx, number),
    }
}

/// A sentence whose `{}` is replaced by the name of a clause: 第（八）条.
pub(crate) fn citation(ctx: &Context<'_>, sentence: &str, number: &str) -> Html {
    let name = if ctx.locale() == Locale::Chinese && policy::is_bare_number(number) {
        element("span", "award-num").text("\u{7b2c}").html(verbatim(number)).text("\u{6761}").build()
    } else {
        clause_number(ctx, number)
    };
    fill_placeholder(&naming(sentence, ctx.policy()), name)
}
