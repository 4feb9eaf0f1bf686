//! Choice cards: radio buttons and checkboxes whose whole card can be pressed.

use crate::view::components::field::Field;
use crate::view::html::element::element;
use crate::view::state::action::Action;
use engine::answers::Answer;
use policy::{Choice, Kind, Text, bit};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast};

/// One card with its radio button or checkbox.
pub(crate) struct ChoiceCard<'a> {
    /// `radio` or `checkbox`.
    pub(crate) kind: &'static str,
    /// Id of the input.
    pub(crate) id: String,
    /// Name of the input, shared by a group of radio buttons.
    pub(crate) name: &'a str,
    /// Value of the input.
    pub(crate) value: &'static str,
    /// Label of the card.
    pub(crate) label: &'a str,
    /// Explanation under the label.
    pub(crate) note: Option<&'a str>,
    /// Whether the input is checked.
    pub(crate) chosen: bool,
    /// Called when the input changes.
    pub(crate) changed: Callback<Event>,
}

impl ChoiceCard<'_> {
    /// The card as HTML.
    pub(crate) fn render(self) -> Html {
        let input = element("input", "award-choice-input").attr("type", self.kind).attr_string("id", self.id.clone());
        let input = input.attr_string("name", self.name.to_owned()).attr("value", self.value);
        let label = element("label", "award-choice-label").attr("part", "field").attr_string("for", self.id);
        let note = self.note.map(|note| element("span", "award-choice-note").sentence(note).build());
        element("div", "award-choice")
            .key(self.value)
            .child(input.checked(self.chosen).on_change(self.changed))
            .child(label.child(element("span", "award-choice-name").sentence(self.label)).optional_child(note))
            .build()
    }
}

/// Radio buttons: yes and no, or the choices, and “not sure”.
pub(crate) fn single_choice(field: &Field<'_>) -> Html {
    let words = &field.ctx.sentences.report;
    let short = matches!(field.fact.kind, Kind::YesNo) && !field.unsure;
    let mut cards: Vec<Html> = if field.fact.kind == Kind::YesNo {
        let say = |own: Option<Text>, plain| own.map_or(plain, |own| field.ctx.localized(own));
        let (yes, no) = (say(field.fact.yes, words.yes), say(field.fact.no, words.no));
        vec![radio_card(field, "yes", yes, None, Answer::Yes), radio_card(field, "no", no, None, Answer::No)]
    } else {
        let choices = field.fact.choices.iter().zip(0_u8..);
        choices.map(|(choice, index)| choice_radio(field, choice, Answer::Choice(index))).collect()
    };
    if field.unsure {
        cards.push(radio_card(field, "unsure", words.unsure, field.unsure_note(), Answer::Unsure));
    }
    element("div", if short { "award-choices award-choices-row" } else { "award-choices" }).children(cards).build()
}

fn choice_radio(field: &Field<'_>, choice: &Choice, answer: Answer) -> Html {
    let note = choice.note.map(|note| field.ctx.localized(note));
    radio_card(field, choice.id, field.ctx.localized(choice.label), note, answer)
}

fn radio_card(
    field: &Field<'_>,
    value: &'static str,
    label: &'static str,
    note: Option<&'static str>,
    answer: Answer,
) -> Html {
    let (location, index) = (field.location, field.index);
    let card = ChoiceCard {
        kind: "radio",
        id: format!("{}-{value}", field.id),
        name: field.fact.id,
        value,
        label,
        note,
        chosen: field.draft().is_some_and(|draft| draft.chosen == answer),
        changed: field.ctx.on_change(Action::Choose(location, index, answer)),
    };
    card.render()
}

/// Checkboxes for roles, grouped under headings.
pub(crate) fn role_choices(field: &Field<'_>) -> Html {
    let groups = field.fact.groups.iter().zip(0_u8..);
    if field.fact.groups.is_empty() {
        return element("div", "award-choices").children(role_cards(field, None)).build();
    }
    let group = |(text, group): (&policy::Text, u8)| {
        let id = format!("{}-group-{group}", field.id);
        let title = element(field.ctx.heading(1), "award-group-title").attr_string("id", id.clone());
        let cards = element("div", "award-choices").children(role_cards(field, Some(group)));
        element("div", "award-group")
            .attr("role", "group")
            .attr_string("aria-labelledby", id)
            .child(title.sentence(field.ctx.localized(*text)))
            .child(cards)
            .build()
    };
    element("div", "award-roles").children(groups.map(group).collect()).build()
}

/// The cards of a group, or of all groups.
fn role_cards(field: &Field<'_>, group: Option<u8>) -> Vec<Html> {
    let choices = field.fact.choices.iter().enumerate();
    let wanted = choices.filter(|(_, choice)| group.is_none_or(|group| choice.group == group));
    wanted.map(|(index, choice)| role_checkbox(field, bit(index), choice)).collect()
}

fn role_checkbox(field: &Field<'_>, role: u32, choice: &Choice) -> Html {
    let (location, index) = (field.location, field.index);
    let chosen = field.draft().map_or(Answer::Nothing, |draft| draft.chosen);
    let card = ChoiceCard {
        kind: "checkbox",
        id: format!("{}-{}", field.id, choice.id),
        name: field.fact.id,
        value: choice.id,
        label: field.ctx.localized(choice.label),
        note: choice.note.map(|note| field.ctx.localized(note)),
        chosen: matches!(chosen, Answer::Roles(roles) if roles & role != 0),
        changed: field.ctx.on_event(move |event: Event| {
            let input: HtmlInputElement = event.target_dyn_into()?;
            Some(Action::Toggle(location, index, role, input.checked()))
        }),
    };
    card.render()
}
