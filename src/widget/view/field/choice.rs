//! Cards to choose from: one of several, or several of many.

use super::Field;
use crate::view::state::Action;
use crate::view::tag::tag;
use engine::answers::Given;
use policy::bit;
use policy::{Choice, Kind, Text};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast};

/// One card.
pub(super) struct Card<'a> {
    /// `radio` or `checkbox`.
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) value: &'static str,
    pub(super) label: &'static str,
    pub(super) note: Option<&'static str>,
    pub(super) chosen: bool,
    pub(super) changed: Callback<Event>,
}

impl Card<'_> {
    /// The card: the whole of it can be pressed.
    pub(super) fn draw(self) -> Html {
        let input = tag("input", "award-choice-input").with("type", self.kind).having("id", self.id.clone());
        let input = input.having("name", self.name.to_owned()).with("value", self.value);
        let label = tag("label", "award-choice-label").with("part", "field").having("for", self.id);
        let note = self.note.map(|note| tag("span", "award-choice-more").say(note).draw());
        tag("div", "award-choice")
            .key(self.value)
            .holding(input.checked(self.chosen).on_change(self.changed))
            .holding(label.holding(tag("span", "award-choice-name").say(self.label)).maybe(note))
            .draw()
    }
}

/// Yes or no, or one of the choices, and 不确定.
pub(super) fn one(field: &Field<'_>) -> Html {
    let words = &field.scene.words.report;
    let short = matches!(field.fact.kind, Kind::YesNo) && !field.unsure;
    let mut cards: Vec<Html> = if field.fact.kind == Kind::YesNo {
        let say = |own: Option<Text>, plain| own.map_or(plain, |own| field.scene.say(own));
        let (yes, no) = (say(field.fact.yes, words.yes), say(field.fact.no, words.no));
        vec![radio(field, "yes", yes, None, Given::Yes), radio(field, "no", no, None, Given::No)]
    } else {
        let choices = field.fact.choices.iter().zip(0_u8..);
        choices.map(|(choice, place)| chosen(field, choice, Given::Choice(place))).collect()
    };
    if field.unsure {
        cards.push(radio(field, "unsure", words.unsure, field.unsure_note(), Given::Unsure));
    }
    tag("div", if short { "award-choices award-choices-row" } else { "award-choices" }).all(cards).draw()
}

fn chosen(field: &Field<'_>, choice: &Choice, given: Given) -> Html {
    let note = choice.note.map(|note| field.scene.say(note));
    radio(field, choice.id, field.scene.say(choice.label), note, given)
}

fn radio(
    field: &Field<'_>,
    value: &'static str,
    label: &'static str,
    note: Option<&'static str>,
    given: Given,
) -> Html {
    let (spot, index) = (field.spot, field.index);
    let card = Card {
        kind: "radio",
        id: format!("{}-{value}", field.id),
        name: field.fact.id,
        value,
        label,
        note,
        chosen: field.draft().is_some_and(|draft| draft.picked == given),
        changed: field.scene.when(move |_: Event| Some(Action::Pick(spot, index, given))),
    };
    card.draw()
}

/// Several of many, under headings.
pub(super) fn roles(field: &Field<'_>) -> Html {
    let groups = field.fact.groups.iter().zip(0_u8..);
    if field.fact.groups.is_empty() {
        return tag("div", "award-choices").all(cards_of(field, None)).draw();
    }
    let group = |(text, group): (&policy::Text, u8)| {
        let id = format!("{}-group-{group}", field.id);
        let title = tag(field.scene.heading(1), "award-group-title").having("id", id.clone());
        let cards = tag("div", "award-choices").all(cards_of(field, Some(group)));
        tag("div", "award-group")
            .with("role", "group")
            .having("aria-labelledby", id)
            .holding(title.say(field.scene.say(*text)))
            .holding(cards)
            .draw()
    };
    groups.map(group).collect()
}

/// The cards of a group, or all.
fn cards_of(field: &Field<'_>, group: Option<u8>) -> Vec<Html> {
    let choices = field.fact.choices.iter().enumerate();
    let wanted = choices.filter(|(_, choice)| group.is_none_or(|group| choice.group == group));
    wanted.map(|(place, choice)| checkbox(field, bit(place), choice)).collect()
}

fn checkbox(field: &Field<'_>, role: u32, choice: &Choice) -> Html {
    let (spot, index) = (field.spot, field.index);
    let picked = field.draft().map_or(Given::Nothing, |draft| draft.picked);
    let card = Card {
        kind: "checkbox",
        id: format!("{}-{}", field.id, choice.id),
        name: field.fact.id,
        value: choice.id,
        label: field.scene.say(choice.label),
        note: choice.note.map(|note| field.scene.say(note)),
        chosen: matches!(picked, Given::Roles(roles) if roles & role != 0),
        changed: field.scene.when(move |event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(Action::Tick(spot, index, role, input.checked()))
        }),
    };
    card.draw()
}
