//! Plain objects and lists for JavaScript. Does not know what they say.

use crate::catalogue::{Award, Catalogue, Choice, Clause, Question, Reading};
use crate::policy::Policy;
use crate::report::Phrase;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these properties; one that is undefined is left out.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties.iter().filter(|(_, value)| !value.is_undefined()) {
        // A new plain object takes any property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// A list of what is made of each.
pub(crate) fn list<T>(items: &[T], made: fn(&T) -> JsValue) -> JsValue {
    items.iter().map(made).collect::<Array>().into()
}

/// A notice described for other front ends.
pub(super) fn catalogue(all: &Catalogue) -> JsValue {
    object(&[
        ("policy", document(all.policy)),
        ("clauses", list(&all.clauses, clause)),
        ("awards", list(&all.awards, award)),
        ("questions", list(&all.questions, question)),
        ("readings", list(&all.readings, reading)),
    ])
}

fn document(policy: &Policy) -> JsValue {
    object(&[
        ("id", policy.id.into()),
        ("document", policy.document.into()),
        ("title", policy.title.into()),
        ("issuer", policy.issuer.into()),
        ("issued", policy.issued.into()),
        ("inForce", policy.in_force.into()),
    ])
}

fn clause(clause: &Clause) -> JsValue {
    object(&[
        ("number", clause.number.into()),
        ("heading", clause.heading.into()),
        ("text", clause.text.into()),
        ("awards", words(&clause.awards)),
    ])
}

fn award(award: &Award) -> JsValue {
    object(&[("id", award.id.into()), ("clause", award.clause.into()), ("title", sentence(&award.title))])
}

fn question(question: &Question) -> JsValue {
    let maybe = |phrase: &Option<Phrase>| phrase.as_ref().map_or(JsValue::UNDEFINED, sentence);
    let choices = question.choices.as_ref();
    object(&[
        ("fact", question.fact.into()),
        ("kind", question.kind.into()),
        ("unit", maybe(&question.unit)),
        ("text", sentence(&question.text)),
        ("hint", maybe(&question.hint)),
        ("choices", choices.map_or(JsValue::UNDEFINED, |choices| list(choices, choice))),
        ("clauses", words(&question.clauses)),
    ])
}

fn choice(choice: &Choice) -> JsValue {
    object(&[("id", choice.id.into()), ("label", sentence(&choice.label))])
}

fn reading(reading: &Reading) -> JsValue {
    object(&[("id", reading.id.into()), ("clause", reading.clause.into()), ("text", sentence(&reading.text))])
}

fn words(words: &[&'static str]) -> JsValue {
    list(words, |word| (*word).into())
}

fn sentence(phrase: &Phrase) -> JsValue {
    phrase.plain().into()
}
