//! Result page: headline, awards by verdict with their grounds, and what to do with the result.

mod regions;
mod summary;
mod what_if;
mod save;
mod by_notice;

use crate::view::components::citation::{chinese_text, clause_number};
use crate::view::components::controls::{button, details, section};
use crate::view::components::restart::restart_control;
use crate::view::components::sources::sources_section;
use crate::view::components::standing::{VERDICTS, award_count, verdict_index};
use crate::view::components::who_for::who_for;
use crate::view::context::Context;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::pages::result::by_notice::groups_by_notice;
use crate::view::pages::result::regions::{award_region, what_if_region};
use crate::view::pages::result::save::save_section;
use crate::view::pages::result::summary::summary;
use crate::view::state::action::Action;
use crate::view::state::effect::Focus;
use engine::report::{Report, Verdict};
use engine::text::{fill, naming};
use policy::Locale;
use yew::Html;

/// The result page. Its head is rendered first, then the awards in steps, then the rest.
pub(crate) fn result_page(ctx: &Context<'_>) -> Html {
    let assessment = ctx.assessment();
    let initially_open = VERDICTS.iter().find_map(|(verdict, ..)| assessment.with_verdict(*verdict).first().copied());
    let main = element("div", "award-result-main").children(verdict_groups(ctx, initially_open));
    let partial = ctx.state.is_result_partial();
    let rest = if partial { Vec::new() } else { after_awards(ctx) };
    let side = (!partial).then(|| side_column(ctx));
    let body = element("div", "award-body award-result").html(summary(ctx)).child(main.children(rest));
    // `data-page` keeps the name of the page before until the result is rendered completely.
    let reached = if partial { "review" } else { "result" };
    let page = element("div", "award-step").key("result").attr("part", "result").attr("data-page", reached);
    page.child(body.optional_child(side)).html(result_buttons(ctx)).build()
}

/// The sections after the awards for the applicant's roles.
fn after_awards(ctx: &Context<'_>) -> Vec<Html> {
    vec![other_awards(ctx), what_if_region(ctx), related_provisions(ctx, &ctx.assessment().report)]
}

/// How to apply, saving, sources, and starting again.
fn side_column(ctx: &Context<'_>) -> Html {
    let side = element("div", "award-result-side").html(how_to_apply(ctx)).html(save_section(ctx));
    side.html(sources_section(ctx)).html(restart_control(ctx)).build()
}

/// The awards, grouped by notice and verdict.
fn verdict_groups(ctx: &Context<'_>, initially_open: Option<usize>) -> Vec<Html> {
    groups_by_notice(ctx, ctx.assessment(), |group, awards| verdict_group(ctx, group, awards, initially_open))
}

/// The awards of one verdict.
fn verdict_group(
    ctx: &Context<'_>,
    (verdict, icon, id): (Verdict, Icon, String),
    awards: &[usize],
    initially_open: Option<usize>,
) -> Html {
    if awards.is_empty() {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let title = words.verdict.get(verdict_index(verdict)).copied().unwrap_or_default();
    let means = words.verdict_means.get(verdict_index(verdict)).copied().unwrap_or_default();
    let means = naming(means, ctx.policy());
    let class = match verdict {
        Verdict::Likely => "award-section-head award-is-met",
        Verdict::Possible => "award-section-head award-is-open",
        Verdict::Unlikely => "award-section-head award-is-unmet",
    };
    let heading = element(ctx.heading(1), "award-section-title").attr_string("id", id.clone()).attr("tabindex", "-1");
    let head = element("div", class)
        .html(icon.svg())
        .child(heading.sentence(title))
        .child(element("span", "award-section-count").html(award_count(ctx, awards.len())));
    element("section", "award-section")
        .attr_string("aria-labelledby", id)
        .child(head)
        .child(element("p", "award-small award-section-description").sentence(&means))
        .children(awards.iter().map(|index| award_region(ctx, *index, initially_open)).collect())
        .build()
}

/// Awards for other roles, in a fold.
fn other_awards(ctx: &Context<'_>) -> Html {
    let awards = ctx.assessment().for_others();
    if awards.is_empty() {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let title = fill(words.others.of(awards.len()), &[&awards.len().to_string()]);
    // If no award is for the applicant's roles, the list of roles is the result and not folded.
    let all = awards.len() == ctx.assessment().report.awards.len();
    let list = all.then(|| who_for(ctx, &ctx.policy().awards.iter().collect::<Vec<_>>(), 0));
    let fold = details("award-disclosure award-other-awards", element("span", "").sentence(&title).build())
        .children(awards.iter().map(|index| award_region(ctx, *index, None)).collect());
    [list.unwrap_or_default(), fold.build()].into_iter().collect()
}

/// Provisions that concern the applicant but grant nothing, verbatim and without a verdict.
fn related_provisions(ctx: &Context<'_>, report: &Report) -> Html {
    if report.related.is_empty() {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let provision = |related: &engine::report::Related| {
        let title = element("span", "")
            .html(clause_number(ctx, related.clause))
            .text(title_separator(ctx, related.clause))
            .child(element("wbr", ""))
            .sentence(related.title.marked());
        let words = element("p", "award-clause-text").html(chinese_text(ctx, related.text));
        details("award-disclosure", title.build()).child(element("div", "award-panel").child(words)).build()
    };
    section(ctx, words.related)
        .child(element("p", "award-hint").sentence(words.related_hint))
        .child(element("div", "award-related").children(report.related.iter().map(provision).collect()))
        .build()
}

/// The separator of clause number and title; none after the brackets of （六）.
fn title_separator(ctx: &Context<'_>, number: &str) -> &'static str {
    match ctx.locale() {
        Locale::English => " ",
        Locale::Chinese if number.starts_with('\u{ff08}') => "",
        Locale::Chinese => ctx.sentences().frame.colon,
    }
}

/// How to apply: what the notice says, and what the host page adds.
fn how_to_apply(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().result;
    let host = element("div", "award-apply-host").flag("hidden", !ctx.state.look.apply);
    section(ctx, words.apply)
        .child(element("p", "award-apply").sentence(ctx.localized(ctx.policy().about.apply)))
        .child(
            host.child(element("p", "award-small").sentence(words.apply_host))
                .child(element("slot", "").attr("name", "apply")),
        )
        .build()
}

/// “Change answers” and “save”.
fn result_buttons(ctx: &Context<'_>) -> Html {
    let keep = Action::MoveFocus(Focus::Selector("#award-save".to_owned()));
    // The section on saving is rendered last. Until then the button continues the rendering.
    let (name, keep) = if ctx.state.is_result_partial() { ("next", Action::RenderMore) } else { ("keep", keep) };
    let back = button(false, "back", ctx.on_click(Action::Back)).text(ctx.late_sentences().result.change);
    let keep = button(true, name, ctx.on_click(keep)).label(ctx.late_sentences().keep.title);
    element("div", "award-button-bar award-button-bar-even").child(back).child(keep).build()
}
