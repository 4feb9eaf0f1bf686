//! A number: typed as people write it, read back as it was understood.

use super::Field;
use super::choice::Card;
use crate::view::draft::Draft;
use crate::view::icon::Icon;
use crate::view::scene::Scene;
use crate::view::slip::slip;
use crate::view::state::Action;
use crate::view::tag::tag;
use engine::text::{fill, number};
use policy::money::{Unit, grouped};
use policy::number::Number;
use policy::{Kind, Locale};
use web_sys::HtmlInputElement;
use yew::{Event, Html, InputEvent, TargetCast};

/// The field, its units, what was understood, and 不确定.
pub(super) fn draw(field: &Field<'_>) -> Html {
    let units = (field.fact.kind == Kind::Money).then(|| units(field));
    // What was understood stands right under what is typed, where a keyboard on the screen does not cover it.
    let row =
        tag("div", "award-field-row").add(input(field)).holding(tag("div", "").all(read_back(field))).maybe(units);
    let typed = tag("div", "award-field").add(field.mistake_here()).holding(row);
    let unsure = field.unsure.then(|| unsure(field));
    [typed.draw(), unsure.unwrap_or_default()].into_iter().collect()
}

fn input(field: &Field<'_>) -> Html {
    let (spot, index) = (field.spot, field.index);
    let typed = field.scene.when(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Action::Type(spot, index, input.value()))
    });
    let suffix = match field.fact.kind {
        Kind::Money => None,
        Kind::Percent => Some("%"),
        _ => field.fact.unit.map(|unit| field.scene.say(unit)),
    };
    let hint = field.scene.state.page == crate::view::state::Page::Question(index);
    let described = field.described_by(hint).unwrap_or_default();
    let unit = suffix.map(|_| format!("{}-suffix", field.id)).unwrap_or_default();
    let described = format!("{unit} {described} {}-readback", field.id);
    let class = if suffix.is_some() { "award-input award-input-suffixed" } else { "award-input" };
    let input = tag("input", class)
        .with("part", "field")
        .with("type", "text")
        .with("inputmode", "decimal")
        .unassisted()
        .with("maxlength", "200")
        .having("id", field.id.clone())
        .with("name", field.fact.id)
        .having("aria-describedby", described.trim().to_owned());
    let input = if field.invalid() { input.with("aria-invalid", "true") } else { input };
    let text = field.draft().map_or_else(String::new, |draft| draft.text.clone());
    let unit = |suffix| tag("span", "award-suffix").having("id", format!("{}-suffix", field.id)).text(suffix).draw();
    let suffix = suffix.map(unit);
    tag("div", "award-field-box").holding(input.value(text).on_input(typed)).maybe(suffix).draw()
}

fn units(field: &Field<'_>) -> Html {
    let (spot, index) = (field.spot, field.index);
    let words = &field.scene.view().field;
    let chosen = field.draft().map_or(Unit::Yuan, Draft::deciding_unit);
    let name = format!("{}-unit", field.fact.id);
    let cards = Unit::ALL.into_iter().zip(words.unit).map(|(unit, label)| {
        let card = Card {
            kind: "radio",
            id: format!("{}-unit-{}", field.id, unit.id()),
            name: &name,
            value: unit.id(),
            label,
            note: None,
            chosen: unit == chosen,
            changed: field.scene.when(move |_: Event| Some(Action::Unit(spot, index, unit))),
        };
        card.draw()
    });
    let row = tag("div", "award-choices award-choices-row award-units").all(cards.collect());
    tag("fieldset", "").holding(tag("legend", "award-sr").text(words.units)).holding(row).draw()
}

/// What was understood, and whether it may be a slip. The element is always there, so that it is read when it fills.
fn read_back(field: &Field<'_>) -> Vec<Html> {
    let draft = field.draft().filter(|draft| !field.is_unsure(draft));
    let value = draft.and_then(|draft| draft.number(field.fact).ok());
    let text = draft.map_or("", |draft| &draft.text);
    let words = &field.scene.view().field;
    let slip = value.and_then(|value| slip(field.scene, field.index, field.fact, value, text));
    let shown = value.map(|value| {
        let label = tag("span", "award-readback-label").text(words.read_back);
        let number = tag("b", "").say(&in_full(field, value));
        tag("span", "award-readback").holding(label).text(" ").holding(number).draw()
    });
    let output = tag("output", "").having("id", format!("{}-readback", field.id)).having("for", field.id.clone());
    let slip = slip.map(|slip| {
        let notice = tag("p", "award-notice").add(Icon::Alert.draw());
        notice.holding(tag("span", "").say(&slip)).draw()
    });
    vec![output.maybe(shown).draw(), slip.unwrap_or_default()]
}

/// 1.2 亿元 = 120,000,000 元; 60%，每卖 100 元，有 60 元是杭产品.
fn in_full(field: &Field<'_>, value: Number) -> String {
    let short = number(field.fact, value, field.scene.locale());
    if let Some(means) = field.fact.means {
        let means = fill(field.scene.say(means), &[&value.to_string()]);
        return fill(field.scene.view().field.means, &[&short, &means]);
    }
    let full = full_sum(field.scene, value);
    if field.fact.kind == Kind::Money && full != short {
        fill(field.scene.view().field.equals, &[&short, &full])
    } else {
        short
    }
}

/// A sum in yuan with all its digits.
pub(in crate::view) fn full_sum(scene: &Scene<'_>, value: Number) -> String {
    let [yuan, ..] = scene.view().field.unit;
    match scene.locale() {
        Locale::Chinese => format!("{} {yuan}", grouped(value)),
        Locale::English => format!("{yuan} {}", grouped(value)),
    }
}

fn unsure(field: &Field<'_>) -> Html {
    let (spot, index) = (field.spot, field.index);
    let card = Card {
        kind: "checkbox",
        id: format!("{}-unsure", field.id),
        name: field.fact.id,
        value: "unsure",
        label: field.scene.words.report.unsure,
        note: field.unsure_note(),
        chosen: field.draft().is_some_and(|draft| draft.unsure),
        changed: field.scene.when(move |event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(Action::Unsure(spot, index, input.checked()))
        }),
    };
    tag("div", "award-choices").add(card.draw()).draw()
}
