//! Number input: typed in any usual notation, read back as understood.

use crate::view::components::amount::amount_in_digits;
use crate::view::components::field::Field;
use crate::view::components::field::choice::ChoiceCard;
use crate::view::components::field::typo_warning::typo_warning;
use crate::view::html::element::element;
use crate::view::html::icon::Icon;
use crate::view::state::action::{Action, Page};
use crate::view::state::draft::Draft;
use engine::text::{fill, number};
use policy::Kind;
use policy::money::Unit;
use policy::number::Number;
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, TargetCast};

/// Error, input with read-back and units, and “not sure”.
pub(crate) fn number_field(field: &Field<'_>) -> Html {
    let units = (field.fact.kind == Kind::Money).then(|| unit_radios(field));
    // The read-back follows the input directly, where an on-screen keyboard does not cover it.
    let row = element("div", "award-field-row")
        .html(text_input(field))
        .child(element("div", "").children(read_back(field)))
        .optional_child(units);
    let typed = element("div", "award-field").html(field.error_message()).child(row);
    let unsure = field.unsure.then(|| unsure_checkbox(field));
    [typed.build(), unsure.unwrap_or_default()].into_iter().collect()
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
    let described = format!("{unit} {described} {}-readback", field.id);
    let class = if suffix.is_some() { "award-input award-input-suffixed" } else { "award-input" };
    let input = element("input", class)
        .attr("part", "field")
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .unassisted()
        .attr("maxlength", "200")
        .attr_string("id", field.id.clone())
        .attr("name", field.fact.id)
        .attr_string("aria-describedby", described.trim().to_owned());
    let input = if field.invalid() { input.attr("aria-invalid", "true") } else { input };
    let text = field.draft().map_or_else(String::new, |draft| draft.text.clone());
    let unit =
        |suffix| element("span", "award-suffix").attr_string("id", format!("{}-suffix", field.id)).text(suffix).build();
    let suffix = suffix.map(unit);
    element("div", "award-field-box").child(input.value(text).on_input(typed)).optional_child(suffix).build()
}

fn unit_radios(field: &Field<'_>) -> Html {
    let (location, index) = (field.location, field.index);
    let words = &field.ctx.sentences().field;
    let chosen = field.draft().map_or(Unit::Yuan, Draft::effective_unit);
    let name = format!("{}-unit", field.fact.id);
    let cards = Unit::ALL.into_iter().zip(words.unit).map(|(unit, label)| {
        let card = ChoiceCard {
            kind: "radio",
            id: format!("{}-unit-{}", field.id, unit.id()),
            name: &name,
            value: unit.id(),
            label,
            note: None,
            chosen: unit == chosen,
            changed: field.ctx.on_change(Action::ChooseUnit(location, index, unit)),
        };
        card.render()
    });
    let row = element("div", "award-choices award-choices-row award-units").children(cards.collect());
    element("fieldset", "").child(element("legend", "award-sr-only").text(words.units)).child(row).build()
}

/// The number as understood, and a warning about a probable typing error. The `output` element is always present, so
/// that screen readers read it when it fills.
fn read_back(field: &Field<'_>) -> Vec<Html> {
    let draft = field.draft().filter(|draft| !field.is_unsure(draft));
    let value = draft.and_then(|draft| draft.number(field.fact).ok());
    let text = draft.map_or("", |draft| &draft.text);
    let words = &field.ctx.sentences().field;
    let warning = value.and_then(|value| typo_warning(field.ctx, field.index, field.fact, value, text));
    let shown = value.map(|value| {
        let label = element("span", "award-readback-label").text(words.read_back);
        let number = element("b", "").sentence(&value_in_full(field, value));
        element("span", "award-readback").child(label).text(" ").child(number).build()
    });
    let output =
        element("output", "").attr_string("id", format!("{}-readback", field.id)).attr_string("for", field.id.clone());
    let warning = warning.map(|warning| {
        let notice = element("p", "award-callout").html(Icon::Alert.svg());
        notice.label(&warning).build()
    });
    vec![output.optional_child(shown).build(), warning.unwrap_or_default()]
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
