//! Number input: typed in any usual notation, read back as understood.

use crate::late::is_here;
use crate::view::components::amount::amount_in_digits;
use crate::view::components::field::Field;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::field::readings::{reading_cards, which};
use crate::view::components::field::typo_warning::typo_warning;
use crate::view::components::ruler::late_ruler;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::{Action, FieldLocation, Page};
use engine::text::{fill, number};
use policy::Kind;
use policy::number::Number;
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, TargetCast};

/// Error, input with read-back, readings and ruler, and “not sure”.
pub(crate) fn number_field(field: &Field<'_>) -> Html {
    let readings = field.readings();
    // The error of a missing unit is one of the readings.
    let beside = field.lacks_unit() && !readings.is_empty();
    let above = (!beside && (field.invalid() || !field.lacks_unit())).then(|| field.error_message());
    let hint = (field.fact.kind == Kind::Money).then(|| unit_hint(field));
    let cards = (!readings.is_empty()).then(|| reading_cards(field, &readings, beside));
    let value = field.draft().filter(|draft| !field.is_unsure(draft)).and_then(|draft| draft.number(field.fact).ok());
    // The read-back follows the input directly, where an on-screen keyboard does not cover it.
    let typed = element("div", "award-field")
        .optional_child(hint)
        .optional_child(above)
        .html(text_input(field))
        .child(element("div", "").children(read_back(field, value, readings.is_empty())))
        .optional_child(cards)
        .optional_child(is_here().then(|| late_ruler(field.ctx, field.location, field.index, value)));
    let unsure = field.unsure.then(|| unsure_checkbox(field));
    [typed.build(), unsure.unwrap_or_default()].into_iter().collect()
}

/// That the unit is written with the sum; the example in the empty field is read aloud with it.
fn unit_hint(field: &Field<'_>) -> Html {
    let words = &field.ctx.sentences().field;
    let class = if field.location == FieldLocation::QuestionPage { "award-label" } else { "award-small" };
    let example = element("span", "award-sr-only").text(words.example);
    let hint = element("p", class).attr_string("id", format!("{}-unit", field.id)).sentence(words.with_unit);
    hint.text(" ").child(example).build()
}

fn text_input(field: &Field<'_>) -> Html {
    let (location, index) = (field.location, field.index);
    let typed = field.ctx.on_event(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Action::Type(location, index, input.value()))
    });
    let suffix = match field.fact.kind {
        Kind::Money => None,
        Kind::Percent => Some("%"),
        _ => field.fact.unit.map(|unit| field.ctx.localized(unit)),
    };
    let hint = field.ctx.state.page == Page::Question(index);
    let described = field.described_by(hint).unwrap_or_default();
    let unit = suffix.map(|_| format!("{}-suffix", field.id)).unwrap_or_default();
    let money = field.fact.kind == Kind::Money;
    let hint = if money { format!("{}-unit", field.id) } else { String::new() };
    let described = format!("{unit} {described} {hint} {}-readback", field.id);
    let class = if suffix.is_some() { "award-input award-input-suffixed" } else { "award-input" };
    let input = element("input", class)
        .attr("part", "field")
        .attr("type", "text")
        // A keypad of digits has no 万 and no 亿.
        .attr("inputmode", if money { "text" } else { "decimal" })
        .unassisted()
        .attr("maxlength", "200")
        .attr_string("id", field.id.clone())
        .attr("name", field.fact.id)
        .attr_string("aria-describedby", described.trim().to_owned());
    let wrong = field.invalid() && !field.lacks_unit();
    let input = if wrong { input.attr("aria-invalid", "true") } else { input };
    let input = if money { input.attr("placeholder", field.ctx.sentences().field.example) } else { input };
    let text = field.draft().map_or_else(String::new, |draft| draft.text.clone());
    let unit =
        |suffix| element("span", "award-suffix").attr_string("id", format!("{}-suffix", field.id)).text(suffix).build();
    let suffix = suffix.map(unit);
    element("div", "award-field-box").child(input.value(text).on_input(typed)).optional_child(suffix).build()
}

/// The number as understood, and a warning about a probable typing error. The `output` element is always present, so
/// that screen readers read it when it fills. Where readings are to be chosen, they show the number, and it is only read.
fn read_back(field: &Field<'_>, value: Option<Number>, shown: bool) -> Vec<Html> {
    let draft = field.draft();
    let words = &field.ctx.sentences().field;
    let warning =
        value.zip(draft).and_then(|(value, draft)| typo_warning(field.ctx, field.index, field.fact, value, draft));
    let number = value.map(|value| {
        let label = element("span", "award-readback-label").text(words.read_back);
        let number = element("b", "").sentence(&value_in_full(field, value));
        let class = if shown { "award-readback" } else { "award-sr-only" };
        element("span", class).child(label).text(" ").child(number).build()
    });
    let asked = draft.filter(|_| !shown && number.is_none());
    let asked = asked.map(|draft| element("span", "award-sr-only").sentence(&which(field, draft)).build());
    let output =
        element("output", "").attr_string("id", format!("{}-readback", field.id)).attr_string("for", field.id.clone());
    let warning = warning.map(|warning| {
        let notice = element("p", "award-callout").html(Icon::Alert.svg());
        notice.label(&warning).build()
    });
    vec![output.optional_child(number.or(asked)).build(), warning.unwrap_or_default()]
}

/// A number with all digits, or in words: 1.2 亿元 = 120,000,000 元; 60%，每卖 100 元，有 60 元是杭产品.
fn value_in_full(field: &Field<'_>, value: Number) -> String {
    let short = number(field.fact, value, field.ctx.locale());
    if let Some(means) = field.fact.means {
        let means = fill(field.ctx.localized(means), &[&value.to_string()]);
        return fill(field.ctx.sentences().field.means, &[&short, &means]);
    }
    let full = amount_in_digits(field.ctx, value);
    if field.fact.kind == Kind::Money && full != short {
        fill(field.ctx.sentences().field.equals, &[&short, &full])
    } else {
        short
    }
}

fn unsure_checkbox(field: &Field<'_>) -> Html {
    let (location, index) = (field.location, field.index);
    let card = ChoiceCard {
        kind: "checkbox",
        id: format!("{}-unsure", field.id),
        name: field.fact.id,
        value: "unsure",
        label: field.ctx.sentences.report.unsure,
        note: field.unsure_note(),
        chosen: field.draft().is_some_and(|draft| draft.unsure),
        changed: field.ctx.on_event(move |event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(Action::ToggleUnsure(location, index, input.checked()))
        }),
    };
    element("div", "award-choices").html(card.render()).build()
}
