//! Snapshots: page, answers and drafts as one string, so that a recreated element resumes where its predecessor
//! stopped.
//!
//! The format is opaque to callers. Input is untrusted: lines that do not fit are skipped.

use crate::view::state::State;
use crate::view::state::action::{FieldLocation, Page};
use crate::view::state::applicant::Applicant;
use crate::view::state::draft::Draft;
use crate::view::state::scope::Scope;
use engine::answers::{Answer, Answers, Input};
use engine::report::answer_value;
use policy::Kind;
use policy::money::Unit;

/// The first line: version of the format.
const FORMAT: &str = "2";
/// The version in which 元 was chosen beforehand, so that a draft in 元 does not say that anybody chose it.
const WITH_PRESET_UNIT: &str = "1";

/// The snapshot of a state.
pub(crate) fn snapshot(state: &State) -> String {
    let mut lines = vec![FORMAT.to_owned(), state.policy().id.to_owned(), page_line(state)];
    let award = state.only().and_then(|award| state.policy().awards.get(award));
    lines.extend(award.map(|award| format!("o {}", award.id)));
    if let Scope::Questions(facts) = state.scope() {
        lines.push(format!("q {facts}"));
    }
    lines.extend(state.exchange.arrival.iter().map(|link| format!("l {link}")));
    for (index, other) in state.applicants.iter().enumerate().filter(|_| state.applicants.len() > 1) {
        let shown = if index == state.applicant { "*" } else { "" };
        let mut line = format!("p {shown}\t{}", other.name.replace(char::is_control, ""));
        for (fact, answer) in state.policy().facts.iter().zip(0_u8..) {
            let given = state.answers_of(index).and_then(|answers| answer_value(fact, answers.get(answer)));
            line.extend(given.into_iter().flat_map(|value| ["\t".into(), fact.id.into(), " ".into(), value]));
        }
        lines.push(line);
    }
    for (fact, index) in state.policy().facts.iter().zip(0_u8..) {
        if let Some(value) = answer_value(fact, state.own_answers().get(index)) {
            lines.push(format!("a {} {value}", fact.id));
        }
        // The drafts of an example are its answers.
        if state.example.is_some() {
            continue;
        }
        lines.extend(state.draft(FieldLocation::QuestionPage, index).and_then(|draft| draft_line(fact, draft)));
    }
    lines.join("\n")
}

fn page_line(state: &State) -> String {
    match state.page {
        _ if state.example.is_some() => String::new(),
        Page::Question(fact) => {
            let mode = if state.editing { "edit" } else { "question" };
            state.fact(fact).map_or_else(String::new, |fact| format!("{mode} {}", fact.id))
        }
        Page::Review => "review".to_owned(),
        Page::Result => "result".to_owned(),
        Page::NextSteps => "next".to_owned(),
        Page::Counter => "counter".to_owned(),
        _ => String::new(),
    }
}

/// The line of a draft; none for an empty draft.
fn draft_line(fact: &'static policy::Fact, draft: &Draft) -> Option<String> {
    if *draft == Draft::default() {
        return None;
    }
    let chosen = answer_value(fact, draft.chosen).unwrap_or_default();
    let unsure = if draft.unsure { "unsure" } else { "" };
    let text: String = draft.text.chars().filter(|letter| !letter.is_control()).collect();
    let unit = draft.unit.map_or("", Unit::id);
    Some(format!("f {}\t{chosen}\t{unit}\t{unsure}\t{text}", fact.id))
}

/// Restores a snapshot of the same policy.
pub(crate) fn resume(state: &mut State, snapshot: &str) {
    let mut lines = snapshot.lines();
    let format = lines.next().unwrap_or_default();
    if ![FORMAT, WITH_PRESET_UNIT].contains(&format) || lines.next() != Some(state.policy().id) {
        return;
    }
    let page = lines.next().unwrap_or_default();
    let mut answers = state.answers.clone();
    for line in lines.clone() {
        if let Some(award) = line.strip_prefix("o ").and_then(|id| state.award_index(id)) {
            state.narrow(Some(award));
        }
        if let Some(facts) = line.strip_prefix("q ").and_then(|facts| facts.parse().ok()) {
            state.ask_questions(facts);
        }
        if let Some((fact, value)) = line.strip_prefix("a ").and_then(|line| line.split_once(' ')) {
            restore_answer(state, &mut answers, fact, value);
        }
    }
    let applicants = lines.clone().filter_map(|line| restored_applicant(state, line.strip_prefix("p ")?));
    let applicants = applicants.collect();
    state.restore_applicants(applicants);
    state.resume(answers);
    for line in lines {
        if let Some(line) = line.strip_prefix("f ") {
            restore_draft(state, line, format);
        }
    }
    restore_page(state, page);
    if let Some(link) = snapshot.lines().find_map(|line| line.strip_prefix("l ")) {
        state.open_link(link);
    }
}

/// An applicant from its line, and whether it is the one shown.
fn restored_applicant(state: &State, line: &str) -> Option<(bool, Applicant)> {
    let mut parts = line.split('\t');
    let (shown, name) = (parts.next()? == "*", parts.next()?.to_owned());
    let mut answers = Answers::none(state.policy());
    for (fact, value) in parts.filter_map(|part| part.split_once(' ')) {
        restore_answer(state, &mut answers, fact, value);
    }
    Some((shown, Applicant { name, ..Applicant::new(answers) }))
}

/// Restores one answer from its canonical form.
fn restore_answer(state: &State, answers: &mut Answers, id: &str, value: &str) {
    let kind = state.policy().facts.iter().find(|fact| fact.id == id).map(|fact| fact.kind);
    let list: Vec<String> = value.split(',').map(str::to_owned).collect();
    let input = match (kind, value) {
        (Some(Kind::Roles), _) => Input::List(&list),
        (Some(Kind::YesNo), "yes") => Input::Flag(true),
        (Some(Kind::YesNo), "no") => Input::Flag(false),
        _ => Input::Text(value),
    };
    // An answer that does not fit stays open and is asked again.
    let _ = answers.set(id, input);
}

fn restore_draft(state: &mut State, line: &str, format: &str) {
    let mut parts = line.splitn(5, '\t');
    let mut part = || parts.next().unwrap_or_default();
    let (id, chosen, unit, unsure, text) = (part(), part(), part(), part(), part());
    let facts = state.policy().facts.iter().zip(0_u8..);
    let Some((_, index)) = facts.into_iter().find(|(fact, _)| fact.id == id) else { return };
    let mut answers = Answers::none(state.policy());
    if !chosen.is_empty() {
        restore_answer(state, &mut answers, id, chosen);
    }
    let draft = Draft {
        chosen: match answers.get(index) {
            Answer::Number(_) => Answer::Nothing,
            answer => answer,
        },
        text: text.chars().take(200).collect(),
        unit: Unit::named(unit).filter(|unit| format == FORMAT || *unit != Unit::Yuan),
        unsure: unsure == "unsure",
    };
    state.set_draft(index, draft);
}

/// Restores the page, if the answers lead there.
fn restore_page(state: &mut State, page: &str) {
    let (mode, id) = page.split_once(' ').unwrap_or((page, ""));
    let asked = state.policy().facts.iter().zip(0_u8..).find(|(fact, _)| fact.id == id).map(|(_, index)| index);
    let progress = state.progress();
    match page {
        "result" if progress.remaining.is_empty() => state.page = Page::Result,
        "next" if progress.remaining.is_empty() => state.page = Page::NextSteps,
        "counter" if progress.remaining.is_empty() => state.page = Page::Counter,
        "review" if progress.remaining.is_empty() => state.page = Page::Review,
        _ => {
            let reached =
                asked.filter(|fact| progress.asked.contains(fact) || progress.remaining.first() == Some(fact));
            if let Some(fact) = reached {
                (state.page, state.editing) = (Page::Question(fact), mode == "edit");
            }
        }
    }
}
