//! What-if: tries a different answer; only this section shows the consequences.

use crate::view::components::amount::{amount_range, clause_comma};
use crate::view::components::award::AwardCard;
use crate::view::components::controls::{button, details};
use crate::view::components::field::input::labelled_inputs;
use crate::view::components::field::{Field, input_error_text};
use crate::view::components::standing::verdict_index;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element, text};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::{counted_phrase, phrase};
use crate::view::state::action::{FieldLocation, LateAction, WhatIf};
use crate::view::state::assessment::Assessment;
use crate::view::state::draft::InputError;
use engine::answers::{Answer, Answers};
use engine::report::{AwardReport, Verdict, answer};
use engine::text::{fill, plain};
use policy::money::Refusal;
use web_sys::HtmlSelectElement;
use yew::{Event, Html, SubmitEvent, TargetCast};

/// The section; nothing before the first answer.
pub(crate) fn what_if_section(ctx: &Context<'_>) -> Html {
    let Some(first) = most_helpful_fact(ctx).or(ctx.progress().asked.first().copied()) else {
        return Html::default();
    };
    let words = &ctx.late_sentences().trial;
    let content = if let Some(what_if) = &ctx.state.what_if {
        what_if_form(ctx, what_if)
    } else {
        let start = button(false, "try", ctx.on_click(LateAction::OpenWhatIf(first))).label(words.start);
        element("p", "award-single-button").child(start).build()
    };
    let title = element("span", "award-fold-title").sentence(words.title).build();
    let body = element("div", "").child(element("p", "award-hint").sentence(words.hint)).html(content);
    details("award-disclosure", title).attr("data-try", "").child(body).build()
}

/// The fact of the nearest miss: the first step to the award that lacks the fewest.
fn most_helpful_fact(ctx: &Context<'_>) -> Option<u8> {
    let open = ctx.assessment().report.awards.iter().filter(|award| award.verdict != Verdict::Likely);
    let steps = open.filter_map(|award| {
        let steps = award.nearest.as_ref()?;
        Some((steps.len(), ctx.fact_index(steps.first()?.fact)?))
    });
    let asked = steps.filter(|(_, fact)| ctx.progress().asked.contains(fact));
    asked.min_by_key(|(steps, _)| *steps).map(|(_, fact)| fact)
}

/// The fields and the predicted changes.
fn what_if_form(ctx: &Context<'_>, what_if: &WhatIf) -> Html {
    let Some(fact) = ctx.fact(what_if.fact) else { return Html::default() };
    let words = &ctx.late_sentences().trial;
    let id = ctx.state.field_id(FieldLocation::WhatIf, what_if.fact).unwrap_or_default();
    let field = Field { ctx, location: FieldLocation::WhatIf, index: what_if.fact, fact, id, unsure: true };
    let body = labelled_inputs(&field, text(words.instead.to_owned()));
    let prevent = ctx.on_event(|event: SubmitEvent| {
        event.prevent_default();
        None::<LateAction>
    });
    let form = element("form", "").key(fact.id).flag("novalidate", true).attr("autocomplete", "off");
    element("div", "award-what-if")
        .html(fact_select(ctx, what_if))
        .child(form.on_submit(prevent).html(body))
        .child(element("div", "award-what-if-result").attr("role", "status").children(predicted_changes(ctx, what_if)))
        .child(button(false, "try-stop", ctx.on_click(LateAction::CloseWhatIf)).label(words.stop))
        .build()
}

/// Selects the fact whose answer is varied.
fn fact_select(ctx: &Context<'_>, what_if: &WhatIf) -> Html {
    let options = ctx.progress().asked.iter().map(|index| {
        let option =
            element("option", "").attr_string("value", index.to_string()).flag("selected", *index == what_if.fact);
        option.html(text(plain(ctx.fact_label(*index)))).build()
    });
    let changed = ctx.on_event(|event: Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        select.value().parse().ok().map(LateAction::OpenWhatIf)
    });
    let label = element("label", "award-label").attr("for", "try-which").text(ctx.late_sentences().trial.which);
    let select = element("select", "award-select").attr("part", "field").attr("id", "try-which").on_change(changed);
    let select = options.fold(select, ElementBuilder::html);
    let field = element("div", "award-select-box").child(select).html(Icon::Chevron.svg());
    element("div", "").child(label).child(field).build()
}

/// The awards whose verdict or amount would change.
fn predicted_changes(ctx: &Context<'_>, what_if: &WhatIf) -> Vec<Html> {
    let words = &ctx.late_sentences().trial;
    let small = || element("p", "award-small");
    let (answers, value) = match supposed_answers(ctx, what_if) {
        Ok(Some(supposed)) => supposed,
        Ok(None) => return vec![small().sentence(words.begin).build()],
        Err(error) => return vec![small().sentence(&fill(words.unread, &[&error])).build()],
    };
    let there = Assessment::new(&answers, &ctx.state.settings);
    let current = &ctx.assessment().report.awards;
    let here = current.iter().enumerate();
    let moved = here.filter_map(|(index, here)| award_change(ctx, here, &AwardCard::new(ctx, &there, index)?));
    let moved: Vec<Html> = moved.collect();
    let same = current.len() - moved.len();
    let rest = if moved.is_empty() { phrase(words.same) } else { counted_phrase(words.others.of(same), same) };
    let [number, choice] = words.suppose;
    let suppose = if matches!(answers.get(what_if.fact), Answer::Number(_)) { number } else { choice };
    let title = element("p", "award-what-if-title").sentence(&fill(suppose, &[ctx.fact_label(what_if.fact), &value]));
    std::iter::once(title.build()).chain(moved).chain([small().html(rest).build()]).collect()
}

/// The answers with the varied one, and that one in words. Nothing if it equals the real one or is missing.
///
/// # Errors
/// The input error as a sentence.
fn supposed_answers(ctx: &Context<'_>, what_if: &WhatIf) -> Result<Option<(Answers, String)>, String> {
    let Some(fact) = ctx.fact(what_if.fact) else { return Ok(None) };
    let given = match what_if.draft.read(fact) {
        Ok(given) if given != ctx.state.answers.get(what_if.fact) => given,
        Ok(_) | Err(InputError::NothingChosen | InputError::Unread(Refusal::Empty)) => return Ok(None),
        Err(error) => return Err(input_error_text(ctx, fact.kind, error, &what_if.draft.text)),
    };
    let mut answers = ctx.state.answers.clone();
    answers.put(what_if.fact, given);
    Ok(answer(fact, given, &ctx.state.settings).map(|words| (answers, words.marked().to_owned())))
}

/// The change of one award, and what would still be open.
fn award_change(ctx: &Context<'_>, here: &AwardReport, there: &AwardCard<'_>) -> Option<Html> {
    let standing = |verdicts, award| verdict_and_amount(ctx, verdicts, award);
    let given = &ctx.late_sentences().result.verdict;
    let (before, same) = (standing(given, here), standing(given, there.report));
    let after = standing(&ctx.late_sentences().trial.verdict, there.report);
    (before != same).then(|| {
        let [then, now] = ctx.late_sentences().trial.moves.map(|said| element("span", "award-sr-only").text(said));
        let line = element("p", "award-change-line")
            .child(element("s", "award-change-from").child(then).sentence(&before))
            .text(" ")
            .child(element("b", "award-change-to").html(Icon::Arrow.svg()).child(now).label(&after));
        let title = element("p", "").sentence(here.title.marked());
        let open = (there.report.verdict == Verdict::Possible).then(|| {
            let (count, names) = there.names(&|condition| condition.open.is_some());
            let open = fill(ctx.late_sentences().card.open.of(count), &[&count.to_string(), &names]);
            element("p", "award-small").sentence(&open).build()
        });
        element("div", "award-change")
            .attr("data-change", here.id)
            .child(title)
            .child(line)
            .optional_child(open)
            .build()
    })
}

/// A verdict with its amount.
fn verdict_and_amount(ctx: &Context<'_>, verdicts: &[&str; 3], award: &AwardReport) -> String {
    let words = ctx.late_sentences();
    let verdict = verdicts.get(verdict_index(award.verdict)).copied().unwrap_or_default();
    let sum = award.amount.map(|amount| amount_range(ctx.locale(), words, amount));
    sum.filter(|_| award.verdict != Verdict::Unlikely)
        .map_or_else(|| verdict.to_owned(), |sum| format!("{verdict}{}|{sum}", clause_comma(ctx.locale())))
}
