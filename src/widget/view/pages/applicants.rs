//! Several applicants: adding one, and all side by side.

use crate::view::components::applicants::{applicant_name, roles_of};
use crate::view::components::award::AwardCard;
use crate::view::components::award::miss::miss_sentence;
use crate::view::components::citation::citation;
use crate::view::components::controls::{button, link, page_heading, part};
use crate::view::components::disclaimer::disclaimer;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::standing::{VERDICTS, verdict_index};
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::phrase::phrase;
use crate::view::pages::keep::keep_controls;
use crate::view::state::action::{Action, LateAction, Page};
use crate::view::state::applicant::MOST;
use engine::report::Verdict;
use engine::text::fill;
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, TargetCast};

/// The page that adds an applicant.
pub(crate) fn add_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().applicants;
    let name = applicant_name(ctx, ctx.state.applicant);
    let label = fill(words.copy, &[&name]);
    let copy = ChoiceCard {
        kind: "checkbox",
        id: "award-copy-answers".to_owned(),
        name: "copy-answers",
        value: "yes",
        label: &label,
        note: Some(words.copy_note),
        chosen: ctx.state.people.copying_answers,
        changed: ctx.on_event(|event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(LateAction::CopyAnswers(input.checked()))
        }),
    };
    let body = element("div", "award-body")
        .html(page_heading(ctx, phrase(words.add)))
        .child(element("p", "award-hint").sentence(words.add_hint))
        .child(element("div", "award-choices").html(copy.render()));
    let back = button(false, "back", ctx.on_click(LateAction::Show(Page::Result))).text(ctx.sentences().frame.back);
    let begin = button(true, "begin-applicant", ctx.on_click(LateAction::AddApplicant)).text(words.begin);
    page("add-applicant").child(body).child(element("div", "award-button-bar").child(back).child(begin)).build()
}

/// All applicants side by side.
pub(crate) fn compare_page(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().applicants;
    let people: Vec<Html> = (0..ctx.state.applicants.len()).map(|index| person(ctx, index)).collect();
    let full = ctx.state.applicants.len() >= MOST;
    let add = if full {
        element("p", "award-small").sentence(&fill(words.full, &[&MOST.to_string()]))
    } else {
        button(false, "add-applicant", ctx.on_click(Action::Open(Page::AddApplicant))).label(words.add)
    };
    let body = element("div", "award-body")
        .html(page_heading(ctx, phrase(words.compare)))
        .child(element("p", "award-hint").sentence(words.compare_hint))
        .child(disclaimer(ctx))
        .child(element("ul", "award-people").children(people))
        .child(add)
        .html(awards_table(ctx))
        .child(part(ctx, words.keep_all).child(keep_controls(ctx)));
    let back = button(false, "back", ctx.on_click(LateAction::Show(Page::Result)));
    let back = back.text(ctx.late_sentences().next.back);
    let bar = element("div", "award-button-bar").child(back);
    page("compare").child(body).child(bar).build()
}

fn page(name: &'static str) -> ElementBuilder {
    element("div", "award-step").key(name).attr("part", "step").attr("data-page", name)
}

/// One applicant with what can be done with it.
fn person(ctx: &Context<'_>, index: usize) -> Html {
    let words = &ctx.late_sentences().applicants;
    let name = applicant_name(ctx, index);
    let row = element("li", "award-person").attr_string("data-applicant", index.to_string());
    if ctx.state.people.removing == Some(index) {
        let [_, ask, yes, no] = words.remove;
        let no = button(true, "remove-no", ctx.on_click(LateAction::AskRemove(None))).text(no);
        let yes = button(false, "remove-yes", ctx.on_click(LateAction::Remove(index))).text(yes);
        let ask = element("p", "award-confirm-title").sentence(&fill(ask, &[&name]));
        return row
            .child(element("div", "award-confirm").attr("role", "group").child(ask).child(no).child(yes))
            .build();
    }
    let [rename, _, _] = words.rename;
    let [remove, ..] = words.remove;
    let of = |label: &'static str, link: ElementBuilder| {
        let hidden = element("span", "award-sr-only").text(ctx.sentences().frame.colon).sentence(&name);
        link.text(label).child(hidden).build()
    };
    let edit = link("edit-applicant", ctx.on_click(LateAction::ShowApplicant(index, ctx.state.is_finished(index))));
    let several = ctx.state.applicants.len() > 1;
    let tools = element("div", "award-person-tools")
        .html(of(rename, link("rename", ctx.on_click(LateAction::Rename(Some(index))))))
        .html(of(ctx.late_sentences().result.change, edit))
        .optional_child(several.then(|| of(remove, link("remove", ctx.on_click(LateAction::AskRemove(Some(index)))))));
    let named =
        if ctx.state.people.renaming == Some(index) { name_field(ctx, index) } else { name_of(ctx, index, &name) };
    row.child(named).child(tools).build()
}

fn name_of(ctx: &Context<'_>, index: usize, name: &str) -> ElementBuilder {
    let roles = roles_of(ctx, index);
    let roles = (roles != name).then(|| element("small", "").sentence(&roles).build());
    element("p", "award-person-name").sentence(name).optional_child(roles)
}

/// The name as a field, in the place where it stands.
fn name_field(ctx: &Context<'_>, index: usize) -> ElementBuilder {
    let [_, label, done] = ctx.late_sentences().applicants.rename;
    let typed = ctx.on_event(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(LateAction::Name(index, input.value()))
    });
    let name = ctx.state.applicants.get(index).map_or_else(String::new, |one| one.name.clone());
    let input = element("input", "award-input")
        .attr("part", "field")
        .attr("type", "text")
        .attr("maxlength", "20")
        .attr("id", "award-applicant-name")
        .unassisted()
        .value(name)
        .on_input(typed);
    element("form", "award-person-name")
        .on_submit(ctx.on_submit(LateAction::Rename(None)))
        .child(element("label", "award-label").attr("for", "award-applicant-name").text(label))
        .child(input)
        .child(element("button", "award-button award-button-secondary").attr("type", "submit").text(done))
}

/// The awards that concern any of them: one row an award, one cell an applicant.
fn awards_table(ctx: &Context<'_>) -> Html {
    let words = &ctx.late_sentences().applicants;
    let count = ctx.state.applicants.len();
    let mut rows: Vec<(usize, Html)> = Vec::new();
    for (index, award) in ctx.policy().awards.iter().enumerate() {
        let mut best = None;
        let mut cells = Vec::new();
        for applicant in 0..count {
            let name = applicant_name(ctx, applicant);
            ctx.as_applicant(applicant, &mut |own| {
                let (rank, cell) = cell(own, index, applicant, &name);
                best = best.into_iter().chain(rank).min();
                cells.push(cell);
            });
        }
        let Some(best) = best else { continue };
        let clause = ctx.policy().clauses.get(usize::from(award.clause)).map_or("", |clause| clause.number);
        let clause = element("span", "award-compare-clause").html(citation(ctx, ctx.sentences().frame.clause, clause));
        let title = element("th", "").attr("scope", "row").sentence(ctx.localized(award.title)).text(" ").child(clause);
        rows.push((best, element("tr", "").child(title).children(cells).build()));
    }
    rows.sort_by_key(|(rank, _)| *rank);
    let names =
        (0..count).map(|index| element("th", "").attr("scope", "col").sentence(&applicant_name(ctx, index)).build());
    let corner = element("th", "").attr("scope", "col").text(ctx.late_sentences().result.list);
    let head = element("thead", "").child(element("tr", "").child(corner).children(names.collect()));
    let body = element("tbody", "").children(rows.into_iter().map(|(_, row)| row).collect());
    element("table", "award-compare").attr("aria-label", words.compare).child(head).child(body).build()
}

/// How an award stands for one applicant, with the rank of its verdict; none where it is for others.
fn cell(ctx: &Context<'_>, award: usize, applicant: usize, name: &str) -> (Option<usize>, Html) {
    let words = &ctx.late_sentences().applicants;
    let card = AwardCard::new(ctx, ctx.assessment(), award).filter(|card| !card.is_for_others());
    let who = element("span", "award-compare-who").sentence(name);
    let Some(card) = card else {
        let none = element("td", "").attr("data-verdict", "none").child(who);
        return (None, none.child(element("span", "award-compare-sum").text(words.not_concerned)).build());
    };
    let rank = verdict_index(card.report.verdict);
    let (class, id) = match card.report.verdict {
        Verdict::Likely => ("award-compare-verdict award-is-met", "likely"),
        Verdict::Possible => ("award-compare-verdict award-is-open", "possible"),
        Verdict::Unlikely => ("award-compare-verdict award-is-unmet", "unlikely"),
    };
    let icon = VERDICTS.get(rank).map(|(_, icon, _)| icon.svg());
    let verdict = ctx.late_sentences().result.verdict.get(rank).copied().unwrap_or_default();
    let verdict = if ctx.state.is_finished(applicant) { verdict } else { words.unfinished };
    let miss = miss_sentence(&card).map(|miss| element("span", "award-compare-miss").sentence(&miss).build());
    let cell = element("td", "")
        .attr("data-verdict", id)
        .child(who)
        .child(element("span", class).optional_child(icon).label(verdict))
        .child(element("span", "award-compare-sum").sentence(&card.sum()))
        .optional_child(miss);
    (Some(rank), cell.build())
}
