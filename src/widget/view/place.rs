//! Where somebody is, as one string: how an element that is made anew goes on at the same place, with everything typed.
//!
//! Opaque to others, and never trusted: whatever does not fit is left out.

use super::draft::Draft;
use super::state::{Page, Spot, State};
use engine::answers::{Given, Input};
use engine::report::answer_value;
use policy::Kind;
use policy::money::Unit;

/// The first line: which shape the others have.
const SHAPE: &str = "1";

/// Writes down where somebody is.
pub(crate) fn place(state: &State) -> String {
    let mut lines = vec![SHAPE.to_owned(), state.policy().id.to_owned(), page(state)];
    for (fact, index) in state.policy().facts.iter().zip(0_u8..) {
        if let Some(value) = answer_value(fact, state.answers.get(index)) {
            lines.push(format!("a {} {value}", fact.id));
        }
        lines.extend(state.draft(Spot::Page, index).and_then(|draft| fields(fact, draft)));
    }
    lines.join("\n")
}

fn page(state: &State) -> String {
    match state.page {
        Page::Question(fact) => {
            let way = if state.editing { "edit" } else { "question" };
            state.fact(fact).map_or_else(String::new, |fact| format!("{way} {}", fact.id))
        }
        Page::Review => "review".to_owned(),
        Page::Result => "result".to_owned(),
    }
}

/// What stands in fields; nothing where they are empty.
fn fields(fact: &'static policy::Fact, draft: &Draft) -> Option<String> {
    if *draft == Draft::default() {
        return None;
    }
    let picked = answer_value(fact, draft.picked).unwrap_or_default();
    let unsure = if draft.unsure { "unsure" } else { "" };
    let text: String = draft.text.chars().filter(|letter| !letter.is_control()).collect();
    Some(format!("f {}\t{picked}\t{}\t{unsure}\t{text}", fact.id, draft.unit.id()))
}

/// Goes on where somebody was.
pub(crate) fn resume(state: &mut State, place: &str) {
    let mut lines = place.lines();
    if lines.next() != Some(SHAPE) || lines.next() != Some(state.policy().id) {
        return;
    }
    let page = lines.next().unwrap_or_default();
    let mut answers = state.answers.clone();
    for line in lines.clone() {
        if let Some((fact, value)) = line.strip_prefix("a ").and_then(|line| line.split_once(' ')) {
            take(state, &mut answers, fact, value);
        }
    }
    state.resume(answers);
    for line in lines {
        if let Some(line) = line.strip_prefix("f ") {
            refill(state, line);
        }
    }
    open(state, page);
}

/// Takes one answer in its canonical form.
fn take(state: &State, answers: &mut engine::answers::Answers, id: &str, value: &str) {
    let kind = state.policy().facts.iter().find(|fact| fact.id == id).map(|fact| fact.kind);
    let list: Vec<String> = value.split(',').map(str::to_owned).collect();
    let input = match (kind, value) {
        (Some(Kind::Roles), _) => Input::List(&list),
        (Some(Kind::YesNo), "yes") => Input::Flag(true),
        (Some(Kind::YesNo), "no") => Input::Flag(false),
        _ => Input::Text(value),
    };
    // Whatever does not fit stays unanswered and is asked again.
    let _ = answers.set(id, input);
}

fn refill(state: &mut State, line: &str) {
    let mut parts = line.splitn(5, '\t');
    let mut part = || parts.next().unwrap_or_default();
    let (id, picked, unit, unsure, text) = (part(), part(), part(), part(), part());
    let facts = state.policy().facts.iter().zip(0_u8..);
    let Some((_, index)) = facts.into_iter().find(|(fact, _)| fact.id == id) else { return };
    let mut chosen = engine::answers::Answers::none(state.policy());
    if !picked.is_empty() {
        take(state, &mut chosen, id, picked);
    }
    let draft = Draft {
        picked: match chosen.get(index) {
            Given::Number(_) => Given::Nothing,
            given => given,
        },
        text: text.chars().take(200).collect(),
        unit: Unit::named(unit).unwrap_or_default(),
        unsure: unsure == "unsure",
    };
    state.set_draft(index, draft);
}

/// Opens the page, if the answers lead there.
fn open(state: &mut State, page: &str) {
    let (way, id) = page.split_once(' ').unwrap_or((page, ""));
    let asked = state.policy().facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == id).map(|(_, index)| index);
    let path = state.path();
    match page {
        "result" if path.remaining.is_empty() => state.page = Page::Result,
        "review" if path.remaining.is_empty() => state.page = Page::Review,
        _ => {
            let reached = asked.filter(|fact| path.asked.contains(fact) || path.remaining.first() == Some(fact));
            if let Some(fact) = reached {
                (state.page, state.editing) = (Page::Question(fact), way == "edit");
            }
        }
    }
}
