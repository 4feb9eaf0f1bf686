//! Answers as a plain JavaScript object, in canonical form.

use super::object::object;
use engine::answers::{Answer, Answers};
use js_sys::Array;
use policy::Fact;
use wasm_bindgen::JsValue;

/// What was answered, by fact; what was not answered is left out.
pub(super) fn answers_to_js(answers: &Answers) -> JsValue {
    let facts = answers.policy().facts.iter().zip(0_u8..);
    let given: Vec<(&str, JsValue)> =
        facts.filter_map(|(fact, index)| Some((fact.id, answer_to_js(fact, answers.get(index))?))).collect();
    object(&given)
}

fn answer_to_js(fact: &Fact, given: Answer) -> Option<JsValue> {
    let choice = |place: usize| fact.choices.get(place).map(|choice| JsValue::from(choice.id));
    match given {
        Answer::Nothing => None,
        Answer::Unsure => Some("unsure".into()),
        Answer::Yes => Some(true.into()),
        Answer::No => Some(false.into()),
        Answer::Choice(place) => choice(usize::from(place)),
        Answer::Roles(roles) => {
            let chosen = (0..fact.choices.len()).filter(|place| roles & policy::bit(*place) != 0);
            Some(chosen.filter_map(choice).collect::<Array>().into())
        }
        Answer::Number(value) => Some(value.to_string().into()),
    }
}
