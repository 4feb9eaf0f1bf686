//! Several applicants, as question pages and results tell of them.

use crate::view::components::controls::{button, link};
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::state::action::{Action, FieldLocation, LateAction, Page};
use engine::answers::Answer;
use engine::report::answer;
use engine::text::fill;
use policy::bit;
use yew::Html;

/// The name of an applicant: the one it was given, or its roles.
pub(crate) fn applicant_name(ctx: &Context<'_>, applicant: usize) -> String {
    let given = ctx.state.applicants.get(applicant).map_or("", |one| &one.name);
    if given.is_empty() { roles_of(ctx, applicant) } else { given.to_owned() }
}

/// The roles of an applicant.
pub(crate) fn roles_of(ctx: &Context<'_>, applicant: usize) -> String {
    let roles = ctx.state.answers_of(applicant).map_or(Answer::Nothing, |answers| answers.get(0));
    ctx.fact(0)
        .and_then(|fact| answer(fact, roles, &ctx.state.settings))
        .map_or_else(|| ctx.late_sentences().applicants.add.to_owned(), |words| words.marked().to_owned())
}

/// Who is asked first, where roles of several persons are chosen.
pub(crate) fn asked_first(ctx: &Context<'_>) -> Option<String> {
    let Some(Answer::Roles(roles)) = ctx.state.draft(FieldLocation::QuestionPage, 0).map(|draft| draft.chosen) else {
        return None;
    };
    let persons = ctx.state.persons(roles);
    let first = persons.first().filter(|_| persons.len() > 1)?;
    let said = ctx.fact(0).and_then(|fact| answer(fact, Answer::Roles(*first), &ctx.state.settings))?;
    let [turn, _] = ctx.late_sentences().applicants.turns;
    Some([turn, said.marked()].concat())
}

/// Under the roles: that those of several persons are chosen, and that they are asked one after the other.
pub(crate) fn several_persons(ctx: &Context<'_>) -> Html {
    let roles = match ctx.state.draft(FieldLocation::QuestionPage, 0).map(|draft| draft.chosen) {
        Some(Answer::Roles(roles)) => roles,
        _ => 0,
    };
    let persons = ctx.state.persons(roles);
    if persons.len() < 2 {
        return Html::default();
    }
    let words = &ctx.late_sentences().applicants;
    let title = fill(words.persons.of(persons.len()), &[&persons.len().to_string()]);
    let turn = |(position, roles): (usize, &u32)| {
        let [first, then] = words.turns;
        let said = ctx.fact(0).and_then(|fact| answer(fact, Answer::Roles(*roles), &ctx.state.settings));
        let said = said.map_or_else(String::new, |said| said.marked().to_owned());
        let name = element("b", "").sentence(&said);
        let keep = link("only-person", ctx.on_click(LateAction::KeepPerson(*roles)));
        let hidden = element("span", "award-sr-only").text(ctx.sentences().frame.colon).sentence(&said);
        let turn = element("li", "").text(if position == 0 { first } else { then }).text(" ").child(name).text(" ");
        turn.child(keep.text(words.only_this).child(hidden)).build()
    };
    let turns = element("ol", "award-turns").children(persons.iter().enumerate().map(turn).collect());
    let said = element("div", "")
        .child(element("p", "").child(element("b", "").sentence(&title)))
        .child(element("p", "").sentence(words.persons_hint))
        .child(turns)
        .child(link("reorder", ctx.on_click(LateAction::Reorder)).text(words.reorder));
    element("div", "award-callout award-callout-info").html(Icon::Route.svg()).child(said).build()
}

/// Above a question: which of several applicants is asked, and that the field shows a copied answer.
pub(crate) fn whose_turn(ctx: &Context<'_>, fact: u8) -> Html {
    let state = ctx.state;
    if state.applicants.len() < 2 {
        return Html::default();
    }
    let words = &ctx.late_sentences().applicants;
    let (position, count) = ((state.applicant + 1).to_string(), state.applicants.len().to_string());
    let who = fill(words.who, &[&position, &count, &applicant_name(ctx, state.applicant)]);
    let copied = state.applicants.get(state.applicant).map(|one| one.copied);
    let copied = copied.filter(|(facts, _)| facts & bit(usize::from(fact)) != 0 && state.answers.roles() != 0);
    let copied = copied.map(|(_, from)| {
        let said = fill(words.copied, &[&applicant_name(ctx, from)]);
        element("p", "award-callout").html(Icon::Alert.svg()).label(&said).build()
    });
    let who = element("p", "award-caption").sentence(&who).build();
    [who, copied.unwrap_or_default()].into_iter().collect()
}

/// Above a result: which applicant it is of, and that others have not been asked everything.
pub(crate) fn others_waiting(ctx: &Context<'_>) -> Option<Html> {
    let next = ctx.state.unfinished_applicant()?;
    let words = &ctx.late_sentences().applicants;
    let count = (0..ctx.state.applicants.len()).filter(|index| !ctx.state.is_finished(*index)).count();
    let said = fill(words.waiting.of(count), &[&count.to_string()]);
    let go_on = fill(words.go_on, &[&applicant_name(ctx, next)]);
    let go_on = button(true, "next-applicant", ctx.on_click(LateAction::ShowApplicant(next, false))).label(&go_on);
    let text = element("div", "").child(element("p", "").sentence(&said)).child(go_on);
    Some(element("div", "award-callout award-callout-info").html(Icon::Route.svg()).child(text).build())
}

/// Above a result: all side by side, once each has been asked everything.
pub(crate) fn side_by_side(ctx: &Context<'_>) -> Option<Html> {
    let all = ctx.state.applicants.len() > 1 && ctx.state.unfinished_applicant().is_none();
    let words = &ctx.late_sentences().applicants;
    let compare = || button(false, "compare", ctx.on_click(Action::Open(Page::Compare))).label(words.compare);
    all.then(|| element("div", "award-actions").child(compare()).build())
}

/// Under a result: add an applicant, see all side by side while others have not been asked everything.
pub(crate) fn applicant_links(ctx: &Context<'_>) -> ElementBuilder {
    let words = &ctx.late_sentences().applicants;
    let add = link("add-applicant", ctx.on_click(Action::Open(Page::AddApplicant))).sentence(words.add);
    let several = ctx.state.unfinished_applicant().is_some();
    let compare = link("compare", ctx.on_click(Action::Open(Page::Compare))).sentence(words.compare);
    element("div", "award-actions").child(add).optional_child(several.then(|| compare.build()))
}
