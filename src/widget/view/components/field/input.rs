//! The inputs of a field, by the kind of its fact.

use super::Field;
use super::choice::{role_choices, single_choice};
use super::number::number_field;
use crate::view::html::element::{ElementBuilder, element};
use policy::Kind;
use yew::Html;

/// The inputs of a field under a label of their own: the label of a single input, or the legend of several.
pub(crate) fn labelled_inputs(field: &Field<'_>, label: Html) -> Html {
    if field.typed() {
        let label = element("label", "award-label").attr_string("for", field.id.clone()).html(label);
        return [label.build(), field_inputs(field)].into_iter().collect();
    }
    let legend = element("legend", "award-label").html(label);
    let group = element("fieldset", "").child(legend).html(field.error_message()).html(field_inputs(field));
    with_description(group, field, false).build()
}

/// Refers to hint and error of a field, if there are any.
pub(crate) fn with_description(group: ElementBuilder, field: &Field<'_>, hint: bool) -> ElementBuilder {
    match field.described_by(hint) {
        Some(ids) => group.attr_string("aria-describedby", ids),
        None => group,
    }
}

/// The inputs of a field.
pub(crate) fn field_inputs(field: &Field<'_>) -> Html {
    match field.fact.kind {
        Kind::Roles => role_choices(field),
        Kind::YesNo | Kind::Choice => single_choice(field),
        Kind::Money | Kind::Percent | Kind::Number => number_field(field),
    }
}
