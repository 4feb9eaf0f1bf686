//! Head of the result page: disclaimer, headline, counts by verdict, totals.

use crate::view::components::controls::{button, page_heading};
use crate::view::components::standing::{VERDICTS, result_headline, verdict_index};
use crate::view::components::totals::totals_section;
use crate::view::components::warning::{policy_warning, unanswered_notice};
use crate::view::context::Context;
use crate::view::html::element::{element, text};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::{counted_phrase, phrase};
use crate::view::state::action::Action;
use crate::view::state::effect::Focus;
use engine::report::Verdict;
use yew::Html;

/// The head of the page, with totals beside it on a wide screen.
pub(crate) fn summary(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().result;
    let disclaimer =
        element("p", "award-small award-disclaimer").attr("id", "award-disclaimer").sentence(words.disclaimer);
    let said = element("div", "")
        .child(element("p", "award-caption").text(words.caption))
        .child(disclaimer)
        .optional_child(ctx.policy().about.warning.map(|warning| policy_warning(ctx, warning)))
        .html(page_heading(ctx, phrase(&result_headline(words, ctx.assessment()))))
        .html(nothing_found(ctx))
        .html(unanswered_notice(ctx))
        .html(verdict_counts(ctx));
    element("div", "award-result-top").child(said).html(totals_section(ctx, ctx.assessment())).build()
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
    element("div", "").child(element("p", "").html(sentence)).optional_child(edit).build()
}

/// The counts by verdict; left out if all awards are for other roles.
fn verdict_counts(ctx: &Context<'_>) -> Html {
    let assessment = ctx.assessment();
    if assessment.for_others().len() == assessment.report.awards.len() {
        return Html::default();
    }
    element("ul", "award-counts").children(VERDICTS.iter().map(|group| verdict_count(ctx, *group)).collect()).build()
}

/// One count, linked to its group.
fn verdict_count(ctx: &Context<'_>, (verdict, icon, id): (Verdict, Icon, &'static str)) -> Html {
    let words = &ctx.late_sentences().result;
    let found = ctx.assessment().with_verdict(verdict).len();
    let word = words.verdict_short.get(verdict_index(verdict)).copied().unwrap_or_default();
    let unit = element("span", "award-count-unit").text(words.count_unit);
    let number = element("span", "award-num").html(text(found.to_string())).child(unit);
    let figure = element("span", "award-count-number").html(icon.svg()).child(number);
    let word = element("span", "award-count-label").sentence(word);
    let class = match verdict {
        Verdict::Likely => "award-count award-is-met",
        Verdict::Possible => "award-count award-is-open",
        Verdict::Unlikely => "award-count award-is-unmet",
    };
    if found == 0 {
        return element("li", "").child(element("div", class).child(figure).child(word)).build();
    }
    let there = Action::MoveFocus(Focus::Selector(format!("#group-{id}")));
    let button = element("button", class).attr("type", "button").on_click(ctx.on_click(there));
    element("li", "").child(button.child(figure).child(word)).build()
}
