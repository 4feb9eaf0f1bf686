//! Head of the result page: headline, what the result is not and whether the notice still applies, sums.

use crate::view::components::applicants::{applicant_name, others_waiting, side_by_side};
use crate::view::components::controls::{button, page_heading};
use crate::view::components::disclaimer::disclaimer;
use crate::view::components::standing::result_headline;
use crate::view::components::totals::totals_section;
use crate::view::components::warning::unanswered_notice;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::phrase::{counted_phrase, phrase};
use crate::view::state::action::Action;
use engine::answers::Answer;
use engine::report::{Verdict, answer};
use engine::text::fill;
use yew::Html;

/// The head of the page, with sums beside it on a wide screen.
pub(crate) fn summary(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().result;
    let said = element("div", "")
        .child(element("p", "award-caption").sentence(&caption(ctx)))
        .html(page_heading(ctx, phrase(&result_headline(words, ctx.assessment()))))
        .child(disclaimer(ctx).attr("id", "award-disclaimer"))
        .optional_child(of_link(ctx))
        .optional_child(to_counter(ctx))
        .html(nothing_found(ctx))
        .html(unanswered_notice(ctx))
        .optional_child(others_waiting(ctx))
        .optional_child(side_by_side(ctx));
    element("div", "award-result-top").child(said).html(totals_section(ctx, ctx.assessment())).build()
}

/// What to do with a result that a link has brought.
fn of_link(ctx: &Context<'_>) -> Option<Html> {
    ctx.state.link_status?;
    let [own, answers] = ctx.late_sentences().result.shared;
    let own = button(true, "restart", ctx.on_click(Action::Restart)).text(own);
    let answers = button(false, "answers", ctx.on_click(Action::Back)).text(answers);
    Some(element("div", "award-actions").child(own).child(answers).build())
}

/// Back to the counter, where the result was opened from there.
fn to_counter(ctx: &Context<'_>) -> Option<Html> {
    let turn = Action::Turn { to: ctx.state.counter.left?, back: true };
    let back = button(false, "counter", ctx.on_click(turn)).label(ctx.late_sentences().counter.back);
    Some(element("div", "award-actions").child(back).build())
}

/// “Result”, with the kinds of applicant.
fn caption(ctx: &Context<'_>) -> String {
    let words = &ctx.late_sentences().result;
    if ctx.state.applicants.len() > 1 {
        return fill(words.caption_of, &[&applicant_name(ctx, ctx.state.applicant)]);
    }
    let given = ctx.state.answers.get(0);
    let roles = ctx.fact(0).and_then(|fact| answer(fact, given, &ctx.state.settings));
    let roles = roles.filter(|_| given != Answer::Nothing);
    roles.map_or_else(|| words.caption.to_owned(), |roles| fill(words.caption_of, &[roles.marked()]))
}

/// If no award is likely or possible: how many are unlikely, or a way to change the roles.
fn nothing_found(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().result;
    let assessment = ctx.assessment();
    let found = assessment.with_verdict(Verdict::Likely).len() + assessment.with_verdict(Verdict::Possible).len();
    let missed = assessment.with_verdict(Verdict::Unlikely).len();
    let sentence = match (found, missed) {
        (0, 0) => counted_phrase(words.nothing_at_all, assessment.report.awards.len()),
        (0, _) => counted_phrase(words.nothing_but.of(missed), missed),
        _ => return Html::default(),
    };
    let edit = (missed == 0).then(|| {
        let edit = button(false, "edit", ctx.on_click(Action::Edit(0))).label(words.change_roles);
        element("p", "award-edit-roles").child(edit.attr("data-fact", ctx.fact(0).map_or("", |fact| fact.id))).build()
    });
    element("div", "award-nothing").child(element("p", "").html(sentence)).optional_child(edit).build()
}
