//! The inputs of a field, by the kind of its fact.

use super::Field;
use super::choice::{role_choices, single_choice};
use super::number::number_field;
use policy::Kind;
use yew::Html;

/// The inputs of a field.
pub(crate) fn field_inputs(field: &Field<'_>) -> Html {
    match field.fact.kind {
        Kind::Roles => role_choices(field),
        Kind::YesNo | Kind::Choice => single_choice(field),
        Kind::Money | Kind::Percent | Kind::Number => number_field(field),
    }
}
