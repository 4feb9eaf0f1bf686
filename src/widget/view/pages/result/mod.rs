//! Result page: headline, a row for each award that opens into its grounds, and what else concerns the applicant.

mod regions;
mod summary;
mod what_if;
mod by_notice;

use crate::view::components::applicants::applicant_links;
use crate::view::components::citation::{chinese_text, clause_number};
use crate::view::components::controls::{button, details};
use crate::view::components::host_words::host_words;
use crate::view::components::restart::restart_control;
use crate::view::components::sources::source_list;
use crate::view::components::who_for::who_for;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::pages::keep::keep_controls;
use crate::view::pages::result::by_notice::lists_by_notice;
use crate::view::pages::result::regions::{award_region, what_if_region};
use crate::view::pages::result::summary::summary;
use crate::view::state::action::{Action, LateAction, Page};
use engine::report::Report;
use engine::text::fill;
use policy::Locale;
use yew::Html;

/// The result page. Its head is rendered first, then the awards in steps, then the rest.
pub(crate) fn result_page(ctx: &Context<'_>) -> Html {
    let partial = ctx.state.is_result_partial();
    let rest = if partial { Html::default() } else { after_awards(ctx) };
    let body = element("div", "award-body award-result")
        .html(summary(ctx))
        .child(element("div", "award-result-main").children(lists_by_notice(ctx)))
        .html(rest);
    // `data-page` keeps the name of the page before until the result is rendered completely.
    let reached = if partial { "review" } else { "result" };
    let page = element("div", "award-step").key("result").attr("part", "result").attr("data-page", reached);
    page.child(body).html(result_buttons(ctx)).build()
}

/// What follows the awards for the applicant's roles, folded.
fn after_awards(ctx: &Context<'_>) -> Html {
    let more = element("section", "award-more")
        .html(what_if_region(ctx))
        .html(keep_fold(ctx))
        .html(other_awards(ctx))
        .html(related_provisions(ctx, &ctx.assessment().report))
        .html(sources(ctx));
    [more.build(), host_words(ctx).build(), applicant_links(ctx).build(), restart_control(ctx)].into_iter().collect()
}

/// A fold with its title and, at its end, how much is in it.
fn fold(title: &str, count: Option<&str>) -> ElementBuilder {
    let count = count.map(|count| element("span", "award-fold-count").sentence(count).build());
    let title = element("span", "award-fold-title").sentence(title).build();
    details("award-disclosure", [title, count.unwrap_or_default()].into_iter().collect())
}

/// Ways to keep the result; open where printing failed, so that this is seen.
fn keep_fold(ctx: &Context<'_>) -> Html {
    let open = ctx.state.print_failure.is_some();
    fold(ctx.late_sentences().keep.title, None)
        .attr("data-keep", "")
        .flag("open", open)
        .child(keep_controls(ctx))
        .build()
}

/// Awards for other roles. If none is for the applicant's roles, the list of roles is the result and not folded.
fn other_awards(ctx: &Context<'_>) -> Html {
    let awards = ctx.assessment().for_others();
    if awards.is_empty() {
        return Html::default();
    }
    let words = &ctx.late_sentences().result;
    let all = awards.len() == ctx.assessment().report.awards.len();
    let list = all.then(|| who_for(ctx, &ctx.policy().awards.iter().collect::<Vec<_>>(), 0));
    let count = fill(words.count.of(awards.len()), &[&awards.len().to_string()]);
    let rows = awards.iter().map(|index| award_region(ctx, *index)).collect();
    let fold = fold(words.others, Some(&count)).child(element("div", "award-list").children(rows));
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
    let count = report.related.len();
    let count = fill(words.related_count.of(count), &[&count.to_string()]);
    fold(words.related, Some(&count))
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

/// The notice, its dates, what it leaves open, and what happens to answers.
fn sources(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().source;
    let privacy = element("p", "award-privacy").html(Icon::Lock.svg()).label(words.private);
    fold(words.title, None).child(element("div", "").html(source_list(ctx)).child(privacy)).build()
}

/// “Change answers” and “what to do now”.
fn result_buttons(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().result;
    let back = button(false, "back", ctx.on_click(Action::Back)).text(words.change);
    let next = button(true, "next-steps", ctx.on_click(LateAction::Show(Page::NextSteps))).label(words.next_steps);
    element("div", "award-button-bar award-button-bar-even").child(back).child(next).build()
}
