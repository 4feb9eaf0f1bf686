//! Question page: the question as heading, its fields, why it is asked, and the buttons.

use crate::late::{is_here, late};
use crate::view::components::applicants::{asked_first, several_persons, whose_turn};
use crate::view::components::controls::{button, link, page_heading};
use crate::view::components::field::Field;
use crate::view::components::field::input::{field_inputs, with_description};
use crate::view::components::first_page::{length_text, other_ways, trust_line};
use crate::view::components::progress::progress_line;
use crate::view::components::share::share_later;
use crate::view::components::threshold_source::threshold_source_text;
use crate::view::components::why_asked::why_asked;
use crate::view::context::Context;
use crate::view::html::element::{ElementBuilder, element};
use crate::view::html::icon::Icon;
use crate::view::html::phrase::phrase;
use crate::view::state::action::{Action, FieldLocation};
use crate::view::state::effect::Focus;
use engine::evaluate::threshold_set_for;
use engine::text::{fill, number};
use policy::Fact;
use yew::Html;

/// The page of one question.
pub(crate) fn question_page(ctx: &Context<'_>, index: u8) -> Html {
    let Some(fact) = ctx.fact(index) else { return Html::default() };
    let field = Field { ctx, location: FieldLocation::QuestionPage, index, fact, id: fact.id.to_owned(), unsure: true };
    let body = if ctx.on_first_page() { first_body(&field) } else { question_body(&field) };
    let form = element("form", "award-step").key(fact.id).attr("part", "step").flag("novalidate", true);
    form.attr("autocomplete", "off")
        .attr("data-page", "question")
        .attr("data-question", fact.id)
        .on_submit(ctx.on_submit(Action::Next))
        .child(body.optional_child(share_later(ctx)))
        .html(question_buttons(ctx, index))
        .build()
}

fn question_body(field: &Field<'_>) -> ElementBuilder {
    element("div", "award-body")
        .html(error_summary(field))
        .html(progress_line(field.ctx))
        .optional_child(is_here().then(|| late_whose_turn(field.ctx, field.index)))
        .children(question_fields(field))
        .html(why_asked(field.ctx, field.index, field.fact))
}

/// On the first page what the calculator is comes before the question, in a column of its own where there is room.
fn first_body(field: &Field<'_>) -> ElementBuilder {
    let ctx = field.ctx;
    let title = page_heading(ctx, phrase(ctx.localized(field.fact.question)));
    let length = element("span", "award-small").sentence(&length_text(ctx));
    let hint = question_hint(ctx, field.index, field.fact);
    // A line of boxes: in old pages without a document type, lines of text in a legend are lower.
    let asked = element("div", "award-ask").html(title).child(length);
    let group = element("fieldset", "").child(element("legend", "").child(asked));
    let group = group.html(field.error_message()).html(field_inputs(field)).html(hint);
    // Always there, so that screen readers hear when it fills.
    let persons = element("div", "award-persons").attr("role", "status");
    let group = group.child(persons.optional_child(is_here().then(|| late_several_persons(ctx))));
    element("div", "award-body award-first")
        .child(element("div", "").html(trust_line(ctx)).html(other_ways(ctx)))
        .child(element("div", "").html(error_summary(field)).child(with_description(
            group,
            field,
            field.fact.hint.is_some(),
        )))
}

late! { "0a" fn late_whose_turn(ctx: &Context<'_>, fact: u8) -> Html {
    whose_turn(ctx, fact)
} }

late! { "0c" fn late_asked_first(ctx: &Context<'_>) -> Option<String> {
    asked_first(ctx)
} }

late! { "0b" fn late_several_persons(ctx: &Context<'_>) -> Html {
    several_persons(ctx)
} }

/// The error summary, which takes the focus after a failed submit.
fn error_summary(field: &Field<'_>) -> Html {
    let Some(text) = field.error_text() else { return Html::default() };
    let ctx = field.ctx;
    let there = Action::MoveFocus(Focus::Selector(format!("#{}", field.first_input())));
    let words = &ctx.sentences().question;
    // Once corrected it stays and says so, so that nothing moves while typing.
    let corrected = ctx.state.error_at(field.location, field.index).is_some_and(|error| error.corrected);
    let (class, title, role) = if corrected {
        ("award-error-summary award-error-summary-fixed", words.mended, "status")
    } else {
        ("award-error-summary", words.mistake_title, "alert")
    };
    // An `h2` on every host page: the summary precedes the heading of the page, and no level may be skipped.
    let title = element("h2", "award-error-summary-title").sentence(title);
    let item = element("li", "").child(link("", ctx.on_click(there)).sentence(&text));
    let summary = element("div", class).attr("part", "error").attr("role", role).attr("tabindex", "-1");
    summary.child(title).child(element("ul", "").child(item)).build()
}

/// The question with its fields. The heading is the label of a single field or the legend of several.
fn question_fields(field: &Field<'_>) -> Vec<Html> {
    let (ctx, fact) = (field.ctx, field.fact);
    let title = phrase(ctx.localized(fact.question));
    let hint = question_hint(ctx, field.index, fact);
    if field.typed() {
        let label = element("label", "").attr_string("for", field.id.clone()).html(title);
        return vec![page_heading(ctx, label.build()), hint, field_inputs(field)];
    }
    let group = element("fieldset", "").child(element("legend", "").html(page_heading(ctx, title))).html(hint);
    let group = group.html(field.error_message()).html(field_inputs(field));
    vec![with_description(group, field, fact.hint.is_some()).build()]
}

/// The hint of a question. If its threshold is open but has been set, who set it and on what ground instead.
fn question_hint(ctx: &Context<'_>, index: u8, fact: &'static Fact) -> Html {
    let id = format!("{}-hint", fact.id);
    let Some((value, parameter)) = threshold_set_for(ctx.policy(), index, &ctx.state.settings.thresholds) else {
        let Some(hint) = fact.hint else { return Html::default() };
        // A threshold that nobody has set: the hint becomes a notice that begins with that.
        let open = ctx.policy().parameters.iter().any(|parameter| parameter.fact == index);
        let stop = ctx.sentences().frame.stop.trim_end();
        let (first, rest) =
            ctx.localized(hint).split_once(stop.chars().next().unwrap_or('|')).unwrap_or((ctx.localized(hint), ""));
        let (name, class) = if open { ("b", "") } else { ("p", "award-hint") };
        let first = element(name, class).sentence(first).text(stop);
        let rest = (!rest.is_empty()).then(|| element("p", class).sentence(rest).build());
        let hint = element("div", "").attr_string("id", id).child(first).optional_child(rest);
        return if open { hint_notice(hint) } else { hint.build() };
    };
    let value = number(fact, value, ctx.locale());
    let set = element("b", "").sentence(&fill(ctx.sentences().question.threshold, &[&value]));
    hint_notice(
        element("div", "")
            .attr_string("id", id)
            .child(set)
            .child(element("br", ""))
            .html(threshold_source_text(ctx, parameter)),
    )
}

/// A hint that must be read before the field is filled in.
fn hint_notice(hint: ElementBuilder) -> Html {
    element("div", "award-callout").html(Icon::Open.svg()).child(hint).build()
}

/// Back and next.
fn question_buttons(ctx: &Context<'_>, index: u8) -> Html {
    let words = &ctx.sentences().frame;
    let editing = ctx.state.editing;
    let (back, next) = if editing { (words.cancel, words.save) } else { (words.back, words.next) };
    let leads_back = editing || ctx.progress().before(index).is_some() || ctx.state.came_from_list();
    let back = leads_back.then(|| button(false, "back", ctx.on_click(Action::Back)).text(back).build());
    let first = if index == 0 && is_here() { late_asked_first(ctx) } else { None };
    let button = element("button", "award-button").attr("type", "submit").attr("part", "button");
    let button = button.attr("data-action", "next");
    let button = match first {
        Some(first) => button.label(&first),
        None => button.text(next),
    };
    element("div", "award-button-bar").optional_child(back).child(button).build()
}
