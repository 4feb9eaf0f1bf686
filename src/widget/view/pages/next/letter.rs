//! The letter on the page.

use crate::view::components::controls::{button, part};
use crate::view::components::copy_by_hand::copy_by_hand;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::sums::told_sums;
use crate::view::context::Context;
use crate::view::export::letter::{letter, letter_text};
use crate::view::html::element::{ElementBuilder, element, text};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::verbatim;
use crate::view::state::action::{CopyStatus, CopyTarget, LateAction};
use engine::text::{LETTER, fill, plain};
use policy::Locale;
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast};

/// The letter with its heading, the choice to tell sums, and the text for copying by hand where that is needed.
pub(in crate::view::pages::next) fn letter_part(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().next;
    let foreign = (!words.letter_language.is_empty())
        .then(|| element("p", "award-small").sentence(words.letter_language).build());
    let by_hand = ctx.state.copy_status(CopyTarget::Letter) == CopyStatus::ByHand;
    part(ctx, words.letter)
        .child(element("p", "award-hint").sentence(words.letter_hint))
        .optional_child(foreign)
        .optional_child(sums_choice(ctx))
        .child(letter_paper(ctx))
        .optional_child(by_hand.then(|| copy_by_hand(ctx, "award-letter-text", letter_text(ctx)).build()))
        .build()
}

fn sums_choice(ctx: &Context<'_>) -> Option<Html> {
    let words = &ctx.late_sentences().next;
    let sums = told_sums(ctx, Locale::Chinese);
    let note = fill(words.without_sums, &[&plain(&sums.join(LETTER.comma))]);
    let card = ChoiceCard {
        kind: "checkbox",
        id: "award-letter-sums".to_owned(),
        name: "letter-sums",
        value: "yes",
        label: words.with_sums,
        note: (!ctx.state.letter_sums).then_some(&note),
        chosen: ctx.state.letter_sums,
        changed: ctx.on_event(|event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(LateAction::TellSums(input.checked()))
        }),
    };
    (!sums.is_empty()).then(|| element("div", "award-choices").html(card.render()).build())
}

/// The letter; the blanks are marked, and so is the award of each question, which is not copied.
fn letter_paper(ctx: &Context<'_>) -> ElementBuilder {
    let letter = letter(ctx, ctx.state.letter_sums);
    let blank = |words: &'static str| element("span", "award-blank").text(words).build();
    let (before, after) = letter.who.split_once("{}").unwrap_or((&letter.who, ""));
    let who = element("p", "").html(verbatim(before)).html(blank(LETTER.unit)).html(verbatim(after));
    let questions = letter.questions.iter().map(|question| {
        let award = question.award.and_then(|index| ctx.policy().awards.get(index)).map(|award| {
            let title = plain(ctx.localized(award.title));
            element("span", "award-letter-for").text(" ").html(text(title)).build()
        });
        element("li", "").html(verbatim(&question.text)).optional_child(award).build()
    });
    let label = ctx.late_sentences().next.letter_label;
    element("div", "award-letter")
        .attr("lang", "zh-CN")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", label)
        .children(letter.greeting.iter().map(|line| element("p", "").html(verbatim(line)).build()).collect())
        .child(who.html(verbatim(&letter.situation)))
        .child(element("p", "").html(verbatim(&letter.asks)))
        .child(element("ol", "").children(questions.collect()))
        .child(element("p", "").sentence(LETTER.thanks).html(blank(LETTER.contact)))
}

/// Copies the letter.
pub(in crate::view::pages::next) fn copy_letter_button(ctx: &Context<'_>) -> ElementBuilder {
    let copied = ctx.state.copy_status(CopyTarget::Letter) == CopyStatus::Yes;
    let words = if copied { ctx.sentences().sharing.copied } else { ctx.late_sentences().next.copy_letter };
    let icon = if copied { Icon::Met } else { Icon::Copy };
    button(true, "letter", ctx.on_click_copy(CopyTarget::Letter, letter_text)).html(icon.svg()).label(words)
}
