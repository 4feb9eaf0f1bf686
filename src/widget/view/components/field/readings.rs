//! Readings: what a sum without a unit can mean, as cards to choose from. They are the unit control of money fields.

use super::choice::ChoiceCard;
use super::{Field, quoted};
use crate::view::components::amount::amount_in_digits;
use crate::view::html::element::element;
use crate::view::state::action::Action;
use crate::view::state::draft::Draft;
use engine::text::{fill, number};
use policy::Locale;
use policy::money::{Unit, grouped};
use policy::number::Number;
use yew::Html;

/// The readings, none chosen at first, and the error of a submit without a choice if it `fails`.
pub(crate) fn reading_cards(field: &Field<'_>, readings: &[(Unit, Number)], fails: bool) -> Html {
    let Some(draft) = field.draft() else { return Html::default() };
    let cards = readings.iter().map(|(unit, sum)| reading_card(field, draft, *unit, *sum)).collect();
    let group = element("fieldset", "award-readings")
        .child(element("legend", "award-label").sentence(&which(field, draft)))
        .optional_child(fails.then(|| field.error_message()))
        .child(element("div", "award-choices").children(cards));
    let invalid = fails && field.invalid();
    let group = if invalid { group.attr_string("aria-describedby", format!("{}-error", field.id)) } else { group };
    group.build()
}

/// Which of its readings a text means: 「“8000”是哪一个？请选一个」.
pub(crate) fn which(field: &Field<'_>, draft: &Draft) -> String {
    fill(field.ctx.sentences().field.which, &[&quoted(&draft.text)])
}

/// One reading: the figure as typed with its unit, and the same sum in another form.
fn reading_card(field: &Field<'_>, draft: &Draft, unit: Unit, sum: Number) -> Html {
    let (ctx, words) = (field.ctx, &field.ctx.sentences().field);
    let name = format!("{}-unit", field.fact.id);
    let in_unit = |unit: Unit| {
        let figure = sum.divided_by_power_of_ten(unit.zeros())?;
        let [yuan, wan, yi] = words.reading;
        let sentence = match unit {
            Unit::Yuan => yuan,
            Unit::Wan => wan,
            Unit::Yi => yi,
        };
        Some(fill(sentence, &[&grouped(figure)]))
    };
    let label = in_unit(unit).unwrap_or_default();
    let short = number(field.fact, sum, ctx.locale());
    let same = match unit {
        Unit::Yuan if short == label && ctx.locale() == Locale::Chinese => in_unit(Unit::Wan).unwrap_or_default(),
        Unit::Yuan => short,
        _ => amount_in_digits(ctx, sum),
    };
    let note = (same != label).then(|| fill(words.same, &[&same]));
    let card = ChoiceCard {
        kind: "radio",
        id: format!("{}-unit-{}", field.id, unit.id()),
        name: &name,
        value: unit.id(),
        label: &label,
        note: note.as_deref(),
        chosen: draft.unit == Some(unit),
        changed: ctx.on_change(Action::ChooseUnit(field.location, field.index, unit)),
    };
    card.render()
}
