//! Applicants for the properties: every answer to every question, numbers anywhere and at borders. Shrinks to silence.

use crate::applicants::{money_at_borders, shares_at_borders};
use engine::answers::{Answers, Given};
use engine::settings::Settings;
use notices::NOTICE;
use policy::Kind;
use policy::number::Number;
use proptest::prelude::*;
use proptest::sample::select;

/// A number written with that many decimals.
fn decimal(units: u64, decimals: u32) -> Number {
    let (low, high) = (units & 0xffff_ffff, units >> 32);
    let part = |part: u64| u32::try_from(part).unwrap();
    Number::read(&Number::from_parts(part(low), part(high), 0, decimals).to_string()).unwrap()
}

/// Any sum that can be answered.
pub fn money() -> impl Strategy<Value = Number> {
    let read = |text: &String| Number::read(text).unwrap();
    let borders: Vec<Number> = money_at_borders().iter().map(read).collect();
    let anywhere = (0_u32..=17).prop_flat_map(|digits| 0..10_u64.pow(digits)).prop_map(|fen| decimal(fen, 2));
    prop_oneof![select(borders), (0_u64..=60_000_000_000).prop_map(|fen| decimal(fen, 2)), anywhere]
}

/// Any share that can be answered.
pub fn share() -> impl Strategy<Value = Number> {
    let read = |text: &String| Number::read(text).unwrap();
    let borders: Vec<Number> = shares_at_borders(Some("30")).iter().map(read).collect();
    prop_oneof![select(borders), (0_u64..=1_000_000).prop_map(|units| decimal(units, 4))]
}

/// At least one role, few or many.
pub fn roles() -> impl Strategy<Value = Given> {
    let count = NOTICE.facts[0].choices.len();
    let single = (0..count).prop_map(|place| 1_u32 << place);
    let some = (1..1_u32 << count).prop_map(|set| set);
    prop_oneof![3 => single.clone(), 3 => (single.clone(), single).prop_map(|(one, other)| one | other), 1 => some]
        .prop_map(Given::Roles)
}

/// A definite answer to the fact at that place.
pub fn definite(place: usize) -> BoxedStrategy<Given> {
    let fact = &NOTICE.facts[place];
    match fact.kind {
        Kind::Roles => roles().boxed(),
        Kind::YesNo => prop_oneof![1 => Just(Given::No), 2 => Just(Given::Yes)].boxed(),
        Kind::Choice => (0..u8::try_from(fact.choices.len()).unwrap()).prop_map(Given::Choice).boxed(),
        Kind::Percent => share().prop_map(Given::Number).boxed(),
        _ => money().prop_map(Given::Number).boxed(),
    }
}

fn any_answer(place: usize) -> BoxedStrategy<Given> {
    if place == 0 {
        return prop_oneof![1 => Just(Given::Nothing), 30 => definite(0)].boxed();
    }
    prop_oneof![2 => Just(Given::Nothing), 2 => Just(Given::Unsure), 6 => definite(place)].boxed()
}

/// Everything that an applicant may say.
pub fn answers() -> impl Strategy<Value = Answers> {
    let all: Vec<_> = (0..NOTICE.facts.len()).map(any_answer).collect();
    all.prop_map(|given| put(&given))
}

/// A definite answer to every question.
pub fn full() -> impl Strategy<Value = Answers> {
    let all: Vec<_> = (0..NOTICE.facts.len()).map(definite).collect();
    all.prop_map(|given| put(&given))
}

fn put(given: &[Given]) -> Answers {
    let mut answers = Answers::none(&NOTICE);
    (0_u8..).zip(given).for_each(|(place, given)| answers.put(place, *given));
    answers
}

/// What the page sets: nothing, or 一定比例.
pub fn settings() -> impl Strategy<Value = Settings> {
    prop_oneof![Just(None), (1_u64..=1_000_000).prop_map(|units| Some(decimal(units, 4)))].prop_map(with)
}

/// Chinese, with 一定比例 set or left open.
pub fn with(measure: Option<Number>) -> Settings {
    let mut settings = Settings::plain(&NOTICE);
    settings.measures = vec![measure];
    settings
}
