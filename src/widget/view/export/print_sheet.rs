//! The printed result: answers, awards with their conditions, marked clauses, sources.
//!
//! Rendered only while printing, and hidden. The loader copies it into an empty frame; `www/sheet.css` styles it.

use crate::view::components::applicants::applicant_name;
use crate::view::components::award::AwardCard;
use crate::view::components::award::clause::shared_clause;
use crate::view::components::award::condition::required_and_answered;
use crate::view::components::award::readings::reading_list;
use crate::view::components::award::reason::{open_reason, settled_note};
use crate::view::components::citation::citation;
use crate::view::components::disclaimer::disclaimer;
use crate::view::components::example::example_said;
use crate::view::components::share::link_with;
use crate::view::components::sources::source_list;
use crate::view::components::standing::{
    VERDICTS, outcome_legend, outcome_sign, outcome_word, result_headline, verdict_index,
};
use crate::view::components::threshold_source::threshold_source;
use crate::view::components::totals::totals_section;
use crate::view::components::warning::unanswered_notice;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::phrase::counted_phrase;
use crate::view::html::qr_code::qr_code;
use crate::view::state::action::Page;
use crate::view::state::assessment::Assessment;
use engine::report::{AwardReport, ConditionReport, answer};
use engine::sent_link;
use engine::text::{date, fill, plain};
use policy::Condition;
use yew::Html;

/// The styles of the sheet, which it brings along into its frame.
pub(super) const SHEET_CSS: &str = include_str!("../../../../www/sheet.css");

/// The print sheet, as others are told; `date` as `2026-11-24`. Where applicants stand side by side, each begins a page.
pub(crate) fn print_sheet(ctx: &Context<'_>, date: &str) -> Html {
    let sheet = element("div", "award-print-sheet").flag("hidden", true).attr("lang", ctx.sentences().frame.lang);
    sheet
        .attr_string("title", plain(&sheet_title(ctx)))
        .attr_string("data-foot", footer_line(ctx, date))
        .attr("data-css", SHEET_CSS)
        .children(applicant_sheets(ctx, date))
        .build()
}

/// The sheet of each applicant whose result the page shows, as others are told.
pub(super) fn applicant_sheets(ctx: &Context<'_>, date: &str) -> Vec<Html> {
    let mut all = Vec::new();
    ctx.each_told(&mut |own| {
        let name = (ctx.state.page == Page::Compare).then(|| applicant_name(own, own.state.applicant));
        all.push(applicant_sheet(own, name, date));
    });
    all
}

/// The sheet of one applicant; with its name where there are several.
fn applicant_sheet(ctx: &Context<'_>, name: Option<String>, date: &str) -> Html {
    let late = ctx.late_sentences();
    let assessment = ctx.assessment();
    let cards = award_cards(ctx);
    let shown: Vec<u8> = cards.iter().flat_map(|(card, ..)| card.shown_readings().collect::<Vec<_>>()).collect();
    element("div", "award-print-applicant")
        .html(sheet_head(ctx, assessment, name))
        .html(blanks(ctx))
        .child(sheet_heading(late.result.list))
        .child(award_table(ctx, &cards))
        .html(other_award_titles(ctx, assessment))
        .child(sheet_heading(late.review.title_on_paper))
        .html(answer_list(ctx))
        .child(sheet_heading(late.keep.clauses))
        .html(outcome_legend(ctx, |_| true))
        .children(marked_clauses(ctx, assessment))
        .child(sheet_heading(late.card.readings))
        .html(reading_list(ctx, &shown))
        .child(sheet_heading(late.source.title))
        .html(source_list(ctx))
        .child(element("p", "").sentence(ctx.localized(ctx.policy().about.apply)))
        .child(element("p", "").sentence(late.source.private))
        .child(element("p", "award-print-date").sentence(&printed_on(ctx, date)))
        .build()
}

fn sheet_title(ctx: &Context<'_>) -> String {
    fill(ctx.late_sentences().keep.heading, &[ctx.localized(ctx.policy().about.calculator)])
}

fn printed_on(ctx: &Context<'_>, today: &str) -> String {
    fill(ctx.late_sentences().keep.printed, &[&date(today, ctx.locale())])
}

/// The footer of every printed page: notice, version, date.
pub(super) fn footer_line(ctx: &Context<'_>, date: &str) -> String {
    let [_, version] = ctx.late_sentences().source.version;
    [ctx.policy().document, &fill(version, &[&ctx.state.look.version]), &printed_on(ctx, date)].join(" \u{b7} ")
}

/// The table of awards.
fn award_table(ctx: &Context<'_>, cards: &[(AwardCard<'_>, usize)]) -> ElementBuilder {
    let columns =
        ctx.late_sentences().keep.columns.map(|name| element("th", "").attr("scope", "col").text(name).build());
    let head = element("thead", "").child(element("tr", "").children(columns.to_vec()));
    let rows = element("tbody", "").children(cards.iter().map(award_row).collect());
    element("table", "award-print-table").child(head).child(rows)
}

/// Lines to write on: who applies, whom to call, seal and date.
fn blanks(ctx: &Context<'_>) -> Html {
    let blank = |label| {
        let label = element("dt", "").text(label);
        element("div", "").child(label).child(element("dd", "")).build()
    };
    element("dl", "award-print-sign").children(ctx.late_sentences().keep.sign.map(blank).to_vec()).build()
}

/// A heading.
pub(super) fn sheet_heading(title: &str) -> ElementBuilder {
    element("h2", "award-print-heading").sentence(title)
}

/// Title, headline, totals, and the QR code of the link for the counter.
fn sheet_head(ctx: &Context<'_>, assessment: &Assessment, name: Option<String>) -> Html {
    let late = ctx.late_sentences();
    let name = name.map(|name| element("p", "award-print-headline").sentence(&name).build());
    let said = element("div", "")
        .child(element("h1", "award-print-title").sentence(&sheet_title(ctx)))
        .optional_child(name)
        .optional_child(example_said(ctx).map(|said| element("p", "award-print-headline").sentence(&said).build()))
        .child(disclaimer(ctx))
        .child(element("p", "award-print-headline").sentence(&result_headline(&late.result, assessment)))
        .html(unanswered_notice(ctx))
        .html(totals_section(ctx, assessment));
    // The sheet goes to a counter, so its code leads to the page on which answers are checked. Without the sums there is
    // not enough to check.
    let held = Some(sent_link::counter(&ctx.state.answers)).filter(|_| !ctx.state.keeping.without_sums);
    let address = held.and_then(|held| link_with(ctx.state, &held));
    let picture = address.and_then(|address| qr_code(&address, late.counter.scan));
    let picture = picture.map(|code| {
        let caption = element("figcaption", "").sentence(late.counter.scan);
        element("figure", "award-print-qr-code").html(code).child(caption).build()
    });
    element("div", "award-print-head").child(said).optional_child(picture).build()
}

fn answer_list(ctx: &Context<'_>) -> Html {
    let row = |index: &u8| {
        let given = answer(ctx.fact(*index)?, ctx.state.answers.get(*index), &ctx.state.settings)?;
        let name = element("dt", "").sentence(ctx.fact_label(*index));
        Some(element("div", "").child(name).child(element("dd", "").sentence(given.marked())).build())
    };
    element("dl", "award-print-answers").children(ctx.progress().asked.iter().filter_map(row).collect()).build()
}

/// The awards for the applicant's roles in the order of verdicts, each with the index of its verdict.
fn award_cards<'a>(ctx: &'a Context<'a>) -> Vec<(AwardCard<'a>, usize)> {
    let assessment = ctx.assessment();
    let groups = VERDICTS.iter().flat_map(|(verdict, ..)| {
        assessment.with_verdict(*verdict).into_iter().map(move |index| (index, verdict_index(*verdict)))
    });
    groups.filter_map(|(index, verdict)| Some((AwardCard::new(ctx, assessment, index)?, verdict))).collect()
}

/// One award: benefit, verdict, conditions.
fn award_row((card, verdict): &(AwardCard<'_>, usize)) -> Html {
    let ctx = card.ctx;
    let name = element("th", "")
        .attr("scope", "row")
        .child(element("b", "").sentence(card.report.title.marked()))
        .child(element("span", "award-num").html(citation(ctx, ctx.sentences().frame.clause, card.report.clause)))
        .html(card.benefit())
        .children(card.benefit_notes());
    let icon = VERDICTS.get(*verdict).map(|(_, icon, _)| icon.svg());
    let stands = ctx.late_sentences().result.verdict.get(*verdict).copied().unwrap_or_default();
    let conditions = card.report.conditions.iter().zip(card.rule.conditions);
    let conditions = conditions.map(|(found, rule)| condition_entry(card, found, rule)).collect();
    element("tr", "")
        .child(name)
        .child(element("td", "award-print-verdict").optional_child(icon).label(stands))
        .child(element("td", "").child(element("ul", "").children(conditions)).optional_child(settled_note(card)))
        .build()
}

fn condition_entry(card: &AwardCard<'_>, found: &ConditionReport, rule: &'static Condition) -> Html {
    let ctx = card.ctx;
    let outcome = element("b", "").text(outcome_word(ctx, found.outcome));
    element("li", "award-print-condition")
        .child(
            element("p", "")
                .html(outcome_sign(found.outcome).1.svg())
                .child(outcome)
                .text(" ")
                .sentence(found.label.marked()),
        )
        .html(required_and_answered(ctx, found, rule))
        .optional_child(threshold_source(ctx, rule))
        .optional_child(open_reason(card, found))
        .build()
}

/// The titles of the awards for other roles.
fn other_award_titles(ctx: &Context<'_>, assessment: &Assessment) -> Html {
    let others = assessment.for_others();
    if others.is_empty() {
        return Html::default();
    }
    let frame = &ctx.sentences().frame;
    let titles: Vec<&str> = others
        .iter()
        .filter_map(|index| assessment.report.awards.get(*index))
        .map(|award| award.title.marked())
        .collect();
    let count = counted_phrase(ctx.late_sentences().result.others_counted.of(others.len()), others.len());
    element("p", "award-print-other-awards").html(count).text(frame.colon).sentence(&titles.join(frame.comma)).build()
}

/// The awards that are not for others, by their clauses in the order of the notice.
pub(crate) fn concerned_awards<'a>(ctx: &Context<'_>, assessment: &'a Assessment) -> Vec<Vec<&'a AwardReport>> {
    let others = assessment.for_others();
    let awards = assessment.report.awards.iter().enumerate().filter(|(index, _)| !others.contains(index));
    let awards: Vec<&AwardReport> = awards.map(|(_, award)| award).collect();
    let of = |number: &'static str| -> Vec<&AwardReport> {
        awards.iter().filter(|award| award.clause == number).copied().collect()
    };
    ctx.policy().clauses.iter().map(|clause| of(clause.number)).filter(|awards| !awards.is_empty()).collect()
}

/// The clauses of these awards, verbatim and without duplicates.
pub(super) fn marked_clauses(ctx: &Context<'_>, assessment: &Assessment) -> Vec<Html> {
    concerned_awards(ctx, assessment).iter().map(|awards| shared_clause(ctx, awards)).collect()
}
